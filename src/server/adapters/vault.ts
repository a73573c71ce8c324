import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from 'node:crypto';
import type { Vault } from '../../use-cases/ports/vault.ts';

const version = 'v1';
const ivBytes = 12;
const tagBytes = 16;

/**
 * AES-256-GCM (NIST SP 800-38D) with a random 96-bit IV per text, under a key per tenant and purpose that HKDF-SHA-256 (RFC 5869)
 * derives from the data key. Sealed: `v1.` and IV, cipher text and tag in base64url.
 */
export function vaultWith(dataKey: Buffer): Vault {
  const keys = new Map<string, Buffer>();
  const keyFor = (...use: readonly string[]): Buffer => {
    const name = JSON.stringify(use);
    const known = keys.get(name);
    if (known !== undefined) return known;
    const key = Buffer.from(hkdfSync('sha256', dataKey, '', `inverso ${name}`, 32));
    keys.set(name, key);
    return key;
  };
  return {
    seal: (tenantId, purpose, text) => {
      const iv = randomBytes(ivBytes);
      const cipher = createCipheriv('aes-256-gcm', keyFor('seal', tenantId, purpose), iv);
      const body = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
      return `${version}.${Buffer.concat([iv, body, cipher.getAuthTag()]).toString('base64url')}`;
    },
    open: (tenantId, purpose, sealed) => {
      const [mark, content = ''] = sealed.split('.');
      const bytes = Buffer.from(content, 'base64url');
      if (mark !== version || bytes.length < ivBytes + tagBytes) throw new Error('not a sealed text');
      const decipher = createDecipheriv(
        'aes-256-gcm',
        keyFor('seal', tenantId, purpose),
        bytes.subarray(0, ivBytes),
      ).setAuthTag(bytes.subarray(-tagBytes));
      return Buffer.concat([decipher.update(bytes.subarray(ivBytes, -tagBytes)), decipher.final()]).toString('utf8');
    },
    fingerprint: (tenantId, words) =>
      createHmac('sha256', keyFor('fingerprint', tenantId)).update(words).digest('base64url'),
  };
}
