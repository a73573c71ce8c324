import { readFileSync } from 'node:fs';
import { z } from 'zod';

const Guid = z.guid().transform((v) => v.toLowerCase());
const Origin = z.url({ protocol: /^https?$/ }).transform((v) => v.replace(/\/+$/, ''));
const texts = z.string().transform((v) =>
  v
    .split(',')
    .map((s) => s.trim())
    .filter((s) => s !== ''),
);

const Environment = z
  .object({
    NODE_ENV: z.string().optional(),
    PORT: z.coerce.number().int().min(0).max(65535).default(3978),
    PUBLIC_URL: z.url({ protocol: /^https?$/ }).transform((v) => v.replace(/\/+$/, '')),
    MONGODB_URI: z.string().regex(/^mongodb(\+srv)?:\/\//, 'must begin with mongodb:// or mongodb+srv://'),
    CLIENT_ID: Guid,
    CLIENT_SECRET: z.string().min(1).optional(),
    CLIENT_CERTIFICATE_PATH: z.string().min(1).optional(),
    TENANT_IDS: texts.pipe(z.array(Guid)).refine((ids) => ids.length > 0, 'names no tenant'),
    CLOUD: z.enum(['public', 'gcc']).default('public'),
    DATA_KEY: z.base64().refine((v) => Buffer.from(v, 'base64').length === 32, 'must be 32 bytes in base64'),
    PROGRAM_MAILBOX: z.email().optional(),
    LOG_LEVEL: z.enum(['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent']).default('info'),
    METRICS_TOKEN: z.string().min(16).optional(),
    LOCAL_ENDPOINTS: z.enum(['1']).optional(),
    GRAPH_URL: Origin.optional(),
    LOGIN_URL: Origin.optional(),
    BOT_OPENID_URL: Origin.optional(),
    BOT_SERVICE_URLS: texts.pipe(z.array(Origin)).optional(),
    TEAMS_ORIGINS: texts.pipe(z.array(Origin)).optional(),
    CLOCK_URL: Origin.optional(),
  })
  .superRefine((env, ctx) => {
    const problem = (path: string, message: string) => ctx.addIssue({ code: 'custom', path: [path], message });
    const local = env.LOCAL_ENDPOINTS === '1';
    if (local && env.NODE_ENV === 'production') problem('LOCAL_ENDPOINTS', 'is refused when NODE_ENV is production');
    if (!local && env.PUBLIC_URL.startsWith('http:'))
      problem('PUBLIC_URL', 'must be https (http only with LOCAL_ENDPOINTS=1)');
    if (!env.CLIENT_SECRET === !env.CLIENT_CERTIFICATE_PATH)
      problem('CLIENT_SECRET', 'exactly one of CLIENT_SECRET and CLIENT_CERTIFICATE_PATH must be set');
    for (const name of [
      'GRAPH_URL',
      'LOGIN_URL',
      'BOT_OPENID_URL',
      'BOT_SERVICE_URLS',
      'TEAMS_ORIGINS',
      'CLOCK_URL',
    ] as const)
      if (!local && env[name] !== undefined) problem(name, 'is allowed only with LOCAL_ENDPOINTS=1');
  });

export type Credential = { readonly secret: string } | { readonly certificatePem: string };

export type Config = {
  readonly port: number;
  readonly publicUrl: string;
  readonly mongodbUri: string;
  readonly clientId: string;
  readonly credential: Credential;
  readonly tenantIds: readonly string[];
  readonly cloud: 'public' | 'gcc';
  readonly dataKey: Buffer;
  readonly programMailbox: string | null;
  readonly logLevel: string;
  readonly metricsToken: string | null;
  /** Stand-ins for Microsoft's hosts; all null in production. */
  readonly local: {
    readonly graphUrl: string | null;
    readonly loginUrl: string | null;
    readonly botOpenIdUrl: string | null;
    readonly botServiceUrls: readonly string[];
    readonly teamsOrigins: readonly string[];
    readonly clockUrl: string | null;
  };
};

export type ConfigProblem = { readonly name: string; readonly message: string };

/** Reads a configuration from variables; on any bad value all bad ones are told, never the values themselves. */
export function parseConfig(
  variables: Readonly<Record<string, string | undefined>>,
): { ok: true; config: Config } | { ok: false; problems: readonly ConfigProblem[] } {
  // an empty variable is an unset one
  const given = Object.fromEntries(Object.entries(variables).filter(([, v]) => v !== undefined && v !== ''));
  const parsed = Environment.safeParse(given);
  if (!parsed.success) {
    const problems = parsed.error.issues.map((i) => ({
      name: String(i.path[0] ?? 'environment'),
      message: i.code === 'invalid_type' && given[String(i.path[0])] === undefined ? 'is not set' : i.message,
    }));
    // one sentence a variable: the first thing that is wrong with it
    return { ok: false, problems: problems.filter((p, i) => problems.findIndex((q) => q.name === p.name) === i) };
  }
  const env = parsed.data;
  const credential = readCredential(env);
  if (credential === null)
    return { ok: false, problems: [{ name: 'CLIENT_CERTIFICATE_PATH', message: 'names no readable file' }] };
  return {
    ok: true,
    config: {
      port: env.PORT,
      publicUrl: env.PUBLIC_URL,
      mongodbUri: env.MONGODB_URI,
      clientId: env.CLIENT_ID,
      credential,
      tenantIds: env.TENANT_IDS,
      cloud: env.CLOUD,
      dataKey: Buffer.from(env.DATA_KEY, 'base64'),
      programMailbox: env.PROGRAM_MAILBOX ?? null,
      logLevel: env.LOG_LEVEL,
      metricsToken: env.METRICS_TOKEN ?? null,
      local: {
        graphUrl: env.GRAPH_URL ?? null,
        loginUrl: env.LOGIN_URL ?? null,
        botOpenIdUrl: env.BOT_OPENID_URL ?? null,
        botServiceUrls: env.BOT_SERVICE_URLS ?? [],
        teamsOrigins: env.TEAMS_ORIGINS ?? [],
        clockUrl: env.CLOCK_URL ?? null,
      },
    },
  };
}

function readCredential(env: {
  CLIENT_SECRET?: string | undefined;
  CLIENT_CERTIFICATE_PATH?: string | undefined;
}): Credential | null {
  if (env.CLIENT_SECRET !== undefined) return { secret: env.CLIENT_SECRET };
  try {
    return { certificatePem: readFileSync(env.CLIENT_CERTIFICATE_PATH ?? '', 'utf8') };
  } catch {
    return null;
  }
}

/**
 * The process's configuration. The secret is taken out of the environment, because the Teams SDK would prefer it to our token
 * hook and sign in at the real host by itself; so is the switch that turns its checks off.
 */
export function readProcessConfig(): ReturnType<typeof parseConfig> {
  const result = parseConfig(process.env);
  delete process.env.CLIENT_SECRET;
  delete process.env.DANGEROUSLY_ALLOW_UNAUTHENTICATED_REQUESTS;
  return result;
}
