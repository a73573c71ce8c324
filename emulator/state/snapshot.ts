import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { z } from 'zod';
import type { AppRegistration } from '../app-registration.ts';
import type { Meeting } from '../calendar/meeting.ts';
import type { Person } from '../directory/person.ts';
import type { Chat } from '../teams/chats.ts';
import type { FeedEntry } from '../teams/feed.ts';
import type { World } from '../world.ts';

const object = <T>() => z.custom<T>((value) => typeof value === 'object' && value !== null);

const snapshotSchema = z.object({
  version: z.literal(3),
  tenantId: z.string(),
  madeAtMs: z.number(),
  clockOffsetMs: z.number(),
  app: object<Partial<AppRegistration>>(),
  people: z.array(object<Partial<Person> & { id: string }>()),
  deleted: z.array(z.string()),
  groups: z.array(object<{ id: string; members: string[] }>()),
  chats: z.array(object<Chat>()),
  meetings: z.array(object<Meeting>()),
  feed: z.array(z.tuple([z.string(), z.array(object<FeedEntry>())])),
});
type Snapshot = z.infer<typeof snapshotSchema>;

/** What was written by an earlier run; null: nothing, or nothing readable. */
export function readSnapshot(file: string): Snapshot | null {
  try {
    const parsed = snapshotSchema.safeParse(JSON.parse(readFileSync(file, 'utf8')));
    return parsed.success ? parsed.data : null;
  } catch {
    return null;
  }
}

function take({ tenant, app, clock, chats, calendars, directory, feed }: World, madeAtMs: number): Snapshot {
  const {
    permissions,
    calendarWriteScope,
    consentedScopes,
    interactionRequiredFor,
    disabledByAdmin,
    meetingAccessPolicy,
    certificates,
    version,
  } = app;
  return {
    version: 3,
    tenantId: tenant.tenantId,
    madeAtMs,
    clockOffsetMs: clock.offsetMs,
    app: {
      permissions,
      calendarWriteScope,
      consentedScopes,
      interactionRequiredFor,
      disabledByAdmin,
      meetingAccessPolicy,
      certificates,
      version,
    },
    people: directory.changedPeople().map(({ busy: _busy, ...facts }) => facts),
    deleted: directory.deletedPeople().map(({ id }) => id),
    groups: directory.groups
      .filter(({ id }) => directory.changesOf(id).length > 0)
      .map(({ id, members }) => ({ id, members })),
    chats: [...chats.all()],
    meetings: [...calendars.all()],
    feed: feed.everybody().map(([id, entries]): [string, FeedEntry[]] => [id, [...entries]]),
  };
}

function put(world: World, snapshot: Snapshot): void {
  Object.assign(world.app, snapshot.app);
  for (const { id, ...facts } of snapshot.people) {
    const person = world.directory.find(id);
    if (person) world.directory.update(person, facts);
  }
  for (const id of snapshot.deleted) {
    const person = world.directory.find(id);
    if (person) world.directory.remove(person);
  }
  for (const { id, members } of snapshot.groups) {
    const group = world.directory.group(id);
    if (group) world.directory.setMembers(group, members);
  }
  for (const chat of snapshot.chats) world.chats.restore(chat);
  for (const meeting of snapshot.meetings) world.calendars.restore(meeting);
  for (const [id, entries] of snapshot.feed) world.feed.restore(id, entries);
}

/** Keeps the world in one file, so that a second start finds chats, meetings and the clock as they were. */
export class StateKeeper {
  readonly #world: World;
  readonly #file: string;
  readonly #madeAtMs: number;
  #timer: NodeJS.Timeout | null = null;
  #lastWriteMs = 0;
  readonly #stopListening: () => void;

  constructor(
    world: World,
    { file, snapshot, madeAtMs }: { file: string; snapshot: Snapshot | null; madeAtMs: number },
  ) {
    this.#world = world;
    this.#file = file;
    this.#madeAtMs = madeAtMs;
    if (snapshot) put(world, snapshot);
    this.#stopListening = world.bus.listen(() => this.#later());
  }

  /** Changes come in bursts; one write half a second later serves them all. A large state is written less often. */
  #later(): void {
    if (this.#timer) return;
    this.#timer = setTimeout(() => this.write(), Math.max(500, this.#lastWriteMs * 20));
    this.#timer.unref();
  }

  /** Written aside and renamed, so that a kill leaves the old file or the new one. */
  write(): void {
    if (this.#timer) clearTimeout(this.#timer);
    this.#timer = null;
    mkdirSync(dirname(this.#file), { recursive: true });
    const began = performance.now();
    writeFileSync(`${this.#file}.new`, JSON.stringify(take(this.#world, this.#madeAtMs)));
    renameSync(`${this.#file}.new`, this.#file);
    this.#lastWriteMs = performance.now() - began;
  }

  close(): void {
    this.#stopListening();
    this.write();
  }
}
