import { badRequest } from './graph-error.ts';

export type Literal = string | number | boolean | null;
export type Reader = (path: string) => unknown;
export type Predicate = (read: Reader) => boolean;

/** A `$filter`, and what it uses: advanced operators need the consistency header. */
export interface ParsedFilter {
  readonly matches: Predicate;
  readonly paths: readonly string[];
  readonly advanced: boolean;
}

const tokenPattern =
  /\s*(?:('(?:[^']|'')*')|(\d{4}-\d\d-\d\d(?:T[\d:.]+(?:Z|[+-]\d\d:\d\d)?)?)|(-?\d+(?:\.\d+)?(?![\w-]))|([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})|([A-Za-z_][\w]*(?:\/[A-Za-z_$][\w]*)*)|([(),:]))/iy;

type TokenKind = 'text' | 'date' | 'number' | 'guid' | 'word' | 'mark';
interface Token {
  readonly kind: TokenKind;
  readonly text: string;
}

function tokenize(source: string): Token[] {
  const kinds: TokenKind[] = ['text', 'date', 'number', 'guid', 'word', 'mark'];
  const tokens: Token[] = [];
  const text = source.trimEnd();
  tokenPattern.lastIndex = 0;
  while (tokenPattern.lastIndex < text.length) {
    const at = tokenPattern.lastIndex;
    const found = tokenPattern.exec(text);
    const index = found?.slice(1).findIndex((group) => group !== undefined) ?? -1;
    const kind = kinds[index];
    if (!found || !kind) throw badRequest(`Invalid filter clause: syntax error at position ${at} in '${source}'.`);
    tokens.push({ kind, text: found[index + 1] ?? '' });
  }
  return tokens;
}

const fold = (value: unknown): unknown => (typeof value === 'string' ? value.toLowerCase() : value);

function compare(operator: string, left: unknown, right: Literal): boolean {
  const [a, b] = [fold(left ?? null), fold(right)];
  if (operator === 'eq') return a === b;
  if (operator === 'ne') return a !== b;
  if (a === null || b === null) return false;
  const [x, y] =
    typeof a === 'string' && !Number.isNaN(Date.parse(a)) && /^\d{4}-/.test(a)
      ? [Date.parse(a), Date.parse(String(b))]
      : [a, b];
  const order = (x as number) < (y as number) ? -1 : Number((x as number) > (y as number));
  return { gt: order > 0, ge: order >= 0, lt: order < 0, le: order <= 0 }[operator] ?? false;
}

const textTests: Readonly<Record<string, (value: string, part: string) => boolean>> = {
  startswith: (value, part) => value.startsWith(part),
  endswith: (value, part) => value.endsWith(part),
  contains: (value, part) => value.includes(part),
};

const memberAt = (member: unknown, path: string): unknown =>
  path
    .split('/')
    .reduce<unknown>((at, step) => (typeof at === 'object' && at !== null ? Reflect.get(at, step) : undefined), member);

class FilterParser {
  readonly #tokens: Token[];
  readonly #source: string;
  #at = 0;
  readonly paths: string[] = [];
  advanced = false;

  constructor(source: string) {
    this.#source = source;
    this.#tokens = tokenize(source);
  }

  parse(): Predicate {
    const whole = this.#or();
    if (this.#at < this.#tokens.length) this.#fail();
    return whole;
  }

  #fail(): never {
    throw badRequest(
      `Invalid filter clause: syntax error near '${this.#tokens[this.#at]?.text ?? 'the end'}' in '${this.#source}'.`,
    );
  }

  #isWord(word: string): boolean {
    const token = this.#tokens[this.#at];
    return token?.kind === 'word' && token.text.toLowerCase() === word;
  }

  #take(kind: TokenKind, text?: string): Token {
    const token = this.#tokens[this.#at];
    if (!token || token.kind !== kind || (text !== undefined && token.text !== text)) this.#fail();
    this.#at += 1;
    return token;
  }

  #or(): Predicate {
    let left = this.#and();
    while (this.#isWord('or')) {
      this.#at += 1;
      const [a, b] = [left, this.#and()];
      left = (read) => a(read) || b(read);
    }
    return left;
  }

  #and(): Predicate {
    let left = this.#unary();
    while (this.#isWord('and')) {
      this.#at += 1;
      const [a, b] = [left, this.#unary()];
      left = (read) => a(read) && b(read);
    }
    return left;
  }

  #unary(): Predicate {
    if (this.#isWord('not')) {
      this.#at += 1;
      this.advanced = true;
      const inner = this.#unary();
      return (read) => !inner(read);
    }
    if (this.#tokens[this.#at]?.text === '(') {
      this.#at += 1;
      const inner = this.#or();
      this.#take('mark', ')');
      return inner;
    }
    return this.#comparison();
  }

  #comparison(): Predicate {
    const word = this.#take('word').text;
    if (this.#tokens[this.#at]?.text === '(') return word.includes('/') ? this.#lambda(word) : this.#call(word);
    this.paths.push(word);
    const operator = this.#take('word').text.toLowerCase();
    if (operator === 'in') return this.#in(word);
    if (!['eq', 'ne', 'gt', 'ge', 'lt', 'le'].includes(operator)) {
      this.#at -= 1;
      this.#fail();
    }
    if (operator === 'ne') this.advanced = true;
    const literal = this.#literal();
    return (read) => compare(operator, read(word), literal);
  }

  #in(path: string): Predicate {
    this.#take('mark', '(');
    const literals = [this.#literal()];
    while (this.#tokens[this.#at]?.text === ',') {
      this.#at += 1;
      literals.push(this.#literal());
    }
    this.#take('mark', ')');
    return (read) => literals.some((literal) => compare('eq', read(path), literal));
  }

  #call(name: string): Predicate {
    const test = textTests[name.toLowerCase()];
    if (!test) this.#fail();
    if (name.toLowerCase() !== 'startswith') this.advanced = true;
    this.#take('mark', '(');
    const path = this.#take('word').text;
    this.paths.push(path);
    this.#take('mark', ',');
    const part = String(this.#literal()).toLowerCase();
    this.#take('mark', ')');
    return (read) => {
      const value = read(path);
      return typeof value === 'string' && test(value.toLowerCase(), part);
    };
  }

  /** `proxyAddresses/any(a:a eq 'x')`: the variable stands for each member. */
  #lambda(word: string): Predicate {
    const path = word.replace(/\/(any|all)$/, '');
    if (path === word) this.#fail();
    this.paths.push(path);
    this.#take('mark', '(');
    const variable = this.#take('word').text;
    this.#take('mark', ':');
    const known = this.paths.length;
    const inner = this.#or();
    this.paths.length = known;
    this.#take('mark', ')');
    const all = word.endsWith('/all');
    return (read) => {
      const members = read(path);
      if (!Array.isArray(members)) return false;
      const holds = (member: unknown): boolean =>
        inner((name) => {
          if (name === variable) return member;
          return name.startsWith(`${variable}/`) ? memberAt(member, name.slice(variable.length + 1)) : read(name);
        });
      return all ? members.every(holds) : members.some(holds);
    };
  }

  #literal(): Literal {
    const token = this.#tokens[this.#at];
    if (!token || token.kind === 'mark') this.#fail();
    this.#at += 1;
    if (token.kind === 'text') return token.text.slice(1, -1).replaceAll("''", "'");
    if (token.kind === 'number') return Number(token.text);
    if (token.kind !== 'word') return token.text;
    const word = token.text.toLowerCase();
    if (word === 'true' || word === 'false') return word === 'true';
    if (word === 'null') return null;
    this.#at -= 1;
    this.#fail();
  }
}

/** Reads a `$filter`. Throws Request_BadRequest for a syntax error. */
export function parseFilter(source: string): ParsedFilter {
  const parser = new FilterParser(source);
  const matches = parser.parse();
  return { matches, paths: parser.paths, advanced: parser.advanced };
}
