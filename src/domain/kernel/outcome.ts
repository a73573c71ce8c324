/** An expected result: a value, or a refusal named by a code. Surprises are thrown instead. */
export type Refusal<Code extends string> = { readonly ok: false; readonly code: Code };
export type Success<T> = { readonly ok: true; readonly value: T };
export type Outcome<T, Code extends string> = Success<T> | Refusal<Code>;

export const ok = <T>(value: T): Success<T> => ({ ok: true, value });
export const refused = <Code extends string>(code: Code): Refusal<Code> => ({ ok: false, code });
