import { fireEvent, screen, waitFor } from '@testing-library/react';
import type { TrainingView } from '../../../src/contracts/training.ts';
import { curriculum } from '../../../src/domain/program/curriculum.ts';
import {
  contentLanguageOf,
  isModuleId,
  loadModule,
  loadTitles,
} from '../../../src/tab/features/training/content/load-content.ts';
import { OwnTraining, PlaceTraining, RoleTraining } from '../../../src/tab/features/training/training-page.tsx';
import { problem } from '../support/fake-api.ts';
import { renderTab } from '../support/render-tab.tsx';
import { home, id, place } from '../support/samples.ts';

type Kept = readonly string[];

/** A training as the server tells of it, with these steps done (`module/step`). */
function training(audience: TrainingView['audience'], kept: Kept): TrainingView {
  const modules = curriculum[audience].map((m) => ({
    ...m,
    steps: m.steps.map((step) => ({ id: step, done: kept.includes(`${m.id}/${step}`) })),
  }));
  const needed = modules.filter((m) => m.beforeSession === 1).flatMap((m) => m.steps);
  const done = needed.filter((step) => step.done).length;
  return {
    audience,
    trainedAt: done === needed.length ? '2026-12-01T09:00:00.000Z' : null,
    trainedBy: done === needed.length ? 'self' : null,
    needed: { done, total: needed.length, minutesLeft: needed.length - done },
    minutes: done,
    modules,
  };
}

const path = `/api/enrollments/${id(201)}/training`;
const at = (step: string) => step.split('/');
const open = (segments: readonly string[]) => <PlaceTraining enrollmentId={id(201)} segments={segments} />;

beforeEach(() => {
  window.location.hash = '';
});

test('when the list is opened, then it says what is done and what is left, and leads to the first open step', async () => {
  const kept = ['idea', 'practice', 'situation', 'question'].map((s) => `mentor-role/${s}`);
  await renderTab(open([]), { [`GET ${path}`]: { body: training('mentor', [...kept, 'mentor-first-meeting/idea']) } });
  expect(await screen.findByText('5 of 24 steps done, about 19 minutes left')).toBeTruthy();
  const line = await screen.findByRole('link', { name: /The first meeting.*1 of 4/ });
  expect(line.getAttribute('href')).toContain('/training/mentor-first-meeting/practice');
  expect(screen.getByRole('link', { name: /Your role, and your rights.*Done/ })).toBeTruthy();
  expect(screen.getByRole('link', { name: /Ending well.*before session 6.*5 minutes/ })).toBeTruthy();
  fireEvent.click(screen.getByRole('button', { name: 'Go on where I was' }));
  expect(window.location.hash).toContain('mentor-first-meeting/practice');
});

test('when a card leads to the next step, then it is the first that is not done', async () => {
  await renderTab(open(['next']), { [`GET ${path}`]: { body: training('mentee', ['mentee-asked/idea']) } });
  await waitFor(() => expect(window.location.hash).toBe(`#/enrollments/${id(201)}/training/mentee-asked/practice`));
});

test('when a situation is tried, then only that the step is done is sent, never the choice, and not before one was tried', async () => {
  const step = 'mentor-unpleasant/situation';
  const { api } = await renderTab(open(at(step)), {
    [`GET ${path}`]: { body: training('mentor', []) },
    [`PUT ${path}/${step}`]: { body: training('mentor', [step]) },
  });
  expect(await screen.findByText(/What you choose and what you think stays with you/)).toBeTruthy();
  const next = screen.getByRole('button', { name: 'Done, continue' });
  fireEvent.click(next);
  expect(api.asked(`PUT ${path}/${step}`)).toHaveLength(0);
  fireEvent.click(screen.getByRole('button', { name: /Quite well, I think/ }));
  expect(screen.getByText(/You have kept the hour pleasant/)).toBeTruthy();
  fireEvent.click(next);
  fireEvent.click(next);
  await waitFor(() => expect(window.location.hash).toContain('mentor-unpleasant/question'));
  for (const seen of api.asked(`PUT ${path}/${step}`)) expect(seen.body).toEqual({});
});

test('when the last needed step is done, then one is told, and is back at the list', async () => {
  const all = curriculum.mentee.slice(0, 2).flatMap((m) => m.steps.map((s) => `${m.id}/${s}`));
  const step = 'mentee-listening/question';
  await renderTab(open(at(step)), {
    [`GET ${path}`]: { body: training('mentee', all.slice(0, -1)) },
    [`PUT ${path}/${step}`]: { body: training('mentee', all) },
  });
  fireEvent.click(await screen.findByRole('button', { name: 'Show me an answer' }));
  expect(screen.getByText(/Everybody has one/)).toBeTruthy();
  fireEvent.click(screen.getByRole('button', { name: 'Done, back to the list' }));
  expect(await screen.findByText('Training done: you are ready for your first session.')).toBeTruthy();
  expect(window.location.hash).toBe(`#/enrollments/${id(201)}/training`);
});

test('when a step could not be kept, then one stays there and is told', async () => {
  const step = 'mentor-role/idea';
  await renderTab(open(at(step)), {
    [`GET ${path}`]: { body: training('mentor', []) },
    [`PUT ${path}/${step}`]: { status: 503, body: problem(503, 'notAvailable') },
  });
  fireEvent.click(await screen.findByRole('button', { name: 'Done, continue' }));
  expect(await screen.findByRole('alert')).toBeTruthy();
  expect(window.location.hash).toBe('');
});

test('when somebody reads German, then the frame is German, the text English and marked so, and it says why', async () => {
  await renderTab(open([]), { [`GET ${path}`]: { body: training('mentor', []) } }, 'de');
  expect((await screen.findByText('Your role, and your rights')).getAttribute('lang')).toBe('en');
  expect(screen.getByText(/vorerst auf Englisch und Italienisch/)).toBeTruthy();
});

test('when somebody has not said their side, then they are asked first', async () => {
  await renderTab(open([]), { [`GET ${path}`]: { status: 409, body: problem(409, 'notEnrolled') } });
  expect(await screen.findByRole('button', { name: 'Tell us about you' })).toBeTruthy();
});

test('when somebody has no place, then the training of the roles is offered; when two, then both', async () => {
  const none = await renderTab(<OwnTraining />, { 'GET /api/home': { body: home() } });
  expect(await screen.findByRole('link', { name: 'For managers of mentors' })).toBeTruthy();
  none.unmount();
  const two = home(place(), place({ enrollmentId: id(202), programName: 'Other program' }));
  await renderTab(<OwnTraining />, { 'GET /api/home': { body: two } });
  expect(await screen.findAllByRole('link', { name: 'Open this training' })).toHaveLength(2);
});

test('when an assistant opens the page of assistants, then their ten minutes are there', async () => {
  const answers = { 'GET /api/training/assistant': { body: training('assistant', []) } };
  await renderTab(<RoleTraining of="assistant" segments={[]} />, answers);
  expect(await screen.findByRole('link', { name: /Times: booking and moving/ })).toBeTruthy();
  expect(screen.queryByText('Between sessions')).toBeNull();
});

const wordsPerMinute = { en: 180, it: 170 } as const;
/** A situation and a question are thought about for a minute each. */
const thinkingMinutes = 2;

const wordsIn = (value: unknown): number => {
  if (typeof value === 'string') return value.split(/\s+/).filter((word) => word !== '').length;
  return typeof value === 'object' && value !== null
    ? Object.values(value).reduce((sum: number, inner) => sum + wordsIn(inner), 0)
    : 0;
};
const textsIn = (value: unknown): string[] =>
  typeof value === 'string'
    ? [value]
    : typeof value === 'object' && value !== null
      ? Object.values(value).flatMap(textsIn)
      : [];

const modules = Object.values(curriculum).flat();

describe.each(['en', 'it'] as const)('the text in %s', (language) => {
  test.each(modules.map((m) => m.id))(
    'when %s is opened, then every step has words, one choice is good, and it takes as long as it says',
    async (moduleId) => {
      const module = modules.find((m) => m.id === moduleId);
      if (module === undefined || !isModuleId(moduleId)) throw new Error(`no text for ${moduleId}`);
      const text = await loadModule(language, moduleId);
      expect(Object.keys(text)).toEqual(module.steps);
      expect(text.situation.choices).toHaveLength(3);
      expect(text.situation.choices.filter((c) => c.good)).toHaveLength(1);
      for (const words of textsIn(text)) expect(words).not.toMatch(/—|\s{2}|^\s|\s$|^$/);
      const minutes = wordsIn(text) / wordsPerMinute[language] + thinkingMinutes;
      expect(Math.abs(minutes / module.minutes - 1)).toBeLessThanOrEqual(0.15);
    },
  );

  test('when modules are listed, then each has a title', async () => {
    const titles = await loadTitles(language);
    expect(Object.keys(titles)).toEqual(expect.arrayContaining(modules.map((m) => m.id)));
    expect(Object.keys(titles)).toHaveLength(modules.length);
  });
});

test('when both languages are laid side by side, then they say the same things: as many paragraphs, points and answers, the same choice good', async () => {
  const shapeOf = async (language: 'en' | 'it', moduleId: string) => {
    if (!isModuleId(moduleId)) throw new Error(moduleId);
    const { idea, practice, situation, question } = await loadModule(language, moduleId);
    const reading = [idea, practice].map((r) => [r.paragraphs.length, r.points.length]);
    return [reading, situation.choices.map((c) => c.good), question.answer.length];
  };
  for (const { id: moduleId } of modules)
    expect([moduleId, await shapeOf('it', moduleId)]).toEqual([moduleId, await shapeOf('en', moduleId)]);
  expect(['it', 'en', 'de', 'fr', 'es'].map(contentLanguageOf)).toEqual(['it', 'en', 'en', 'en', 'en']);
});

test('when the modules of an audience are added up, then it has the minutes that it was promised', () => {
  const sum = (audience: keyof typeof curriculum, needed: boolean) =>
    curriculum[audience]
      .filter((m) => (m.beforeSession === 1) === needed)
      .reduce((minutes, m) => minutes + m.minutes, 0);
  expect([sum('mentor', true), sum('mentor', false)]).toEqual([30, 30]);
  expect([sum('mentee', true), sum('mentee', false)]).toEqual([10, 10]);
  expect([sum('manager', true), sum('assistant', true)]).toEqual([10, 10]);
});

test('when the good answers are looked at over all modules, then their place gives nothing away', async () => {
  const places = await Promise.all(
    modules.map(async (m) =>
      isModuleId(m.id) ? (await loadModule('en', m.id)).situation.choices.findIndex((c) => c.good) : -1,
    ),
  );
  for (const n of [0, 1, 2]) expect(places.filter((p) => p === n).length).toBeLessThan(modules.length * 0.7);
});
