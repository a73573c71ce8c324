import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { InsightsPage } from '../../../src/tab/features/insight/insights-page.tsx';
import { InsightStep } from '../../../src/tab/features/insight-desk/insight-step.tsx';
import { ObjectionSheet } from '../../../src/tab/features/insight-desk/objections.tsx';
import { problem } from '../support/fake-api.ts';
import { renderTab } from '../support/render-tab.tsx';
import { id } from '../support/samples.ts';

const person = (n: number, name: string) => ({
  id: id(n),
  name,
  jobTitle: null,
  department: null,
  officeLocation: null,
});
const few = { cohort: 'few', topic: null };
const insight = (given: object = {}) => ({
  id: id(71),
  state: 'drafted',
  sentence: 'Meetings after five leave parents out.',
  topic: null,
  wording: 2,
  mine: false,
  iReleased: false,
  otherReleased: true,
  shared: true,
  warning: few,
  draftedAt: '2026-12-01T09:00:00.000Z',
  releasedAt: null,
  company: { state: 'heard', outcomes: [] },
  ...given,
});
const pair = (...insights: object[]) => ({
  pairingId: id(31),
  programId: id(2),
  programName: 'Reverse mentoring',
  cohortName: 'Spring',
  partner: person(12, 'Carla Neri'),
  mySide: 'mentor',
  mayDraft: true,
  topics: ['ai-tools'],
  warnings: [
    { topic: null, warning: few },
    { topic: 'ai-tools', warning: { cohort: 'few', topic: 'few' } },
  ],
  insights,
});
const nothing = { 'GET /api/actions': { body: { actions: [] } } };
const page = (...insights: object[]) => ({
  ...nothing,
  'GET /api/insights': { body: { pairs: [pair(...insights)], walls: [] } },
});

test('when there is no pairing yet, then the page says when there will be something, and shows the wall', async () => {
  const wall = { programName: 'Reverse mentoring', entries: [] };
  await renderTab(<InsightsPage />, {
    ...nothing,
    'GET /api/insights': { body: { pairs: [], walls: [{ programId: id(2), name: 'Reverse mentoring' }] } },
    [`GET /api/programs/${id(2)}/wall`]: { body: wall },
  });
  await screen.findByText('Nothing to release yet');
  await screen.findByText(/A sentence appears as soon as somebody takes care of it/);
});

test('when the server does not answer, then that is said with a way out', async () => {
  await renderTab(<InsightsPage />, { ...nothing, 'GET /api/insights': { status: 503, body: {} } });
  await screen.findByRole('button', { name: 'Try again' });
});

test('when somebody releases, then the warning stands before it and exactly the wording seen is sent', async () => {
  const { api } = await renderTab(<InsightsPage />, {
    ...page(insight()),
    [`POST /api/insights/${id(71)}/release`]: { body: pair(insight({ state: 'released', iReleased: true })) },
  });
  fireEvent.click(await screen.findByRole('button', { name: 'Release' }));
  const dialog = await screen.findByRole('alertdialog');
  expect(within(dialog).getByText(/There are few pairs in this cohort/)).toBeTruthy();
  fireEvent.click(within(dialog).getByRole('button', { name: 'Release them' }));
  await waitFor(() => expect(api.asked(`POST /api/insights/${id(71)}/release`)).toHaveLength(1));
  expect(api.asked(`POST /api/insights/${id(71)}/release`)[0]?.body).toEqual({ wording: 2 });
});

test('when the words were changed meanwhile, then that is said and nothing is released', async () => {
  await renderTab(<InsightsPage />, {
    ...page(insight()),
    [`POST /api/insights/${id(71)}/release`]: { status: 409, body: problem(409, 'reworded') },
  });
  fireEvent.click(await screen.findByRole('button', { name: 'Release' }));
  fireEvent.click(within(await screen.findByRole('alertdialog')).getByRole('button', { name: 'Release them' }));
  await screen.findByText('The words were changed meanwhile.');
});

test('when a draft is sent twice from one form, then both carry the same key', async () => {
  let attempt = 0;
  const { api } = await renderTab(<InsightsPage />, {
    ...page(),
    [`POST /api/pairings/${id(31)}/insights`]: () => {
      attempt += 1;
      return attempt === 1 ? { status: 503, body: {} } : { status: 201, body: pair(insight()) };
    },
  });
  fireEvent.click(await screen.findByRole('button', { name: 'Draft a sentence' }));
  fireEvent.click(screen.getByRole('button', { name: 'Save the draft' }));
  await screen.findByText('Please write a sentence.');
  fireEvent.change(screen.getByRole('textbox'), { target: { value: 'One line\nand another' } });
  fireEvent.click(screen.getByRole('button', { name: 'Save the draft' }));
  await screen.findByText(/Nothing was changed/);
  fireEvent.click(screen.getByRole('button', { name: 'Save the draft' }));
  const sent = `POST /api/pairings/${id(31)}/insights`;
  await waitFor(() => expect(api.asked(sent)).toHaveLength(2));
  const [first, second] = api.asked(sent).map((s) => s.body as { requestKey: string; sentence: string });
  expect(first).toEqual(second);
  expect(first?.sentence).toBe('One line and another');
});

test('when nothing is released, then the desk says what is held back and why', async () => {
  await renderTab(<InsightStep cohortId={id(3)} />, {
    [`GET /api/cohorts/${id(3)}/insights`]: { body: { insights: [] } },
  });
  await screen.findByText('Nothing released yet');
  expect(screen.getByText(/held back until there is a second one/)).toBeTruthy();
});

test('when an owner asks something and is late, then the lead sees both and answers on the version seen', async () => {
  const action = {
    id: id(81),
    owner: person(131, 'Head 2'),
    ask: 'Order laptops early.',
    dueOn: '2026-12-18',
    overdue: true,
    state: 'asked',
    givenAt: '2026-12-01T09:00:00.000Z',
    question: 'How many?',
    answer: null,
    declinedBecause: null,
    outcome: null,
    doneAt: null,
    version: 4,
  };
  const { api } = await renderTab(<InsightStep cohortId={id(3)} />, {
    [`GET /api/cohorts/${id(3)}/insights`]: {
      body: { insights: [{ id: id(71), sentence: 'x'.repeat(280), topic: null, actions: [action] }] },
    },
    [`PATCH /api/actions/${id(81)}`]: { body: { ...action, state: 'accepted', answer: 'Ten.' } },
  });
  await screen.findByText('Question: How many?');
  expect(screen.getByText(/Overdue since 18 December 2026/)).toBeTruthy();
  fireEvent.change(screen.getByRole('textbox', { name: 'Your answer' }), { target: { value: ' Ten. ' } });
  fireEvent.click(screen.getByRole('button', { name: 'Send the answer' }));
  await waitFor(() => expect(api.asked(`PATCH /api/actions/${id(81)}`)).toHaveLength(1));
  expect(api.asked(`PATCH /api/actions/${id(81)}`)[0]?.body).toEqual({ answer: 'Ten.' });
});

test('when a manager objects, then the lead decides; when nobody does, then nothing is shown', async () => {
  const objection = {
    id: id(91),
    pairingId: id(31),
    manager: person(150, 'Manager 1'),
    mentor: person(200, 'Anna Bruno'),
  };
  let waiting = [objection];
  const { api } = await renderTab(<ObjectionSheet cohortId={id(3)} />, {
    [`GET /api/cohorts/${id(3)}/objections`]: () => ({ body: { objections: waiting } }),
    [`POST /api/objections/${id(91)}/decision`]: () => {
      waiting = [];
      return { body: { objections: [] } };
    },
  });
  await screen.findByText('Manager 1 objects for Anna Bruno');
  fireEvent.click(screen.getByRole('button', { name: 'Not now' }));
  await waitFor(() => expect(screen.queryByText('Manager 1 objects for Anna Bruno')).toBeNull());
  expect(api.asked(`POST /api/objections/${id(91)}/decision`)[0]?.body).toEqual({
    pairingId: id(31),
    decision: 'notNow',
  });
});
