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

test('when a mentor’s account is disabled, then no event of the series is left, the mentee is told without a cause, and the next run finds a new mentor', async () => {
  const story = new CohortStory(stage);
  await story.setUp();
  await story.join([mentor], [mentee]);
  await story.release((await story.propose()).id);
  await pressWhenOffered(stage, mentor, 'consultation.yes');
  await pressWhenOffered(stage, mentee, 'consultation.yes');
  await pressWhenOffered(stage, mentee, 'introduction.bookSeries');
  await eventually('the series', async () => (await conversations(mentee)).length === 6);

  await stage.control(`PUT /people/${mentor}`, { accountEnabled: false });
  await stage.advance('P1D');
  await eventually('the empty calendar', async () => (await conversations(mentee)).length === 0);
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
});
