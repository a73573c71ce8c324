import { importJWK, type JWK } from 'jose';
import { z } from 'zod';

type VerificationKey = Awaited<ReturnType<typeof importJWK>>;
/** A public key of the Bot Connector and the channels for which it may sign. */
export type ConnectorKey = { readonly key: VerificationKey; readonly endorsements: readonly string[] };

const Metadata = z.object({ jwks_uri: z.url({ protocol: /^https?$/ }) });
const PublicKey = z.looseObject({
  kid: z.string(),
  kty: z.literal('RSA'),
  n: z.string(),
  e: z.string(),
  endorsements: z.array(z.string()).default([]),
});
const KeySet = z.object({ keys: z.array(z.unknown()) });

const soonestRefetchMs = 60_000;
const latestRefetchMs = 24 * 3_600_000;
const fetchTimeoutMs = 10_000;

/** The keys could not be read: not the caller's fault, so not an answer of 401. */
export class KeysUnavailable extends Error {
  override name = 'KeysUnavailable';
}

/**
 * The Bot Connector's published keys by `kid`, read through its OpenID metadata. They are read again after a day, and for an
 * unknown `kid` at most once a minute, so that invented key ids cannot make us ask without end.
 * Real time on purpose: tokens and keys do not follow a moved clock.
 */
export class ConnectorKeys {
  readonly #metadataUrl: string;
  readonly #now: () => number;
  #keys: ReadonlyMap<string, ConnectorKey> = new Map();
  #askedAt = Number.NEGATIVE_INFINITY;
  #readAt = Number.NEGATIVE_INFINITY;
  #reading: Promise<void> | null = null;

  constructor(metadataUrl: string, now: () => number = Date.now) {
    this.#metadataUrl = metadataUrl;
    this.#now = now;
  }

  /** The key of that id, null when nobody publishes it. Throws KeysUnavailable while there are none at all. */
  async find(kid: string): Promise<ConnectorKey | null> {
    const stale = this.#now() - this.#readAt >= latestRefetchMs;
    if (stale || !this.#keys.has(kid)) await this.#readAgain();
    const found = this.#keys.get(kid) ?? null;
    if (found === null && this.#keys.size === 0) throw new KeysUnavailable('no keys of the Bot Connector are known');
    return found;
  }

  async #readAgain(): Promise<void> {
    if (this.#reading === null) {
      const now = this.#now();
      if (now - this.#askedAt < soonestRefetchMs && this.#keys.size > 0) return;
      this.#askedAt = now;
      this.#reading = this.#read().finally(() => {
        this.#reading = null;
      });
    }
    await this.#reading.catch(() => undefined); // keys that are known stay good while the publisher is away
  }

  async #read(): Promise<void> {
    const metadata = Metadata.parse(await fetchJson(this.#metadataUrl));
    const { keys } = KeySet.parse(await fetchJson(metadata.jwks_uri));
    const known = new Map<string, ConnectorKey>();
    for (const candidate of keys) {
      const parsed = PublicKey.safeParse(candidate);
      if (!parsed.success) continue;
      const { kid, kty, n, e, endorsements } = parsed.data;
      const jwk: JWK = { kty, n, e, alg: 'RS256' };
      known.set(kid, { key: await importJWK(jwk, 'RS256'), endorsements });
    }
    this.#keys = known;
    this.#readAt = this.#now();
  }
}

async function fetchJson(url: string): Promise<unknown> {
  const reply = await fetch(url, { redirect: 'error', signal: AbortSignal.timeout(fetchTimeoutMs) });
  if (!reply.ok) throw new Error(`${reply.status} from the keys' publisher`);
  return reply.json();
}
