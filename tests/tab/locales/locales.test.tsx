import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { texts as en } from '../../../src/tab/locales/en.ts';
import { texts as enLead } from '../../../src/tab/locales/en-lead.ts';
import { texts as it_ } from '../../../src/tab/locales/it.ts';
import { texts as itLead } from '../../../src/tab/locales/it-lead.ts';

type Tree = { readonly [key: string]: string | Tree };

function flat(tree: Tree, prefix = ''): Map<string, string> {
  const found = new Map<string, string>();
  for (const [key, value] of Object.entries(tree)) {
    if (typeof value === 'string') found.set(prefix + key, value);
    else for (const [inner, text] of flat(value, `${prefix}${key}.`)) found.set(inner, text);
  }
  return found;
}

const english = flat({ ...en, ...enLead });
const italian = flat({ ...it_, ...itLead });
const tab = join(__dirname, '..', '..', '..', 'src', 'tab');

function sources(folder: string): string {
  return readdirSync(folder)
    .map((name) => join(folder, name))
    .map((path) =>
      statSync(path).isDirectory() ? sources(path) : /\.tsx?$/.test(path) ? readFileSync(path, 'utf8') : '',
    )
    .join('\n');
}

test('when a text exists in one language, then it exists in the other', () => {
  expect([...italian.keys()].sort()).toEqual([...english.keys()].sort());
});

test('when a text has gaps to fill, then both languages fill the same ones', () => {
  const gaps = (text: string | undefined) => [...new Set(text?.match(/\{\{\w+\}\}/g))].sort();
  for (const [key, text] of english) expect([key, gaps(italian.get(key))]).toEqual([key, gaps(text)]);
});

test('when a text exists, then it says something and holds no long dash', () => {
  for (const [key, text] of [...english, ...italian]) {
    expect([key, text.trim().length > 0, text.includes('—')]).toEqual([key, true, false]);
  }
});

test('when a text of the tab exists, then some screen uses it', () => {
  const code = sources(tab);
  const literals = new Set([...code.matchAll(/'([\w-]+(?:\.[\w-]+)+)'/g)].map((match) => match[1] ?? ''));
  // `home.next.${x}.title` uses every key of that shape
  const part = '(?:[\\w-]|\\$\\{[^}`]*\\})+';
  const templates = [...code.matchAll(new RegExp(`\`(\\w+(?:\\.${part})+)\``, 'g'))].map((match) => match[1] ?? '');
  const shapes = templates.map(
    (t) => new RegExp(`^${t.replaceAll('.', '\\.').replaceAll(/\$\{[^}]*\}/g, '[\\w-]+')}$`),
  );
  const shared = new Set(['topics', 'questions', 'languages', 'agenda', 'agendaParts', 'stages', 'sides']);
  const unused = [...english.keys()]
    .filter((key) => !shared.has(key.split('.')[0] ?? ''))
    .map((key) => key.replace(/_(?:one|other|many)$/, ''))
    .filter((key) => !literals.has(key) && !shapes.some((shape) => shape.test(key)));
  expect(unused).toEqual([]);
});
