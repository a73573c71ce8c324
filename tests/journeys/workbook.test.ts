import { randomUUID } from 'node:crypto';
import type { Home } from '../../src/contracts/me.ts';
import type { AgendaPartView, FollowUpList, SessionList, SessionPage } from '../../src/contracts/sessions.ts';
import { pressWhenOffered } from '../support/card-actions.ts';
import { bodyOf, CohortStory } from '../support/cohort-story.ts';
import { databaseText } from '../support/database-text.ts';
import { admin, juniors, lead, seniors, smallCompany } from '../support/small-company.ts';
import { eventually, openStage, type Reply, type Stage } from '../support/stage.ts';

const [mentor = '', , , , stranger = '', assistant = ''] = juniors;
const [, mentee = ''] = seniors;

let stage: Stage;
let sessions: SessionList['pairings'][number]['sessions'];
let pairingId: string;
beforeAll(async () => {
  stage = await openStage(smallCompany());
  const story = new CohortStory(stage);
  await story.setUp();
  await story.join([mentor], [mentee]);
  await story.release((await story.propose()).id);
  await pressWhenOffered(stage, mentor, 'consultation.yes');
  await pressWhenOffered(stage, mentee, 'consultation.yes');
  await eventually('an offer', async () => (await listOf(mentee)).pairings[0]?.offer?.rhythms.length);
  const [pairing] = (await listOf(mentee)).pairings;
  pairingId = pairing?.pairingId ?? '';
  const startsAt = pairing?.offer?.rhythms[0]?.slots[0]?.startsAt;
  await call(mentee, `POST /pairings/${pairingId}/series`, { offerId: pairing?.offer?.id, startsAt });
  sessions = (await listOf(mentor)).pairings[0]?.sessions ?? [];
});
afterAll(() => stage.close());

const listOf = async (personId: string) => bodyOf(await stage.api<SessionList>(personId, 'GET /sessions'));
const at = (n: number): string => sessions.find((s) => s.number === n)?.id ?? '';
const pageOf = async (personId: string, n: number) =>
  bodyOf(await stage.api<SessionPage>(personId, `GET /sessions/${at(n)}`));
const call = <T = { code: string; current: Record<string, unknown> }>(
  personId: string,
  what: string,
  body?: unknown,
  version?: number,
): Promise<Reply<T>> => stage.api<T>(personId, what, body, version === undefined ? {} : { 'If-Match': `"${version}"` });
const add = (personId: string, words: string, given: object = {}) =>
  call<FollowUpList>(personId, `POST /pairings/${pairingId}/follow-ups`, {
    id: randomUUID(),
    words,
    fromSession: 1,
    ...given,
  });
const items = async () => (await pageOf(mentor, 1)).followUps;

test('when a whole rhythm is taken in the tab, then both have six sessions with a number, and the mentor sees the mentee', async () => {
  expect(sessions.map((s) => s.number)).toEqual([1, 2, 3, 4, 5, 6]);
  expect(await pageOf(mentor, 1)).toMatchObject({
    mySide: 'mentor',
    partner: { id: mentee },
    open: true,
    deletedAt: null,
  });
});

test('when both add to the list at once, then nothing is lost; the same item sent twice is there once', async () => {
  const twenty = Array.from({ length: 20 }, (_, n) => `at once ${n}`);
  const replies = await Promise.all(twenty.map((words, n) => add(n % 2 === 0 ? mentor : mentee, words)));
  expect(replies.map((r) => r.status)).toEqual(twenty.map(() => 201));
  expect((await items()).map((i) => i.words).sort()).toEqual([...twenty].sort());
  const id = randomUUID();
  await Promise.all([add(mentor, 'once', { id }), add(mentor, 'once', { id })]);
  expect((await items()).filter((i) => i.words === 'once')).toHaveLength(1);
});

test('when both change one item at once, then both texts are there; a tick in between gets lost neither; taking off what changed is refused', async () => {
  const id = randomUUID();
  await add(mentor, 'first', { id, takenBy: 'mentee', dueOn: '2027-01-15' });
  const path = `/pairings/${pairingId}/follow-ups/${id}`;
  await Promise.all([
    call(mentor, `PATCH ${path}`, { words: 'by the mentor' }, 1),
    call(mentee, `PATCH ${path}`, { words: 'by the mentee' }, 1),
    call(mentee, `PATCH ${path}`, { done: true }, 1),
  ]);
  const [item] = (await items()).filter((i) => i.id === id);
  const words = [item?.words, ...(item?.also.map((a) => a.words) ?? [])].sort();
  expect(words).toEqual(['by the mentee', 'by the mentor']);
  expect(item).toMatchObject({ done: true, takenBy: 'mentee', dueOn: '2027-01-15' });
  expect(await call(mentor, `DELETE ${path}`, {}, 1)).toMatchObject({ status: 412, body: { code: 'versionConflict' } });
  expect((await call(mentor, `PATCH ${path}`, { settled: true }, item?.version)).status).toBe(200);
  expect((await call(mentor, `DELETE ${path}`, {}, 99)).status).toBe(200);
  expect((await call(mentor, `DELETE ${path}`, {}, 99)).status).toBe(200);
});

test('when the agenda is changed, then both see it; a second change on the old version gets what is there now', async () => {
  const { agenda } = await pageOf(mentee, 2);
  expect(agenda).toMatchObject({
    version: 0,
    parts: [{ key: 'followUp' }, { key: 'topic', theme: 2, minutes: 40 }, {}, {}],
  });
  const parts: AgendaPartView[] = [
    { key: 'own', theme: null, words: 'Walk the floor', minutes: 45 },
    { key: 'nextDate', theme: null, words: null, minutes: 5 },
  ];
  expect((await call(mentor, `PUT /sessions/${at(2)}/agenda`, { parts }, 0)).status).toBe(200);
  expect((await pageOf(mentee, 2)).agenda).toEqual({ version: 1, parts });
  const stale = await call(mentee, `PUT /sessions/${at(2)}/agenda`, { parts: parts.slice(1) }, 0);
  expect(stale).toMatchObject({ status: 412, body: { code: 'versionConflict', current: { version: 1, parts } } });
  expect((await pageOf(mentee, 3)).agenda.version).toBe(0);
});

test('when the mentee says what they will do differently, then the mentor reads it and both see it at the next session', async () => {
  const path = `PUT /sessions/${at(1)}/differently`;
  expect(await call(mentor, path, { words: 'not mine to say' }, 0)).toMatchObject({ status: 403 });
  expect(await call(mentee, path, { words: 'Ask first' }, 0)).toMatchObject({ status: 200, body: { version: 1 } });
  expect((await pageOf(mentor, 1)).differently.words).toBe('Ask first');
  expect((await pageOf(mentor, 2)).lastTime).toEqual({ number: 1, words: 'Ask first' });
});

test('when notes are written, then only their writer reads them, and no window overwrites another unseen', async () => {
  const path = `PUT /sessions/${at(1)}/notes`;
  expect(await call(mentee, path, { words: 'mine alone' }, 0)).toMatchObject({ status: 200, body: { version: 1 } });
  // the reply got lost and it is sent again
  expect(await call(mentee, path, { words: 'mine alone' }, 0)).toMatchObject({ status: 200, body: { version: 1 } });
  const other = await call(mentee, path, { words: 'of another window' }, 0);
  expect(other).toMatchObject({ status: 412, body: { current: { words: 'mine alone', version: 1 } } });
  expect((await pageOf(mentee, 1)).notes).toEqual({ words: 'mine alone', version: 1 });
  expect((await pageOf(mentor, 1)).notes).toEqual({ words: '', version: 0 });
});

test.each([
  [
    'a note of 20,001 characters',
    () => call(mentee, `PUT /sessions/${at(1)}/notes`, { words: 'x'.repeat(20_001) }, 1),
    400,
  ],
  ['notes without a version', () => call(mentee, `PUT /sessions/${at(1)}/notes`, { words: 'x' }), 400],
  ['an item without words', () => add(mentee, '  '), 400],
  ['an item of 501 characters', () => add(mentee, 'x'.repeat(501)), 400],
  ['an item due on 30 February', () => add(mentee, 'x', { dueOn: '2027-02-30' }), 400],
  ['an unknown field', () => add(mentee, 'x', { by: 'mentor' }), 400],
  ['an agenda without parts', () => call(mentee, `PUT /sessions/${at(1)}/agenda`, { parts: [] }, 0), 400],
  [
    'a part of one’s own without words',
    () =>
      call(
        mentee,
        `PUT /sessions/${at(1)}/agenda`,
        { parts: [{ key: 'own', theme: null, words: null, minutes: 5 }] },
        0,
      ),
    400,
  ],
  [
    'two times picked by hand',
    () => call(mentee, `POST /pairings/${pairingId}/picked-times`, { offerId: at(1), times: [] }),
    400,
  ],
])('when somebody sends %s, then it is refused with a code', async (_, send, status) => {
  const reply = await send();
  expect(reply.status).toBe(status);
  expect(reply.body).toHaveProperty('code');
});

test('when the list holds a hundred items, then one more is refused in a way that can be put into words', async () => {
  const room = 100 - (await items()).length;
  for (let n = 0; n < room; n += 10)
    await Promise.all(Array.from({ length: Math.min(10, room - n) }, (_, i) => add(mentor, `filling ${n + i}`)));
  expect(await items()).toHaveLength(100);
  expect(await add(mentor, 'one more')).toMatchObject({ status: 409, body: { code: 'listFull' } });
});

test('when anybody but the two asks, then there is no such session, list or note', async () => {
  const path = `/pairings/${pairingId}/follow-ups`;
  const [item] = await items();
  const tries: readonly [string, unknown][] = [
    [`GET /sessions/${at(1)}`, undefined],
    [`PUT /sessions/${at(1)}/notes`, { words: 'x' }],
    [`PUT /sessions/${at(1)}/agenda`, { parts: [{ key: 'followUp', theme: null, words: null, minutes: 5 }] }],
    [`PUT /sessions/${at(1)}/differently`, { words: 'x' }],
    [`POST ${path}`, { id: randomUUID(), words: 'x', fromSession: 1 }],
    [`PATCH ${path}/${item?.id}`, { words: 'x' }],
    [`DELETE ${path}/${item?.id}`, {}],
  ];
  // the mentee's assistant moves sessions and reads nothing of them
  const { participations } = bodyOf(await stage.api<Home>(mentee, 'GET /home'));
  const enrollmentId = participations[0]?.enrollmentId;
  bodyOf(await stage.api(mentee, `PUT /enrollments/${enrollmentId}/assistant`, { personId: assistant }));
  for (const who of [lead, admin, stranger, assistant])
    for (const [what, body] of tries) {
      const reply = await call(who, what, body, 1);
      expect([what, reply.status]).toEqual([what, 404]);
      expect(JSON.stringify(reply.body)).not.toMatch(/mine alone|Ask first|at once/);
    }
  expect((await listOf(lead)).pairings).toEqual([]);
});

test('when somebody reads the database itself, then nothing that the two wrote can be read in any collection', async () => {
  const texts = await databaseText(stage.databaseUri);
  expect(texts.get('workbooks')).toContain('v1.');
  expect(texts.get('ownNotes')).toContain('v1.');
  for (const [name, text] of texts)
    for (const words of ['mine alone', 'Ask first', 'at once 3', 'Walk the floor', 'by the mentee', 'filling'])
      expect([name, text.includes(words)]).toEqual([name, false]);
});

test('when the pairing ends, then nothing more can be shared, late notes still arrive, and thirty days later all of it is gone', async () => {
  await stage.control(`PUT /people/${mentor}`, { accountEnabled: false });
  await stage.advance('P1D');
  await eventually('the end', async () => !(await pageOf(mentee, 1)).open);
  expect(await add(mentee, 'too late')).toMatchObject({ status: 409, body: { code: 'ended' } });
  expect((await call(mentee, `PUT /sessions/${at(1)}/notes`, { words: 'typed offline' }, 1)).status).toBe(200);
  const { deletedAt } = await pageOf(mentee, 1);
  await stage.advance('P29D');
  expect((await pageOf(mentee, 1)).notes.words).toBe('typed offline');
  await stage.control('/clock', { to: deletedAt });
  await stage.advance('P1D');
  await eventually('an empty database', async () => {
    const texts = await databaseText(stage.databaseUri);
    return texts.get('workbooks') === '[]' && texts.get('ownNotes') === '[]';
  });
  const late = await call(mentee, `PUT /sessions/${at(1)}/notes`, { words: 'far too late' }, 2);
  expect(late).toMatchObject({ status: 409, body: { code: 'ended' } });
});
