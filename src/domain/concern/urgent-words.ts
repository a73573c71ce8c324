/**
 * Beginnings of words, and words side by side, that name danger to somebody: self-harm, violence, harassment. Kept small and plain:
 * a word too many only shows where human help is and brings the due date forward, it never stops anybody from being heard.
 */
const dangers: readonly string[] = [
  // en
  ...['suicid', 'self harm', 'selfharm', 'kill myself', 'hurt myself', 'end my life', 'want to die', 'kill me'],
  ...['violen', 'hit me', 'hits me', 'beat me', 'attacked me', 'assault', 'threat', 'rape', 'weapon'],
  ...['harass', 'stalk', 'blackmail', 'touched me', 'touches me', 'grop', 'sexual'],
  // it
  ...['suicid', 'autolesion', 'ammazzarmi', 'uccidermi', 'farmi del male', 'farla finita', 'voglio morire'],
  ...['violenz', 'picchia', 'aggredit', 'aggressione', 'minacci', 'stupr', 'mi ha toccat', 'palpeggi'],
  ...['molest', 'perseguit', 'ricatt', 'sessual'],
  // es
  ...['autolesion', 'matarme', 'hacerme dano', 'quitarme la vida', 'quiero morir'],
  ...['violenci', 'me pega', 'me pego', 'agredi', 'agresion', 'amenaz', 'violacion', 'me violo', 'tocamiento'],
  ...['acoso', 'acosa', 'acosad', 'chantaj', 'sexual'],
  // fr
  ...['suicid', 'automutil', 'me tuer', 'me faire du mal', 'en finir avec la vie', 'envie de mourir', 'veux mourir'],
  ...['violent', 'violence', 'me frappe', 'm a frappe', 'agress', 'menac', 'viol ', 'attouchement'],
  ...['harcel', 'chantage', 'sexuel'],
  // de
  ...['suizid', 'selbstmord', 'selbstverletz', 'umbringen', 'das leben nehmen', 'will sterben', 'mir etwas antun'],
  ...['gewalt', 'geschlagen', 'schlagt mich', 'angegriffen', 'bedroh', 'vergewaltig', 'begrapsch', 'angefasst'],
  ...['belastig', 'mobb', 'stalk', 'erpress', 'sexuell'],
];

const marked = [...new Set(dangers)].map((words) => ` ${words}`);

/** Lower case, without accents and punctuation; a space before each word. */
const plainWords = (text: string): string =>
  ` ${text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()} `;

export function namesDanger(text: string): boolean {
  const plain = plainWords(text);
  return marked.some((words) => plain.includes(words));
}
