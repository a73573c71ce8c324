import fc from 'fast-check';
import { cardHtml, messageHtml } from '../../../emulator/window/chat/markdown.ts';

const elements = (html: string): string[] =>
  [...html.matchAll(/<\/?([a-z0-9]+)/gi)].map(([, name]) => (name ?? '').toLowerCase());
const piece = fc.oneof(
  fc.string({ unit: 'grapheme' }),
  fc.constantFrom(
    '<img src=x onerror=alert(1)>',
    '<b>',
    '![x](y)',
    '# ',
    '[a](javascript:alert(1))',
    '`',
    '**',
    '_',
    '\n',
    '- ',
  ),
);
const written = fc.array(piece, { maxLength: 8 }).map((pieces) => pieces.join(''));

test('when a card holds any text, then only paragraphs, emphasis, lists, links and breaks become elements', () => {
  const known = new Set(['p', 'strong', 'em', 'ul', 'ol', 'li', 'a', 'br']);
  fc.assert(
    fc.property(written, (text) => expect(elements(cardHtml(text)).filter((name) => !known.has(name))).toEqual([])),
  );
});

test('when a link asks to run a script, then it stays text', () => {
  expect(cardHtml('[press](javascript:alert(1))')).not.toContain('<a');
  expect(messageHtml('[press](javascript:alert(1))')).not.toContain('<a');
});

test('when a message holds HTML or a picture, then it is shown as it was written', () => {
  fc.assert(
    fc.property(written, (text) => expect(elements(messageHtml(text))).not.toEqual(expect.arrayContaining(['img']))),
  );
  expect(messageHtml('<b>x</b>')).toContain('&lt;b&gt;');
});

test('when the bot has escaped its marks, then they are read as plain text', () => {
  expect(cardHtml('Zoë \\*O\\_B\\*')).toBe('<p>Zoë *O_B*</p>\n');
});
