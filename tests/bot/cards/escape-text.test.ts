import fc from 'fast-check';
import MarkdownIt from 'markdown-it';
import { escapeText, onOneLine } from '../../../src/bot/cards/escape-text.ts';

/** The strictest reader there is: every rule of CommonMark on, and links made of whatever looks like one. */
const markdown = new MarkdownIt({ html: true, linkify: true });

/** What a reader sees of rendered Markdown. */
const seen = (html: string): string =>
  html
    .replace(/^<p>|<\/p>\s*$/g, '')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&amp;/g, '&')
    .replaceAll('\u200B', '');

const spice = fc.constantFrom(
  ...['*', '_', '#', '`', '~', '[', ']', '(', ')', '<', '>', '\\', '!', '|', '-', '+', '=', '&', '@', ':', '.', ' '],
  ...['# ', '- ', '1. ', '2) ', '> ', '---', '===', '```', '**', '__', '~~', '![x](y)', '[a](http://evil.example)'],
  ...[
    'https://evil.example',
    'www.evil.example',
    'mail@evil.example',
    'mailto:a@b.cc',
    '<b>',
    '&lt;',
    '&#42;',
    'evil.com',
  ],
  ...['Zoë', "O'Brien", 'عائشة', '😀', 'a', 'R&D'],
);
const text = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.array(spice, { maxLength: 12 }).map((parts) => parts.join('')),
);

test('when any text is escaped and rendered, then it is seen literally, in one paragraph, without a link', () => {
  fc.assert(
    fc.property(text, (given) => {
      const html = markdown.render(escapeText(given)).trimEnd();
      const literal = onOneLine(given).replaceAll('\u200B', '');
      expect(html).not.toMatch(/<(a|em|strong|code|s|h\d|ul|ol|li|img|blockquote|hr|pre|table)\b/);
      expect(seen(html)).toBe(literal);
    }),
    { numRuns: 1000 },
  );
});
