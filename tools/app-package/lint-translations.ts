import { z } from 'zod';
import type { ManifestShape, PackageFiles } from './manifest-shape.ts';

/**
 * Keys that Teams translates and the longest text of each (MicrosoftTeams.Localization.schema.json, v1.30; for full
 * descriptions the reviewers' limit of 500 words is held as well).
 */
const TRANSLATED: readonly { readonly key: RegExp; readonly longest: number }[] = [
  { key: /^name\.short$/, longest: 30 },
  { key: /^name\.full$/, longest: 100 },
  { key: /^description\.short$/, longest: 80 },
  { key: /^description\.full$/, longest: 4000 },
  { key: /^staticTabs\[\d+\]\.name$/, longest: 128 },
  { key: /^bots\[0\]\.commandLists\[\d\]\.commands\[\d+\]\.title$/, longest: 128 },
  { key: /^bots\[0\]\.commandLists\[\d\]\.commands\[\d+\]\.description$/, longest: 4000 },
  { key: /^activities\.activityTypes\[\d+\]\.(description|templateText)$/, longest: 128 },
];

const Translation = z.record(z.string(), z.string());

/** Each further language says everything that the manifest says, nothing else, within the limits and with the same parameters. */
export function lintTranslations(manifest: ManifestShape, files: PackageFiles): readonly string[] {
  const texts = new Map(translatedTexts(manifest, ''));
  return manifest.localizationInfo.additionalLanguages.flatMap(({ file }) => {
    const content = files.get(file);
    if (content === undefined) return [`localizationInfo: ${file} is missing`];
    const parsed = Translation.safeParse(JSON.parse(content.toString('utf8')));
    if (!parsed.success) return [`${file}: every value must be a text`];
    const { $schema: _schema, ...translation } = parsed.data;
    return lintLanguage(texts, translation).map((finding) => `${file}: ${finding}`);
  });
}

function lintLanguage(
  texts: ReadonlyMap<string, string>,
  translation: Readonly<Record<string, string>>,
): readonly string[] {
  const missing = [...texts.keys()]
    .filter((key) => translation[key] === undefined)
    .map((key) => `${key} is not translated`);
  const findings = Object.entries(translation).flatMap(([key, text]) => {
    const original = texts.get(key);
    if (original === undefined) return [`${key} is not in the manifest`];
    const longest = TRANSLATED.find((each) => each.key.test(key))?.longest ?? 0;
    return [
      ...(text.length <= longest ? [] : [`${key} has ${text.length} characters, ${longest} at most`]),
      ...(text.split(/\s+/).length <= 500 ? [] : [`${key} has more than 500 words`]),
      ...(parametersOf(text) === parametersOf(original)
        ? []
        : [`${key} must have the parameters ${parametersOf(original)}`]),
    ];
  });
  return [...missing, ...findings];
}

function parametersOf(text: string): string {
  return [...(text.match(/\{\w+\}/g) ?? [])].sort().join(' ');
}

function translatedTexts(value: unknown, at: string): readonly (readonly [string, string])[] {
  if (typeof value === 'string') return TRANSLATED.some(({ key }) => key.test(at)) ? [[at, value]] : [];
  if (Array.isArray(value)) return value.flatMap((each, index) => translatedTexts(each, `${at}[${index}]`));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, each]) => translatedTexts(each, at === '' ? key : `${at}.${key}`));
}
