import { z } from 'zod';

/** What went wrong with a call to the Bot Connector. */
export type ConnectorFailure = {
  /** HTTP status; null when no reply came. */
  readonly status: number | null;
  /** The connector's own code, or the network's. */
  readonly code: string;
  readonly retryAfterSeconds: number | null;
};

const HttpError = z.looseObject({
  code: z.string().optional(),
  response: z
    .looseObject({
      status: z.number(),
      headers: z.looseObject({ 'retry-after': z.union([z.string(), z.number()]).optional() }).catch({}),
      data: z
        .looseObject({ error: z.looseObject({ code: z.string() }) })
        .optional()
        .catch(undefined),
    })
    .optional(),
  isAxiosError: z.literal(true),
});

const longestWaitSeconds = 15 * 60;

/** Reads an error of the SDK's HTTP client; null when it is none, and so a surprise. The error itself holds the token: never log it. */
export function connectorFailure(error: unknown): ConnectorFailure | null {
  const parsed = HttpError.safeParse(error);
  if (!parsed.success) return null;
  const { response, code } = parsed.data;
  if (response === undefined) return { status: null, code: code ?? 'noReply', retryAfterSeconds: null };
  return {
    status: response.status,
    code: response.data?.error.code ?? `http${response.status}`,
    retryAfterSeconds: retryAfter(response.headers['retry-after']),
  };
}

function retryAfter(header: string | number | undefined): number | null {
  const seconds = Number(header);
  return header === undefined || !Number.isFinite(seconds) || seconds < 0
    ? null
    : Math.min(seconds, longestWaitSeconds);
}

/** The request never left: nothing can have come of it. */
const neverSent = new Set(['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'EHOSTUNREACH', 'ENETUNREACH']);

/** Codes after which nothing helps until somebody acts (quality.md §2.7). */
const stops = new Set([
  'BotDisabledByAdmin',
  'ConversationBlockedByUser',
  'MessageWritesBlocked',
  'BotNotInConversationRoster',
]);

export type FailureKind =
  | 'passes'
  | 'unknown'
  | 'stopped'
  | 'notInstalled'
  | 'wrongHost'
  | 'gone'
  | 'tooLarge'
  | 'mistake';

/** What a failed POST means for the card that was to be posted. */
export function meaningOf(failure: ConnectorFailure): FailureKind {
  const { status, code } = failure;
  if (status === null) return neverSent.has(code) ? 'passes' : 'unknown';
  if (status === 412 || status === 429 || status === 401) return 'passes';
  // the service says that it will fail again; whoever looks at it replays the card
  if (status === 500) return 'mistake';
  if (status > 500 || status === 408) return 'unknown';
  if (status === 413) return 'tooLarge';
  if (code === 'InvalidBotApiHost') return 'wrongHost';
  if (code === 'ForbiddenOperationException') return 'notInstalled';
  if (stops.has(code) || status === 403) return 'stopped';
  return status === 404 ? 'gone' : 'mistake';
}
