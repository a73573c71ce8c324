import type { Home } from '../../src/contracts/me.ts';
import { minutesLater } from '../../src/domain/kernel/instant.ts';
import { pressWhenOffered } from '../support/card-actions.ts';
import { CohortStory } from '../support/cohort-story.ts';
import { Playground } from '../support/playground.ts';
import { juniors, seniors, smallCompany } from '../support/small-company.ts';
import { eventually, openStage, type Stage } from '../support/stage.ts';

const [mentor = ''] = juniors;
const [, mentee = ''] = seniors;
const card = 'application/vnd.microsoft.card.adaptive';

/** The mentee lives in Microsoft's Agents Playground, the mentor in the emulated Teams; the bot holds every token against the keys. */
let playground: Playground;
let stage: Stage;
let story: CohortStory;
beforeAll(async () => {
  const tenant = smallCompany();
  const person = { id: mentee, name: 'David Stone', mail: '112@contoso.example' };
  playground = await Playground.start(tenant.tenantId ?? '', person);
  stage = await openStage(tenant, { serviceOrigins: [playground.origin] });
  playground.connect({ origin: stage.origin, control: stage.emulator.control });
  story = new CohortStory(stage);
  await story.setUp();
});
afterAll(async () => {
  await stage?.close();
  await playground?.stop();
});

test('when the app is installed and the person says help, then the Playground shows what the bot can do', async () => {
  await playground.install();
  await playground.say('help');
  expect((await playground.message('AdaptiveCard')).card).toMatchObject({ type: 'AdaptiveCard' });
});

test('when invitation and consultation cards are pressed there, then each is answered with the card as it stands now', async () => {
  await story.invite([mentor], [mentee]);
  await story.enroll(mentor, 'mentor');
  const inputs = {
    side: 'mentee',
    topics: 'ai-tools,belonging',
    stage: 'executive',
    languages: 'en',
    consent: 'true',
    commitment: 'true',
  };
  const answers = [await playground.press('invitation.enroll', inputs)];
  await story.train(mentor, mentee);
  await story.release((await story.propose()).id);
  // the mentor is asked first
  await pressWhenOffered(stage, mentor, 'consultation.yes');
  answers.push(await playground.press('consultation.yes'));
  expect(answers.map(({ type }) => type)).toEqual([card, card]);
  expect((await story.enrollments()).find((row) => row.person.id === mentee)).toMatchObject({ state: 'paired' });
});

test('when a time is tapped there and the session has ended, then its question comes there and is answered there', async () => {
  await playground.press('introduction.book');
  const endsAt = await eventually('the session', async () => {
    const home = await stage.api<Home>(mentee, 'GET /home');
    return home.body.participations[0]?.pairings[0]?.sessions[0]?.endsAt;
  });
  await stage.control('/clock', { to: minutesLater(endsAt, 10) });
  expect(await playground.press('afterSession.answer', { report: 'met', CSAT: '5' })).toMatchObject({ type: card });
  await eventually('a held session', async () => (await story.progress()).counts.sessionsHeld === 1);
});

test('when the same activity comes without a token, then it is refused', async () => {
  const activity = {
    type: 'message',
    text: 'help',
    channelId: 'msteams',
    serviceUrl: `${playground.origin}/_connector`,
  };
  const reply = await fetch(`${stage.origin}/api/messages`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(activity),
  });
  expect(reply.status).toBe(401);
});
