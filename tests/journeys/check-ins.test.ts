import type { CheckInPage } from '../../src/contracts/check-ins.ts';
import { guid } from '../support/builders.ts';
import { actionsIn, awaitAction, pressWhenOffered } from '../support/card-actions.ts';
import { bodyOf } from '../support/cohort-story.ts';
import { type Pair, PairsStory } from '../support/pairs-story.ts';
import { admin, juniors, lead, secondContact, seniors, smallCompany } from '../support/small-company.ts';
import { eventually, openStage, type Stage, textOf } from '../support/stage.ts';

// nobody in these lines reports to the second contact, or the other way round
const pairs: readonly Pair[] = [
  { mentor: juniors[1] ?? '', mentee: seniors[0] ?? '' },
  { mentor: juniors[2] ?? '', mentee: seniors[1] ?? '' },
  { mentor: juniors[4] ?? '', mentee: seniors[2] ?? '' },
];
const [first, second, third] = pairs as [Pair, Pair, Pair];

let stage: Stage;
let story: PairsStory;
let over = '';
/** The check-in of the mentor whose score is low. */
let checkInId = '';
beforeAll(async () => {
  stage = await openStage(smallCompany());
  story = new PairsStory(stage);
  await story.pairUp(pairs, { noSessionDates: [] });
  const ends: string[] = [];
  for (const { mentee } of pairs) ends.push(await story.book(mentee));
  over = ends.sort().at(-1) ?? '';
  await story.until(over);
  await stage.advance('PT6M');
  for (const { mentor, mentee } of pairs) for (const id of [mentor, mentee]) await story.owedCheckIn(id);
});
afterAll(() => stage.close());

const sessions = async (personId: string) => (await story.pairing(personId)).sessions;

describe('two who remember a session differently', () => {
  test("when one says that they met and the other that it did not happen, then nobody's word wins and both are asked once more, alike", async () => {
    await pressWhenOffered(stage, first.mentor, 'afterSession.answer', { CSAT: '4' }); // "We met" is the first button
    await eventually('a session held', async () => (await sessions(first.mentee))[0]?.state === 'held');
    const checkInId = await story.owedCheckIn(first.mentee);
    bodyOf(await story.answer(first.mentee, checkInId, { report: 'didNotHappen' }));
    expect((await sessions(first.mentor))[0]?.state).toBe('booked'); // over, and nobody's fact
    for (const id of [first.mentor, first.mentee]) {
      await stage.card(id, 'You two remember this differently');
      const asking = (await stage.chat(id)).filter((e) =>
        /How was session 1|remember this differently/.test(textOf(e.card)),
      );
      expect(asking).toHaveLength(2);
    }
    expect(
      bodyOf(await stage.api<{ counts: { sessionsHeld: number } }>(lead, `GET /cohorts/${story.cohortId}`)).counts
        .sessionsHeld,
    ).toBe(0);
  });

  test('when they come to say the same, then that is the fact, and the next time is looked for', async () => {
    const { entry, data } = await awaitAction(stage, first.mentee, 'afterSession.answer');
    expect(data.report).toBe('met');
    await stage.press(first.mentee, { activityId: entry.id, data });
    await eventually('a session held', async () => (await sessions(first.mentor))[0]?.state === 'held');
    const next = await story.pairing(first.mentor, (p) => p.offer?.sessionNumber === 2);
    expect(next.offer?.slots.length).toBeGreaterThan(0);
  });
});

test('when both say that they moved it, then times for the same session are on offer', async () => {
  for (const id of [second.mentor, second.mentee]) {
    const { entry } = await awaitAction(stage, id, 'afterSession.answer');
    const moved = actionsIn(entry.card).find((a) => a.data.report === 'moved');
    await stage.press(id, { activityId: entry.id, data: moved?.data });
  }
  const { offer } = await story.pairing(second.mentee, (p) => p.offer !== null);
  expect(offer?.sessionNumber).toBe(1);
  await awaitAction(stage, second.mentor, 'introduction.book');
});

describe('a low score', () => {
  const concernsOf = async (personId: string) => JSON.stringify((await stage.api(personId, `GET /concerns`)).body);
  test('when somebody answers low, then they alone are asked, and nothing is told to anybody', async () => {
    checkInId = await story.owedCheckIn(third.mentor);
    const before = await stage.chat(lead);
    const { entry, data } = await awaitAction(stage, third.mentor, 'afterSession.answer');
    await stage.press(third.mentor, { activityId: entry.id, data, inputs: { CSAT: '2', PS1: '1' } });
    const card = await stage.card(third.mentor, 'Only you see this, and nobody has been told');
    expect(
      actionsIn(card.card)
        .filter((a) => a.data.action === 'afterSession.help')
        .map((a) => a.data.answer),
    ).toEqual(['yes', 'somebodyElse', 'no']);
    await stage.advance('PT2M');
    expect(await stage.chat(lead)).toEqual(before);
    expect((await stage.chat(secondContact)).length).toBe(0);
  });

  test('when they say no, then still nobody is told; when they say yes later, twice, then one concern goes to the lead and says nothing of the score', async () => {
    const help = async (answer: string) =>
      bodyOf(await stage.api<CheckInPage>(third.mentor, `PUT /check-ins/${checkInId}/help`, { answer })).help?.answer;
    expect(await help('no')).toBe('no');
    expect((await story.cardsAt(lead, /concern/i)).length).toBe(0);
    expect(await help('yes')).toBe('yes');
    expect(await help('yes')).toBe('yes');
    const again = await stage.api(third.mentor, `PUT /check-ins/${checkInId}/help`, { answer: 'no' });
    expect(again).toMatchObject({ status: 409, body: { code: 'alreadyAnswered' } });
    const card = await eventually('a case on the lead’s desk', async () =>
      (await stage.chat(lead)).find((e) => actionsIn(e.card).some((a) => a.data.action === 'concernCase.take')),
    );
    expect(textOf(card.card)).not.toMatch(/CSAT|PS1|uncomfortable|How useful/);
    expect(
      (await stage.chat(lead)).filter((e) => actionsIn(e.card).some((a) => a.data.action === 'concernCase.take')),
    ).toHaveLength(1);
  });

  test('when the mentee answers low and wants somebody else, then the second contact hears of it and the lead does not', async () => {
    const id = await story.owedCheckIn(third.mentee);
    bodyOf(await story.answer(third.mentee, id, { report: 'met', answers: [{ questionId: 'CSAT', value: 1 }] }));
    bodyOf(await stage.api(third.mentee, `PUT /check-ins/${id}/help`, { answer: 'somebodyElse' }));
    await eventually('a case for the second contact', async () =>
      (await stage.chat(secondContact)).find((e) =>
        actionsIn(e.card).some((a) => a.data.action === 'concernCase.take'),
      ),
    );
    expect(
      (await stage.chat(lead)).filter((e) => actionsIn(e.card).some((a) => a.data.action === 'concernCase.take')),
    ).toHaveLength(1);
  });

  test('when one who was not low presses for help, then nothing is opened', async () => {
    const id = (await stage.api<CheckInPage>(first.mentor, `GET /check-ins/${checkInId}`)).status;
    expect(id).toBe(404); // somebody else's
    expect(await concernsOf(first.mentor)).not.toContain('mismatch');
  });
});

test('when answers are given, then they appear nowhere but with the one who gave them', async () => {
  const canary = [third.mentee, lead, admin, secondContact, second.mentor];
  const own = await story.place(third.mentor);
  const pairingId = own.pairings[0]?.id;
  const routes = [
    'GET /home',
    'GET /me',
    `GET /cohorts/${story.cohortId}`,
    `GET /cohorts/${story.cohortId}/progress`,
    `GET /cohorts/${story.cohortId}/pairings`,
    `GET /cohorts/${story.cohortId}/enrollments`,
    `GET /pairings/${pairingId}/closing-choice`,
    `GET /enrollments/${own.enrollmentId}/certificate`,
    'GET /sessions',
    'GET /concerns',
  ];
  for (const id of canary) {
    for (const route of routes) {
      const text = JSON.stringify((await stage.api(id, route)).body);
      // the words of the questions for mentors alone, and their names beside a value
      expect(text).not.toMatch(/"(PS1|MH1|MH2)"[^}]*"value"|uncomfortable things/);
      expect(text).not.toContain(checkInId);
    }
    if (id !== second.mentor)
      expect((await stage.chat(id)).map((e) => textOf(e.card)).join()).not.toContain('uncomfortable things');
  }
});

test('when a lead reports to a mentee, then what is asked of mentors alone is not even in their figures', async () => {
  const ofProgress = async (personId: string) =>
    bodyOf(
      await stage.api<{ questions: { questionId: string }[] }>(personId, `GET /cohorts/${story.cohortId}/progress`),
    ).questions.map((q) => q.questionId);
  expect(await ofProgress(lead)).toContain('PS1');
  const below = guid(131); // reports to the second mentee
  const path = `PATCH /programs/${story.programId}`;
  bodyOf(await stage.api(admin, path, { leads: [lead, below] }, { 'If-Match': '"2"' }));
  expect(await ofProgress(below)).not.toContain('PS1');
  expect(await ofProgress(below)).toContain('RQ1');
});

describe('changing answers', () => {
  test('when an answer is changed before the round closes, then the last one counts; afterwards nothing is taken and the card says so', async () => {
    const home = await story.place(third.mentor);
    expect(home.checkInId).toBeNull();
    const card = await stage.card(third.mentor, 'You can change your answer until');
    const changed = { entry: card, data: actionsIn(card.card).find((a) => a.data.report === 'met')?.data };
    await stage.press(third.mentor, { activityId: changed.entry.id, data: changed.data, inputs: { CSAT: '5' } });
    await eventually('the change', async () => textOf((await stage.card(third.mentor, '5 / 5')).card));
    await stage.advance('P8D');
    const late = await stage.press(third.mentor, {
      activityId: changed.entry.id,
      data: changed.data,
      inputs: { CSAT: '3' },
    });
    expect(JSON.stringify(late.body)).toMatch(/came too late|more than two weeks old/);
    expect(JSON.stringify(late.body)).toContain('can no longer be changed');
  });

  test('when the round has closed, then the tab says so too, and strangers find nothing', async () => {
    const checkIns = await stage.api<CheckInPage>(second.mentor, 'GET /home');
    expect(checkIns.status).toBe(200);
    const id = '00000000-0000-4000-8000-000000000999';
    expect((await stage.api(second.mentor, `GET /check-ins/${id}`)).status).toBe(404);
    expect((await stage.api(second.mentor, `PUT /check-ins/${id}`, { report: 'met' })).status).toBe(404);
    expect((await stage.api(second.mentor, 'PUT /check-ins/x', {})).status).toBe(400);
    expect((await stage.api(second.mentor, `PUT /check-ins/${id}`, { report: 'perhaps' })).status).toBe(400);
  });
});
