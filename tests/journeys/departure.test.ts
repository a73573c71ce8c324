import type { Home } from '../../src/contracts/me.ts';
import { minutesLater } from '../../src/domain/kernel/instant.ts';
import { bookedEvents, stands } from '../support/booked-events.ts';
import { awaitAction, offered, pressWhenOffered } from '../support/card-actions.ts';
import { CohortStory } from '../support/cohort-story.ts';
import { juniors, seniors, smallCompany } from '../support/small-company.ts';
import { eventually, openStage, type Stage, textOf } from '../support/stage.ts';

const [mentor = '', , , , otherMentor = ''] = juniors;
const [, mentee = ''] = seniors;

let stage: Stage;
beforeAll(async () => {
  stage = await openStage(smallCompany());
});
afterAll(() => stage.close());

const conversations = async (personId: string) => (await bookedEvents(stage, personId)).filter(stands);

test('when a mentor’s account is disabled, then no event of the series is left, the mentee is told without a cause, and a new mentor takes over the five that are left', async () => {
  const story = new CohortStory(stage);
  await story.setUp();
  await story.join([mentor], [mentee]);
  await story.release((await story.propose()).id);
  await pressWhenOffered(stage, mentor, 'consultation.yes');
  await pressWhenOffered(stage, mentee, 'consultation.yes');
  await pressWhenOffered(stage, mentee, 'introduction.bookSeries');
  await eventually('the series', async () => (await conversations(mentee)).length === 6);

  const [first] = await conversations(mentee);
  await stage.control('/clock', { to: minutesLater(first?.startAt ?? '', 80) });
  await pressWhenOffered(stage, mentee, 'afterSession.answer');

  await stage.control(`PUT /people/${mentor}`, { accountEnabled: false });
  await stage.advance('P1D');
  await eventually('only what was held', async () => (await conversations(mentee)).length === 1);
  const { entry } = await awaitAction(stage, mentee, 'partnerLeft.newPartner');
  expect(textOf(entry.card)).toContain('can no longer take part');
  await pressWhenOffered(stage, mentee, 'partnerLeft.newPartner');
  expect(
    (await stage.chat(mentee)).filter((e) => textOf(e.card).includes('Your pairing with Anna Bruno has ended')),
  ).toHaveLength(1);
  expect(await offered(stage, mentee, 'sessionBooked.book')).toEqual([]);

  await story.join([otherMentor], []);
  const run = await story.propose();
  expect(run.pairs.map((p) => [p.mentor.id, p.mentee.id])).toEqual([[otherMentor, mentee]]);

  await story.release(run.id);
  await pressWhenOffered(stage, otherMentor, 'consultation.yes');
  await pressWhenOffered(stage, mentee, 'consultation.yes');
  const { title } = await awaitAction(stage, mentee, 'introduction.bookSeries');
  expect(title).toMatch(/book 5 dates$/);
  await pressWhenOffered(stage, mentee, 'introduction.bookSeries');
  const { body } = await stage.api<Home>(otherMentor, 'GET /home');
  const numbers = body.participations[0]?.pairings[0]?.sessions.map((own) => own.number);
  expect(numbers).toEqual([2, 3, 4, 5, 6]);
});
