/**
 * Hosts to which the bot sends its token: exactly these. Anybody can register names below trafficmanager.net or
 * azurewebsites.net, so nothing is matched by suffix (quality.md §1.A).
 */
const connectorHosts: readonly string[] = [
  'smba.trafficmanager.net',
  'smba.infra.gcc.teams.microsoft.com',
  'smba.infra.gov.teams.microsoft.us',
  'smba.infra.dod.teams.microsoft.us',
];

export type ServiceUrls = {
  /** Whether the bot may answer there. */
  allows(url: string): boolean;
  /** Where a chat is opened with somebody who was never heard of. */
  readonly home: string;
};

export const gccHome = 'https://smba.infra.gcc.teams.microsoft.com/teams';
const publicHome = 'https://smba.trafficmanager.net/teams';

/** `local`: service URLs or origins that stand for the connector's hosts, empty in production. */
export function serviceUrls(cloud: 'public' | 'gcc', local: readonly string[]): ServiceUrls {
  const localOrigins = new Set(local.flatMap((url) => (URL.canParse(url) ? [new URL(url).origin] : [])));
  const first = local[0];
  return {
    allows: (url) => isConnector(url) || (URL.canParse(url) && localOrigins.has(new URL(url).origin)),
    home: first === undefined ? (cloud === 'gcc' ? gccHome : publicHome) : withTeamsPath(first),
  };
}

function isConnector(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const url = new URL(text);
  return (
    url.protocol === 'https:' &&
    url.port === '' &&
    url.username === '' &&
    url.password === '' &&
    connectorHosts.includes(url.hostname)
  );
}

/** A bare origin gets the path that the connector has everywhere. */
const withTeamsPath = (url: string): string =>
  new URL(url).pathname === '/' ? `${new URL(url).origin}/teams` : url.replace(/\/+$/, '');

/** Service URLs are equal but for case and a trailing slash. */
export const sameServiceUrl = (a: string, b: string): boolean => normalised(a) === normalised(b);
const normalised = (url: string): string => url.replace(/\/+$/, '').toLowerCase();
