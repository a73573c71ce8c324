export type Command = 'greeting' | 'help' | 'current' | 'unknown';

/** What people write, without capitals, accents and punctuation; in every language of the interface. */
const phrases: Readonly<Record<Exclude<Command, 'unknown'>, readonly string[]>> = {
  greeting: [
    ...['hi', 'hello', 'hey', 'good morning', 'good afternoon', 'good evening'],
    ...['ciao', 'salve', 'buongiorno', 'buon giorno', 'buonasera', 'buon pomeriggio'],
    ...['hola', 'buenos dias', 'buenas tardes', 'bonjour', 'bonsoir', 'salut', 'hallo', 'guten tag', 'guten morgen'],
  ],
  help: ['help', 'aiuto', 'ayuda', 'aide', 'hilfe', 'what can you do', 'che cosa sai fare', 'cosa sai fare'],
  current: [
    ...[
      'my pairing',
      'pairing',
      'next session',
      'session',
      'book',
      'status',
      'what is next',
      'what s next',
      'whats next',
    ],
    ...['il mio abbinamento', 'mio abbinamento', 'abbinamento', 'prossimo incontro', 'incontro', 'prenota', 'stato'],
    ...['mi emparejamiento', 'proxima sesion', 'mon binome', 'prochaine seance', 'mein tandem', 'nachstes treffen'],
  ],
};

const byPhrase = new Map(
  (Object.keys(phrases) as (keyof typeof phrases)[]).flatMap((command) =>
    phrases[command].map((phrase) => [phrase, command] as const),
  ),
);

const longestPhrase = 60;

/** What a message asks for. Only short messages are looked at: the words of a long one mean something else. */
export function readCommand(text: string): Command {
  const said = normalise(text.slice(0, 500));
  if (said.length > longestPhrase) return 'unknown';
  return byPhrase.get(said) ?? greetingAtFirst(said) ?? 'unknown';
}

const normalise = (text: string): string =>
  text
    .replace(/<at>.*?<\/at>/g, ' ')
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** "Hello Inverso", "ciao a tutti": a greeting with a word or two after it. */
function greetingAtFirst(said: string): Command | null {
  const words = said.split(' ');
  if (words.length > 3) return null;
  const begins = [words.slice(0, 2).join(' '), words[0] ?? ''];
  return begins.some((b) => byPhrase.get(b) === 'greeting') ? 'greeting' : null;
}
