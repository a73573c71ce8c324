import type { OwnFacts, TenantSettingsView } from '../../src/contracts/declared-facts.ts';
import type { Joined, OpenCallView } from '../../src/contracts/join.ts';
import type { Home } from '../../src/contracts/me.ts';
import type { CohortView } from '../../src/contracts/programs.ts';
import { awaitAction, offered, pressWhenOffered } from '../support/card-actions.ts';
import { bodyOf, CohortStory } from '../support/cohort-story.ts';
import { admin, juniors, lead, seniors, smallCompany } from '../support/small-company.ts';
import { eventually, openStage, type Stage } from '../support/stage.ts';

const [mentee = '', otherMentee = ''] = seniors;
const [volunteer = '', stranger = ''] = juniors;
const shadowing = juniors[11] ?? '';

let stage: Stage;
let story: CohortStory;
beforeAll(async () => {
  stage = await openStage(smallCompany());
  story = new CohortStory(stage);
  await story.setUp({ rules: { exclusiveGroups: [smallCompany().groups?.[0]?.id ?? ''] } });
});
afterAll(() => stage.close());

const homeOf = async (id: string): Promise<Home['participations'][number] | undefined> =>
  bodyOf(await stage.api<Home>(id, 'GET /home')).participations[0];
const cohort = (): string => `/cohorts/${story.cohortId}`;
async function change(settings: object): Promise<CohortView> {
  const { version } = await story.view();
  return bodyOf(await stage.api<CohortView>(lead, `PATCH ${cohort()}`, settings, { 'If-Match': `"${version}"` }));
}

test('when a program has no second contact, then nobody can be invited and the lead is told why', async () => {
  const made = await stage.api<{ id: string }>(admin, 'POST /programs', { name: 'No contact yet', leads: [lead] });
  const { id } = bodyOf(made, 201);
  const defaults = bodyOf(await stage.api<object>(lead, `GET /programs/${id}/cohort-defaults`));
  const { body } = await stage.api<{ id: string }>(lead, `POST /programs/${id}/cohorts`, defaults);
  const people = [{ personId: mentee, side: 'mentee' }];
  const reply = await stage.api(lead, `POST /cohorts/${body.id}/invitations`, { people });
  expect(reply).toMatchObject({ status: 409, body: { code: 'secondContactMissing' } });
  expect(bodyOf(await stage.api<CohortView>(lead, `GET /cohorts/${body.id}`)).secondContactNamed).toBe(false);
});

test('when a lead filled in a mentee’s topics, then one tap enrolls with them and with the word given; a second tap changes nothing', async () => {
  const prefilled = { topics: ['ai-tools', 'belonging'], languages: ['en'] };
  const people = [{ personId: mentee, side: 'mentee', prefilled }];
  bodyOf(await stage.api(lead, `POST ${cohort()}/invitations`, { people }), 201);
  const { entry, data } = await awaitAction(stage, mentee, 'invitation.confirm');
  expect(JSON.stringify(entry.card)).toContain('at 5 of the 6 sessions');
  await stage.press(mentee, { activityId: entry.id, data, inputs: {} });
  await stage.press(mentee, { activityId: entry.id, data, inputs: {} });
  expect(await homeOf(mentee)).toMatchObject({
    state: 'enrolled',
    side: 'mentee',
    topics: prefilled.topics,
    form: { languages: ['en'], commitment: true },
  });
  expect((await story.view()).counts).toMatchObject({ enrolled: 1, mentees: 1 });
});

test('when a mentee does not give their word on the card, then nothing is saved and the card says so', async () => {
  await story.invite([], [otherMentee]);
  const inputs = { side: 'mentee', topics: 'ai-tools', languages: 'en', consent: 'true', commitment: 'false' };
  const refused = await pressWhenOffered(stage, otherMentee, 'invitation.enroll', inputs);
  expect(JSON.stringify(refused)).toContain('Mentees give their word');
  expect(await homeOf(otherMentee)).toMatchObject({ state: 'invited', form: null });
  await pressWhenOffered(stage, otherMentee, 'invitation.enroll', { ...inputs, commitment: 'true' });
  await eventually('the enrollment', async () => (await homeOf(otherMentee))?.state === 'enrolled');
});

test('when a cohort is not open to all, then its join link leads nowhere; once it is, whoever follows it may join, twice the same place', async () => {
  const call = `${cohort()}/open-call`;
  expect((await stage.api(volunteer, `GET ${call}`)).status).toBe(404);
  expect((await stage.api(volunteer, `POST ${call}`)).status).toBe(404);
  const { joinLink } = await change({ openCall: true });
  expect(decodeURIComponent(joinLink)).toContain(`join:${story.cohortId}`);
  const shown = bodyOf(await stage.api<OpenCallView>(volunteer, `GET ${call}`));
  expect(shown).toMatchObject({ enrollmentId: null, leads: ['Giulia Serra'], sessions: { count: 6 } });
  const first = bodyOf(await stage.api<Joined>(volunteer, `POST ${call}`), 201);
  expect(bodyOf(await stage.api<Joined>(volunteer, `POST ${call}`), 201)).toEqual(first);
  expect(await offered(stage, volunteer, 'invitation.enroll')).toEqual([]);
  expect(await stage.api(shadowing, `POST ${call}`)).toMatchObject({ status: 409, body: { code: 'exclusiveProgram' } });
  expect(await stage.api(lead, `POST ${call}`)).toMatchObject({ status: 409, body: { code: 'lead' } });
});

test('when people suggest a topic of their own, then the lead sees it without names, and adding it makes it count for them', async () => {
  const place = await homeOf(volunteer);
  const form = { side: 'mentor', topics: ['ai-tools'], languages: ['en'], stage: 'early', consent: true };
  const path = `PUT /enrollments/${place?.enrollmentId}/form`;
  bodyOf(await stage.api(volunteer, path, { ...form, suggestions: ['Night shifts'] }));
  expect((await story.view()).suggestions).toEqual([{ topic: 'Night shifts', people: 1 }]);
  const view = await change({ topics: ['ai-tools', 'belonging', 'Night shifts'] });
  expect(view.suggestions).toEqual([]);
  expect(view.desk.find((row) => row.topic === 'Night shifts')).toMatchObject({ mentors: 1 });
  const foreign = await stage.api(volunteer, path, { ...form, topics: ['nobody offered this'] });
  expect(foreign).toMatchObject({ status: 400, body: { code: 'unknownTopic' } });
  const word = await stage.api(mentee, `PUT /enrollments/${(await homeOf(mentee))?.enrollmentId}/form`, {
    ...form,
    side: 'mentee',
  });
  expect(word).toMatchObject({ status: 400, body: { code: 'commitmentMissing' } });
});

test('when no administrator opted in, then no fact can be declared; once declared it is sealed, and gone when withdrawn or asked no more', async () => {
  const fact = '/me/facts/disability';
  const declared = { value: 'yes', consent: true };
  expect(bodyOf(await stage.api<OwnFacts>(stranger, 'GET /me/facts')).facts).toEqual([]);
  expect(await stage.api(stranger, `PUT ${fact}`, declared)).toMatchObject({ status: 409, body: { code: 'notAsked' } });
  const settings = { declarable: ['disability', 'gender'], lawRead: true };
  const put = 'PUT /administration/settings';
  expect((await stage.api(lead, put, settings, { 'If-Match': '"0"' })).status).toBe(403);
  bodyOf(await stage.api<TenantSettingsView>(admin, put, settings, { 'If-Match': '"0"' }));
  bodyOf(await stage.api(stranger, `PUT ${fact}`, declared));
  const own = bodyOf(await stage.api<OwnFacts>(stranger, `PUT /me/facts/gender`, { value: 'woman', consent: true }));
  expect(own.facts.map((f) => [f.fact, f.value])).toEqual([
    ['gender', 'woman'],
    ['disability', 'yes'],
  ]);
  expect((await stage.api(stranger, `PUT ${fact}`, { value: 'maybe', consent: true })).status).toBe(400);
  expect((await stage.api(stranger, `PUT ${fact}`, { value: 'yes' })).status).toBe(400);
  expect(bodyOf(await stage.api<OwnFacts>(mentee, 'GET /me/facts')).facts.map((f) => f.value)).toEqual([null, null]);
  bodyOf(await stage.api(stranger, `DELETE ${fact}`));
  bodyOf(await stage.api(stranger, `DELETE ${fact}`));
  bodyOf(await stage.api(admin, put, { declarable: ['disability'], lawRead: true }, { 'If-Match': '"1"' }));
  bodyOf(await stage.api(admin, put, settings, { 'If-Match': '"2"' }));
  expect(bodyOf(await stage.api<OwnFacts>(stranger, 'GET /me/facts')).facts.map((f) => f.value)).toEqual([null, null]);
});
