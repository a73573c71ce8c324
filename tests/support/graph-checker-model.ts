import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** `[]microsoft.graph.user` is a collection, without the brackets it is one. */
export type TypeName = string;

type EntityType = {
  readonly base: string | null;
  readonly open: boolean;
  readonly props: Readonly<Record<string, readonly [TypeName, boolean]>>;
  readonly nav: Readonly<Record<string, TypeName>>;
};
type Bound = {
  readonly name: string;
  readonly ns: string;
  readonly on: TypeName | null;
  readonly params: Readonly<Record<string, TypeName>>;
  readonly returns: TypeName | null;
};
export type Operation = Bound & { readonly kind: 'action' | 'function' };
type EnumType = { readonly flags: boolean; readonly members: readonly string[] };

type ModelFile = {
  readonly types: Readonly<Record<string, EntityType>>;
  readonly enums: Readonly<Record<string, EnumType>>;
  readonly actions: readonly Bound[];
  readonly functions: readonly Bound[];
  readonly roots: Readonly<Record<string, TypeName>>;
};

export const isMany = (type: TypeName): boolean => type.startsWith('[]');
export const one = (type: TypeName): TypeName => type.replace(/^\[\]/, '');

/** What a path leads to. */
export type Place = {
  readonly type: TypeName | null;
  readonly operation: Operation | null;
  /** A `$count`, `$value` or `$ref`: no entity comes back. */
  readonly bare: boolean;
};

const directoryObject = 'microsoft.graph.directoryObject';
/** Open by the letter of the model, and yet a property that it does not list is a mistake. */
const strictThough = new Set(['microsoft.graph.user', 'microsoft.graph.event', 'microsoft.graph.group']);

/** Graph's published v1.0 model: types, operations and where a path leads. */
export class GraphModel {
  readonly #file: ModelFile;

  constructor(file = join(__dirname, 'edm-v1.0.graph-model.json')) {
    this.#file = JSON.parse(readFileSync(file, 'utf8')) as ModelFile;
  }

  isType(name: string): boolean {
    return name in this.#file.types;
  }

  members(name: string): EnumType | undefined {
    return this.#file.enums[name];
  }

  #lineage(name: string): readonly string[] {
    const names: string[] = [];
    for (let at: string | null = name; at !== null && this.isType(at); at = this.#file.types[at]?.base ?? null)
      names.push(at);
    return names;
  }

  isKindOf(name: string, ancestor: string): boolean {
    return this.#lineage(name).includes(ancestor);
  }

  navigation(type: string, name: string): TypeName | undefined {
    return this.#lineage(type).flatMap((t) => this.#file.types[t]?.nav[name] ?? [])[0];
  }

  /** The type of a property or navigation of a type or of what it derives from. */
  property(type: string, name: string): TypeName | undefined {
    const own = this.#lineage(type).flatMap((t) => this.#file.types[t]?.props[name]?.[0] ?? [])[0];
    return own ?? this.navigation(type, name);
  }

  /** Whether a query may name it: a directory object stands for users, groups and the like. */
  canBeAsked(type: string, name: string): boolean {
    if (this.property(type, name) !== undefined) return true;
    if (type !== directoryObject) return false;
    return Object.keys(this.#file.types).some((t) => this.isKindOf(t, type) && this.property(t, name) !== undefined);
  }

  /** Whether properties beyond the listed ones may occur. */
  takesMore(type: string): boolean {
    return !strictThough.has(type) && this.#lineage(type).some((t) => this.#file.types[t]?.open === true);
  }

  #operation(name: string, on: TypeName): Operation | null {
    const fits = (o: Bound): boolean =>
      (o.name === name || `${o.ns}.${o.name}` === name) &&
      o.on !== null &&
      isMany(o.on) === isMany(on) &&
      this.isKindOf(one(on), one(o.on));
    const depth = (o: Bound): number => this.#lineage(one(o.on ?? '')).length;
    const nearest = (all: readonly Bound[]): Bound | undefined =>
      all.filter(fits).sort((a, b) => depth(b) - depth(a))[0];
    const action = nearest(this.#file.actions);
    if (action) return { ...action, kind: 'action' };
    const found = nearest(this.#file.functions);
    return found ? { ...found, kind: 'function' } : null;
  }

  #onward(from: Place, segment: string): Place | null {
    const type = from.operation === null ? from.type : from.operation.returns;
    if (type === null || from.bare) return null;
    if (['$count', '$value', '$ref'].includes(segment)) return { type, operation: null, bare: true };
    const name = segment.replace(/\(.*\)$/, '');
    const operation = this.#operation(name, type);
    if (operation !== null) return { type: operation.returns, operation, bare: false };
    const next = isMany(type) ? this.#inCollection(type, name) : this.#ofEntity(type, segment);
    return next === undefined ? null : { type: next, operation: null, bare: false };
  }

  #inCollection(type: TypeName, name: string): TypeName {
    return this.isType(name) ? `[]${name}` : one(type); // a cast keeps it a collection, a key picks one
  }

  #ofEntity(type: TypeName, segment: string): TypeName | undefined {
    return this.isType(segment) ? segment : this.property(type, segment);
  }

  /** Where a path (`/v1.0/users/x/events`) leads; null where Graph has no such path. */
  placeOf(path: string): Place | null {
    const [root = '', ...rest] = path
      .replace(/^\/?v1\.0(?=\/)/, '')
      .split('/')
      .filter(Boolean)
      .map(decodeURIComponent);
    const keyed = /^(\w+)\('.*'\)$/.exec(root);
    const type = this.#file.roots[keyed?.[1] ?? root];
    if (type === undefined) return null;
    let place: Place | null = { type: keyed ? one(type) : type, operation: null, bare: false };
    for (const segment of rest) place = place === null ? null : this.#onward(place, segment);
    return place;
  }
}
