import type { Home } from '../../src/contracts/me.ts';
import { minutesLater } from '../../src/domain/kernel/instant.ts';
import { type BookedEvent, bookedEvents, stands } from '../support/booked-events.ts';
import { awaitAction, offered, pressWhenOffered } from '../support/card-actions.ts';
import { CohortStory } from '../support/cohort-story.ts';
import { juniors, seniors, smallCompany } from '../support/small-company.ts';
import { eventually, openStage, type Stage, textOf } from '../support/stage.ts';

const [mentor = ''] = juniors;
const [, mentee = ''] = seniors;
/** It organizes every session. */
const mailbox = smallCompany().programMailbox ?? '';

let stage: Stage;
beforeEach(async () => {
  stage = await openStage(smallCompany());
  const story = new CohortStory(stage);
  await story.setUp();
  await story.join([mentor], [mentee]);
  await story.release((await story.propose()).id);
  await pressWhenOffered(stage, mentor, 'consultation.yes');
  await pressWhenOffered(stage, mentee, 'consultation.yes');
  await pressWhenOffered(stage, mentee, 'introduction.book');
  await awaitAction(stage, mentee, 'sessionBooked.move');
});
afterEach(() => stage.close());

const conversation = async (personId: string) => (await bookedEvents(stage, personId)).find(stands) ?? null;
const sessionsOf = async (personId: string) =>
  (await stage.api<Home>(personId, 'GET /home')).body.participations[0]?.pairings[0]?.sessions ?? [];
/** Somebody does something with the event in their own Outlook, and some minutes pass. */
async function inOutlook(personId: string, what: string, more: object = {}): Promise<BookedEvent> {
  const event = await conversation(personId);
  if (event === null) throw new Error('there is no event');
  await stage.control(`/calendars/${personId}/${what}`, { eventId: event.id, ...more });
  await stage.advance('PT2M');
  return event;
}

test('when the mentee declines in Outlook, then the event is gone from both calendars and both are offered other times; it never comes back by itself', async () => {
  const event = await inOutlook(mentee, 'decline');
  await awaitAction(stage, mentor, 'sessionBooked.book');
  await awaitAction(stage, mentee, 'sessionBooked.book');
  await eventually('the mentor’s free calendar', async () => (await conversation(mentor)) === null);
  await stage.advance('PT5M');
  expect(await conversation(mentor)).toBeNull();
  expect((await sessionsOf(mentee)).map((s) => s.state)).toEqual(['cancelled']);
  const times = (await offered(stage, mentee, 'sessionBooked.book')).map((f) => f.data.startsAt);
  expect(times).not.toContain(event.startAt);
});

test('when the mentee proposes another time, then it is the first that the mentor can choose, and choosing it books it', async () => {
  const before = await conversation(mentee);
  const start = minutesLater(before?.startAt ?? '', 60);
  await inOutlook(mentee, 'move', { start });
  const { entry, data } = await awaitAction(stage, mentor, 'sessionBooked.book');
  expect(data.startsAt).toBe(start);
  expect(textOf(entry.card)).toContain('proposed');
  await eventually('the old event gone', async () => (await conversation(mentor)) === null);
  await stage.press(mentor, { activityId: entry.id, data });
  await eventually('the new event', async () => (await conversation(mentee))?.startAt === start);
});

/** What somebody who may open the program mailbox does there with its only event, after which some minutes pass. */
async function inMailbox(method: string, action = '', body: object = {}): Promise<void> {
  const { token } = await stage.control<{ token: string }>('/tokens/graph');
  const headers = { Authorization: `Bearer ${token}`, 'Content-Type': 'application/json' };
  const events = `${stage.emulator.graph}/v1.0/users/${mailbox}/events`;
  const { value } = (await (await fetch(events, { headers })).json()) as { value: { id: string }[] };
  const event = `${events}/${value[0]?.id}${action}`;
  const reply = await fetch(event, { method, headers, ...(method === 'DELETE' ? {} : { body: JSON.stringify(body) }) });
  expect(reply.status).toBeLessThan(300);
  await stage.advance('PT2M');
}

test('when the organizer moves the event, then the session follows it and stands, and both are told', async () => {
  const before = await conversation(mentee);
  const startAt = minutesLater(before?.startAt ?? '', 24 * 60);
  const at = (instant: string) => ({ dateTime: instant.replace('Z', ''), timeZone: 'UTC' });
  await inMailbox('PATCH', '', { start: at(startAt), end: at(minutesLater(startAt, 60)) });
  await eventually('the session at its new time', async () => (await sessionsOf(mentee))[0]?.startsAt === startAt);
  expect((await sessionsOf(mentee)).map((s) => s.state)).toEqual(['booked']);
  await eventually('a second card', async () => (await offered(stage, mentor, 'sessionBooked.move')).length === 2);
});

test('when the organizer deletes the event, then the session is called off and offered anew', async () => {
  await inMailbox('DELETE');
  await awaitAction(stage, mentee, 'sessionBooked.book');
  expect((await sessionsOf(mentee)).map((s) => s.state)).toEqual(['cancelled']);
});
