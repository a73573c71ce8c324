import MarkdownIt from 'markdown-it';

// cards know bold, italic, lists and links; no HTML, no pictures, no headings
const ofCards = new MarkdownIt('zero', { breaks: true }).enable(['emphasis', 'link', 'list', 'escape', 'newline']);
const ofMessages = new MarkdownIt('default', { breaks: true, linkify: true }).disable([
  'image',
  'html_inline',
  'html_block',
]);

/** A card's text as HTML; whatever the text holds, only marks that Teams knows become elements. */
export const cardHtml = (text: string): string => ofCards.render(text);

/** A chat message's text as HTML. */
export const messageHtml = (text: string): string => ofMessages.render(text);
