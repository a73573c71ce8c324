import { checkInAfter } from '../../src/domain/check-in/after-session.ts';
import { daysLater } from '../../src/domain/kernel/instant.ts';
import { officeHours } from '../../src/domain/kernel/person.ts';
import { answerCheckIn } from '../../src/use-cases/answer-check-in.ts';
import { askAfterSessions, remindCheckIns, settleUnreported } from '../../src/use-cases/ask-after-sessions.ts';
import { MemoryWorld } from '../bot/support/memory-world.ts';
import {
  aCohort,
  anEnrollment,
  aPairing,
  aPerson,
  aSession,
  guid,
  menteeId,
  mentorId,
  tenantId,
} from '../support/builders.ts';

const ended = '2026-12-01T10:00:00.000Z';
const sessionId = guid(41);
const ids = { [mentorId]: guid(51), [menteeId]: guid(52) };
let memory: MemoryWorld;

beforeEach(async () => {
  memory = new MemoryWorld();
  memory.now = ended;
  await memory.cohorts.insert(aCohort());
  for (const id of [mentorId, menteeId]) {
    memory.people.set(id, aPerson({ id }));
    memory.mailboxes.set(id, { personId: id, zone: 'Europe/Rome', workingHours: officeHours, automaticReplies: false });
    await memory.enrollments.insert(anEnrollment({ id: `${id}-place`, personId: id, state: 'paired' }));
  }
  await memory.pairings.insert(aPairing({ state: 'active', confirmedAt: ended, activatedAt: ended }));
  const session = aSession({ id: sessionId, endsAt: ended, checkInsAskedAt: ended });
  await memory.sessions.insert(session);
  for (const side of ['mentor', 'mentee'] as const)
    await memory.checkIns.insert({
      ...checkInAfter(session, side, { id: side === 'mentor' ? guid(51) : guid(52), dueAt: ended }),
      owed: [],
    });
});

const say = (personId: string, report: 'met' | 'moved' | 'didNotHappen') =>
  answerCheckIn(memory.world, {
    actor: { tenantId, personId, admin: false },
    checkInId: ids[personId] ?? '',
    report,
    answers: [],
  });
const session = () => memory.sessions.find(tenantId, sessionId);
const checkIn = (personId: string) => memory.checkIns.find(tenantId, ids[personId] ?? '');

test('when the two come to differ shortly before the end, then both have three days left to say it again, and agree', async () => {
  await say(mentorId, 'met');
  memory.now = daysLater(ended, 6.9);
  await say(menteeId, 'moved');
  expect(await session()).toMatchObject({ state: 'unreported', contestedAt: memory.now });
  for (const id of [mentorId, menteeId]) expect((await checkIn(id))?.closesAt).toBe(daysLater(memory.now, 3));
  memory.now = daysLater(ended, 9);
  await say(mentorId, 'moved');
  expect((await session())?.state).toBe('moved');
  const pairing = await memory.pairings.find(tenantId, guid(31));
  expect(pairing?.offer?.sessionNumber).toBe(1);
});

test('when they go on differing, then it stays unreported, is held by nobody, and the next session is looked for', async () => {
  await say(mentorId, 'met');
  await say(menteeId, 'didNotHappen');
  memory.now = daysLater(ended, 11);
  expect(await say(mentorId, 'didNotHappen')).toMatchObject({ ok: false, code: 'closed' });
  await settleUnreported(memory.world, tenantId);
  expect((await session())?.state).toBe('unreported');
  expect((await memory.pairings.find(tenantId, guid(31)))?.offer?.sessionNumber).toBe(2);
});

test('when a stop came between an answer and its session, then the report counts when the round closes', async () => {
  const given = await checkIn(mentorId);
  if (given !== null) await memory.checkIns.save({ ...given, report: 'met', answeredAt: ended });
  await settleUnreported(memory.world, tenantId);
  expect((await session())?.state).toBe('booked'); // the other may still speak
  memory.now = daysLater(ended, 7);
  await settleUnreported(memory.world, tenantId);
  expect((await session())?.state).toBe('held');
});

test('when somebody is away, then no reminder comes until they are back; when their pairing has ended, none at all', async () => {
  memory.now = daysLater(ended, 3);
  const mailbox = { personId: mentorId, zone: 'Europe/Rome', workingHours: officeHours, automaticReplies: true };
  memory.mailboxes.set(mentorId, mailbox);
  await remindCheckIns(memory.world, tenantId);
  expect((await checkIn(mentorId))?.remindedAt).toBeNull();
  expect((await checkIn(menteeId))?.remindedAt).toBe(memory.now);
  const pairing = await memory.pairings.find(tenantId, guid(31));
  if (pairing !== null) await memory.pairings.save({ ...pairing, state: 'closed', closedBecause: 'ended' });
  memory.mailboxes.set(mentorId, { ...mailbox, automaticReplies: false });
  await remindCheckIns(memory.world, tenantId);
  expect((await checkIn(mentorId))?.remindedAt).toBeNull();
});

test('when asking again after a stop of weeks, then nobody is asked about what is too long ago', async () => {
  await memory.sessions.insert(aSession({ id: guid(42), number: 2, endsAt: ended }));
  memory.now = daysLater(ended, 8);
  await askAfterSessions(memory.world, tenantId);
  expect(memory.checkIns.where(tenantId, (c) => c.sessionId === guid(42))).toEqual([]);
  expect((await memory.sessions.find(tenantId, guid(42)))?.checkInsAskedAt).toBe(memory.now);
  await settleUnreported(memory.world, tenantId);
  expect((await memory.sessions.find(tenantId, guid(42)))?.state).toBe('unreported');
});
