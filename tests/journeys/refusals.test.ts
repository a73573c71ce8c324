import type { PairingList, RunView } from '../../src/contracts/proposals.ts';
import { offered, pressWhenOffered } from '../support/card-actions.ts';
import { bodyOf, CohortStory } from '../support/cohort-story.ts';
import { juniors, lead, seniors, smallCompany } from '../support/small-company.ts';
import { eventually, openStage, type Stage, textOf } from '../support/stage.ts';

const [mentor = '', , , , otherMentor = ''] = juniors;
const [, mentee = ''] = seniors;
const afterTheWindow = 'P14D';

let stage: Stage;
let story: CohortStory;
beforeEach(async () => {
  stage = await openStage(smallCompany());
  story = new CohortStory(stage);
  await story.setUp();
});
afterEach(() => stage.close());

const pairsOf = (run: RunView): string[] => run.pairs.map((p) => `${p.mentor.id} ${p.mentee.id}`);
const seenByLead = async () =>
  bodyOf(await stage.api<PairingList>(lead, `GET /cohorts/${story.cohortId}/pairings`)).pairings.map((p) => p.state);

test('when the mentor refuses, then the mentee never hears of it, the lead learns nothing before the window closes, and the next proposal is without that pair', async () => {
  await story.join([mentor], [mentee]);
  const run = await story.propose();
  expect(pairsOf(run)).toEqual([`${mentor} ${mentee}`]);
  await story.release(run.id);
  await pressWhenOffered(stage, mentor, 'consultation.somebodyElse', { reason: 'topics' });
  expect(await seenByLead()).toEqual(['asking']);
  expect(await offered(stage, mentee, 'consultation.yes')).toEqual([]);

  await stage.advance(afterTheWindow);
  await stage.card(mentor, 'did not go ahead');
  await eventually(
    'the mentee being told like everybody without a pairing',
    async () => (await offered(stage, mentee, 'notPaired.stay'))[0],
  );
  expect(textOf((await stage.chat(mentee)).at(-1)?.card ?? null)).not.toContain('Anna Bruno');
  expect(await seenByLead()).toEqual(['didNotGoAhead']);
  const again = await story.propose();
  expect(again.pairings).toBe(0);
  expect(again.unmatched.flatMap((u) => u.blockedBy.map((b) => b.rule))).toContain('history');
});

test('when the mentee refuses, then the mentor who had said yes gets the same neutral card at the same moment, and nobody is told why', async () => {
  await story.join([mentor, otherMentor], [mentee]);
  const run = await story.propose();
  await story.release(run.id);
  const asked = run.pairs[0]?.mentor.id ?? '';
  await pressWhenOffered(stage, asked, 'consultation.yes');
  await pressWhenOffered(stage, mentee, 'consultation.notNow');
  expect(await offered(stage, asked, 'introduction.book')).toEqual([]);

  await stage.advance(afterTheWindow);
  const forMentor = await stage.card(asked, 'did not go ahead');
  const forMentee = await stage.card(mentee, 'did not go ahead');
  const words = (text: string) => text.replace(/"id":"[^"]+"|"userIds":\[[^\]]*\]/g, '');
  expect(words(textOf(forMentor.card))).toBe(words(textOf(forMentee.card)));
  // the mentor who was left out has been told when the run was released, without a word of anybody
  const left = asked === mentor ? otherMentor : mentor;
  expect((await offered(stage, left, 'notPaired.stay')).length).toBeGreaterThan(0);
});

test('when somebody else presses a card, then it is refused to them, the card stays as it is, and its owner can still answer', async () => {
  await story.join([mentor], [mentee]);
  await story.release((await story.propose()).id);
  const { entry, data } = await eventually(
    'the draft',
    async () => (await offered(stage, mentor, 'consultation.yes'))[0],
  );
  const before = textOf(entry.card);
  const answer = await stage.press(mentor, { activityId: entry.id, data, as: otherMentor });
  expect(answer.status).toBe(200);
  expect(JSON.stringify(answer.body)).not.toContain('David Stone');
  expect(await offered(stage, mentee, 'consultation.yes')).toEqual([]);
  expect(textOf((await stage.chat(mentor)).find((e) => e.id === entry.id)?.card ?? null)).toBe(before);
  await pressWhenOffered(stage, mentor, 'consultation.yes');
  await eventually('the mentee being asked', async () => (await offered(stage, mentee, 'consultation.yes'))[0]);
});
