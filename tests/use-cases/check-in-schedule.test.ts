import fc from 'fast-check';
import type { CheckInKind } from '../../src/domain/check-in/check-in.ts';
import {
  daysLater,
  type Instant,
  localDateOf,
  localTimeOf,
  minutesLater,
  weekdayOf,
} from '../../src/domain/kernel/instant.ts';
import { officeHours } from '../../src/domain/kernel/person.ts';
import { nextWorkingMoment } from '../../src/domain/kernel/working-time.ts';
import type { Notice } from '../../src/domain/notice/notice.ts';
import type { ClosingChoice } from '../../src/domain/pairing/pairing.ts';
import { answerCheckIn } from '../../src/use-cases/answer-check-in.ts';
import { askAfterSessions, remindCheckIns, settleUnreported } from '../../src/use-cases/ask-after-sessions.ts';
import { attendPairings } from '../../src/use-cases/attend-pairings.ts';
import { readCard } from '../../src/use-cases/card-views/read-card.ts';
import { chooseClosingOf } from '../../src/use-cases/close-pairing.ts';
import { MemoryWorld } from '../bot/support/memory-world.ts';
import { aCohort, aForm, anEnrollment, aPairing, aPerson, aSession, guid, tenantId } from '../support/builders.ts';

const zones = ['Pacific/Auckland', 'Europe/Rome', 'America/Los_Angeles'] as const;
type Zone = (typeof zones)[number];
const begun = '2026-12-07T09:00:00.000Z';
const mentorOf = (i: number): string => guid(100 + i);
const menteeOf = (i: number): string => guid(200 + i);
const pairingOf = (i: number): string => guid(300 + i);

type Card = { readonly notice: Notice; readonly at: Instant; readonly zone: Zone };

/** Pairs in far zones, and a clock that jumps as it likes; cards reach people as the delivery hands them out: when they are at work. */
class Years {
  readonly memory = new MemoryWorld();
  readonly cards: Card[] = [];
  readonly #zoneOf = new Map<string, Zone>();
  readonly #sent = new Set<string>();

  async open(): Promise<this> {
    const { memory } = this;
    memory.now = begun;
    await memory.cohorts.insert(aCohort({ sessions: { count: 2, minutes: 60 } }));
    for (const [i, zone] of zones.entries()) {
      for (const id of [mentorOf(i), menteeOf(i)]) {
        this.#zoneOf.set(id, zone);
        memory.people.set(id, aPerson({ id }));
        memory.mailboxes.set(id, { personId: id, zone, workingHours: officeHours, automaticReplies: false });
        const side = id === mentorOf(i) ? 'mentor' : 'mentee';
        const form = aForm({ side });
        await memory.enrollments.insert(anEnrollment({ id: `${id}-place`, personId: id, state: 'paired', form }));
      }
      await memory.pairings.insert(
        aPairing({
          ...{ id: pairingOf(i), mentorId: mentorOf(i), menteeId: menteeOf(i), state: 'active' },
          ...{ confirmedAt: begun, activatedAt: begun, nextLookAt: begun },
        }),
      );
    }
    return this;
  }

  /** A session of every pair, ending at that moment. */
  async session(number: number, endsAt: Instant): Promise<void> {
    for (const i of zones.keys()) {
      const id = guid(400 + 10 * number + i);
      const of = { pairingId: pairingOf(i), mentorId: mentorOf(i), menteeId: menteeOf(i) };
      await this.memory.sessions.insert(
        aSession({ id, ...of, number, startsAt: minutesLater(endsAt, -60), endsAt, state: 'booked' }),
      );
    }
  }

  /** One look of the process at everything, at this moment. */
  async look(at: Instant): Promise<void> {
    const { memory } = this;
    memory.now = at;
    await askAfterSessions(memory.world, tenantId);
    await settleUnreported(memory.world, tenantId);
    await attendPairings(memory.world, tenantId);
    await remindCheckIns(memory.world, tenantId);
    await this.#deliver(at);
  }

  async #deliver(at: Instant): Promise<void> {
    const { memory } = this;
    const owed = [memory.pairings, memory.checkIns, memory.sessions].flatMap((store): readonly Notice[] =>
      [...store.rows.values()].flatMap((a) => a.owed),
    );
    for (const notice of owed) {
      const zone = this.#zoneOf.get(notice.personId);
      if (zone === undefined || this.#sent.has(notice.key) || notice.dueAt > at) continue;
      if (nextWorkingMoment({ zone, hours: officeHours }, at) > minutesLater(at, 1)) continue;
      const { kind, subjectId, personId, reminder } = notice;
      this.#sent.add(notice.key);
      if ((await readCard(memory.world, { tenantId, kind, subjectId, personId, reminder: reminder === 1 })) !== null)
        this.cards.push({ notice, at, zone });
    }
  }

  async days(count: number, hours: () => number): Promise<void> {
    for (const until = daysLater(this.memory.now, count); this.memory.now < until; )
      await this.look(minutesLater(this.memory.now, hours() * 60));
  }

  kindOf(card: Card): string {
    const { kind, subjectId, reminder } = card.notice;
    const period: CheckInKind | undefined =
      kind === 'checkIn' ? this.memory.checkIns.rows.get(`${tenantId}/${subjectId}`)?.kind : undefined;
    return `${period ?? kind}${reminder === 1 ? ' reminder' : ''}`;
  }

  /** How often each person had each kind of card. */
  tally(personId: string): Record<string, number> {
    const tally: Record<string, number> = {};
    for (const card of this.cards.filter((c) => c.notice.personId === personId))
      if (card.notice.kind !== 'introduction') tally[this.kindOf(card)] = (tally[this.kindOf(card)] ?? 0) + 1;
    return tally;
  }

  async choose(personId: string, pairingId: string, choice: ClosingChoice): Promise<void> {
    const done = await chooseClosingOf(this.memory.world, {
      actor: { tenantId, personId, admin: false },
      pairingId,
      choice,
    });
    if (!done.ok) throw new Error(done.code);
  }

  async answer(personId: string, sessionId: string): Promise<void> {
    const mine = this.memory.checkIns.where(tenantId, (c) => c.personId === personId && c.sessionId === sessionId)[0];
    const actor = { tenantId, personId, admin: false };
    await answerCheckIn(this.memory.world, { actor, checkInId: mine?.id ?? '', report: 'met', answers: [] });
  }

  atNight(): Card[] {
    return this.cards.filter(({ at, zone }) => {
      const time = localTimeOf(at, zone);
      return time < '09:00' || time > '17:30' || weekdayOf(localDateOf(at, zone)) > 5;
    });
  }
}

/** The whole course: a session, a long silence, half-way, the end, and the years after. `hours` between two looks. */
async function wholeCourse(hours: () => number): Promise<Years> {
  const years = await new Years().open();
  await years.session(1, '2026-12-16T20:00:00.000Z'); // a working hour nowhere but in Los Angeles
  await years.days(12, hours);
  await years.answer(mentorOf(0), guid(410));
  await years.days(26 * 7 - 12, hours);
  while (years.memory.pairings.where(tenantId, (p) => p.closing === null).length > 0) await years.days(1, hours);
  await years.choose(mentorOf(0), pairingOf(0), 'continueOwn');
  await years.choose(menteeOf(0), pairingOf(0), 'continueOwn');
  await years.choose(mentorOf(1), pairingOf(1), 'newPartner');
  await years.days(420, hours);
  return years;
}

const course = { afterSession: 1, quietPeriod: 1, halfWay: 1, end: 1, closingChoice: 1, closingResult: 1 };
const years = { after6Months: 1, after12Months: 1 };
const reminders = (tally: Record<string, number>) =>
  Object.entries(tally).filter(([kind]) => kind.endsWith(' reminder'));
const withoutReminders = (tally: Record<string, number>) =>
  Object.fromEntries(Object.entries(tally).filter(([kind]) => !kind.endsWith(' reminder')));

test('when a whole course and the years after it go by in three zones, then everybody is asked everything once, in their own working hours', async () => {
  const all = await wholeCourse(() => 1);
  for (const i of zones.keys())
    for (const id of [mentorOf(i), menteeOf(i)]) {
      const tally = all.tally(id);
      // who went on alone has no messages any more
      expect(withoutReminders(tally)).toEqual(i === 0 ? course : { ...course, ...years });
      for (const [, count] of reminders(tally)) expect(count).toBe(1);
    }
  expect(all.atNight()).toEqual([]);
  // whoever chose before half of the time was over is not reminded, nor is who answered in time
  expect(all.tally(mentorOf(0))).not.toHaveProperty('closingChoice reminder');
  expect(all.tally(menteeOf(1))).toHaveProperty('closingChoice reminder', 1);
  const places = all.memory.enrollments.where(tenantId, () => true).map((e) => [e.personId, e.state]);
  expect(Object.fromEntries(places)).toEqual({
    ...Object.fromEntries(zones.flatMap((_, i) => [mentorOf(i), menteeOf(i)].map((id) => [id, 'completed']))),
    [mentorOf(1)]: 'waiting',
  });
});

test('when the process looks only now and then, then what was missed is caught up, and still nobody is asked twice or at night', async () => {
  await fc.assert(
    fc.asyncProperty(fc.infiniteStream(fc.integer({ min: 1, max: 60 })), async (gaps) => {
      const all = await wholeCourse(() => gaps.next().value ?? 1);
      // cards whose hour never met a look may be missing; none is there twice
      for (const i of zones.keys())
        for (const id of [mentorOf(i), menteeOf(i)]) {
          const tally = all.tally(id);
          expect(Object.values(tally).every((count) => count === 1)).toBe(true);
          const allowed = Object.keys(i === 0 ? course : { ...course, ...years });
          expect(Object.keys(withoutReminders(tally)).filter((kind) => !allowed.includes(kind))).toEqual([]);
        }
      expect(all.atNight()).toEqual([]);
      // what is asked is asked of both, whoever had the card
      const asked = all.memory.checkIns.where(tenantId, () => true);
      for (const kind of ['afterSession', 'halfWay', 'end', 'quietPeriod'] as const)
        expect(asked.filter((c) => c.kind === kind)).toHaveLength(6);
      for (const c of asked) {
        const zone =
          zones[[...zones.keys()].find((i) => [mentorOf(i), menteeOf(i)].includes(c.personId)) ?? 0] ?? 'UTC';
        expect(nextWorkingMoment({ zone, hours: officeHours }, c.dueAt)).toBe(c.dueAt);
      }
    }),
    { numRuns: 8 },
  );
});

test('when somebody has paused, left or withdrawn, then they are asked nothing', async () => {
  const all = await new Years().open();
  const states = ['paused', 'closed', 'active'] as const;
  for (const [i, state] of states.entries()) {
    const pairing = await all.memory.pairings.find(tenantId, pairingOf(i));
    if (pairing !== null) await all.memory.pairings.save({ ...pairing, state });
  }
  const place = await all.memory.enrollments.find(tenantId, `${mentorOf(2)}-place`);
  if (place !== null) await all.memory.enrollments.save({ ...place, state: 'withdrawn' });
  all.memory.people.set(menteeOf(2), aPerson({ id: menteeOf(2), accountEnabled: false }));
  await all.session(1, '2026-12-16T20:00:00.000Z');
  await all.days(120, () => 5);
  const asked = all.memory.checkIns.where(tenantId, (c) => c.pairingId !== pairingOf(2) || c.kind !== 'afterSession');
  expect(asked).toEqual([]);
});
