import { createHash, randomBytes } from 'node:crypto';

/** A GUID derived from a text, so that a restart with the same tenant keeps its ids (version 5 in shape). */
export function guidOf(text: string): string {
  const hex = createHash('sha256').update(text).digest('hex');
  const variant = ((Number.parseInt(hex.slice(16, 17), 16) & 0x3) | 0x8).toString(16);
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-5${hex.slice(13, 16)}-${variant}${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

/** A url-safe id derived from a text. */
export function opaqueIdOf(text: string, length = 43): string {
  return createHash('sha512').update(text).digest('base64url').slice(0, length);
}

/** A fresh Outlook-like item id: opaque, url-safe, long. */
export function freshItemId(): string {
  return `AAMkAGI2${randomBytes(54).toString('base64url')}=`;
}
