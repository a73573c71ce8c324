import fc from 'fast-check';
import { commands, phrases } from '../../src/bot/command-phrases.ts';
import { readCommand } from '../../src/bot/read-command.ts';

test.each([
  ['Hello!', 'greeting'],
  ['  BUONGIORNO ', 'greeting'],
  ['Buenos días', 'greeting'],
  ['ciao Inverso', 'greeting'],
  ['<at>Inverso</at> help', 'help'],
  ['Aiuto.', 'help'],
  ["what's next?", 'current'],
  ['MY   PAIRING', 'current'],
  ['Nächstes Treffen', 'nextSession'],
  ['I would like to move my session, please', 'move'],
  ['Vorrei spostare il mio incontro', 'move'],
  ['Puedes cancelar la sesión, por favor', 'move'],
  ['Ich möchte aussteigen', 'leave'],
  ['je veux faire une pause', 'pause'],
  ['I have a problem', 'unknown'],
  ['problem', 'concern'],
  ['hlep', 'help'],
  ['mvoe', 'move'],
  ['next sesion', 'nextSession'],
  ['laguage', 'language'],
  ['abinamento', 'current'],
  ['prenotta', 'book'],
  ['verschiben', 'move'],
  ['réserver', 'book'],
  ['mis dtaos', 'myData'],
  ['insigt', 'insight'],
  ['concerns', 'concern'],
  ['hi there everybody in the office', 'unknown'],
  ['I need help with my laptop', 'unknown'],
  ['what is for lunch', 'unknown'],
  ['cantine', 'unknown'],
  ['', 'unknown'],
  ['\u{1F600}', 'unknown'],
])('when somebody writes %p, then it is read as %s', (text, command) => {
  expect(readCommand(text)).toBe(command);
});

const everyPhrase = commands.flatMap((command) => phrases[command].flat().map((words) => [words, command] as const));

test.each(everyPhrase)('when somebody writes %p, then it is read as %s', (words, command) => {
  expect(readCommand(words)).toBe(command);
});

/** Every slip of one letter, left out or doubled, in every phrase that is long enough. */
const slips = everyPhrase
  .filter(([words]) => words.length >= 6)
  .flatMap(([words, command]) =>
    [...words].flatMap((_, at) => [
      { typed: words.slice(0, at) + words.slice(at + 1), command },
      { typed: words.slice(0, at + 1) + words.slice(at), command },
    ]),
  );

test('when a letter of a longer phrase is left out or doubled, then it is hardly ever read as another command', () => {
  const some = slips.filter((_, i) => i % 7 === 0);
  const read = some.map(({ typed, command }) => ({ command, read: readCommand(typed) }));
  const wrong = read.filter((one) => one.read !== 'unknown' && one.read !== one.command);
  const right = read.filter((one) => one.read === one.command);
  expect(wrong.length / some.length).toBeLessThan(0.003);
  expect(right.length / some.length).toBeGreaterThan(0.8);
});

test('when anything at all is written, then it is read as one of the commands', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      expect([...commands, 'unknown']).toContain(readCommand(text));
    }),
  );
});
