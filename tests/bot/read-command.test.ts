import fc from 'fast-check';
import { readCommand } from '../../src/bot/read-command.ts';

test.each([
  ['Hello!', 'greeting'],
  ['  BUONGIORNO ', 'greeting'],
  ['Buenos días', 'greeting'],
  ['<at>Inverso</at> help', 'help'],
  ['Aiuto.', 'help'],
  ["what's next?", 'current'],
  ['MY   PAIRING', 'current'],
  ['Nächstes Treffen', 'current'],
  ['hi there everybody in the office', 'unknown'],
  ['I need help with my laptop', 'unknown'],
  ['', 'unknown'],
  ['\u{1F600}', 'unknown'],
])('when somebody writes %p, then it is read as %s', (text, command) => {
  expect(readCommand(text)).toBe(command);
});

test('when anything at all is written, then it is read as one of the commands', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      expect(['greeting', 'help', 'current', 'unknown']).toContain(readCommand(text));
    }),
  );
});
