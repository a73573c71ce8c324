import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { commandOf } from '../../tools/processes.ts';
import { endLeftovers } from '../../tools/test-run/leftovers.ts';
import { runStage } from '../../tools/test-run/stage.ts';

const onLinux = process.platform === 'linux' ? test : test.skip;

onLinux('when a process of the run is still there at its end, then it is ended and named', async () => {
  const env = { ...process.env, INVERSO_TEST_RUN: 'left' };
  const left = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)'], { env, detached: true, stdio: 'ignore' });
  await once(left, 'spawn');
  const ended = once(left, 'exit');
  const found = await endLeftovers('INVERSO_TEST_RUN=left', 0);
  expect(found).toEqual([{ pid: left.pid, command: expect.stringContaining('setInterval') }]);
  await ended;
  expect(commandOf(left.pid as number)).toBeNull();
});

onLinux('when nothing is left, then nothing is ended', async () => {
  expect(await endLeftovers('INVERSO_TEST_RUN=nobody', 0)).toEqual([]);
});

describe('a stage', () => {
  let dir: string;
  let printed: string;
  beforeEach(() => {
    dir = mkdtempSync(join(tmpdir(), 'inverso-stage-'));
    printed = '';
    jest.spyOn(process.stdout, 'write').mockImplementation((text) => {
      printed += String(text);
      return true;
    });
  });
  afterEach(() => {
    jest.restoreAllMocks();
    rmSync(dir, { recursive: true, force: true });
  });

  const program = (text: string) => {
    const script = join(dir, 'program.mjs');
    writeFileSync(script, text);
    return { script, args: [] };
  };

  test('when its program ends well, then it passes on one line and its output is not shown', async () => {
    const passed = await runStage({ name: 'quiet', programs: [program("console.log('noise')")] }, process.env);
    expect(passed).toBe(true);
    expect(printed).toMatch(/^ok {3}quiet \(\d+\.\d s\)\n$/);
  });

  test('when its program fails, then it fails and its output is shown', async () => {
    const failing = program("console.log('on out'); console.error('on err'); process.exit(3)");
    expect(await runStage({ name: 'loud', programs: [failing] }, process.env)).toBe(false);
    expect(printed).toMatch(/^FAIL loud \(\d+\.\d s\)\n/);
    expect(printed).toContain('on out');
    expect(printed).toContain('on err');
  });
});
