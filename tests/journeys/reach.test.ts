import type { DeliveryState, NoticeList, OwnMessages, ReachList } from '../../src/contracts/messaging.ts';
import { bodyOf, CohortStory } from '../support/cohort-story.ts';
import { admin, juniors, lead, seniors, smallCompany } from '../support/small-company.ts';
import { eventually, openStage, type Stage } from '../support/stage.ts';

const [blocked = '', noTeams = '', noMailbox = '', fine = '', invited = ''] = juniors;
let stage: Stage;
let story: CohortStory;
beforeAll(async () => {
  const company = smallCompany();
  const people = company.people.map((p) => {
    if (p.id === noTeams) return { ...p, teams: false };
    return p.id === noMailbox ? { ...p, mail: null } : p;
  });
  stage = await openStage({ ...company, people }, { startAt: '2026-12-07T08:30:00.000Z' });
  story = new CohortStory(stage);
  await story.setUp();
});
afterAll(() => stage.close());

const check = (people?: readonly string[]) =>
  stage.api<ReachList>(lead, `POST /cohorts/${story.cohortId}/reach-checks`, people === undefined ? {} : { people });
const statesOf = ({ people }: ReachList) => Object.fromEntries(people.map((p) => [p.person.id, p.state]));

test('when a lead checks people before inviting them, then those who cannot be reached are named with what stands in the way', async () => {
  const reach = bodyOf(await check([noTeams, noMailbox, fine]));
  expect(reach.left).toBe(0);
  expect(statesOf(reach)).toEqual({ [noTeams]: 'noTeams', [noMailbox]: 'noMailbox', [fine]: 'installable' });
  expect(reach.people.map((p) => p.needsRemedy)).toEqual([true, true, false]);
  for (const somebody of [admin, fine])
    expect((await stage.api(somebody, `GET /cohorts/${story.cohortId}/reach`)).status).toBe(403);
});

test('when somebody blocked the bot, then the lead sees whose card waits and why, and it arrives once they can be reached', async () => {
  await stage.control(`PUT /people/${blocked}`, { app: 'install' });
  await stage.control(`PUT /people/${blocked}`, { app: 'block' });
  await story.invite([blocked, invited], [seniors[0] ?? '']);
  await stage.card(invited, 'invit');
  const notices = await eventually('the blocked card to wait', async () => {
    const { body } = await stage.api<NoticeList>(lead, `GET /cohorts/${story.cohortId}/notices`);
    // a card stands in the chat a moment before it is written down as sent
    const settled = body.notices.every((n) => n.state !== 'owed');
    return settled && body.notices.some((n) => n.waits === 'unreachable') ? body : null;
  });
  expect(notices.notices.filter((n) => n.kind === 'invitation')).toHaveLength(3);
  expect(notices.notices.find((n) => n.person.id === blocked)).toMatchObject({ state: 'waiting', reach: 'blocked' });
  expect(notices.notices.find((n) => n.person.id === invited)).toMatchObject({ state: 'sent', actedOn: false });
  expect(notices.notices.map((n) => n.kind)).not.toContain('deliveryProblem');
  expect(notices.thisMonth.messages).toBeGreaterThanOrEqual(2);
  expect(statesOf(bodyOf(await check()))).toMatchObject({ [blocked]: 'blocked', [invited]: 'ready' });

  await stage.control(`PUT /people/${blocked}`, { app: 'unblock' });
  await stage.control(`/chats/${blocked}/messages`, { text: 'hello' });
  await stage.advance('P1D');
  await stage.card(blocked, 'invit');
});

test('when somebody asks what they were sent, then they see it, and that an invitation does not count', async () => {
  const own = bodyOf(await stage.api<OwnMessages>(invited, 'GET /me/messages'));
  expect(own).toMatchObject({ budget: 4, used: 0 });
  expect(own.sent).toContainEqual(expect.objectContaining({ kind: 'invitation', counts: false }));
});

test('when an administrator looks at delivery, then they set the rate and replay; nobody else does', async () => {
  const state = bodyOf(await stage.api<DeliveryState>(admin, 'GET /administration/delivery'));
  expect(state).toMatchObject({ dead: 0, perSecond: 20 });
  expect(bodyOf(await stage.api(admin, 'PUT /administration/sending-rate', { perSecond: 30 }))).toMatchObject({
    perSecond: 30,
  });
  expect((await stage.api(admin, 'PUT /administration/sending-rate', { perSecond: 51 })).status).toBe(400);
  expect(bodyOf(await stage.api(admin, 'POST /administration/dead-letters/replay'))).toMatchObject({ replayed: 0 });
  for (const call of ['GET /administration/delivery', 'POST /administration/dead-letters/replay'])
    expect((await stage.api(lead, call)).status).toBe(403);
});

test('when the figures are asked for through a proxy, then they are not there', async () => {
  expect((await fetch(`${stage.origin}/metrics`)).status).toBe(200);
  for (const header of ['x-forwarded-for', 'forwarded', 'via', 'x-real-ip'])
    expect((await fetch(`${stage.origin}/metrics`, { headers: { [header]: '203.0.113.7' } })).status).toBe(404);
});
