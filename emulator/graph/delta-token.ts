import { z } from 'zod';
import { badRequest, GraphError } from './graph-error.ts';
import { type GraphRequest, option } from './graph-request.ts';

const stateSchema = z.object({
  /** Where the next page of a round starts. */
  offset: z.number().int().min(0),
  /** The change log's position that the round starts from; null: the first round, everything. */
  since: z.number().int().nullable(),
  /** The position that the round reaches. */
  until: z.number().int(),
  /** When the round began, ms of the emulated clock. */
  at: z.number(),
  /** The query as it was first asked; tokens carry it on. */
  query: z.record(z.string(), z.string()),
});
export type DeltaState = z.infer<typeof stateSchema>;

const encode = (state: DeltaState): string => Buffer.from(JSON.stringify(state)).toString('base64url');

function decode(token: string): DeltaState {
  try {
    return stateSchema.parse(JSON.parse(Buffer.from(token, 'base64url').toString()));
  } catch {
    throw badRequest('Badly formed token.', 'BadRequest');
  }
}

export interface DeltaClock {
  readonly now: number;
  readonly sequence: number;
  /** How long a token is good for, in milliseconds. */
  readonly lifetimeMs: number;
}

const optionsOf = (request: GraphRequest): Record<string, string> => {
  const kept: Record<string, string> = {};
  for (const [name, value] of request.query) if (!/^\$(skip|delta)token$/i.test(name)) kept[name] = value;
  return kept;
};

const linkTo = (request: GraphRequest, name: '$skiptoken' | '$deltatoken', token: string): string =>
  `https://graph.microsoft.com/v1.0${request.path}?${name}=${token}`;

export interface DeltaRound {
  readonly state: DeltaState;
  /** `$deltatoken=latest`: only a link, no data. */
  readonly latest: boolean;
}

/** Where a delta request stands. Throws 410 with a Location to start over where its token is too old. */
export function roundOf(request: GraphRequest, clock: DeltaClock): DeltaRound {
  const delta = option(request, '$deltatoken');
  const skip = option(request, '$skiptoken');
  const fresh: DeltaState = { offset: 0, since: null, until: clock.sequence, at: clock.now, query: optionsOf(request) };
  if (delta?.toLowerCase() === 'latest') return { state: fresh, latest: true };
  const token = delta || skip;
  if (!token) return { state: fresh, latest: false };
  const state = decode(token);
  if (clock.now - state.at > clock.lifetimeMs) {
    throw new GraphError(410, 'syncStateNotFound', 'The sync state generation is not found; start over.', {
      location: linkTo(request, '$deltatoken', ''),
    });
  }
  if (skip) return { state, latest: false };
  return { state: { ...state, offset: 0, since: state.until, until: clock.sequence, at: clock.now }, latest: false };
}

/** A page of a round, with the link to the next one or to the next round. */
export function deltaPage(
  request: GraphRequest,
  { state, latest }: DeltaRound,
  { items, size }: { items: readonly object[]; size: number },
): Record<string, unknown> {
  const end = state.offset + size;
  if (latest || end >= items.length) {
    return {
      '@odata.deltaLink': linkTo(request, '$deltatoken', encode(state)),
      value: latest ? [] : items.slice(state.offset),
    };
  }
  return {
    '@odata.nextLink': linkTo(request, '$skiptoken', encode({ ...state, offset: end })),
    value: items.slice(state.offset, end),
  };
}
