import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { readCommand } from '../../src/bot/read-command.ts';
import { fillPlaceholders, readPackageValues } from '../../tools/app-package/fill-placeholders.ts';
import { lintPackage } from '../../tools/app-package/lint-package.ts';
import { ManifestShape } from '../../tools/app-package/manifest-shape.ts';

const clone = resolve(import.meta.dirname, '../..');
const source = join(clone, 'appPackage');
const id = 'eb308acd-3ba0-5136-890a-ad8e2a683985';
const values = readPackageValues({ CLIENT_ID: id, PUBLIC_URL: 'https://inverso.contoso.com/' });

const manifestIn = (files: ReadonlyMap<string, Buffer>) =>
  ManifestShape.parse(JSON.parse(String(files.get('manifest.json'))));

/** The real package, filled; `change` breaks its manifest or its files. */
function packageWith(change: (manifest: ManifestShape, files: Map<string, Buffer>) => void) {
  const files = new Map(
    readdirSync(source).map((name): [string, Buffer] => {
      const content = readFileSync(join(source, name));
      return [name, name.endsWith('.json') ? Buffer.from(fillPlaceholders(content.toString(), values)) : content];
    }),
  );
  const manifest = manifestIn(files);
  change(manifest, files);
  files.set('manifest.json', Buffer.from(JSON.stringify(manifest)));
  return files;
}

const leftPlaceholder = ['$', '{{VERSION}}'].join('');

function changeText(files: Map<string, Buffer>, file: string, key: string, text: string | undefined): void {
  const content = JSON.parse(String(files.get(file))) as Record<string, string | undefined>;
  content[key] = text;
  files.set(file, Buffer.from(JSON.stringify(content)));
}

describe('the lint of the app package', () => {
  test('when the package is ours, then nothing is found', () => {
    expect(
      lintPackage(
        packageWith(() => undefined),
        values,
      ),
    ).toEqual([]);
  });

  const broken: readonly [string, string, (manifest: ManifestShape, files: Map<string, Buffer>) => void][] = [
    [
      'a page is http',
      'staticTabs[1].contentUrl: must be https',
      (m) => {
        m.staticTabs[1]!.contentUrl = 'http://inverso.contoso.com/tab';
      },
    ],
    [
      'a page lies elsewhere',
      'developer.privacyUrl: evil.example is not in validDomains',
      (m) => {
        m.developer.privacyUrl = 'https://evil.example/p';
      },
    ],
    [
      'a domain is a wildcard',
      'validDomains: *.contoso.com is a wildcard',
      (m) => {
        m.validDomains.push('*.contoso.com');
      },
    ],
    [
      'a domain is not used',
      'validDomains: other.example is not used',
      (m) => {
        m.validDomains.push('other.example');
      },
    ],
    [
      'the bot is another app',
      "bots: botId 0 is not the app's id",
      (m) => {
        m.bots[0]!.botId = '0';
      },
    ],
    [
      'the resource names another host',
      `webApplicationInfo.resource: must be api://inverso.contoso.com/${id}`,
      (m) => {
        m.webApplicationInfo.resource = `api://x/${id}`;
      },
    ],
    [
      'an icon is missing',
      'icons: color.png is missing',
      (_m, files) => {
        files.delete('color.png');
      },
    ],
    [
      'an icon has the wrong size',
      'icons: color.png is 32 × 32, must be 192 × 192',
      (_m, files) => {
        files.set('color.png', files.get('outline.png') as Buffer);
      },
    ],
    [
      'an icon is no PNG',
      'icons: outline.png is no PNG',
      (_m, files) => {
        files.set('outline.png', Buffer.from('<svg/>'));
      },
    ],
    [
      'a language file is missing',
      'localizationInfo: de.json is missing',
      (_m, files) => {
        files.delete('de.json');
      },
    ],
    [
      'a text is not translated',
      'it.json: description.short is not translated',
      (_m, files) => changeText(files, 'it.json', 'description.short', undefined),
    ],
    [
      'a translation is of nothing',
      'fr.json: staticTabs[9].name is not in the manifest',
      (_m, files) => changeText(files, 'fr.json', 'staticTabs[9].name', 'x'),
    ],
    [
      'a translation is too long',
      'es.json: name.short has 31 characters, 30 at most',
      (_m, files) => changeText(files, 'es.json', 'name.short', 'x'.repeat(31)),
    ],
    [
      'a translation loses a parameter',
      'de.json: activities.activityTypes[0].templateText must have the parameters {subject}',
      (_m, files) => changeText(files, 'de.json', 'activities.activityTypes[0].templateText', 'Neues'),
    ],
    [
      'the description is an essay',
      'description.full: 501 words, 500 at most',
      (m) => {
        m.description.full = `${'word '.repeat(500)}end`;
      },
    ],
    [
      'a command occurs twice',
      'bots: the command "Help" occurs twice',
      (m) => {
        m.bots[0]!.commandLists[0]!.commands.push({ title: 'Help' });
      },
    ],
    [
      'a placeholder is left',
      `manifest.json: ${leftPlaceholder} is not filled`,
      (m) => {
        m.version = leftPlaceholder;
      },
    ],
  ];
  test.each(broken)('when %s, then it is found', (_what, finding, change) => {
    const findings = lintPackage(packageWith(change), values);
    expect(findings.some((each) => each.startsWith(finding))).toBe(true);
  });

  test('when the server is local, then http is taken', () => {
    const local = readPackageValues({ CLIENT_ID: id, PUBLIC_URL: 'http://localhost:3979', LOCAL_ENDPOINTS: '1' });
    const files = new Map(
      readdirSync(source).map((name): [string, Buffer] => {
        const content = readFileSync(join(source, name));
        return [name, name.endsWith('.json') ? Buffer.from(fillPlaceholders(content.toString(), local)) : content];
      }),
    );
    expect(lintPackage(files, local)).toEqual([]);
  });
});

test('when a command of the manifest is written to the bot, in any language, then it is understood', () => {
  const files = packageWith(() => undefined);
  const manifest = manifestIn(files);
  const titles = manifest.bots.flatMap((bot) => bot.commandLists.flatMap((list) => list.commands.map((c) => c.title)));
  for (const { file } of manifest.localizationInfo.additionalLanguages) {
    const texts = Object.entries(JSON.parse(String(files.get(file))) as Record<string, string>);
    titles.push(...texts.filter(([key]) => key.endsWith('.title')).map(([, text]) => text));
  }
  expect(titles).toHaveLength(50);
  expect(titles.filter((title) => readCommand(title) === 'unknown')).toEqual([]);
});

describe('npm run package', () => {
  let dir: string;
  beforeAll(() => {
    dir = mkdtempSync(join(tmpdir(), 'inverso-package-'));
  });
  afterAll(() => rmSync(dir, { recursive: true, force: true }));
  const script = join(clone, 'tools/package.ts');

  test('when the environment is complete, then the zip holds the filled manifest, its languages and icons', () => {
    const out = join(dir, 'app.zip');
    const env = { CLIENT_ID: id.toUpperCase(), PUBLIC_URL: 'https://inverso.contoso.com' };
    execFileSync(process.execPath, [script, '--out', out], { env });
    const files = unzipSync(readFileSync(out));
    expect(Object.keys(files).sort()).toEqual(readdirSync(source).sort());
    const manifest = JSON.parse(strFromU8(files['manifest.json'] ?? new Uint8Array()));
    expect(manifest).toMatchObject({ id, validDomains: ['inverso.contoso.com'], manifestVersion: '1.30' });
  });

  test.each([
    [{}, 'CLIENT_ID is not set\nPUBLIC_URL is not set\n'],
    [
      { CLIENT_ID: 'x', PUBLIC_URL: 'http://h.example' },
      'CLIENT_ID must be the application id, a GUID\nPUBLIC_URL must be https: Teams shows no other pages\n',
    ],
    [{ CLIENT_ID: id, PUBLIC_URL: 'http://h.example' }, 'PUBLIC_URL must be https: Teams shows no other pages\n'],
    [{ CLIENT_ID: id, PUBLIC_URL: 'https://h.example/inverso' }, 'PUBLIC_URL must have no path\n'],
  ])('when the environment is %j, then all that is wrong is named and nothing is written', (env, stderr) => {
    const out = join(dir, 'none.zip');
    const done = spawnSync(process.execPath, [script, '--out', out], { env, encoding: 'utf8' });
    expect({ status: done.status, stderr: done.stderr }).toEqual({ status: 78, stderr });
    expect(readdirSync(dir)).not.toContain('none.zip');
  });
});
