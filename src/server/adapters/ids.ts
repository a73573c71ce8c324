import { createHash, randomInt, randomUUID } from 'node:crypto';
import type { Ids } from '../../use-cases/ports/ids.ts';

const namespace = Buffer.from('5b0c2f4e9f6f4c3c8d3f0a5f7c1e2d90', 'hex');

/** A name-based UUID, version 5 (RFC 9562 §5.5), of the parts joined unambiguously. */
function derive(...parts: readonly string[]): string {
  const hash = createHash('sha1').update(namespace).update(JSON.stringify(parts)).digest();
  hash.writeUInt8((hash.readUInt8(6) & 0x0f) | 0x50, 6);
  hash.writeUInt8((hash.readUInt8(8) & 0x3f) | 0x80, 8);
  const hex = hash.toString('hex');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20, 32)].join('-');
}

export const systemIds: Ids = { next: () => randomUUID(), derive, seed: () => randomInt(1, 2 ** 31) };
