import { z } from 'zod';
import type { EmulatedClock } from './clock.ts';
import { SeededRandom } from './seeded-random.ts';

export const faultKinds = [
  'throttled',
  'unavailable',
  'gatewayTimeout',
  'badGateway',
  'precondition',
  'resetBefore',
  'resetAfter',
  'stall',
  'cutJson',
  'html',
  'staleEtag',
] as const;
export type FaultKind = (typeof faultKinds)[number];

export const services = ['graph', 'connector', 'login'] as const;
export type Service = (typeof services)[number];

/** Statuses by number are taken too, as people say them. */
const aliases: Readonly<Record<string, FaultKind>> = {
  '429': 'throttled',
  '503': 'unavailable',
  '504': 'gatewayTimeout',
  '502': 'badGateway',
  '412': 'precondition',
};

const share = z.number().min(0).max(1);
const instant = z.string().refine((text) => !Number.isNaN(Date.parse(text)), 'an ISO instant');

const scriptedSchema = z.object({
  service: z.enum(services).default('graph'),
  status: z.number().int().min(400).max(599),
  code: z.string().default('generalException'),
  message: z.string().default('An error has been asked for.'),
  retryAfter: z.number().min(0).optional(),
  /** Only requests whose method and path contain this, e.g. `POST /users`. */
  match: z.string().optional(),
  times: z.number().int().min(1).default(1),
});
export type ScriptedFault = z.infer<typeof scriptedSchema>;

export const faultChangeSchema = z
  .object({
    seed: z.number().int(),
    shares: z.partialRecord(z.enum([...faultKinds, '429', '503', '504', '502', '412']), share),
    services: z.array(z.enum(services)),
    /** Times of the emulated clock. */
    outage: z.object({ from: instant, to: instant }).nullable(),
    limits: z.boolean(),
    stallMs: z.number().int().min(0),
    botTimeoutMs: z.number().int().min(1),
    scripted: z.array(scriptedSchema),
  })
  .partial()
  .strict();
export type FaultChange = z.infer<typeof faultChangeSchema>;

/** The faults that are switched on. The same seed and the same order of requests give the same faults. */
export class Faults {
  readonly #clock: EmulatedClock;
  #random = new SeededRandom(1);
  #seed = 1;
  #shares: Partial<Record<FaultKind, number>> = {};
  #services: readonly Service[] = ['graph', 'connector'];
  #outage: { from: string; to: string } | null = null;
  #scripted: ScriptedFault[] = [];
  readonly #injected: Record<string, number> = {};
  /** Whether the documented limits of the services are enforced. */
  limits = true;
  /** How long a stalled answer is held back, in milliseconds of real time. */
  stallMs = 30_000;
  /** How long the channel waits for the bot's answer, in milliseconds of real time; Teams gives up after about 15 seconds. */
  botTimeoutMs = 15_000;

  constructor(clock: EmulatedClock) {
    this.#clock = clock;
  }

  change(change: FaultChange): void {
    if (change.seed !== undefined) this.#seed = change.seed;
    if (change.seed !== undefined || change.shares) this.#random = new SeededRandom(this.#seed);
    if (change.shares) {
      this.#shares = Object.fromEntries(
        Object.entries(change.shares).map(([name, value]) => [aliases[name] ?? name, value]),
      );
    }
    if (change.services) this.#services = change.services;
    if (change.outage !== undefined) this.#outage = change.outage;
    if (change.limits !== undefined) this.limits = change.limits;
    if (change.stallMs !== undefined) this.stallMs = change.stallMs;
    if (change.botTimeoutMs !== undefined) this.botTimeoutMs = change.botTimeoutMs;
    if (change.scripted) this.#scripted = change.scripted.map((fault) => ({ ...fault }));
  }

  view(): object {
    return {
      seed: this.#seed,
      shares: Object.fromEntries(faultKinds.map((kind) => [kind, this.#shares[kind] ?? 0])),
      services: this.#services,
      outage: this.#outage,
      limits: this.limits,
      stallMs: this.stallMs,
      botTimeoutMs: this.botTimeoutMs,
      scripted: this.#scripted,
      injected: this.#injected,
    };
  }

  #count(name: string): void {
    this.#injected[name] = (this.#injected[name] ?? 0) + 1;
  }

  /** A failure that a script asked for by name, used up by asking. */
  scripted(service: Service, request: string): ScriptedFault | null {
    const fault = this.#scripted.find((f) => f.service === service && (!f.match || request.includes(f.match)));
    if (!fault) return null;
    fault.times -= 1;
    if (fault.times === 0) this.#scripted = this.#scripted.filter((other) => other !== fault);
    this.#count('scripted');
    return fault;
  }

  /** The fault that the next request of a service meets, if it meets one. */
  next(service: Service): FaultKind | null {
    if (!this.#services.includes(service)) return null;
    if (this.#outage) {
      const now = this.#clock.now();
      if (now >= Date.parse(this.#outage.from) && now < Date.parse(this.#outage.to)) {
        this.#count('outage');
        return 'unavailable';
      }
    }
    if (Object.keys(this.#shares).length === 0) return null;
    let at = this.#random.next();
    for (const kind of faultKinds) {
      at -= this.#shares[kind] ?? 0;
      if (at < 0) {
        this.#count(kind);
        return kind;
      }
    }
    return null;
  }

  /** How long a refused caller is told to wait: seconds with a fraction, as Graph prints them. */
  retryAfter(): string {
    return (0.2 + this.#random.next() * 2).toFixed(3);
  }

  /** A throw of the seed's dice, for faults whose outcome is unknown to the caller. */
  toss(): boolean {
    return this.#random.chance(0.5);
  }
}
