import type { Browser } from 'playwright-core';
import type { Home } from '../../src/contracts/me.ts';
import type { ProgramView } from '../../src/contracts/programs.ts';
import { epochOf, minutesLater } from '../../src/domain/kernel/instant.ts';
import { openBrowser } from '../../tools/chromium.ts';
import { type BookedEvent, bookedEvents, stands } from '../support/booked-events.ts';
import { awaitAction, pressWhenOffered } from '../support/card-actions.ts';
import { bodyOf, CohortStory } from '../support/cohort-story.ts';
import { ceo, juniors, lead, seniors, smallCompany } from '../support/small-company.ts';
import { eventually, openStage, type Stage } from '../support/stage.ts';
import { Visitor } from '../support/visitor.ts';

const mentors = juniors.slice(0, 4);
// in another line than the mentee whom the one replaces
const [replacement = '', assistant = ''] = juniors.slice(9);
/** Each story has a pair of its own, on one stage. */
const [inSeries = '', inOutlook = '', cancelling = '', assisted = ''] = seniors;
const nameOf = (id: string): string => smallCompany().people.find((p) => p.id === id)?.displayName ?? '';
const aTime = /^\w{3},? \d{1,2} \w{3,4},? \d\d:\d\d$/;

let browser: Browser;
let stage: Stage;
let story: CohortStory;
let visitor: Visitor;
beforeAll(async () => {
  [browser, stage] = await Promise.all([openBrowser(), openStage(smallCompany())]);
  story = new CohortStory(stage);
  await story.setUp();
  const program = bodyOf(await stage.api<ProgramView>(lead, `GET /programs/${story.programId}`));
  const ifMatch = { 'If-Match': `"${program.version}"` };
  bodyOf(await stage.api(lead, `PATCH /programs/${story.programId}`, { sponsorId: ceo }, ifMatch));
  await story.join(mentors, seniors);
  await story.release((await story.propose()).id);
  for (const id of mentors) await pressWhenOffered(stage, id, 'consultation.yes');
  for (const id of seniors) await pressWhenOffered(stage, id, 'consultation.yes');
  visitor = await Visitor.arrive(browser, stage.emulator.teams, 'en');
}, 120_000);
afterAll(async () => {
  await browser.close();
  await stage.close();
});
/** A picture of what was there when a story stopped. */
const inBrowser = (name: string, tell: () => Promise<void>) =>
  test(name, async () => {
    try {
      await tell();
    } catch (error) {
      await visitor.page.screenshot({ path: `/tmp/sessions-browser-${name.slice(0, 30).replaceAll(' ', '-')}.png` });
      throw error;
    }
  }, 90_000);

const conversations = async (personId: string): Promise<BookedEvent[]> =>
  (await bookedEvents(stage, personId)).filter(stands);
const pairingOf = async (personId: string) =>
  bodyOf(await stage.api<Home>(personId, 'GET /home')).participations[0]?.pairings[0];
const partnerOf = async (personId: string): Promise<string> => (await pairingOf(personId))?.partner.id ?? '';
const says = () => visitor.say.cards.sessionTimes;
/** The two texts of a sentence around a name. */
const begin = (text: string): string => text.split('{{')[0] ?? '';

inBrowser('when the mentee taps a rhythm, then the whole series stands in both calendars', async () => {
  await awaitAction(stage, inSeries, 'introduction.bookSeries');
  await visitor.become(inSeries, 'chat');
  await visitor.chat
    .getByRole('button', { name: /book 6 dates$/ })
    .first()
    .click();
  await visitor.seesInChat(visitor.say.cards.introduction.ahead_other.replace('{{count}}', '6'));
  const mentor = await partnerOf(inSeries);
  await eventually('six events each', async () => {
    const both = await Promise.all([conversations(inSeries), conversations(mentor)]);
    return both.every((events) => events.length === 6);
  });
});

async function openEvent(personId: string): Promise<void> {
  await visitor.become(personId, 'calendar');
  const event = visitor.page.getByRole('button', { name: /^Conversation/ }).first();
  for (let week = 0; week < 5 && !(await event.isVisible()); week += 1) {
    await visitor.page.getByRole('button', { name: 'Next week' }).click();
    await event.waitFor({ timeout: 1500 }).catch(() => undefined);
  }
  await event.click();
}

inBrowser(
  'when the mentee proposes a time in Outlook and then declines, then each is answered with times',
  async () => {
    await pressWhenOffered(stage, inOutlook, 'introduction.book');
    const mentor = await partnerOf(inOutlook);
    const [event] = await eventually('the event', async () => {
      const events = await conversations(inOutlook);
      return events.length === 1 ? events : null;
    });
    await openEvent(inOutlook);
    await visitor.page.getByRole('button', { name: 'Propose new time' }).click();
    const proposed = minutesLater(event?.startAt ?? '', 60);
    // wall time in Milano, in winter
    const local = minutesLater(proposed, 60).slice(0, 16);
    await visitor.page.getByLabel('New time').fill(local);
    await visitor.page.getByRole('button', { name: 'Send', exact: true }).click();
    await stage.advance('PT2M');
    const { data } = await awaitAction(stage, mentor, 'sessionBooked.book');
    expect(epochOf(String(data.startsAt))).toBe(epochOf(proposed));
    await visitor.become(mentor, 'chat');
    await visitor.seesInChat(visitor.say.cards.introduction.notes.proposed);
    await visitor.chat.getByRole('button', { name: aTime }).nth(-3).click();
    await eventually(
      'the event where it was proposed',
      async () => (await conversations(mentor))[0]?.startAt === proposed,
    );

    await openEvent(inOutlook);
    await visitor.page.getByRole('button', { name: 'Decline' }).click();
    await stage.advance('PT2M');
    await eventually('the empty calendars', async () => (await conversations(mentor)).length === 0);
    await visitor.become(inOutlook, 'chat');
    await visitor.seesInChat(/is cancelled$/);
    await visitor.pressCard(aTime);
    await eventually('another event', async () => (await conversations(mentor)).length === 1);
  },
);

/** Cancels the newest session on its card, after the question. */
async function cancelOnCard(): Promise<void> {
  await visitor.become(cancelling, 'chat');
  await visitor.pressCard(says().cancel);
  await visitor.seesInChat(says().cancelSure);
  await visitor.pressCard(says().cancelYes);
  await eventually('the free calendar', async () => (await conversations(cancelling)).length === 0);
}
async function bookOnCard(): Promise<void> {
  await visitor.pressCard(aTime);
  await eventually('the event', async () => (await conversations(cancelling)).length === 1);
  await awaitAction(stage, cancelling, 'sessionBooked.move');
}

inBrowser(
  'when the mentee cancels again after the private question, then the lead may send the sponsor a note',
  async () => {
    const { anotherRhythm, needsHelp, sponsorNote } = visitor.say.cards;
    await pressWhenOffered(stage, cancelling, 'introduction.book');
    await awaitAction(stage, cancelling, 'sessionBooked.cancel');
    const mentor = await partnerOf(cancelling);
    await cancelOnCard();
    await bookOnCard();
    await cancelOnCard();
    await visitor.seesInChat(anotherRhythm.heading);
    await visitor.seesInChat(anotherRhythm.private);
    expect((await stage.chat(lead)).some((e) => JSON.stringify(e).includes('need a hand'))).toBe(false);
    await bookOnCard();
    await cancelOnCard();

    await visitor.become(lead, 'chat');
    await visitor.seesInChat(/need a hand$/);
    const note = visitor.chat.getByRole('textbox', { name: needsHelp.note });
    await note.fill('One of our pairs could do with a kind word.');
    await visitor.pressCard(needsHelp.send.replace('{{name}}', nameOf(ceo)));
    await visitor.seesInChat(new RegExp(`^${begin(needsHelp.sent)}`));
    await visitor.become(ceo, 'chat');
    await visitor.seesInChat('One of our pairs could do with a kind word.');
    await visitor.seesInChat(sponsorNote.only);
    // the mentor hears of none of it
    expect((await stage.chat(mentor)).some((e) => JSON.stringify(e).includes('need a hand'))).toBe(false);
  },
);

inBrowser(
  'when an assistant moves a session, then it is moved for both; the agenda stays closed to them, and everything once removed',
  async () => {
    const { assistantChoice, assistantSession, assistantRole } = visitor.say.cards;
    await pressWhenOffered(stage, assisted, 'introduction.book');
    await awaitAction(stage, assisted, 'sessionBooked.move');
    const { enrollmentId } = bodyOf(await stage.api<Home>(assisted, 'GET /home')).participations[0] ?? {
      enrollmentId: '',
    };
    const named = await stage.api(assisted, `PUT /enrollments/${enrollmentId}/assistant`, { personId: assistant });
    expect(named.status).toBe(200);
    const [before] = await conversations(assisted);
    await visitor.become(assistant, 'chat');
    await visitor.seesInChat(assistantRole.heading.replace('{{mentee}}', nameOf(assisted)));
    await visitor.pressCard(visitor.say.cards.assistantBooking.open);
    await visitor.seesInChat(assistantSession.heading.replace('{{mentee}}', nameOf(assisted)));
    await visitor.pressCard(says().move);
    await visitor.seesInChat(says().moveText);
    await visitor.pressCard(aTime);
    await eventually('the moved event', async () => {
      const [event] = await conversations(await partnerOf(assisted));
      return event !== undefined && event.startAt !== before?.startAt;
    });
    expect((await stage.chat(assistant)).some((e) => JSON.stringify(e).includes(nameOf(assisted)))).toBe(true);
    const mentor = await partnerOf(assisted);
    expect((await stage.chat(assistant)).some((e) => JSON.stringify(e).includes(nameOf(mentor)))).toBe(false);

    const sessionId = (await pairingOf(assisted))?.sessions[0]?.id ?? '';
    expect((await stage.api(assistant, `GET /sessions/${sessionId}`)).status).toBe(404);
    const agenda = `?user=${assistant}&view=tab&page=session:${sessionId}&lang=en`;
    await visitor.page.goto(new URL(agenda, stage.emulator.teams).href);
    await visitor.tab.getByText(/^This is not here/).waitFor();
    await visitor.follow('Sessions');
    await visitor.tab.getByText(`Sessions of ${nameOf(assisted)}`).waitFor();
    const notes = await stage.api(assistant, `PUT /sessions/${sessionId}/notes`, { words: '' }, { 'If-Match': '"0"' });
    expect(notes.status).toBe(404);
    const ledger = bodyOf(await stage.api<{ entries: { by: string }[] }>(assisted, 'GET /me/ledger'));
    expect(ledger.entries.map((e) => e.by)).toEqual(['assistant']);

    const { entry, data } = await awaitAction(stage, assistant, 'assistantSession.move');
    const removed = await stage.api(assisted, `PUT /enrollments/${enrollmentId}/assistant`, { personId: null });
    expect(removed.status).toBe(200);
    // pressed as it stood before, and opened again
    const pressed = await stage.press(assistant, { activityId: entry.id, data });
    expect(JSON.stringify(pressed.body)).toContain(visitor.say.cards.static.nothingHeading);
    await visitor.become(assistant, 'chat');
    await visitor.seesInChat(visitor.say.cards.static.nothingHeading);
    expect((await stage.api(assistant, `POST /sessions/${sessionId}/move-times`, {})).status).toBe(404);
    expect(assistantChoice.heading).not.toBe('');
  },
);

inBrowser(
  'when a mentor’s account is disabled, then no event is orphaned, the mentee chooses, and a replacement goes on',
  async () => {
    const { partnerLeft } = visitor.say.cards;
    const mentor = await partnerOf(inSeries);
    await stage.control(`PUT /people/${mentor}`, { accountEnabled: false });
    await stage.advance('P1D');
    await eventually('the empty calendar', async () => (await conversations(inSeries)).length === 0);
    await visitor.become(inSeries, 'chat');
    await visitor.seesInChat(partnerLeft.heading.replace('{{name}}', nameOf(mentor)));
    expect(await visitor.chat.getByRole('button', { name: partnerLeft.nextCohort }).count()).toBe(1);
    // what the card says to it may be gone again: the cancelled events redraw the pair's cards
    await visitor.pressCard(partnerLeft.newPartner);

    await story.join([replacement], []);
    const run = await story.propose();
    expect(run.pairs.map((p) => [p.mentor.id, p.mentee.id])).toEqual([[replacement, inSeries]]);
    await story.release(run.id);
    await visitor.become(replacement, 'chat');
    await visitor.pressCard(visitor.say.cards.consultation.yes);
    await pressWhenOffered(stage, inSeries, 'consultation.yes');
    await awaitAction(stage, replacement, 'introduction.book');
  },
);
