import { checkInOf } from '../../src/domain/check-in/periods.ts';
import { beginClosing } from '../../src/domain/pairing/closing.ts';
import { aPerson, guid, menteeId, mentorId, tenantId } from '../support/builders.ts';
import { type Answer, BotStage, stranger } from './support/bot-stage.ts';
import { cardOf, checkInId, consulting, ended, furnish, openChats, pairingId } from './support/furnish.ts';

let stage: BotStage;
beforeEach(async () => {
  stage = await new BotStage().open();
  await furnish(stage);
  await openChats(stage);
});
afterEach(() => stage.close());

const textOf = (answer: Answer): string => JSON.stringify(answer.body);
const checkIn = (id = checkInId) => stage.memory.checkIns.rows.get(`${tenantId}/${id}`);
const pairing = () => stage.memory.pairings.rows.get(`${tenantId}/${pairingId}`);
const concerns = () => [...stage.memory.concerns.rows.values()];
const windowEndsAt = '2026-12-10T17:30:00.000Z';

/** A pairing in which both are asked how to go on. */
async function closing() {
  const active = await consulting(stage, {
    state: 'active',
    confirmedAt: stage.memory.now,
    activatedAt: stage.memory.now,
  });
  const asked = beginClosing(active, { now: stage.memory.now, windowEndsAt });
  await stage.memory.pairings.save({ ...asked, owed: [] });
  return cardOf(stage, { kind: 'closingChoice', subjectId: pairingId });
}

/** The mentor's check-in half-way. */
async function halfWay() {
  const active = await consulting(stage, {
    state: 'active',
    confirmedAt: stage.memory.now,
    activatedAt: stage.memory.now,
  });
  const of = { id: guid(59), period: { kind: 'quietPeriod' as const, key: '' }, dueAt: stage.memory.now };
  await stage.memory.checkIns.insert({ ...checkInOf(active, 'mentor', of), owed: [] });
  return cardOf(stage, { kind: 'checkIn', subjectId: guid(59) });
}

describe('a check-in of a period', () => {
  test('when it is sent twice, then it is answered once, and the card shows what one answered and until when', async () => {
    const card = await halfWay();
    const data = { action: 'checkIn.answer', id: card.id, RQ3: '4', MH1: '5' };
    for (let press = 0; press < 2; press += 1) {
      const answer = textOf(await stage.press(mentorId, data, card));
      expect(answer).toContain('4 / 5');
      expect(answer).toContain('You can change your answers until');
      expect(answer).toContain('asked of mentors alone');
    }
    expect(checkIn(guid(59))).toMatchObject({ report: null, low: false, version: 1 });
    expect(checkIn(guid(59))?.answers).toHaveLength(2);
  });

  test('when a question that was not put is answered, or nonsense, then it is not taken', async () => {
    const card = await halfWay();
    await stage.press(mentorId, { action: 'checkIn.answer', id: card.id, RQ3: '9', BE1: '1', PS1: '1' }, card);
    expect(checkIn(guid(59))).toMatchObject({ answers: [], low: false });
  });

  test('when it has closed, then nothing is taken and the card says so', async () => {
    const card = await halfWay();
    stage.memory.now = '2026-12-01T09:00:00.000Z';
    const late = textOf(await stage.press(mentorId, { action: 'checkIn.answer', id: card.id, RQ3: '4' }, card));
    expect(late).toContain('came too late');
    expect(late).toContain('can no longer be changed');
    expect(checkIn(guid(59))?.answers).toEqual([]);
  });

  test('when a stranger or the other side presses, then nothing of it shows and nothing happens', async () => {
    const card = await halfWay();
    for (const who of [stranger, menteeId]) {
      const answer = textOf(await stage.press(who, { action: 'checkIn.answer', id: card.id, RQ3: '1' }, card));
      expect(answer).not.toMatch(/pick this pairing|mentors alone/);
    }
    expect(checkIn(guid(59))?.answers).toEqual([]);
    expect(stage.memory.audit.filter((a) => a.outcome === 'refused')).toHaveLength(2);
  });
});

describe('the question to oneself', () => {
  const low = async () => {
    const made = await ended(stage);
    const found = await stage.memory.pairings.find(tenantId, pairingId);
    if (found !== null) await stage.memory.pairings.save({ ...found, confirmedAt: stage.memory.now });
    stage.memory.people.set(guid(90), aPerson({ id: guid(90), displayName: 'Giulia Serra' }));
    const program = await stage.memory.programs.find(tenantId, guid(2));
    if (program !== null) await stage.memory.programs.save({ ...program, leads: [guid(90)] });
    const card = await cardOf(stage, { kind: 'afterSession', subjectId: made.id });
    const data = { action: 'afterSession.answer', id: card.id, report: 'met', CSAT: '1' };
    return { card, shown: textOf(await stage.press(mentorId, data, card)) };
  };
  const help = (card: { id: string; replyToId: string }, answer: string, who = mentorId) =>
    stage.press(who, { action: 'afterSession.help', id: card.id, answer }, card);

  test('when the answer was low, then the reply itself asks, and nothing was opened', async () => {
    const { shown } = await low();
    expect(shown).toContain('Only you see this, and nobody has been told');
    expect(concerns()).toEqual([]);
  });

  test('when "yes" is pressed twice, then there is one concern, without words and without the answer', async () => {
    const { card } = await low();
    expect(textOf(await help(card, 'yes'))).toContain('knows that you would like to talk');
    await help(card, 'yes');
    expect(concerns()).toHaveLength(1);
    expect(concerns()[0]).toMatchObject({ kind: 'mismatch', personId: mentorId, wanted: 'lead', words: null });
    expect(JSON.stringify(concerns()[0])).not.toMatch(/CSAT|"value"/);
    expect(textOf(await help(card, 'no'))).toContain('already answered');
    expect(checkIn()?.help).toBe('yes');
  });

  test('when "no" is pressed, then no concern; when somebody else is wanted, then one for somebody else', async () => {
    const { card } = await low();
    expect(textOf(await help(card, 'no'))).toContain('Nobody has been told');
    expect(concerns()).toEqual([]);
    await help(card, 'somebodyElse');
    expect(concerns()).toMatchObject([{ wanted: 'somebodyElse' }]);
  });

  test('when somebody else presses, or it is too late, or nothing was asked, then nothing is opened', async () => {
    const { card } = await low();
    await help(card, 'yes', stranger);
    await help(card, 'yes', menteeId);
    await help(card, 'perhaps');
    await stage.press(mentorId, { action: 'afterSession.answer', id: card.id, report: 'met', CSAT: '5' }, card);
    await help(card, 'yes'); // raised again: nothing is asked any more
    expect(concerns()).toEqual([]);
    await stage.press(mentorId, { action: 'afterSession.answer', id: card.id, report: 'met', CSAT: '2' }, card);
    stage.memory.now = '2026-12-02T09:00:00.000Z';
    expect(textOf(await help(card, 'yes'))).toContain('came too late');
    expect(concerns()).toEqual([]);
  });
});

describe('the close', () => {
  const choose = (card: { id: string; replyToId: string }, choice: string, who = mentorId) =>
    stage.press(who, { action: 'closingChoice.choose', id: card.id, choice }, card);

  test('when a choice is pressed twice, then it counts once; another replaces it, and no card of the other is touched', async () => {
    const card = await closing();
    await cardOf(stage, { kind: 'closingChoice', subjectId: pairingId, personId: menteeId });
    await choose(card, 'stop');
    const version = pairing()?.version;
    expect(textOf(await choose(card, 'stop'))).toContain('You chose: stop here.');
    expect(pairing()?.version).toBe(version);
    expect(textOf(await choose(card, 'continueThree'))).toContain('three more sessions');
    expect(pairing()?.closing?.choices).toEqual({ mentor: 'continueThree', mentee: null });
    const redrawn = stage.host.calls.filter((c) => c.method === 'PUT').map((c) => JSON.stringify(c));
    expect(redrawn.filter((call) => call.includes(`chat-${menteeId}`))).toEqual([]);
  });

  test('when it is too late, or a stranger presses, or the choice is nonsense, then nothing changes', async () => {
    const card = await closing();
    await choose(card, 'stop', stranger);
    await choose(card, 'stop', menteeId);
    await choose(card, 'forEver');
    stage.memory.now = '2026-12-07T09:00:00.000Z';
    const before = pairing();
    stage.memory.now = windowEndsAt;
    expect(textOf(await choose(card, 'stop'))).toMatch(/time for this answer has passed|more than two weeks old/);
    expect(pairing()).toBe(before);
    expect(pairing()?.closing?.choices).toEqual({ mentor: null, mentee: null });
  });
});
