import { randomUUID } from 'node:crypto';
import { appendFileSync, copyFileSync, createReadStream, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';

export interface Exchange {
  readonly method: string;
  /** Path and query as they came. */
  readonly url: string;
  readonly requestBody: string | null;
  readonly status: number;
  readonly responseBody: string | null;
  /** Whether the answer's text is whole JSON; anything else is kept as a string. */
  readonly isJson: boolean;
}

const memoryLimit = 8_000_000;

const asJson = (text: string | null): string | undefined => {
  if (text === null || text === '') return undefined;
  try {
    JSON.parse(text);
    return text.replaceAll('\n', ' ');
  } catch {
    return JSON.stringify(text);
  }
};

/** Every Graph exchange as JSON lines. Beyond a few megabytes they go to a file that is deleted on close. */
export class ExchangeLog {
  #lines: string[] = [];
  #size = 0;
  #spooled = false;
  readonly #file = join(tmpdir(), `graph-exchanges-${randomUUID()}.jsonl`);

  add(exchange: Exchange): void {
    const request = asJson(exchange.requestBody);
    const response = exchange.isJson ? exchange.responseBody : asJson(exchange.responseBody);
    const head = `{"method":${JSON.stringify(exchange.method)},"url":${JSON.stringify(exchange.url)}`;
    const line = `${head}${request ? `,"requestBody":${request}` : ''},"status":${exchange.status}${response ? `,"responseBody":${response}` : ''}}`;
    this.#lines.push(line);
    this.#size += line.length;
    if (this.#size > memoryLimit) this.#spool();
  }

  #spool(): void {
    appendFileSync(this.#file, `${this.#lines.join('\n')}\n`);
    this.#spooled = true;
    this.#lines = [];
    this.#size = 0;
  }

  async writeTo(out: Writable): Promise<void> {
    if (this.#spooled) {
      if (this.#lines.length > 0) this.#spool();
      await pipeline(createReadStream(this.#file), out);
      return;
    }
    out.end(this.#lines.map((line) => `${line}\n`).join(''));
  }

  /** Puts a file of its own, with every exchange so far, into the directory; nothing where there was no exchange. */
  keepIn(dir: string): void {
    if (!this.#spooled && this.#lines.length === 0) return;
    const kept = join(dir, `${randomUUID()}.jsonl`);
    // under another name until it is whole: somebody may be reading the directory
    const partial = `${kept}.partial`;
    if (this.#spooled) {
      if (this.#lines.length > 0) this.#spool();
      copyFileSync(this.#file, partial);
    } else writeFileSync(partial, `${this.#lines.join('\n')}\n`);
    renameSync(partial, kept);
  }

  close(): void {
    if (this.#spooled) rmSync(this.#file, { force: true });
  }
}
