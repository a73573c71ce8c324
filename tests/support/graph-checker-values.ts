import { type GraphModel, isMany, one, type TypeName } from './graph-checker-model.ts';

const matching = (pattern: RegExp) => (value: unknown) => typeof value === 'string' && pattern.test(value);
const isNumber = (value: unknown): boolean =>
  typeof value === 'number' || value === 'INF' || value === '-INF' || value === 'NaN';

const primitives: Readonly<Record<string, (value: unknown) => boolean>> = {
  String: (value) => typeof value === 'string',
  Boolean: (value) => typeof value === 'boolean',
  Int16: Number.isInteger,
  Int32: Number.isInteger,
  Int64: Number.isInteger,
  Byte: Number.isInteger,
  SByte: Number.isInteger,
  Double: isNumber,
  Single: isNumber,
  Decimal: isNumber,
  Guid: matching(/^[\da-f]{8}-([\da-f]{4}-){3}[\da-f]{12}$/i),
  Date: matching(/^\d{4}-\d\d-\d\d$/),
  TimeOfDay: matching(/^\d\d:\d\d(:\d\d(\.\d+)?)?$/),
  DateTimeOffset: matching(/^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:\d\d)$/),
  Duration: matching(/^-?P(\d+D)?(T(\d+H)?(\d+M)?(\d+(\.\d+)?S)?)?$/),
};

/** `extension_<app id>_name` and `ext<8 characters>_name` are properties that a tenant made for itself. */
export const isExtension = (name: string): boolean => /^(extension_[\da-f]{32}|ext[a-z\d]{8})_\w+$/i.test(name);

export const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const shown = (value: unknown): string => (JSON.stringify(value) ?? 'undefined').slice(0, 60);

/** Finds what is wrong with values. Graph takes enum members in any case, and answers in the declared one. */
export class ValueCheck {
  readonly #model: GraphModel;
  readonly #anyCase: boolean;

  constructor(model: GraphModel, side: 'request' | 'response') {
    this.#model = model;
    this.#anyCase = side === 'request';
  }

  *problems(value: unknown, type: TypeName, where: string): Generator<string> {
    if (value === null) return;
    if (isMany(type)) {
      if (Array.isArray(value))
        for (const [i, item] of value.entries()) yield* this.problems(item, one(type), `${where}[${i}]`);
      else yield `${where} should be a list`;
      return;
    }
    if (type.startsWith('Edm.')) {
      if (primitives[type.slice(4)]?.(value) === false) yield `${where} is no ${type}: ${shown(value)}`;
      return;
    }
    const members = this.#model.members(type);
    if (members !== undefined) yield* this.#enumProblems(value, members, `${where} is no ${type}`);
    else if (this.#model.isType(type)) yield* this.#entityProblems(value, type, where);
  }

  *#enumProblems(
    value: unknown,
    kind: { flags: boolean; members: readonly string[] },
    what: string,
  ): Generator<string> {
    const fold = (text: string): string => (this.#anyCase ? text.toLowerCase() : text);
    const known = new Set(kind.members.map(fold));
    const parts = kind.flags ? String(value).split(',') : [String(value)];
    for (const part of parts) if (!known.has(fold(part.trim()))) yield `${what}: ${shown(value)}`;
  }

  *#entityProblems(value: unknown, declared: TypeName, where: string): Generator<string> {
    if (!isRecord(value)) {
      yield `${where} should be an object (${declared})`;
      return;
    }
    const said = value['@odata.type'];
    let type = declared;
    if (said !== undefined) {
      const named = String(said).replace(/^#/, '');
      if (this.#model.isType(named) && this.#model.isKindOf(named, declared)) type = named;
      else yield `${where} calls itself ${named}, which is no ${declared}`;
    }
    for (const [name, inner] of Object.entries(value)) {
      if (name.includes('@')) continue;
      const innerType = this.#model.property(type, name);
      if (innerType !== undefined) yield* this.problems(inner, innerType, `${where}/${name}`);
      else if (!isExtension(name) && !this.#model.takesMore(type)) yield `${where}/${name} is no property of ${type}`;
    }
  }
}
