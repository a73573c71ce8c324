const zeroWidthSpace = '\u200B';

/**
 * Somebody's own text as a card may show it: literally. Cards read Markdown, so a name or a title could otherwise draw
 * links, headings or emphasis (quality.md §1); web and mail addresses are broken by a space without width, so that no client
 * turns them into links. Line ends become spaces.
 */
export function escapeText(text: string): string {
  return onOneLine(text)
    .replace(/[\\[\]()*_~#<>`|]/g, '\\$&')
    .replace(/&(?=#?\w+;)/g, '\\&')
    .replace(/^([-+=])/, '\\$1')
    .replace(/^(\d{1,9})([.)])/, '$1\\$2')
    .replace(/:(?=\/|\S+@)/g, `:${zeroWidthSpace}`)
    .replace(/@/g, `${zeroWidthSpace}@${zeroWidthSpace}`)
    .replace(/([\p{L}\p{N}])\.(?=[\p{L}\p{N}])/gu, `$1.${zeroWidthSpace}`);
}

/** Text for places that read no Markdown (button titles, labels, choices): one line, without control characters. */
export function onOneLine(text: string): string {
  return text
    .replace(/[\p{Cc}\p{Zl}\p{Zp}\s]+/gu, ' ')
    .replace(/[\u202A-\u202E\u2066-\u2069]/g, '')
    .trim();
}

/** Somebody's longer text with its paragraphs kept. */
export const escapeParagraphs = (text: string): string[] =>
  text
    .split(/\r?\n/)
    .map(escapeText)
    .filter((line) => line !== '');
