import { fireEvent, screen, waitFor } from '@testing-library/react';
import { courses as english } from '../../../src/tab/features/training/content/en.ts';
import { courses as italian } from '../../../src/tab/features/training/content/it.ts';
import { TrainingPage } from '../../../src/tab/features/training/training-page.tsx';
import { renderTab } from '../support/render-tab.tsx';
import { home, id, place } from '../support/samples.ts';

const path = `POST /api/enrollments/${id(201)}/training`;

beforeEach(() => localStorage.clear());

test('when the steps are read and the situation is tried, then the training can be finished, and not before', async () => {
  const { api } = await renderTab(<TrainingPage enrollmentId={id(201)} />, {
    'GET /api/home': { body: home(place({ nextStep: 'train' })) },
    [path]: { body: home() },
  });
  fireEvent.click(await screen.findByRole('button', { name: 'Continue' }));
  fireEvent.click(screen.getByRole('button', { name: 'Continue' }));
  const finish = screen.getByRole('button', { name: 'I have done the training' });
  expect(finish.hasAttribute('disabled')).toBe(true);
  fireEvent.click(screen.getByRole('button', { name: /I listen until the hour is over/ }));
  expect(screen.getByText(/it is how these pairings quietly die/)).toBeTruthy();
  fireEvent.click(finish);
  await waitFor(() => expect(api.asked(path)).toHaveLength(1));
  expect(await screen.findByText('Training done. Thank you.')).toBeTruthy();
});

test('when somebody comes back, then the training goes on where they were', async () => {
  const answers = { 'GET /api/home': { body: home(place({ nextStep: 'train', side: 'mentee' })) } };
  const first = await renderTab(<TrainingPage enrollmentId={id(201)} />, answers);
  fireEvent.click(await screen.findByRole('button', { name: 'Continue' }));
  first.unmount();
  await renderTab(<TrainingPage enrollmentId={id(201)} />, answers);
  expect(await screen.findByText('Step 2 of 3')).toBeTruthy();
});

test('when there are two languages, then both teach the same steps with one good answer at least', () => {
  for (const side of ['mentor', 'mentee'] as const) {
    const shape = (all: typeof english) =>
      all[side].map((step) => [
        step.kind,
        step.kind === 'scenario' ? step.choices.map((c) => c.good) : step.points.length,
      ]);
    expect(shape(italian)).toEqual(shape(english));
    const scenarios = english[side].flatMap((step) => (step.kind === 'scenario' ? [step] : []));
    expect(scenarios.length).toBeGreaterThan(0);
    for (const scenario of scenarios) expect(scenario.choices.filter((c) => c.good)).toHaveLength(1);
  }
});
