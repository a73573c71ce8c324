import type { AlarmList } from '../../src/contracts/alarms.ts';
import type { Home } from '../../src/contracts/me.ts';
import type { DirectoryReport, ProgramView } from '../../src/contracts/programs.ts';
import { guid } from '../support/builders.ts';
import { awaitAction, offered, pressWhenOffered } from '../support/card-actions.ts';
import { bodyOf, CohortStory } from '../support/cohort-story.ts';
import { admin, ceo, juniors, lead, secondContact, seniors, smallCompany } from '../support/small-company.ts';
import { eventually, openStage, type Stage, textOf } from '../support/stage.ts';

const mentors = juniors.slice(0, 3);
const [cancelling = '', quiet = '', inLine = ''] = seniors;

let stage: Stage;
let story: CohortStory;
beforeAll(async () => {
  stage = await openStage(smallCompany());
  story = new CohortStory(stage);
  await story.setUp();
  const program = bodyOf(await stage.api<ProgramView>(lead, `GET /programs/${story.programId}`));
  const ifMatch = { 'If-Match': `"${program.version}"` };
  bodyOf(await stage.api(lead, `PATCH /programs/${story.programId}`, { sponsorId: ceo }, ifMatch));
  await story.join(mentors, [cancelling, quiet, inLine]);
  await story.release((await story.propose()).id);
  for (const id of [...mentors, cancelling, quiet, inLine]) await pressWhenOffered(stage, id, 'consultation.yes');
  await awaitAction(stage, cancelling, 'introduction.book');
}, 60_000);
afterAll(() => stage.close());

const partnerOf = async (personId: string): Promise<string> =>
  bodyOf(await stage.api<Home>(personId, 'GET /home')).participations[0]?.pairings[0]?.partner.id ?? '';
const alarmsOf = async (personId: string) =>
  bodyOf(await stage.api<AlarmList>(personId, `GET /cohorts/${story.cohortId}/alarms`)).pairings.map((p) => ({
    ...p,
    mentee: p.mentee.id,
    kinds: p.alarms.map((a) => a.kind),
  }));
const cardsThat = async (personId: string, words: string) =>
  (await stage.chat(personId)).filter((e) => textOf(e.card).includes(words));

test('when the private question gets no answer in a week, then the lead hears that the two need help, of nobody’s doing, and writes to the sponsor once', async () => {
  await pressWhenOffered(stage, cancelling, 'introduction.book');
  await pressWhenOffered(stage, cancelling, 'sessionBooked.cancel');
  await pressWhenOffered(stage, cancelling, 'sessionBooked.book');
  await pressWhenOffered(stage, cancelling, 'sessionBooked.cancel');
  await awaitAction(stage, cancelling, 'anotherRhythm.keep');
  await stage.advance('P6D');
  expect(await offered(stage, lead, 'needsHelp.sendNote')).toEqual([]);
  await stage.advance('P2D');
  const { entry } = await awaitAction(stage, lead, 'needsHelp.sendNote');
  expect(textOf(entry.card)).toContain('called off');
  expect(textOf(entry.card)).not.toMatch(/cancelled|declined/);
  const row = (await alarmsOf(lead)).find((a) => a.mentee === cancelling);
  expect(row).toMatchObject({ kinds: ['cancelledRunning'], noteTo: 'Paola Ricci', noteSentAt: null });
  const write = (words: string) => stage.api(lead, `POST /pairings/${row?.pairingId}/sponsor-note`, { words });
  expect((await write('A kind word would help.')).status).toBe(201);
  expect((await write('And another.')).status).toBe(201);
  await stage.card(ceo, 'A kind word would help.');
  expect(await cardsThat(ceo, 'And another.')).toEqual([]);
  const stranger = await stage.api(secondContact, `POST /pairings/${row?.pairingId}/sponsor-note`, { words: 'No.' });
  expect(stranger.status).toBe(404);
  expect((await stage.api(mentors[0] ?? '', `GET /cohorts/${story.cohortId}/alarms`)).status).toBe(403);
});

test('when a reorganisation moves many at once, then the check of lines is held for a night and the administrator sees it; then the lead is told, or the second contact where the lead is in the line', async () => {
  const [quietMentor, lineMentor] = await Promise.all([partnerOf(quiet), partnerOf(inLine)]);
  for (const [i, id] of juniors.entries()) {
    // everybody else under the next of the four managers
    const managerId = id === quietMentor ? lead : id === lineMentor ? inLine : guid(150 + ((i + 1) % 4));
    await stage.control(`PUT /people/${id}`, { managerId });
  }
  await stage.advance('P1D');
  const report = async () => bodyOf(await stage.api<DirectoryReport>(admin, 'GET /directory'));
  await eventually('the finding', async () => (await report()).findings.some((f) => f.kind === 'managersChanged'));
  await stage.advance('PT2M');
  expect(await cardsThat(lead, 'in one reporting line')).toEqual([]);
  await stage.advance('P1D');
  await eventually('the lead told', async () => (await cardsThat(lead, 'in one reporting line')).length === 1);
  expect((await report()).findings.some((f) => f.kind === 'managersChanged')).toBe(false);

  // ten days have passed without a session booked
  await stage.advance('P14D');
  const [forLead, forSecond] = await Promise.all([alarmsOf(lead), alarmsOf(secondContact)]);
  expect(forLead.map((a) => a.mentee).sort()).toEqual([cancelling, inLine]);
  expect(forLead.find((a) => a.mentee === inLine)?.kinds).toContain('oneLine');
  expect(forSecond.map((a) => [a.mentee, a.kinds])).toEqual([[quiet, expect.arrayContaining(['notBooked'])]]);
  // nothing was cancelled by itself
  expect(await cardsThat(inLine, 'has ended')).toEqual([]);
});

test('when a last day is over or somebody is away for long, then their partners are told without a cause; short holidays end nothing', async () => {
  const [leaving, away, holiday] = await Promise.all([partnerOf(cancelling), partnerOf(quiet), partnerOf(inLine)]);
  const { now } = await stage.control<{ now: string }>('GET /clock');
  const days = (n: number): string => new Date(Date.parse(now) + n * 86_400_000).toISOString();
  const replies = (end: string) => ({
    automaticReplies: { status: 'scheduled', start: days(-1), end, message: 'Away' },
  });
  await stage.control(`PUT /people/${leaving}`, { employeeLeaveDateTime: days(-1) });
  await stage.control(`PUT /people/${away}`, replies(days(90)));
  await stage.control(`PUT /people/${holiday}`, replies(days(21)));
  await stage.advance('P1D');
  for (const id of [cancelling, quiet]) {
    const { entry } = await awaitAction(stage, id, 'partnerLeft.nextCohort');
    expect(textOf(entry.card)).not.toMatch(/leave|holiday|company/);
  }
  expect(await offered(stage, inLine, 'partnerLeft.nextCohort')).toEqual([]);
  expect((await alarmsOf(lead)).find((a) => a.mentee === cancelling)?.kinds).toEqual(['waitsForPartner']);

  await pressWhenOffered(stage, quiet, 'partnerLeft.nextCohort');
  const { body } = await stage.api<Home>(quiet, 'GET /home');
  expect(body.participations.map((p) => p.state)).toEqual(['withdrawn']);
  const next = new CohortStory(stage);
  Object.assign(next, { programId: story.programId });
  const defaults = bodyOf(await stage.api<object>(lead, `GET /programs/${story.programId}/cohort-defaults`));
  const made = await stage.api<{ id: string }>(lead, `POST /programs/${story.programId}/cohorts`, defaults);
  next.cohortId = bodyOf(made, 201).id;
  const { invited } = await next.invite([juniors[7] ?? ''], []);
  expect([...invited].sort()).toEqual([quiet, juniors[7]].sort());
});
