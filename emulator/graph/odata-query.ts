import { badRequest } from './graph-error.ts';
import { type GraphRequest, option } from './graph-request.ts';

/** Splits at a separator that stands outside of brackets. */
export function splitOutside(text: string, separator: string): string[] {
  const parts = [''];
  let depth = 0;
  for (const letter of text) {
    if (letter === '(') depth += 1;
    if (letter === ')') depth -= 1;
    if (letter === separator && depth === 0) parts.push('');
    else parts[parts.length - 1] += letter;
  }
  return parts.map((part) => part.trim()).filter(Boolean);
}

export interface Expansion {
  readonly name: string;
  readonly select: string[] | null;
  readonly filter: string | null;
  /** How deep managers nest; null: only the immediate one. */
  readonly levels: number | null;
}

export const selectOf = (request: GraphRequest): string[] | null => {
  const text = option(request, '$select');
  return text === undefined ? null : splitOutside(text, ',');
};

export function expansionsOf(request: GraphRequest): Expansion[] {
  return splitOutside(option(request, '$expand') ?? '', ',').map((part) => {
    const shape = /^([^(]+)(?:\((.*)\))?$/s.exec(part);
    const inner = new Map(
      splitOutside(shape?.[2] ?? '', ';').map((o): [string, string] => {
        const at = o.indexOf('=');
        return [o.slice(0, at).trim().toLowerCase(), o.slice(at + 1)];
      }),
    );
    const levels = inner.get('$levels');
    if (levels !== undefined && levels !== 'max' && !(Number(levels) >= 1 && Number(levels) <= 1000)) {
      throw badRequest(`Invalid value '${levels}' for $levels. It must be between 1 and 1000, or max.`);
    }
    return {
      name: (shape?.[1] ?? part).trim(),
      select: inner.has('$select') ? splitOutside(inner.get('$select') ?? '', ',') : null,
      filter: inner.get('$filter') ?? null,
      levels: levels === undefined ? null : levels === 'max' ? 1000 : Number(levels),
    };
  });
}

/** `$top`, or the default. Throws beyond the maximum, as the directory does. */
export function pageSizeOf(request: GraphRequest, { fallback, max }: { fallback: number; max: number }): number {
  const text = option(request, '$top');
  if (text === undefined) return fallback;
  const size = Number(text);
  if (!/^\d+$/.test(text) || size < 1 || size > max) {
    throw badRequest(
      `Invalid page size specified: '${text}'. Must be between 1 and ${max} inclusive.`,
      'Request_BadRequest',
    );
  }
  return size;
}

const tokenMark = 'RFNwdAIAAQ';

export const skipToken = (offset: number): string => `${tokenMark}${Buffer.from(`o:${offset}`).toString('base64url')}`;

export function offsetOf(request: GraphRequest): number {
  const token = option(request, '$skiptoken');
  if (token === undefined) return 0;
  const text = token.startsWith(tokenMark) ? Buffer.from(token.slice(tokenMark.length), 'base64url').toString() : '';
  const offset = /^o:(\d+)$/.exec(text)?.[1];
  if (offset === undefined)
    throw badRequest("The value of the query option '$skiptoken' is invalid.", 'Directory_ExpiredPageToken');
  return Number(offset);
}

/** A link to this same request with some options set; Graph always says its own host. */
export function linkWith(request: GraphRequest, options: Readonly<Record<string, string>>): string {
  const query = new URLSearchParams(request.query);
  for (const name of Object.keys(options)) {
    for (const written of [...query.keys()]) if (written.toLowerCase() === name.toLowerCase()) query.delete(written);
  }
  for (const [name, value] of Object.entries(options)) query.set(name, value);
  // Graph writes the dollar sign and the commas plainly, and clients compare the text
  const text = query
    .toString()
    .replaceAll('%24', '$')
    .replaceAll('%2C', ',')
    .replaceAll('%28', '(')
    .replaceAll('%29', ')')
    .replaceAll('%27', "'");
  return `https://graph.microsoft.com/v1.0${request.path}?${text}`;
}

export const contextOf = (what: string): string => `https://graph.microsoft.com/v1.0/$metadata#${what}`;

/** `ConsistencyLevel: eventual`, which advanced queries ask for. */
export const isEventual = (request: GraphRequest): boolean =>
  request.headers.consistencylevel?.toLowerCase() === 'eventual';

export const wantsCount = (request: GraphRequest): boolean => option(request, '$count')?.toLowerCase() === 'true';
