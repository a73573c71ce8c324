import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { type TextLanguage, textLanguageOf, textLanguages } from '../../../src/tab/lib/texts.ts';
import { texts as deTexts } from '../../../src/tab/locales/de.ts';
import { texts as enTexts } from '../../../src/tab/locales/en.ts';
import { texts as esTexts } from '../../../src/tab/locales/es.ts';
import { texts as frTexts } from '../../../src/tab/locales/fr.ts';
import { texts as itTexts } from '../../../src/tab/locales/it.ts';
import { allParts } from '../support/all-parts.ts';

const tab = join(__dirname, '..', '..', '..', 'src', 'tab');

type Tree = { readonly [key: string]: string | Tree };

function flat(tree: Tree, prefix = ''): Map<string, string> {
  const found = new Map<string, string>();
  for (const [key, value] of Object.entries(tree)) {
    if (typeof value === 'string') found.set(prefix + key, value);
    else for (const [inner, text] of flat(value, `${prefix}${key}.`)) found.set(inner, text);
  }
  return found;
}

const partsOf = (language: TextLanguage): Tree =>
  Object.fromEntries(
    allParts.map((part) => [part, JSON.parse(readFileSync(partFile(language, part), 'utf8')) as Tree]),
  );
const partFile = (language: TextLanguage, part: string): string => join(tab, 'locales', language, `${part}.json`);

const english = flat({ ...enTexts, ...partsOf('en') });
const all = {
  en: english,
  it: flat({ ...itTexts, ...partsOf('it') }),
  es: flat({ ...esTexts, ...partsOf('es') }),
  fr: flat({ ...frTexts, ...partsOf('fr') }),
  de: flat({ ...deTexts, ...partsOf('de') }),
};
const each = Object.entries(all);

function sources(folder: string): string {
  return readdirSync(folder)
    .map((name) => join(folder, name))
    .map((path) =>
      statSync(path).isDirectory() ? sources(path) : /\.tsx?$/.test(path) ? readFileSync(path, 'utf8') : '',
    )
    .join('\n');
}

test('when a language can be loaded, then its texts are checked here', () => {
  expect(Object.keys(all).sort()).toEqual([...textLanguages].sort());
});

test('when Teams names a locale, then its language is read where there are texts, else English', () => {
  const locales = ['de-at', 'es-MX', 'fr-ca', 'it', 'en-US', 'pt-br', ''];
  expect(locales.map(textLanguageOf)).toEqual(['de', 'es', 'fr', 'it', 'en', 'en', 'en']);
});

describe.each(each)('texts in %s', (_language, texts) => {
  test('when a text exists in English, then it exists here, and none besides', () => {
    expect([...texts.keys()].sort()).toEqual([...english.keys()].sort());
  });

  test('when a text has gaps to fill, then the same ones are filled here', () => {
    const gaps = (text: string | undefined) => [...new Set(text?.match(/\{\{\w+\}\}/g))].sort();
    for (const [key, text] of english) expect([key, gaps(texts.get(key))]).toEqual([key, gaps(text)]);
  });

  test('when a text exists, then it says something and holds no long dash', () => {
    for (const [key, text] of texts) {
      expect([key, text.trim().length > 0, text.includes('—')]).toEqual([key, true, false]);
    }
  });
});

test('when a text of the tab exists, then some screen uses it', () => {
  const code = sources(tab);
  const literals = new Set([...code.matchAll(/'([\w-]+(?:\.[\w-]+)+)'/g)].map((match) => match[1] ?? ''));
  // `home.next.${x}.title` uses every key of that shape
  const part = '(?:[\\w-]|\\$\\{[^}`]*\\})+';
  const templates = [...code.matchAll(new RegExp(`\`([\\w-]+(?:\\.${part})+)\``, 'g'))].map((match) => match[1] ?? '');
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
