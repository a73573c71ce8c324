import { createServer, type IncomingMessage, request, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export type Seen = {
  readonly method: string;
  readonly url: string;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly body: string;
};
type Answer = {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly body: string;
};

/** What happens to one request on its way. */
export type Fault =
  /** Answered here; the service never hears of it. */
  | {
      readonly kind: 'answer';
      readonly status: number;
      readonly headers?: Record<string, string>;
      readonly body?: string;
    }
  /** The connection breaks, before or after the service did its work. */
  | { readonly kind: 'reset'; readonly when: 'before' | 'after' }
  /** No answer comes, though the service did its work. */
  | { readonly kind: 'stall' }
  /** The answer breaks off in the middle. */
  | { readonly kind: 'cut' }
  /** The answer is changed. */
  | { readonly kind: 'rewrite'; readonly change: (body: Record<string, unknown>) => unknown };

type Rule = { readonly match: (seen: Seen) => boolean; readonly fault: Fault; times: number };

const bodyOf = async (message: IncomingMessage): Promise<string> => {
  const chunks: Buffer[] = [];
  for await (const chunk of message) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString('utf8');
};

function ask(upstream: string, seen: Seen): Promise<Answer> {
  const { origin, hostname, port } = new URL(upstream);
  return new Promise((resolve, reject) => {
    const headers = { ...seen.headers, host: new URL(origin).host, 'accept-encoding': 'identity' };
    const outgoing = request(
      { hostname, port, method: seen.method, path: seen.url, headers, agent: false },
      (reply) => {
        bodyOf(reply).then((body) => resolve({ status: reply.statusCode ?? 0, headers: reply.headers, body }), reject);
      },
    );
    outgoing.on('error', reject);
    outgoing.end(seen.body);
  });
}

/** Stands between the gateway and the emulated services, and spoils requests as a test asks. */
export class FaultProxy {
  readonly seen: Seen[] = [];
  readonly #upstream: string;
  #rules: Rule[] = [];
  readonly #server = createServer((incoming, outgoing) => void this.#handle(incoming, outgoing));

  constructor(upstream: string) {
    this.#upstream = upstream;
  }

  async start(): Promise<string> {
    await new Promise<void>((resolve) => this.#server.listen(0, '127.0.0.1', resolve));
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  async stop(): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise((resolve) => this.#server.close(resolve));
  }

  /** The next `times` requests whose method and URL contain the words meet the fault. */
  spoil(words: string, fault: Fault, times = 1): void {
    this.#rules.push({
      match: (seen) => `${seen.method} ${decodeURIComponent(seen.url)}`.includes(words),
      fault,
      times,
    });
  }

  forget(): void {
    this.seen.length = 0;
    this.#rules = [];
  }

  /** Requests whose method and URL contain the words. */
  count(words: string): number {
    return this.seen.filter((s) => `${s.method} ${decodeURIComponent(s.url)}`.includes(words)).length;
  }

  #faultFor(seen: Seen): Fault | null {
    const rule = this.#rules.find((r) => r.times > 0 && r.match(seen));
    if (rule === undefined) return null;
    rule.times--;
    return rule.fault;
  }

  async #handle(incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> {
    const { method = 'GET', url = '/', headers } = incoming;
    const seen: Seen = { method, url, headers, body: await bodyOf(incoming) };
    this.seen.push(seen);
    const fault = this.#faultFor(seen);
    if (fault?.kind === 'answer') {
      outgoing.writeHead(fault.status, { 'content-type': 'application/json', ...fault.headers }).end(fault.body ?? '');
      return;
    }
    if (fault?.kind === 'reset' && fault.when === 'before') {
      incoming.socket.destroy();
      return;
    }
    const answer = await ask(this.#upstream, seen).catch(() => null);
    if (fault?.kind === 'stall') return;
    // the service broke the connection: so does the proxy
    if (answer === null) {
      incoming.socket.destroy();
      return;
    }
    if (fault?.kind === 'reset') incoming.socket.destroy();
    else this.#reply(outgoing, answer, fault);
  }

  #reply(outgoing: ServerResponse, answer: Answer, fault: Fault | null): void {
    const { 'transfer-encoding': _, 'content-length': __, ...headers } = answer.headers;
    const body =
      fault?.kind === 'rewrite'
        ? JSON.stringify(fault.change(JSON.parse(answer.body) as Record<string, unknown>))
        : answer.body;
    const sent = fault?.kind === 'cut' ? body.slice(0, body.length / 2) : body;
    outgoing.writeHead(answer.status, headers).end(sent);
  }
}
