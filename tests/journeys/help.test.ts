import type { CaseList, CaseView, OwnConcerns } from '../../src/contracts/concerns.ts';
import type { Home } from '../../src/contracts/me.ts';
import { awaitAction, offered, pressWhenOffered } from '../support/card-actions.ts';
import { bodyOf, CohortStory } from '../support/cohort-story.ts';
import { databaseText } from '../support/database-text.ts';
import { admin, juniors, lead, secondContact, seniors, smallCompany } from '../support/small-company.ts';
import { eventually, openStage, type Stage, textOf } from '../support/stage.ts';

const [mentor = ''] = juniors;
const [, mentee = ''] = seniors;
const words = 'He threatened me when I said no.';

let stage: Stage;
let story: CohortStory;
beforeAll(async () => {
  stage = await openStage(smallCompany());
  story = new CohortStory(stage);
  await story.setUp();
  await story.join([mentor], [mentee]);
  await story.release((await story.propose()).id);
  await pressWhenOffered(stage, mentor, 'consultation.yes');
  await pressWhenOffered(stage, mentee, 'consultation.yes');
  await awaitAction(stage, mentor, 'introduction.book');
});
afterAll(() => stage.close());

const casesOf = async (personId: string) => bodyOf(await stage.api<CaseList>(personId, 'GET /cases')).cases;
const own = async () => bodyOf(await stage.api<OwnConcerns>(mentor, 'GET /concerns'));
const chatText = async (personId: string) => JSON.stringify((await stage.chat(personId)).map((e) => e.card));

let concernId = '';

test('when help is asked for from a card, then a form comes once, the answer is there at once, and danger shows where human help is', async () => {
  await pressWhenOffered(stage, mentor, 'card.concern');
  await awaitAction(stage, mentor, 'concern.open');
  await pressWhenOffered(stage, mentor, 'card.concern');
  const { subjects } = await own();
  const [pair] = subjects;
  const subject = `${pair?.cohortId}/${pair?.pairingId}`;
  const inputs = { kind: 'overreach', subject, words, wanted: 'lead' };
  const { entry, data } = await awaitAction(stage, mentor, 'concern.open');
  const answers = await Promise.all([1, 2].map(() => stage.press(mentor, { activityId: entry.id, data, inputs })));
  for (const { body } of answers) {
    expect(JSON.stringify(body)).toContain('It has arrived');
    expect(JSON.stringify(body)).toContain('local emergency number');
    expect(JSON.stringify(body)).toContain('Giulia Serra');
  }
  const { concerns } = await own();
  expect(concerns).toEqual([expect.objectContaining({ kind: 'overreach', words, urgent: true, state: 'received' })]);
  concernId = concerns[0]?.id ?? '';
  expect(await offered(stage, mentor, 'concern.open')).toEqual([]);
});

test('when somebody has no conflict of interest, then they get a neutral card, and nobody else learns of it', async () => {
  const { entry } = await awaitAction(stage, lead, 'concernCase.take');
  expect(textOf(entry.card)).not.toContain('Anna Bruno');
  expect(textOf(entry.card)).not.toContain(words);
  expect((await casesOf(lead)).map((c) => c.id)).toEqual([concernId]);
  const seen = bodyOf(await stage.api<CaseView>(lead, `GET /cases/${concernId}`));
  expect(seen).toMatchObject({ words, person: { id: mentor }, other: { id: mentee }, side: 'mentor', notes: [] });
  for (const other of [mentee, secondContact, admin, mentor]) {
    expect(await casesOf(other)).toEqual([]);
    expect((await stage.api(other, `GET /cases/${concernId}`)).status).toBe(404);
    expect((await stage.api(other, `POST /cases/${concernId}/taking`)).status).toBe(404);
  }
  expect(await chatText(mentee)).not.toMatch(/arrived|asks for help/);
  await pressWhenOffered(stage, lead, 'concernCase.take');
  bodyOf(await stage.api(lead, `POST /cases/${concernId}/notes`, { words: 'Called, will meet on Friday.' }));
  await stage.card(mentor, 'Giulia Serra is working on it');
});

test('when the lead becomes the person’s manager, then the case goes to the second contact, who settles it, and the person sees how it stands', async () => {
  await stage.control(`PUT /people/${mentor}`, { managerId: lead });
  await stage.advance('P1D');
  await awaitAction(stage, secondContact, 'concernCase.take');
  expect((await stage.api(lead, `GET /cases/${concernId}`)).status).toBe(404);
  expect(await casesOf(lead)).toEqual([]);
  expect((await own()).concerns[0]).toMatchObject({ state: 'received', handler: null, helpers: ['Head 4'] });

  await pressWhenOffered(stage, secondContact, 'concernCase.take');
  await stage.card(mentor, 'Head 4 is working on it');
  const seen = bodyOf(await stage.api<CaseView>(secondContact, `GET /cases/${concernId}`));
  expect(seen.notes.map((n) => n.words)).toEqual(['Called, will meet on Friday.']);
  const settled = await stage.api<CaseView>(secondContact, `POST /cases/${concernId}/settlement`, {
    outcome: 'talked',
  });
  expect(bodyOf(settled)).toMatchObject({ state: 'settled', outcome: 'talked' });
  await stage.advance('PT2H');
  await stage.card(mentor, 'This is settled');
  expect((await own()).concerns[0]).toMatchObject({
    state: 'settled',
    handler: { name: 'Head 4', role: 'secondContact' },
  });
  expect((await stage.api(secondContact, `POST /cases/${concernId}/notes`, { words: 'x' })).status).toBe(409);
});

test('when a lead has a conflict from the beginning, or is not wanted, then the second contact is asked at once and the lead never is', async () => {
  const [pair] = (await own()).subjects;
  const before = await stage.chat(lead);
  for (const [n, wanted] of (['lead', 'somebodyElse'] as const).entries()) {
    const body = { ...{ concernId: `00000000-0000-4000-8000-0000000077${n}0`, kind: 'mismatch', words: null, wanted } };
    const { partnerName, programName, ...about } = pair ?? { partnerName: '', programName: '' };
    bodyOf(await stage.api(mentor, 'POST /concerns', { ...about, ...body }), 201);
  }
  await eventually(
    'both cases',
    async () => (await casesOf(secondContact)).filter((c) => c.state === 'received').length === 2,
  );
  expect(await casesOf(lead)).toEqual([]);
  expect(await stage.chat(lead)).toEqual(before);
  // whoever sends the id of somebody else's concern learns nothing from it: theirs is opened like any other
  const { partnerName, programName, ...about } = pair ?? { partnerName: '', programName: '' };
  for (const id of [concernId, '00000000-0000-4000-8000-000000007700'])
    bodyOf(
      await stage.api(mentee, 'POST /concerns', {
        ...about,
        concernId: id,
        kind: 'other',
        words: null,
        wanted: 'lead',
      }),
      201,
    );
});

test('when the trail is read, then it says that a concern was opened and nowhere by whom, nor what was written', async () => {
  const texts = await databaseText(stage.databaseUri);
  const trail = texts.get('audit');
  expect(trail).toContain('concern.open');
  expect(trail).not.toContain(mentor);
  expect(trail).not.toContain(lead);
  for (const said of ['threatened', 'Friday']) expect([...texts.values()].join()).not.toContain(said);
});

test('when the periods are over, then settled concerns, old answers and the old trail are gone, and open concerns stay', async () => {
  const texts = async () => {
    const all = await databaseText(stage.databaseUri);
    return (name: string) => all.get(name) ?? '';
  };
  await pressWhenOffered(stage, mentee, 'introduction.bookSeries');
  const sessions = async () =>
    bodyOf(await stage.api<Home>(mentor, 'GET /home')).participations[0]?.pairings[0]?.sessions ?? [];
  const first = await eventually('a session', async () => (await sessions()).find((s) => s.state === 'booked'));
  await stage.control('/clock', { to: first.endsAt });
  await stage.advance('PT1H');
  await eventually('a check-in', async () => (await texts())('checkIns').includes(mentor));
  expect(JSON.parse((await texts())('audit')).length).toBeGreaterThan(5);

  await stage.advance('P160D');
  expect((await texts())('concerns')).toContain(concernId);
  await stage.advance('P25D');
  await eventually('the end of six months', async () => !(await texts())('concerns').includes(concernId));
  expect(JSON.parse((await texts())('concerns'))).toHaveLength(4);

  await stage.advance('P185D');
  await eventually('the end of twelve months', async () => {
    const left = JSON.parse((await texts())('audit')) as { at: string }[];
    const { now } = await stage.control<{ now: string }>('/clock');
    return left.every((e) => Date.parse(e.at) > Date.parse(now) - 367 * 86_400_000);
  });
  expect((await texts())('checkIns')).toContain(mentor);
  await stage.advance('P380D');
  await eventually('the end of 24 months', async () => {
    const left = JSON.parse((await texts())('checkIns')) as { closesAt: string; sessionId: string | null }[];
    const { now } = await stage.control<{ now: string }>('/clock');
    const oldest = Date.parse(now) - 732 * 86_400_000;
    return left.every((c) => Date.parse(c.closesAt) > oldest && c.sessionId !== first.id);
  });
});
