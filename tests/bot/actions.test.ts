import { curriculum, isNeeded } from '../../src/domain/program/curriculum.ts';
import { finishTrainingStep } from '../../src/use-cases/finish-training-step.ts';
import { guid, menteeId, mentorId, tenantId } from '../support/builders.ts';
import { type Answer, BotStage, stranger } from './support/bot-stage.ts';
import {
  active,
  cardOf,
  checkInId,
  consulting,
  ended,
  furnish,
  invitedId,
  menteePlaceId,
  offerId,
  openChats,
  pairingId,
  slots,
} from './support/furnish.ts';

const mentee = { tenantId, personId: menteeId, admin: false };
const menteeSteps = curriculum.mentee
  .filter(isNeeded)
  .flatMap((m) => m.steps.map((stepId) => ({ moduleId: m.id, stepId })));

let stage: BotStage;
beforeEach(async () => {
  stage = await new BotStage().open();
  await furnish(stage);
  await openChats(stage);
});
afterEach(() => stage.close());

const textOf = (answer: Answer): string => JSON.stringify(answer.body);
const updates = () => stage.host.calls.filter((c) => c.method === 'PUT').map((c) => JSON.stringify(c.body));
const enrollment = (id = invitedId) => stage.memory.enrollments.rows.get(`${tenantId}/${id}`);
const pairing = () => stage.memory.pairings.rows.get(`${tenantId}/${pairingId}`);
const checkIn = () => stage.memory.checkIns.rows.get(`${tenantId}/${checkInId}`);

function expectCard(answer: Answer, words: string | RegExp): void {
  expect(answer).toMatchObject({
    status: 200,
    body: { statusCode: 200, type: 'application/vnd.microsoft.card.adaptive', value: { type: 'AdaptiveCard' } },
  });
  expect(textOf(answer)).toMatch(words);
}

const form = { side: 'mentor', topics: 'ai-tools,belonging', stage: 'early', languages: 'it,en', consent: 'true' };

describe('the invitation', () => {
  test('when the form is sent, then the person is enrolled with it and the baseline, and pressing twice changes nothing', async () => {
    const card = await cardOf(stage, { kind: 'invitation', subjectId: invitedId });
    const data = { action: 'invitation.enroll', id: card.id, ...form, BE1: '4', BE3: '', CU1: '2' };
    expectCard(await stage.press(mentorId, data, card), 'You are in');
    const first = enrollment();
    expect(first).toMatchObject({
      state: 'enrolled',
      form: {
        side: 'mentor',
        topics: ['ai-tools', 'belonging'],
        languages: ['it', 'en'],
        stage: 'early',
        consent: true,
      },
    });
    expectCard(await stage.press(mentorId, data, card), 'You are in');
    expect(enrollment()).toMatchObject({ state: 'enrolled', owed: first?.owed });
    const [baseline] = [...stage.memory.checkIns.rows.values()];
    expect(baseline).toMatchObject({
      kind: 'baseline',
      answers: [
        { questionId: 'BE1', value: 4 },
        { questionId: 'CU1', value: 2 },
      ],
    });
    expect(stage.memory.checkIns.rows.size).toBe(1);
  });

  test.each([
    ['without consent', { consent: 'false' }, 'tick the box'],
    ['without a side', { side: '' }, 'choose your side'],
    ['without a topic', { topics: '' }, 'at least one topic'],
    ['with too many topics', { topics: 'a,b,c,d,e,f,g,h,i' }, 'at most eight'],
    ['with an invented topic', { topics: 'world-domination' }, 'no longer offered'],
  ])('when it is sent %s, then nothing is saved and nothing entered is lost', async (_how, change, words) => {
    const card = await cardOf(stage, { kind: 'invitation', subjectId: invitedId });
    const answer = await stage.press(
      mentorId,
      { action: 'invitation.enroll', id: card.id, ...form, stage: 'senior', ...change },
      card,
    );
    expectCard(answer, words);
    expect(textOf(answer)).toContain('"value":"senior"');
    expect(enrollment()?.state).toBe('invited');
    await stage.bot.settled();
    expect(updates()).toEqual([]);
  });

  test('when the person declines and then joins after all, then both take effect', async () => {
    const card = await cardOf(stage, { kind: 'invitation', subjectId: invitedId });
    expectCard(await stage.press(mentorId, { action: 'invitation.decline', id: card.id }, card), 'not this time');
    expect(enrollment()?.state).toBe('notJoining');
    expectCard(await stage.press(mentorId, { action: 'invitation.enroll', id: card.id, ...form }, card), 'You are in');
  });

  test('when somebody claims in the data to be another, then they act as themselves', async () => {
    const card = await cardOf(stage, { kind: 'invitation', subjectId: invitedId });
    const data = { action: 'invitation.decline', id: card.id, aadObjectId: menteeId, personId: menteeId };
    expectCard(await stage.press(mentorId, data, card), 'not this time');
    expect(enrollment(menteePlaceId)?.state).toBe('waiting');
  });
});

test('when the training card is opened, then it says how far one is and leads to the next step, and nothing on it says "done"', async () => {
  const card = await cardOf(stage, { kind: 'training', subjectId: menteePlaceId, personId: menteeId });
  const open = () => stage.press(menteeId, { action: 'card.refresh', id: card.id }, card);
  expectCard(await open(), 'prima del primo incontro');
  expect(textOf(await stage.press(menteeId, { action: 'training.done', id: card.id }, card))).not.toContain('fatta');
  for (const [n, step] of menteeSteps.entries()) {
    expect(enrollment(menteePlaceId)?.trainedAt).toBeNull();
    if (n === 3) expectCard(await open(), /3 passi su 8 fatti.*training%3A/);
    await finishTrainingStep(stage.memory.world, { actor: mentee, enrollmentId: menteePlaceId, step });
  }
  expect(enrollment(menteePlaceId)).toMatchObject({ trainedAt: stage.memory.now, trainedBy: 'self' });
  expectCard(await open(), 'Preparazione fatta');
});

describe('not paired this time', () => {
  test('when somebody stays, then nothing changes; when they leave, then they are off the list, and cannot stay by an old press', async () => {
    const card = await cardOf(stage, { kind: 'notPaired', subjectId: menteePlaceId, personId: menteeId });
    const press = (name: string) => stage.press(menteeId, { action: `notPaired.${name}`, id: card.id }, card);
    expectCard(await press('stay'), 'Resti in lista');
    expect(enrollment(menteePlaceId)?.state).toBe('waiting');
    expectCard(await press('withdraw'), 'Non sei più in lista');
    expect(enrollment(menteePlaceId)?.state).toBe('withdrawn');
    expectCard(await press('stay'), 'Qui non è più possibile');
    expect(enrollment(menteePlaceId)?.state).toBe('withdrawn');
  });
});

describe('the consultation', () => {
  test('when one side refuses, then it is noted with the reason, and the other side sees nothing of it', async () => {
    await consulting(stage);
    const mine = await cardOf(stage, { kind: 'consultation', subjectId: pairingId });
    await cardOf(stage, { kind: 'consultation', subjectId: pairingId, personId: menteeId });
    const data = { action: 'consultation.somebodyElse', id: mine.id, reason: 'uneasy' };
    expectCard(await stage.press(mentorId, data, mine), 'asked for somebody else');
    expect(pairing()?.consultation.asks.mentor).toMatchObject({ answer: 'somebodyElse', reason: 'uneasy' });
    await stage.bot.settled();
    expect(stage.host.calls.filter((c) => c.method === 'PUT' && c.path.includes(menteeId))).toEqual([]);
  });

  test('when an answer is given twice and then changed, then the first one counts', async () => {
    await consulting(stage);
    const mine = await cardOf(stage, { kind: 'consultation', subjectId: pairingId });
    await stage.press(mentorId, { action: 'consultation.notNow', id: mine.id }, mine);
    expectCard(await stage.press(mentorId, { action: 'consultation.notNow', id: mine.id }, mine), 'You said not now');
    const changed = await stage.press(mentorId, { action: 'consultation.yes', id: mine.id }, mine);
    expectCard(changed, 'your first answer counts');
    expect(pairing()?.consultation.asks.mentor?.answer).toBe('notNow');
  });

  test('when both say yes, then the cards of both say so', async () => {
    await consulting(stage);
    const mine = await cardOf(stage, { kind: 'consultation', subjectId: pairingId });
    const theirs = await cardOf(stage, { kind: 'consultation', subjectId: pairingId, personId: menteeId });
    await stage.press(mentorId, { action: 'consultation.yes', id: mine.id }, mine);
    await stage.bot.settled();
    const answer = await stage.press(menteeId, { action: 'consultation.yes', id: theirs.id }, theirs);
    expectCard(answer, 'È un abbinamento');
    await stage.bot.settled();
    expect(updates().at(-1)).toBeDefined();
    expect(updates().join()).toContain('It is a pairing');
  });
});

describe('times', () => {
  const book = (card: { id: string; replyToId: string }, change: Record<string, unknown> = {}, who = mentorId) =>
    stage.press(
      who,
      { action: 'introduction.book', id: card.id, offerId, startsAt: slots[0]?.startsAt, ...change },
      { replyToId: card.replyToId },
    );

  test('when a time is tapped twice, then one session is held, and the other side sees it', async () => {
    await active(stage);
    const mine = await cardOf(stage, { kind: 'introduction', subjectId: pairingId });
    await cardOf(stage, { kind: 'introduction', subjectId: pairingId, personId: menteeId });
    expectCard(await book(mine), 'Session 1 is held');
    expectCard(await book(mine), 'Session 1 is held');
    expect(stage.memory.sessions.rows.size).toBe(1);
    await stage.bot.settled();
    expect(updates().join()).toContain('incontro 1');
  });

  test.each([
    ['an offer that was replaced', { offerId: guid(404) }],
    ['an invented time', { startsAt: '2026-11-26T03:00:00.000Z' }],
  ])('when %s is tapped, then nothing is booked and fresh times come', async (_what, change) => {
    await active(stage);
    const mine = await cardOf(stage, { kind: 'introduction', subjectId: pairingId });
    expectCard(await book(mine, change), 'fresh ones; nothing was booked');
    expect(stage.memory.sessions.rows.size).toBe(0);
  });

  test('when a time cannot be read, then nothing is booked', async () => {
    await active(stage);
    const mine = await cardOf(stage, { kind: 'introduction', subjectId: pairingId });
    expectCard(await book(mine, { startsAt: 'tomorrow' }), 'could not read');
    expect(stage.memory.sessions.rows.size).toBe(0);
  });

  test('when other times are asked for, then other times come', async () => {
    await active(stage);
    const mine = await cardOf(stage, { kind: 'introduction', subjectId: pairingId });
    const answer = await stage.press(mentorId, { action: 'introduction.otherTimes', id: mine.id }, mine);
    expectCard(answer, 'introduction.book');
    expect(pairing()?.offer?.id).not.toBe(offerId);
  });
});

describe('after a session', () => {
  test('when one button is tapped, then that is enough', async () => {
    await ended(stage);
    const card = await cardOf(stage, { kind: 'afterSession', subjectId: checkInId });
    const data = { action: 'afterSession.answer', id: card.id, report: 'met', CSAT: '', PS1: '' };
    expectCard(await stage.press(mentorId, data, card), 'Thank you');
    expect(checkIn()).toMatchObject({ report: 'met', answers: [] });
  });

  test('when it is answered again, then the last answer counts, and only what was asked', async () => {
    await ended(stage);
    const card = await cardOf(stage, { kind: 'afterSession', subjectId: checkInId });
    const data = { action: 'afterSession.answer', id: card.id, report: 'met', CSAT: '5', RQ2: '1' };
    await stage.press(mentorId, data, card);
    await stage.press(mentorId, { ...data, CSAT: '3' }, card);
    expect(checkIn()).toMatchObject({ report: 'met', answers: [{ questionId: 'CSAT', value: 3 }] });
  });

  test('when it is closed, then nothing is taken and the card says so', async () => {
    await ended(stage);
    const card = await cardOf(stage, { kind: 'afterSession', subjectId: checkInId });
    stage.memory.now = '2026-12-07T09:00:00.000Z';
    const data = { action: 'afterSession.answer', id: card.id, report: 'met', CSAT: '5' };
    expectCard(await stage.press(mentorId, data, card), 'came too late');
    expect(checkIn()?.report).toBeNull();
  });
});

describe('who presses what', () => {
  test('when somebody else presses a card, then only they learn that it is not theirs, and it is written down', async () => {
    await ended(stage);
    const card = await cardOf(stage, { kind: 'afterSession', subjectId: checkInId });
    const data = { action: 'afterSession.answer', id: card.id, report: 'met' };
    for (const who of [stranger, menteeId]) {
      const answer = await stage.press(who, data, card);
      expect(answer).toMatchObject({
        status: 200,
        body: { statusCode: 200, type: 'application/vnd.microsoft.activity.message', value: expect.any(String) },
      });
      expect(textOf(answer)).not.toContain('Session');
    }
    expect(checkIn()?.report).toBeNull();
    expect(stage.memory.audit).toMatchObject([
      { actorId: stranger, action: 'card.afterSession.answer', targetId: card.id, outcome: 'refused' },
      { actorId: menteeId },
    ]);
    await stage.bot.settled();
    expect(updates()).toEqual([]);
  });

  test.each([
    ['an unknown action', { action: 'world.dominate' }, undefined],
    ['a card that was never sent', { action: 'invitation.decline', id: guid(404) }, undefined],
    ['no data at all', {}, undefined],
    ['an id that is no text', { action: 'invitation.decline', id: { $ne: null } }, undefined],
    ['a verb that says something else', { action: 'invitation.decline' }, 'invitation.enroll'],
  ])('when %s is pressed, then help comes back', async (_what, data, verb) => {
    const card = await cardOf(stage, { kind: 'invitation', subjectId: invitedId });
    const answer = await stage.press(mentorId, { id: card.id, ...data }, verb === undefined ? {} : { verb });
    expectCard(answer, 'What you can ask me');
    expect(enrollment()?.state).toBe('invited');
  });

  test('when the action of another card is pressed on one, then nothing is done', async () => {
    const card = await cardOf(stage, { kind: 'invitation', subjectId: invitedId });
    expectCard(await stage.press(mentorId, { action: 'notPaired.withdraw', id: card.id }, card), 'could not read');
    expect(enrollment()?.state).toBe('invited');
  });
});

describe('time passes', () => {
  test('when a card is older than two weeks, then it does nothing but show how things stand; pressed again it works', async () => {
    await consulting(stage);
    const card = await cardOf(stage, { kind: 'consultation', subjectId: pairingId });
    stage.memory.now = '2026-12-09T09:00:00.000Z';
    const data = { action: 'consultation.yes', id: card.id };
    expectCard(await stage.press(mentorId, data, card), 'more than two weeks old');
    expect(pairing()?.consultation.asks.mentor?.answer).toBeNull();
    expectCard(await stage.press(mentorId, data, card), 'You said yes');
  });

  test('when a card is opened, then it shows its true state, and nothing is sent or updated', async () => {
    await ended(stage);
    const card = await cardOf(stage, { kind: 'afterSession', subjectId: checkInId });
    const before = stage.host.calls.length;
    const press = { ...card, trigger: 'automatic' };
    expectCard(await stage.press(mentorId, { action: 'card.refresh', id: card.id }, press), 'How was session');
    stage.memory.now = '2026-12-07T09:00:00.000Z';
    expectCard(await stage.press(mentorId, { action: 'card.refresh', id: card.id }, press), 'This check-in is closed');
    await stage.bot.settled();
    expect(stage.host.calls).toHaveLength(before);
  });

  test('when the same press comes twice, then it has one effect and both answers show the card', async () => {
    await ended(stage);
    const card = await cardOf(stage, { kind: 'afterSession', subjectId: checkInId });
    const given = { ...card, incomingId: 'f:1' };
    const data = { action: 'afterSession.answer', id: card.id, report: 'met', CSAT: '5' };
    expectCard(await stage.press(mentorId, data, given), 'Thank you');
    expectCard(await stage.press(mentorId, { ...data, CSAT: '1' }, given), 'Thank you');
    expect(checkIn()?.answers).toEqual([{ questionId: 'CSAT', value: 5 }]);
  });

  test('when what a card is about is gone, then it says that it is settled', async () => {
    const card = await cardOf(stage, { kind: 'invitation', subjectId: invitedId });
    stage.memory.enrollments.rows.delete(`${tenantId}/${invitedId}`);
    const answer = await stage.press(mentorId, { action: 'card.refresh', id: card.id }, card);
    expectCard(answer, 'This has been settled');
  });

  test('when the outcome of sending was unknown, then a press tells where the card stands', async () => {
    stage.host.replies.push({ status: 502 });
    await expect(cardOf(stage, { kind: 'invitation', subjectId: invitedId })).rejects.toThrow('no card was sent');
    const [lost] = [...stage.memory.sentCards.values()];
    await stage.press(mentorId, { action: 'invitation.decline', id: lost?.id ?? '' }, { replyToId: 'activity-77' });
    expect([...stage.memory.sentCards.values()]).toMatchObject([{ activityId: 'activity-77' }]);
  });
});

test('when something unforeseen happens, then the card carries the reference under which it is logged, and nothing of it', async () => {
  const card = await cardOf(stage, { kind: 'invitation', subjectId: invitedId });
  stage.memory.calendarFails = new Error('secret detail');
  const answer = await stage.press(mentorId, { action: 'invitation.decline', id: card.id }, card);
  expectCard(answer, 'That did not work');
  const [entry] = stage.logged.filter((l) => l.level === 'error');
  const { reference } = (entry?.fields ?? {}) as { reference?: string };
  expect(reference).toMatch(/^[0-9a-f-]{36}$/);
  expect(textOf(answer)).toContain(reference);
  expect(textOf(answer)).not.toContain('secret');
});

describe('words', () => {
  test.each([
    ['Hi!', 'Hello Zo'],
    ['ciao Inverso', 'Hello Zo'],
    ['HELP', 'What you can ask me'],
    ['aiuto', 'What you can ask me'],
    ['tell me a joke about mentoring', 'I did not understand'],
  ])('when somebody writes %s, then they are answered, and their current card stands below', async (text, words) => {
    await stage.write(mentorId, text);
    const cards = stage.postedCards().map((c) => JSON.stringify(c));
    expect(cards).toHaveLength(2);
    expect(cards[0]).toContain(words);
    expect(cards[1]).toContain('Would you like to join');
    expect([...stage.memory.sentCards.values()]).toMatchObject([
      { kind: 'invitation', activityId: expect.any(String) },
    ]);
  });

  test('when somebody asks for their pairing, then only the card comes', async () => {
    await active(stage);
    await stage.write(menteeId, 'il mio abbinamento?');
    expect(stage.postedCards().map((c) => JSON.stringify(c))).toEqual([
      expect.stringContaining('Ecco il tuo abbinamento'),
    ]);
  });

  test('when somebody without a place asks for theirs, then they are told so in the language of their Teams', async () => {
    await stage.send(stage.activity(stranger, { type: 'message', text: 'my pairing', locale: 'it-IT' }));
    expect(JSON.stringify(stage.postedCards())).toContain('non hai un posto');
  });

  test('when an answer is throttled, then it is said again after a pause; when its fate is unknown, then not', async () => {
    await active(stage);
    stage.host.replies.push({ status: 429, headers: { 'retry-after': '0' } }, { status: 412 });
    await stage.write(menteeId, 'my pairing');
    expect(stage.host.posted()).toHaveLength(3);
    stage.host.replies.push({ status: 502 });
    await stage.write(menteeId, 'my pairing');
    expect(stage.host.posted()).toHaveLength(4);
  });

  test('when a card is submitted the old way, then it acts, and the answer follows as a card of its own', async () => {
    const card = await cardOf(stage, { kind: 'invitation', subjectId: invitedId });
    const value = { action: 'invitation.decline', id: card.id };
    await stage.send(stage.activity(mentorId, { type: 'message', value, replyToId: card.replyToId }));
    expect(enrollment()?.state).toBe('notJoining');
    expect(JSON.stringify(stage.postedCards().at(-1))).toContain('not this time');
  });
});

test('when the app is removed, then the chat is forgotten and the app not put back, until the person adds it again', async () => {
  await stage.send(stage.activity(mentorId, { type: 'installationUpdate', action: 'remove' }));
  expect(stage.memory.conversations.get(`${tenantId}/${mentorId}`)).toMatchObject({
    conversationId: '',
    teamsUserId: null,
  });
  await expect(cardOf(stage, { kind: 'invitation', subjectId: invitedId })).rejects.toThrow('no card was sent');
  expect(stage.installCalls).toBe(0);
  await openChats(stage);
  await cardOf(stage, { kind: 'invitation', subjectId: invitedId });
});

test('when other activities come, then they are taken without a word', async () => {
  for (const type of ['conversationUpdate', 'messageReaction', 'typing', 'messageUpdate', 'event'])
    expect((await stage.send(stage.activity(mentorId, { type }))).status).toBe(200);
  expect(stage.host.calls).toEqual([]);
});

test('when the environment holds a secret and a switch that turns checks off, then neither is used', async () => {
  const before = { ...process.env };
  Object.assign(process.env, {
    CLIENT_SECRET: 'from-the-environment',
    DANGEROUSLY_ALLOW_UNAUTHENTICATED_REQUESTS: 'true',
  });
  const other = await new BotStage().open();
  try {
    await furnish(other);
    await other.write(mentorId, 'help');
    const tokens = other.host.calls.map((c) => c.authorization);
    expect(tokens.length).toBeGreaterThan(0);
    expect(new Set(tokens)).toEqual(new Set([`Bearer token for https://api.botframework.com/.default in ${tenantId}`]));
    expect(
      (await other.send(other.activity(mentorId, { type: 'message', text: 'help' }), { token: null })).status,
    ).toBe(401);
  } finally {
    process.env = before;
    await other.close();
  }
});

test('when somebody speaks a language that has no words yet, then their card is English as a whole, dates included', async () => {
  const person = stage.memory.people.get(mentorId);
  if (person === undefined) throw new Error('nobody is there');
  stage.memory.people.set(mentorId, { ...person, preferredLanguage: 'pt-BR' });
  await stage.write(mentorId, 'olá');
  const [welcome, card] = stage.postedCards();
  expect(welcome).toMatchObject({ lang: 'en' });
  expect(JSON.stringify(card)).toContain('7 December 2026');
});

test.each([
  ...['Help', 'My pairing', 'Next session', 'Aiuto', 'Il mio abbinamento', 'Prossimo incontro'],
  ...['Ayuda', 'Mi emparejamiento', 'Próxima sesión', 'Aide', 'Mon binôme', 'Prochaine séance'],
  ...['Hilfe', 'Mein Tandem', 'Nächstes Treffen'],
])('when the command %s of the app package is chosen, then it works', async (title) => {
  await stage.write(mentorId, title);
  expect(JSON.stringify(stage.postedCards())).not.toContain('did not understand');
});
