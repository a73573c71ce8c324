/** No whole and readable reply came: whether the request was carried out, nobody knows. */
export class LostReply extends Error {
  constructor(kind: 'ConnectionLost' | 'TimedOut' | 'UnreadableReply') {
    super(kind);
    this.name = kind;
  }
}

export type WholeReply = { readonly status: number; readonly headers: Headers; readonly text: string };

export type Outgoing = {
  readonly method: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string;
  readonly timeoutMs: number;
};

async function read(url: string, outgoing: Outgoing): Promise<WholeReply> {
  const { method, headers, body, timeoutMs } = outgoing;
  const response = await fetch(url, {
    method,
    headers: { ...headers },
    ...(body === undefined ? {} : { body }),
    // a redirect would carry the token elsewhere
    redirect: 'error',
    signal: AbortSignal.timeout(timeoutMs),
  });
  return { status: response.status, headers: response.headers, text: await response.text() };
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

/**
 * One HTTP exchange with the reply read to its end, so that a cut body counts as lost while it can still be asked for
 * again. Throws LostReply; a successful reply that is neither empty nor JSON (a proxy's HTML page) is lost as well.
 */
export async function exchange(url: string, outgoing: Outgoing): Promise<WholeReply> {
  let reply: WholeReply;
  try {
    reply = await read(url, outgoing);
  } catch (error) {
    const timedOut = typeof error === 'object' && error !== null && 'name' in error && error.name === 'TimeoutError';
    throw new LostReply(timedOut ? 'TimedOut' : 'ConnectionLost');
  }
  if (reply.status < 300 && reply.text !== '' && !isJson(reply.text)) throw new LostReply('UnreadableReply');
  return reply;
}
