import { createHash } from 'node:crypto';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { aptInstall, CLONE, isRootOnDebian, LOCAL, mustRun, run, SetUpFailure, step } from './steps.mjs';

const VENV = join(LOCAL, 'database-venv');
const MARK = join(VENV, '.inverso-requirements');
const REQUIREMENTS = join(CLONE, 'tools/set-up/database-requirements.txt');
const PYTHON = process.platform === 'win32' ? join(VENV, 'Scripts/python.exe') : join(VENV, 'bin/python');
const ADVICE =
  'Install CPython 3.10, 3.11, 3.12 or 3.13 with its venv module (Debian, Ubuntu: apt-get install python3 python3-venv; ' +
  'macOS: brew install python@3.13; Windows: winget install Python.Python.3.13), ' +
  'or set MONGODB_URI to a MongoDB replica set of your own.';
const PROBE =
  'import sys,json,importlib.util as u;print(json.dumps({"v":list(sys.version_info[:2]),"i":sys.implementation.name,' +
  '"venv":bool(u.find_spec("venv") and u.find_spec("ensurepip")),"pip":bool(u.find_spec("pip"))}))';

/** Puts SecantusDB into `.local/database-venv`, each file held against its hash. Nothing to do where MONGODB_URI is set. */
export async function database() {
  if (process.env.MONGODB_URI) return;
  const hash = createHash('sha256').update(readFileSync(REQUIREMENTS)).digest('hex');
  if (existsSync(MARK) && readFileSync(MARK, 'utf8') === hash && run(PYTHON, ['--version']).ok) return;
  await step(
    'installing the embedded database',
    existsSync(VENV) ? 'its pins changed' : 'MONGODB_URI is not set',
    () => {
      const python = findPython();
      rmSync(VENV, { recursive: true, force: true });
      makeEnvironment(python);
      writeFileSync(MARK, hash);
    },
  );
}

function makeEnvironment(python) {
  const failed = {
    message: 'The embedded database could not be installed.',
    advice: `${ADVICE}\npip must reach its package index.`,
  };
  const pins = ['install', '--quiet', '--disable-pip-version-check', '--no-input'];
  pins.push('--require-hashes', '--only-binary', ':all:', '--no-deps', '-r', REQUIREMENTS);
  if (python.venv) {
    mustRun(python.program, [...python.args, '-m', 'venv', VENV], failed);
    mustRun(PYTHON, ['-m', 'pip', ...pins], failed);
  } else {
    mustRun(python.program, [...python.args, '-m', 'venv', '--without-pip', VENV], failed);
    mustRun(python.program, [...python.args, '-m', 'pip', '--python', VENV, ...pins], failed);
  }
}

function findPython() {
  const found = fittingPython();
  if (found) return found;
  if (isRootOnDebian() && aptInstall(['python3', 'python3-venv'])) {
    const installed = fittingPython();
    if (installed) return installed;
  }
  throw new SetUpFailure('No fitting Python for the embedded database.', { advice: ADVICE });
}

/** The first that really runs (a pyenv shim may name a version it does not have); one with venv before one with pip only. */
function fittingPython() {
  const versions = ['3.13', '3.12', '3.11', '3.10'];
  const candidates = [
    ...versions.map((version) => ({ program: `python${version}`, args: [] })),
    { program: 'python3', args: [] },
    { program: 'python', args: [] },
  ];
  if (process.platform === 'win32')
    candidates.unshift(...versions.map((version) => ({ program: 'py', args: [`-${version}`] })));
  const fitting = candidates.map(probe).filter((python) => python !== null);
  return fitting.find((python) => python.venv) ?? fitting.find((python) => python.pip);
}

function probe({ program, args }) {
  const asked = run(program, [...args, '-c', PROBE], { timeout: 20_000 });
  if (!asked.ok) return null;
  const { v, i, venv, pip } = JSON.parse(asked.stdout);
  return i === 'cpython' && v[0] === 3 && v[1] >= 10 && v[1] <= 13 ? { program, args, venv, pip } : null;
}
