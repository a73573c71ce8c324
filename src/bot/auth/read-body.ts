import { type Outcome, ok, refused } from '../../domain/kernel/outcome.ts';

/** Activities are small: a message of 50 KB with its envelope fits several times over. */
export const largestBody = 256 * 1024;

const utf8 = new TextDecoder('utf-8', { fatal: true });
const unsafeKeys = new Set(['__proto__', 'constructor', 'prototype']);

/** The JSON of a body; cut characters, broken JSON, anything but an object, and keys that reach into prototypes are refused. */
export function readBody(bytes: Uint8Array): Outcome<Record<string, unknown>, 'unreadableBody'> {
  try {
    const value: unknown = JSON.parse(utf8.decode(bytes), (key, part: unknown) => {
      if (unsafeKeys.has(key)) throw new SyntaxError('unsafe key');
      return part;
    });
    return typeof value === 'object' && value !== null && !Array.isArray(value)
      ? ok(value as Record<string, unknown>)
      : refused('unreadableBody');
  } catch {
    return refused('unreadableBody');
  }
}
