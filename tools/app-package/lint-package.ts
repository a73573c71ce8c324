import { lintTranslations } from './lint-translations.ts';
import { ManifestShape, type PackageFiles } from './manifest-shape.ts';
import { readPng } from './read-png.ts';

const MOST_WORDS = 500;

/**
 * What Microsoft's schema does not see and the store's reviewers do, one sentence for each finding: addresses outside
 * validDomains, http, wildcards, icon sizes, missing files, ids that disagree, texts that are not translated.
 */
export function lintPackage(files: PackageFiles, { isLocal }: { readonly isLocal: boolean }): readonly string[] {
  const text = files.get('manifest.json')?.toString('utf8') ?? '{}';
  const parsed = ManifestShape.safeParse(JSON.parse(text));
  if (!parsed.success) return parsed.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`);
  const manifest = parsed.data;
  return [
    ...leftPlaceholders(files),
    ...lintAddresses(manifest, isLocal),
    ...lintIds(manifest),
    ...lintIcons(manifest, files),
    ...lintWording(manifest),
    ...lintTranslations(manifest, files),
  ];
}

function leftPlaceholders(files: PackageFiles): readonly string[] {
  return [...files]
    .filter(([name]) => name.endsWith('.json'))
    .flatMap(([name, content]) =>
      [...new Set(content.toString('utf8').match(/\$\{\{.*?\}\}/g))].map((left) => `${name}: ${left} is not filled`),
    );
}

function lintAddresses(manifest: ManifestShape, isLocal: boolean): readonly string[] {
  const addresses = addressesIn(manifest, '');
  const hosts = new Set(addresses.map(({ url }) => url.host));
  const domains = new Set(manifest.validDomains);
  return [
    ...addresses.filter(({ url }) => url.protocol !== 'https:' && !isLocal).map(({ at }) => `${at}: must be https`),
    ...addresses
      .filter(({ url }) => !domains.has(url.host))
      .map(({ at, url }) => `${at}: ${url.host} is not in validDomains`),
    ...manifest.validDomains
      .filter((domain) => domain.includes('*'))
      .map((domain) => `validDomains: ${domain} is a wildcard`),
    ...manifest.validDomains
      .filter((domain) => !domain.includes('*') && !hosts.has(domain))
      .map((domain) => `validDomains: ${domain} is not used`),
  ];
}

interface Address {
  readonly at: string;
  readonly url: URL;
}

/** Every http address in the manifest but `$schema`, with the path to it. */
function addressesIn(value: unknown, at: string): readonly Address[] {
  if (typeof value === 'string')
    return /^https?:\/\//.test(value) && URL.canParse(value) ? [{ at, url: new URL(value) }] : [];
  if (Array.isArray(value)) return value.flatMap((each, index) => addressesIn(each, `${at}[${index}]`));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, each]) =>
    key === '$schema' ? [] : addressesIn(each, at === '' ? key : `${at}.${key}`),
  );
}

function lintIds({ id, bots, webApplicationInfo, validDomains }: ManifestShape): readonly string[] {
  const resource = `api://${validDomains[0]}/${webApplicationInfo.id}`;
  return [
    ...bots.filter(({ botId }) => botId !== id).map(({ botId }) => `bots: botId ${botId} is not the app's id ${id}`),
    ...(webApplicationInfo.id === id
      ? []
      : [`webApplicationInfo.id: ${webApplicationInfo.id} is not the app's id ${id}`]),
    ...(webApplicationInfo.resource === resource ? [] : [`webApplicationInfo.resource: must be ${resource}`]),
  ];
}

function lintIcons({ icons }: ManifestShape, files: PackageFiles): readonly string[] {
  const lint = (name: string, size: number, mustBeTransparent: boolean): readonly string[] => {
    const content = files.get(name);
    if (content === undefined) return [`icons: ${name} is missing`];
    const png = readPng(content);
    if (png === null) return [`icons: ${name} is no PNG`];
    return [
      ...(png.width === size && png.height === size
        ? []
        : [`icons: ${name} is ${png.width} × ${png.height}, must be ${size} × ${size}`]),
      ...(mustBeTransparent && !png.hasTransparency ? [`icons: ${name} must have a transparent ground`] : []),
    ];
  };
  return [...lint(icons.color, 192, false), ...lint(icons.outline, 32, true)];
}

function lintWording({ description, bots, activities, staticTabs }: ManifestShape): readonly string[] {
  const words = description.full.split(/\s+/).length;
  const commands = bots.flatMap((bot) => bot.commandLists.flatMap((list) => list.commands.map(({ title }) => title)));
  return [
    ...(words <= MOST_WORDS ? [] : [`description.full: ${words} words, ${MOST_WORDS} at most`]),
    ...twice(commands).map((title) => `bots: the command "${title}" occurs twice`),
    ...twice(activities.activityTypes.map(({ type }) => type)).map((type) => `activities: "${type}" occurs twice`),
    ...twice(staticTabs.map(({ entityId }) => entityId)).map((entityId) => `staticTabs: "${entityId}" occurs twice`),
  ];
}

function twice(values: readonly string[]): readonly string[] {
  return [...new Set(values.filter((value, index) => values.indexOf(value) !== index))];
}
