import { type GraphModel, one, type TypeName } from './graph-checker-model.ts';
import { isExtension } from './graph-checker-values.ts';

/** Splits at a separator that stands outside of parentheses. */
function splitOutside(text: string, separator: string): readonly string[] {
  const parts: string[] = [];
  let depth = 0;
  let start = 0;
  for (const [i, c] of [...text].entries()) {
    if (c === '(') depth++;
    else if (c === ')') depth--;
    else if (c === separator && depth === 0) {
      parts.push(text.slice(start, i));
      start = i + 1;
    }
  }
  return [...parts, text.slice(start)].map((part) => part.trim()).filter((part) => part !== '');
}

const plainOptions = new Set(['$count', '$search', '$skip', '$skiptoken', '$deltatoken', '$format', '$levels']);

/** Finds what is wrong with query options: names that the type does not have, options that Graph does not know. */
export class QueryCheck {
  readonly #model: GraphModel;

  constructor(model: GraphModel) {
    this.#model = model;
  }

  *#unknown(names: readonly string[], type: TypeName, option: string): Generator<string> {
    for (const path of names) {
      const name = path.split('/')[0] ?? path;
      if (name !== '*' && !isExtension(name) && !this.#model.canBeAsked(one(type), name))
        yield `${option} names ${name}, which ${one(type)} does not have`;
    }
  }

  *#filter(text: string, type: TypeName): Generator<string> {
    const bare = text.replace(/'(?:[^']|'')*'/g, "''");
    const variables = new Set([...bare.matchAll(/\/(?:any|all)\((\w+):/g)].map((m) => m[1]));
    const compared = bare.matchAll(/([A-Za-z]\w*(?:\/[A-Za-z]\w*)*)\s+(?:eq|ne|gt|ge|lt|le|in)\b/g);
    const called = bare.matchAll(/\b(?:startswith|endswith|contains)\(\s*([A-Za-z]\w*(?:\/\w+)*)/gi);
    // Graph's own pages write JoinWebUrl in a filter
    const asDeclared = (name: string) => name.charAt(0).toLowerCase() + name.slice(1);
    const names = [...compared, ...called]
      .map((m) => asDeclared(m[1] ?? ''))
      .filter((name) => !variables.has(name.split('/')[0]));
    yield* this.#unknown(names, type, '$filter');
  }

  *#expand(text: string, type: TypeName): Generator<string> {
    for (const part of splitOutside(text, ',')) {
      const [, name = part, inner] = /^([^(]+)(?:\((.*)\))?$/s.exec(part) ?? [];
      const target = this.#model.navigation(one(type), name);
      if (target === undefined) yield `$expand names ${name}, which leads nowhere from ${one(type)}`;
      else if (inner !== undefined)
        yield* this.problems(
          splitOutside(inner, ';').map((option) => [option.split('=')[0] ?? '', option.replace(/^[^=]*=/, '')]),
          target,
        );
    }
  }

  *problems(options: Iterable<readonly [string, string]>, type: TypeName): Generator<string> {
    for (const [written, value] of options) {
      if (!written.startsWith('$')) continue; // startDateTime and the like
      const option = written.toLowerCase();
      if (option === '$select') yield* this.#unknown(splitOutside(value, ','), type, option);
      else if (option === '$orderby')
        yield* this.#unknown(
          splitOutside(value, ',').map((by) => by.split(' ')[0] ?? by),
          type,
          option,
        );
      else if (option === '$filter') yield* this.#filter(value, type);
      else if (option === '$expand') yield* this.#expand(value, type);
      else if (option === '$top') {
        if (!/^\d+$/.test(value) || Number(value) < 1 || Number(value) > 999)
          yield `$top is ${value}, and Graph serves 1 to 999`;
      } else if (!plainOptions.has(option)) yield `${written} is no query option`;
    }
  }
}
