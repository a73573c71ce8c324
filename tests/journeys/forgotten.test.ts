import type { Home } from '../../src/contracts/me.ts';
import type { AccessLog, ErasureView } from '../../src/contracts/own-data.ts';
import type { PeopleFound } from '../../src/contracts/programs.ts';
import { bookedEvents, stands } from '../support/booked-events.ts';
import { guid } from '../support/builders.ts';
import { awaitAction, pressWhenOffered } from '../support/card-actions.ts';
import { bodyOf, CohortStory } from '../support/cohort-story.ts';
import { databaseText } from '../support/database-text.ts';
import { admin, juniors, lead, seniors, smallCompany } from '../support/small-company.ts';
import { eventually, openStage, type Stage, textOf } from '../support/stage.ts';

const [mentor = '', , , , waiting = ''] = juniors;
const [, mentee = ''] = seniors;
const secret = 'Nobody listens to me in these talks.';

type Export = { data: Record<string, Record<string, unknown>[]> };

let stage: Stage;
let story: CohortStory;
beforeAll(async () => {
  stage = await openStage(smallCompany());
  story = new CohortStory(stage);
  await story.setUp();
  await story.join([mentor, waiting], [mentee]);
  await story.release((await story.propose({ forbidden: [{ mentorId: waiting, menteeId: mentee }] })).id);
  await pressWhenOffered(stage, mentor, 'consultation.yes');
  await pressWhenOffered(stage, mentee, 'consultation.yes');
  await pressWhenOffered(stage, mentee, 'introduction.bookSeries');
  await eventually('the series', async () => (await conversations(mentee)).length === 6);
}, 120_000);
afterAll(() => stage.close());

const conversations = async (personId: string) => (await bookedEvents(stage, personId)).filter(stands);
const exported = async (personId: string) => bodyOf(await stage.api<Export>(personId, 'GET /me/export')).data;
/** By which somebody is known; looked for in everything that is stored. */
async function tracesOf(personId: string, name: string): Promise<readonly string[]> {
  const found = (await stage.chat(personId)).length > 0 ? `${personId.slice(-3)}@contoso.example` : 'no chat';
  const texts = [...(await databaseText(stage.databaseUri))];
  const words = [personId, name, found, ...(chatIds.get(personId) ?? [])];
  return texts.flatMap(([collection, text]) =>
    words.filter((word) => text.includes(word)).map((word) => `${collection}: ${word}`),
  );
}
const chatIds = new Map<string, readonly string[]>();
async function rememberChatOf(personId: string): Promise<void> {
  const text = (await databaseText(stage.databaseUri)).get('conversations') ?? '[]';
  const rows = JSON.parse(text) as { personId: string; conversationId: string; teamsUserId: string }[];
  const row = rows.find((r) => r.personId === personId);
  expect(row?.conversationId).toMatch(/./);
  chatIds.set(personId, [row?.conversationId ?? '', row?.teamsUserId ?? '']);
}

test('when somebody asks for their data, then they get everything of their own in plain words, and nothing of anybody else', async () => {
  const { participations } = bodyOf(await stage.api<Home>(mentor, 'GET /home'));
  const pairing = participations[0]?.pairings[0];
  const about = { cohortId: participations[0]?.cohortId, pairingId: pairing?.id };
  bodyOf(
    await stage.api(mentor, 'POST /concerns', {
      ...{ ...about, concernId: guid(7700), kind: 'distress', words: secret, wanted: 'lead' },
    }),
    201,
  );
  const session = pairing?.sessions[0];
  const notes = { words: 'Ask about her first job.' };
  bodyOf(await stage.api(mentor, `PUT /sessions/${session?.id}/notes`, notes, { 'If-Match': '"0"' }));

  const began = Date.now();
  const data = await exported(mentor);
  expect(Date.now() - began).toBeLessThan(60_000);
  expect(data.directory).toEqual([expect.objectContaining({ displayName: 'Anna Bruno' })]);
  expect(data.enrollments).toEqual([expect.objectContaining({ personId: mentor, state: 'paired' })]);
  expect(data.concerns).toEqual([expect.objectContaining({ kind: 'distress', words: secret })]);
  expect(data.sessions).toHaveLength(6);
  expect(JSON.stringify(data.ownNotes)).toContain('Ask about her first job.');
  expect(data.chat).toHaveLength(1);
  const text = JSON.stringify(data);
  for (const other of [mentee, lead, 'David Stone']) expect(text).not.toContain(other);
  // the other side's export does not even tell that there was a call for help
  const theirs = JSON.stringify(await exported(mentee));
  for (const word of [secret, 'distress', '"concerns"', mentor]) expect(theirs).not.toContain(word);
});

test('when a lead looked at places, then the person sees who saw which kind of data, and nobody else’s', async () => {
  await story.enrollments();
  const { entries } = bodyOf(await stage.api<AccessLog>(mentor, 'GET /me/access-log'));
  expect(entries).toContainEqual(expect.objectContaining({ what: 'places.read', byName: 'Giulia Serra' }));
  const places = entries.filter((e) => e.what === 'places.read');
  expect(places).toHaveLength(1);
  expect(bodyOf(await stage.api<AccessLog>(juniors[7] ?? '', 'GET /me/access-log')).entries).toEqual([]);
});

test('when somebody removes the app, then where they are reached is deleted, and only that they removed it stays', async () => {
  await rememberChatOf(mentee);
  const [conversationId = '', teamsUserId = ''] = chatIds.get(mentee) ?? [];
  await stage.control(`PUT /people/${mentee}`, { app: 'remove' });
  const chats = async () => (await databaseText(stage.databaseUri)).get('conversations') ?? '';
  await eventually('the end of the chat', async () => !(await chats()).includes(conversationId));
  expect(await chats()).not.toContain(teamsUserId);
  expect(await chats()).toContain('BotNotInConversationRoster');
  await stage.control(`PUT /people/${mentee}`, { app: 'install' });
  await eventually('the chat again', async () => (await chats()).includes(teamsUserId));
});

test('when somebody without a pairing wants to be forgotten, then nothing in any collection tells of them, at once and after the directory was read again', async () => {
  await rememberChatOf(waiting);
  expect(await tracesOf(waiting, 'Elif')).not.toEqual([]);
  expect((await stage.api(waiting, 'POST /me/erase', { confirmation: 'yes' })).status).toBe(400);
  const gone = bodyOf(await stage.api<ErasureView>(waiting, 'POST /me/erase', { confirmation: 'erase' }));
  expect(gone.state).toBe('done');
  expect(await tracesOf(waiting, 'Elif')).toEqual([]);
  await stage.advance('P1D');
  await eventually('the next directory', async () => {
    const { body } = await stage.api<{ people: number }>(admin, 'GET /directory');
    return body.people === smallCompany().people.length - 1;
  });
  expect(await tracesOf(waiting, 'Elif')).toEqual([]);
  const found = bodyOf(await stage.api<PeopleFound>(lead, 'GET /people?words=Elif'));
  expect(found.people).toEqual([]);
});

test('when somebody in a pairing wants to be forgotten, then it ends in the night, their partner gets the neutral card, the events go, and nothing tells of them', async () => {
  await rememberChatOf(mentor);
  const wished = bodyOf(await stage.api<ErasureView>(mentor, 'POST /me/erase', { confirmation: 'erase' }));
  expect(wished.state).toBe('waiting');
  expect(bodyOf(await stage.api<ErasureView>(mentor, 'POST /me/erase', { confirmation: 'erase' }))).toEqual(wished);
  await stage.advance('P1D');
  await eventually('the end', async () => {
    const { state } = bodyOf(await stage.api<ErasureView>(mentor, 'GET /me/erasure'));
    return state === 'done';
  });
  const { entry } = await awaitAction(stage, mentee, 'partnerLeft.newPartner');
  expect(textOf(entry.card)).toContain('can no longer take part');
  const now = (await stage.control<{ now: string }>('/clock')).now;
  expect((await conversations(mentee)).filter((e) => e.startAt > now)).toEqual([]);
  expect(await tracesOf(mentor, 'Anna Bruno')).toEqual([]);
  await pressWhenOffered(stage, mentee, 'partnerLeft.newPartner');
});

test('when somebody who was forgotten writes to the bot, then they are answered and not remembered; back of their own will, they can be found again', async () => {
  await stage.control(`/chats/${mentor}/messages`, { text: 'hello' });
  await stage.card(mentor, 'Inverso');
  expect(await tracesOf(mentor, 'Anna Bruno')).toEqual([]);
  bodyOf(await stage.api(mentor, 'DELETE /me/erasure'));
  await stage.advance('P1D');
  await eventually('the person again', async () => {
    const found = bodyOf(await stage.api<PeopleFound>(lead, 'GET /people?words=Anna'));
    return found.people.length === 1;
  });
});

test('when the only lead of a program wants to be forgotten, then another one must be named first', async () => {
  const refused = await stage.api<{ code: string }>(lead, 'POST /me/erase', { confirmation: 'erase' });
  expect([refused.status, refused.body.code]).toEqual([409, 'onlyLead']);
});
