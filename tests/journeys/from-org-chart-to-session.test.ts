import type { Home } from '../../src/contracts/me.ts';
import type { Alternatives, RunComparison } from '../../src/contracts/proposals.ts';
import { minutesLater } from '../../src/domain/kernel/instant.ts';
import { bookedEvents } from '../support/booked-events.ts';
import { awaitAction, offered, pressWhenOffered } from '../support/card-actions.ts';
import { CohortStory } from '../support/cohort-story.ts';
import { juniors, lead, seniors, smallCompany } from '../support/small-company.ts';
import { eventually, openStage, type Stage, textOf } from '../support/stage.ts';

const mentors = juniors.slice(0, 3);
const mentees = seniors.slice(0, 3);

let stage: Stage;
let story: CohortStory;
beforeAll(async () => {
  stage = await openStage(smallCompany());
  story = new CohortStory(stage);
  await story.setUp();
});
afterAll(() => stage.close());

const sessionsIn = (personId: string) => bookedEvents(stage, personId);

test('when a lead invites people, then each is asked once, in the chat, with the lead named', async () => {
  const result = await story.invite(mentors, mentees);
  expect(result.invited).toHaveLength(6);
  const card = await stage.card(mentors[0] ?? '', 'Giulia Serra');
  expect(textOf(card.card)).toContain('Reverse mentoring');
  const again = await story.invite(mentors, []);
  expect(again.refused.map((r) => r.code)).toEqual(['alreadyInvited', 'alreadyInvited', 'alreadyInvited']);
});

test('when people enroll and train by card, then the lead sees them enrolled and trained, and no answer of theirs', async () => {
  for (const id of mentors) await story.enroll(id, 'mentor', { BE1: '2' });
  for (const id of mentees) await story.enroll(id, 'mentee');
  await story.train(...mentors, ...mentees);
  const view = await story.view();
  expect(view.counts).toMatchObject({ invited: 6, enrolled: 6, trained: 6, mentors: 3, mentees: 3 });
  const rows = await story.enrollments();
  expect(JSON.stringify(rows)).not.toContain('BE1');
});

test('when the lead proposes, then the best pairs come with reasons in words, and the same request is the same run', async () => {
  const run = await story.propose();
  expect(run).toMatchObject({ state: 'finished', pairings: 3, optimal: true });
  expect(run.pairs.every((p) => p.parts.length === 3 && p.parts.every((part) => part.reason.length > 3))).toBe(true);
  const others = await stage.api<Alternatives>(lead, `GET /proposal-runs/${run.id}/alternatives?mentee=${mentees[0]}`);
  expect(others).toMatchObject({ status: 200, body: { mentee: { id: mentees[0] } } });
  expect(others.body.alternatives.length).toBeGreaterThan(0);
  const again = await story.propose();
  const difference = await stage.api<RunComparison>(lead, `GET /proposal-runs/${again.id}/comparison?with=${run.id}`);
  expect(difference.body).toMatchObject({ kept: 3, added: [], gone: [], pairings: 0, total: 0 });
  await story.release(run.id);
  await story.release(run.id);
});

test('when both say yes and are trained, then both are offered three times that are free in both calendars', async () => {
  for (const id of mentors) await pressWhenOffered(stage, id, 'consultation.yes');
  for (const id of mentees) await pressWhenOffered(stage, id, 'consultation.yes');
  await awaitAction(stage, mentors[0] ?? '', 'introduction.book');
  const times = (await offered(stage, mentees[0] ?? '', 'introduction.book')).map((f) => f.data.startsAt);
  expect(new Set(times).size).toBe(3);
});

test('when one taps a time, then one private event with a Teams meeting stands in both calendars, and pressing again changes nothing', async () => {
  const mentee = mentees[0] ?? '';
  const { entry, data } = await awaitAction(stage, mentee, 'introduction.book');
  await stage.press(mentee, { activityId: entry.id, data });
  await stage.press(mentee, { activityId: entry.id, data });
  const [event] = await eventually('the event in the calendar of the mentee', async () => {
    const events = await sessionsIn(mentee);
    return events.length > 0 ? events : null;
  });
  expect(event).toMatchObject({ subject: 'Conversation', sensitivity: 'private', isOnlineMeeting: true });
  expect(await sessionsIn(mentee)).toHaveLength(1);
  const all = await Promise.all(mentors.map(sessionsIn));
  expect(all.flat()).toHaveLength(1);
});

test('when a session has ended, then both are asked once how it went, and a fact reaches the lead but no answer', async () => {
  const mentee = mentees[0] ?? '';
  const home = await stage.api<Home>(mentee, 'GET /home');
  const endsAt = home.body.participations[0]?.pairings[0]?.sessions[0]?.endsAt ?? '';
  await stage.control('/clock', { to: minutesLater(endsAt, 10) });
  const { data, entry } = await awaitAction(stage, mentee, 'afterSession.answer');
  await stage.press(mentee, { activityId: entry.id, data: { ...data, report: 'met' }, inputs: { CSAT: '5' } });
  const progress = await eventually('a held session', async () => {
    const p = await story.progress();
    return p.counts.sessionsHeld === 1 ? p : null;
  });
  expect(progress.usefulness).toEqual({ shown: false, moreNeeded: 4 });
  expect(await stage.api(lead, 'GET /home')).toMatchObject({ body: { participations: [] } });
});

test('when nobody says how a session went, then the next one is offered all the same once it is too late to say', async () => {
  const mentee = mentees[1] ?? '';
  const sessionsOf = async () => (await stage.api<Home>(mentee, 'GET /home')).body.participations[0]?.pairings[0];
  await eventually('a booked session', async () => {
    // the times that were offered first have passed meanwhile: the press brings others
    const { entry, data } = await awaitAction(stage, mentee, 'introduction.book');
    await stage.press(mentee, { activityId: entry.id, data });
    return (await sessionsOf())?.sessions.length === 1;
  });
  const endsAt = (await sessionsOf())?.sessions[0]?.endsAt ?? '';
  await stage.control('/clock', { to: minutesLater(endsAt, 10) });
  await awaitAction(stage, mentee, 'afterSession.answer');
  await stage.advance('P8D');
  await eventually('times for the second session', async () => (await sessionsOf())?.offer?.sessionNumber === 2);
});
