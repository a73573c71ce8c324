import { readFile } from 'node:fs/promises';
import AxeBuilder from '@axe-core/playwright';
import type { Browser } from 'playwright-core';
import wordsEn from '../../src/contracts/words/en.json' with { type: 'json' };
import concernEn from '../../src/tab/locales/en/concern.json' with { type: 'json' };
import meEn from '../../src/tab/locales/en/me.json' with { type: 'json' };
import { openBrowser } from '../../tools/chromium.ts';
import { bookedEvents, stands } from '../support/booked-events.ts';
import { guid } from '../support/builders.ts';
import { pressWhenOffered } from '../support/card-actions.ts';
import { CohortStory } from '../support/cohort-story.ts';
import { juniors, lead, secondContact, seniors, smallCompany } from '../support/small-company.ts';
import { eventually, openStage, type Stage } from '../support/stage.ts';
import { Visitor } from '../support/visitor.ts';

const [mentor = ''] = juniors;
const [, mentee = ''] = seniors;

let stage: Stage;
let browser: Browser;
let visitor: Visitor;
beforeAll(async () => {
  const company = smallCompany();
  // the lead is in the mentor's line from the beginning: the manager of the mentor's manager
  const people = company.people.map((p) => (p.id === guid(150) ? { ...p, managerId: lead } : p));
  [stage, browser] = await Promise.all([openStage({ ...company, people }), openBrowser()]);
  visitor = await Visitor.arrive(browser, stage.emulator.teams, 'en');
  const story = new CohortStory(stage);
  await story.setUp();
  await story.join([mentor], [mentee]);
  await story.release((await story.propose()).id);
  await pressWhenOffered(stage, mentor, 'consultation.yes');
  await pressWhenOffered(stage, mentee, 'consultation.yes');
  await pressWhenOffered(stage, mentee, 'introduction.bookSeries');
  await eventually('the series', async () => (await conversations(mentee)).length === 6);
}, 120_000);
afterAll(async () => {
  await browser?.close();
  await stage?.close();
});

const conversations = async (personId: string) => (await bookedEvents(stage, personId)).filter(stands);
/** Opens a part of the tab by the bar, as the person. */
async function open(personId: string, part: string): Promise<void> {
  await visitor.become(personId, 'tab');
  await visitor.follow(part);
}
async function isAccessible(): Promise<void> {
  const { violations } = await new AxeBuilder({ page: visitor.page })
    .include(['iframe[title="Inverso"]', 'body'])
    .exclude(['iframe[title="Inverso"]', '[data-tabster-dummy]'])
    .analyze();
  const serious = violations.filter((v) => v.impact === 'serious' || v.impact === 'critical');
  expect(serious.map((v) => `${v.id}: ${v.nodes[0]?.html}`)).toEqual([]);
}
const sees = (text: string) => visitor.tab.getByText(text).first().waitFor();

test('when help is asked for in the tab, then the second contact works it with the playbook, the lead in the line never sees it, and the person sees how it stands', async () => {
  await open(mentor, 'Me');
  await isAccessible();
  await visitor.press(concernEn.own.write);
  await visitor.press(concernEn.form.send);
  await sees(concernEn.form.kindMissing);
  await visitor.tab.getByRole('radio', { name: wordsEn.concernKinds.distress }).check();
  await visitor.tab.getByRole('textbox').fill('I cannot sleep before we meet.');
  await isAccessible();
  await visitor.press(concernEn.form.send);
  await sees('Somebody in neither line will look at it');

  await open(lead, concernEn.cases.title);
  await sees(concernEn.cases.none);

  await visitor.become(secondContact, 'tab');
  await visitor.follow(wordsEn.concernKinds.distress);
  await sees('I cannot sleep before we meet.');
  await sees('Offer a pause at once: it needs no reason.');
  await isAccessible();
  await visitor.press(concernEn.case.take);
  await sees(concernEn.case.taken);
  await visitor.tab.getByRole('textbox', { name: concernEn.case.note }).fill('Called.');
  await visitor.press(concernEn.case.addNote);
  await visitor.tab.getByText('Called.', { exact: true }).waitFor();
  await visitor.tab.getByRole('radio', { name: concernEn.outcomes.talked }).check();
  await visitor.press(concernEn.case.settle);
  await sees('Settled on');

  await open(mentor, 'Me');
  await sees('Settled on');
});

test('when a mentee pauses in the tab and goes on again, then the other sees only until when', async () => {
  await open(mentee, 'Me');
  await visitor.tab.getByText('Pause with Anna Bruno').click();
  await visitor.tab.getByLabel(meEn.away.until).fill('2027-01-15');
  await visitor.press(meEn.away.startPause);
  await sees('Paused until January 15, 2027.');
  await isAccessible();
  await open(mentor, 'Me');
  await sees('Your sessions stand still until January 15, 2027.');
  await open(mentee, 'Me');
  await visitor.press(meEn.away.resume);
  await visitor.tab.getByText('Pause with Anna Bruno').waitFor();
});

test('when somebody leaves in the tab and thinks again, then nothing has happened', async () => {
  await open(mentee, 'Me');
  await visitor.press('Leave: Reverse mentoring');
  await sees('No fault and no reason needed.');
  await isAccessible();
  await visitor.press(meEn.away.leave);
  await visitor.press(meEn.away.stay);
  await visitor.tab.getByRole('button', { name: 'Leave: Reverse mentoring' }).waitFor();
});

test('when somebody takes their data and wants to be forgotten, then the file is theirs, what it means is said before, and afterwards nothing is left', async () => {
  await open(mentor, 'Me');
  await visitor.press(meEn.data.export);
  const downloading = visitor.page.waitForEvent('download');
  await visitor.tab.getByRole('link', { name: meEn.data.download }).click();
  const file = await (await downloading).path();
  const own = JSON.parse(await readFile(file, 'utf8')) as { personId: string; data: Record<string, unknown[]> };
  expect(own.personId).toBe(mentor);
  expect(JSON.stringify(own.data.concerns)).toContain('I cannot sleep before we meet.');

  await visitor.press(meEn.data.erase);
  await sees('Your pairing ends tonight');
  await isAccessible();
  const confirm = visitor.tab.getByRole('button', { name: meEn.erase.confirm });
  expect(await confirm.isDisabled()).toBe(true);
  await visitor.tab.getByRole('textbox').fill('forget me');
  await confirm.click();
  await sees('Everything about you will be deleted on');
  await stage.advance('P1D');
  await eventually('the end of it', async () => {
    const { body } = await stage.api<{ state: string }>(mentor, 'GET /me/erasure');
    return body.state === 'done';
  });
  await open(mentor, 'Me');
  await sees('You have been forgotten.');
  await isAccessible();
});
