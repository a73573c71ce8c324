import { z } from 'zod';
import { AppEntry, BotAnswer, Calendar, Chat, ClockReading, FeedEntry, Person } from './shapes.ts';

/** The emulator said no; `code` is its own word for why. */
export class ControlRefusal extends Error {
  readonly status: number;
  readonly code: string;

  constructor(status: number, code: string, message: string) {
    super(message);
    this.status = status;
    this.code = code;
  }
}

const Refusal = z.object({ error: z.string(), message: z.string() });

async function refusalOf(response: Response): Promise<ControlRefusal> {
  const parsed = Refusal.safeParse(await response.json().catch(() => null));
  return parsed.success
    ? new ControlRefusal(response.status, parsed.data.error, parsed.data.message)
    : new ControlRefusal(response.status, 'unexpected', `the emulator answered ${response.status}`);
}

async function call(path: string, init?: RequestInit): Promise<unknown> {
  const response = await fetch(`/control${path}`, init);
  if (!response.ok) throw await refusalOf(response);
  return response.status === 204 ? undefined : response.json();
}

const send = (method: 'POST' | 'PUT', path: string, body: unknown): Promise<unknown> =>
  call(path, { method, headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) });

const at = encodeURIComponent;

/** A press on a card: the action as the card has it, and what the inputs in reach hold. */
export interface Press {
  readonly activityId: string;
  readonly type: 'Action.Execute' | 'Action.Submit';
  readonly title?: string;
  readonly verb?: string;
  readonly data?: object;
  readonly inputs: Readonly<Record<string, string>>;
}

export type EventAnswer = 'accept' | 'decline' | 'delete';

/** The emulator's control API as the window uses it. Every call rejects with a ControlRefusal or a network error. */
export const control = {
  people: async (): Promise<Person[]> => z.array(Person).parse(await call('/people')),
  app: async (): Promise<AppEntry> => AppEntry.parse(await call('/app')),
  chat: async (person: string): Promise<Chat> => Chat.parse(await call(`/chats/${at(person)}`)),
  feed: async (person: string): Promise<FeedEntry[]> => z.array(FeedEntry).parse(await call(`/feed/${at(person)}`)),
  /** Milliseconds since the epoch. */
  now: async (): Promise<number> => Date.parse(ClockReading.parse(await call('/clock')).now),
  /** @param span instants in milliseconds since the epoch */
  calendar: async (person: string, span: { start: number; end: number }): Promise<Calendar> => {
    const query = `start=${new Date(span.start).toISOString()}&end=${new Date(span.end).toISOString()}`;
    return Calendar.parse(await call(`/calendars/${at(person)}?${query}`));
  },
  write: async (person: string, text: string): Promise<BotAnswer> =>
    BotAnswer.parse(await send('POST', `/chats/${at(person)}/messages`, { text })),
  press: async (person: string, press: Press): Promise<BotAnswer> =>
    BotAnswer.parse(await send('POST', `/chats/${at(person)}/actions`, press)),
  refresh: async (person: string, activityId: string): Promise<BotAnswer> =>
    BotAnswer.parse(await send('POST', `/chats/${at(person)}/refresh`, { activityId })),
  answerEvent: async (person: string, answer: EventAnswer, eventId: string): Promise<void> => {
    await send('POST', `/calendars/${at(person)}/${answer}`, { eventId });
  },
  /** Moves an event of one's own, proposes another time for somebody else's. */
  moveEvent: async (person: string, eventId: string, span: { start: string; end: string }): Promise<void> => {
    await send('POST', `/calendars/${at(person)}/move`, { eventId, ...span });
  },
  changeApp: async (person: string, app: 'install' | 'remove' | 'block' | 'unblock'): Promise<void> => {
    await send('PUT', `/people/${at(person)}`, { app });
  },
  /** @param move an ISO duration to go forward by, or the ISO instant to go to */
  moveClock: async (move: { advance: string } | { to: string }): Promise<void> => {
    await send('POST', '/clock', move);
  },
  autopilot: async (): Promise<boolean> => z.object({ on: z.boolean() }).parse(await call('/autopilot')).on,
  setAutopilot: async (on: boolean): Promise<void> => {
    await send('POST', '/autopilot', { on, seed: 1 });
  },
  tabToken: async (person: string): Promise<string> =>
    z.object({ token: z.string() }).parse(await call(`/tokens/tab?user=${at(person)}`)).token,
};
