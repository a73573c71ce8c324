import { randomBytes } from 'node:crypto';
import fc from 'fast-check';
import { vaultWith } from '../../../src/server/adapters/vault.ts';

const vault = vaultWith(randomBytes(32));

test('when a text is sealed, then only the same tenant, purpose and key open it', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const sealed = vault.seal('t1', 'notes', text);
      expect(vault.open('t1', 'notes', sealed)).toBe(text);
      expect(() => vault.open('t2', 'notes', sealed)).toThrow();
      expect(() => vault.open('t1', 'concern', sealed)).toThrow();
      expect(() => vaultWith(randomBytes(32)).open('t1', 'notes', sealed)).toThrow();
    }),
  );
});

test('when any character of a sealed text is changed, then it is not opened', () => {
  const sealed = vault.seal('t1', 'notes', 'He talks over me in every meeting.');
  for (let at = 0; at < sealed.length - 1; at += 1) {
    const other = sealed[at] === 'A' ? 'B' : 'A';
    expect(() => vault.open('t1', 'notes', sealed.slice(0, at) + other + sealed.slice(at + 1))).toThrow();
  }
  expect(() => vault.open('t1', 'notes', '')).toThrow();
});

test('when one text is sealed twice, then nobody sees that it is the same', () => {
  const [once, twice] = [vault.seal('t1', 'notes', 'x'), vault.seal('t1', 'notes', 'x')];
  expect(once).not.toBe(twice);
  expect(once).not.toContain('x'.repeat(2));
});

test('when words are fingerprinted, then they give the same mark in their tenant only', () => {
  expect(vault.fingerprint('t1', 'person')).toBe(vault.fingerprint('t1', 'person'));
  expect(vault.fingerprint('t1', 'person')).not.toBe(vault.fingerprint('t2', 'person'));
});
