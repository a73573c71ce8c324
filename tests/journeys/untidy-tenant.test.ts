import type { TenantFile } from '../../emulator/tenant/tenant-file.ts';
import type { DirectoryReport, InviteResult } from '../../src/contracts/programs.ts';
import { guid } from '../support/builders.ts';
import { awaitAction } from '../support/card-actions.ts';
import { bodyOf, CohortStory } from '../support/cohort-story.ts';
import { admin, lead, smallCompany } from '../support/small-company.ts';
import { openStage, type Stage } from '../support/stage.ts';

const kathmandu = guid(301);
const arabic = guid(302);
const bare = guid(303);
const inCycle = [guid(311), guid(312), guid(313)];
const noMail = guid(321);
const disabled = guid(322);
const guest = guid(323);
const orphan = guid(324);
const customZone = guid(325);

function untidy(): TenantFile {
  const tidy = smallCompany();
  const mail = (id: string) => ({
    mail: `${id.slice(-3)}@contoso.example`,
    userPrincipalName: `${id.slice(-3)}@contoso.example`,
  });
  return {
    ...tidy,
    people: [
      ...tidy.people,
      { id: kathmandu, displayName: 'सीता 🌸 Gurung', managerId: null, timeZone: 'Asia/Kathmandu', ...mail(kathmandu) },
      {
        id: arabic,
        displayName: 'محمد العلي',
        managerId: kathmandu,
        timeZone: 'Arabian Standard Time',
        ...mail(arabic),
      },
      { id: bare, displayName: 'Only A Name', managerId: null },
      ...inCycle.map((id, i) => ({
        id,
        displayName: `Circle ${i}`,
        managerId: inCycle[(i + 1) % 3] ?? null,
        ...mail(id),
      })),
      { id: noMail, displayName: 'Anna Bruno', managerId: lead, mail: null },
      { id: disabled, displayName: 'Gone Away', managerId: lead, accountEnabled: false, ...mail(disabled) },
      { id: guest, displayName: 'Visiting Guest', managerId: null, userType: 'Guest', ...mail(guest) },
      { id: orphan, displayName: 'Under Somebody Gone', managerId: disabled, ...mail(orphan) },
      {
        id: customZone,
        displayName: 'Odd Hours',
        managerId: lead,
        timeZone: 'Customized Time Zone',
        ...mail(customZone),
      },
    ],
  };
}

let stage: Stage;
let story: CohortStory;
beforeAll(async () => {
  stage = await openStage(untidy(), { startAt: '2026-11-30T08:00:00.000Z' });
  story = new CohortStory(stage);
  await story.setUp();
});
afterAll(() => stage.close());

test('when a directory is untidy, then it is read, and what is odd is listed for lead and administrator', async () => {
  for (const reader of [lead, admin]) {
    const report = bodyOf(await stage.api<DirectoryReport>(reader, 'GET /directory'));
    const kinds = Object.fromEntries(report.findings.map((f) => [f.kind, f.people.map((p) => p.id)]));
    expect(kinds.severalRoots).toContain(kathmandu);
    expect(kinds.managementCycle?.sort()).toEqual(inCycle);
    expect(kinds.noMail).toEqual(expect.arrayContaining([noMail, bare]));
    expect(kinds.accountDisabled).toContain(disabled);
    expect(kinds.guest).toContain(guest);
    expect(kinds.managerDisabled).toContain(orphan);
    expect(kinds.sameName).toEqual(expect.arrayContaining([noMail]));
  }
});

test('when untidy people are invited, then those who can take part are, and each of the others is named with the reason', async () => {
  const people = [kathmandu, arabic, ...inCycle, noMail, disabled, guest, customZone, guid(999)].map((personId) => ({
    personId,
    side: null,
  }));
  const result = bodyOf(
    await stage.api<InviteResult>(lead, `POST /cohorts/${story.cohortId}/invitations`, { people }),
    201,
  );
  expect(Object.fromEntries(result.refused.map((r) => [r.personId, r.code]))).toEqual({
    [noMail]: 'noMail',
    [disabled]: 'disabled',
    [guest]: 'guest',
    [guid(999)]: 'unknownPerson',
  });
  expect(result.invited).toHaveLength(6);
});

test('when people of odd zones and names enroll, then a proposal runs and says of each what stood in the way', async () => {
  for (const id of [kathmandu, arabic]) {
    await awaitAction(stage, id, 'invitation.enroll');
    await story.enroll(id, id === arabic ? 'mentor' : 'mentee');
  }
  const run = await story.propose();
  expect(run.state).toBe('finished');
  expect(run.pairs).toEqual([]);
  expect(run.unmatched.find((u) => u.person.id === arabic)?.blockedBy.map((b) => b.rule)).toContain('line');
  expect(run.unmatched.map((u) => u.person.name)).toContain('محمد العلي');
});
