import { z } from 'zod';

const Environment = z
  .object({
    CLIENT_ID: z.guid('must be the application id, a GUID').transform((id) => id.toLowerCase()),
    PUBLIC_URL: z
      .url({ protocol: /^https?$/, error: 'must be the address of the server, such as https://inverso.contoso.com' })
      .transform((url) => url.replace(/\/+$/, '')),
    LOCAL_ENDPOINTS: z.enum(['1'], 'may only be 1').optional(),
  })
  .refine((env) => env.LOCAL_ENDPOINTS === '1' || env.PUBLIC_URL.startsWith('https:'), {
    path: ['PUBLIC_URL'],
    error: 'must be https: Teams shows no other pages',
  })
  .refine((env) => new URL(env.PUBLIC_URL).pathname === '/', { path: ['PUBLIC_URL'], error: 'must have no path' });

export interface PackageValues {
  readonly CLIENT_ID: string;
  readonly PUBLIC_URL: string;
  /** Host, with the port where it is not the usual one. */
  readonly PUBLIC_HOST: string;
  /** Whether http is taken, for a local server. */
  readonly isLocal: boolean;
}

/** All bad variables at once, one sentence each. */
export class BadEnvironment extends Error {}

export function readPackageValues(variables: Readonly<Record<string, string | undefined>>): PackageValues {
  const given = Object.fromEntries(
    Object.entries(variables).filter(([, value]) => value !== undefined && value !== ''),
  );
  const read = Environment.safeParse(given);
  if (!read.success) {
    const lines = read.error.issues.map(({ path, code, message }) => {
      const name = String(path[0]);
      return code === 'invalid_type' && given[name] === undefined ? `${name} is not set` : `${name} ${message}`;
    });
    throw new BadEnvironment(lines.join('\n'));
  }
  const { CLIENT_ID, PUBLIC_URL, LOCAL_ENDPOINTS } = read.data;
  return { CLIENT_ID, PUBLIC_URL, PUBLIC_HOST: new URL(PUBLIC_URL).host, isLocal: LOCAL_ENDPOINTS === '1' };
}

/** Puts the values in place of `${{NAME}}`; a name that is none of them stays, and the lint reports it. */
export function fillPlaceholders(text: string, values: PackageValues): string {
  return text.replace(/\$\{\{(CLIENT_ID|PUBLIC_URL|PUBLIC_HOST)\}\}/g, (_all, name: keyof PackageValues) =>
    String(values[name]),
  );
}
