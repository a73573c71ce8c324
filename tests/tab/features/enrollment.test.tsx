import { fireEvent, screen, waitFor } from '@testing-library/react';
import fc from 'fast-check';
import { moved } from '../../../src/tab/features/enrollment/answers.ts';
import { EnrollmentPage } from '../../../src/tab/features/enrollment/enrollment-page.tsx';
import { problem } from '../support/fake-api.ts';
import { renderTab } from '../support/render-tab.tsx';
import { home, id, me, place } from '../support/samples.ts';

const path = `/api/enrollments/${id(201)}/form`;
const invited = place({ state: 'invited', side: null, topics: [], form: null, nextStep: 'enroll' });
const page = <EnrollmentPage enrollmentId={id(201)} />;
const reads = { 'GET /api/me': { body: me() }, 'GET /api/home': { body: home(invited) } };

test('when the form is sent with nothing in it, then each missing answer is marked, the first has the focus, and nothing is sent', async () => {
  const { api } = await renderTab(page, reads);
  fireEvent.click(await screen.findByRole('button', { name: 'Send' }));
  expect(screen.getByText('Please choose a side.')).toBeTruthy();
  expect(screen.getByText('Please choose at least one topic.')).toBeTruthy();
  expect(screen.getByText('Without your agreement we cannot enroll you.')).toBeTruthy();
  expect(document.activeElement?.getAttribute('type')).toBe('radio');
  expect(api.asked(`PUT ${path}`)).toHaveLength(0);
});

test('when a mentee fills it in, then wishes go in the order of their rank', async () => {
  const { api } = await renderTab(page, { ...reads, [`PUT ${path}`]: { body: home() } });
  fireEvent.click(await screen.findByRole('radio', { name: /I learn/ }));
  fireEvent.click(screen.getByRole('button', { name: 'AI and tools' }));
  fireEvent.click(screen.getByRole('button', { name: 'Belonging' }));
  fireEvent.click(screen.getByRole('button', { name: 'Move Belonging up' }));
  fireEvent.change(screen.getByLabelText('Something that is missing here'), { target: { value: ' Night shifts ' } });
  fireEvent.click(screen.getByRole('button', { name: 'Suggest it' }));
  fireEvent.click(screen.getByRole('checkbox', { name: /I want to take part/ }));
  fireEvent.click(screen.getByRole('button', { name: 'Send' }));
  expect(api.asked(`PUT ${path}`)).toHaveLength(0);
  expect(await screen.findByText(/Without your word/)).toBeTruthy();
  fireEvent.click(screen.getByRole('checkbox', { name: /5 of the 6 sessions/ }));
  fireEvent.click(screen.getByRole('button', { name: 'Send' }));
  await waitFor(() => expect(api.asked(`PUT ${path}`)).toHaveLength(1));
  expect(api.asked(`PUT ${path}`)[0]?.body).toEqual({
    side: 'mentee',
    topics: ['belonging', 'ai-tools'],
    languages: ['en'],
    stage: null,
    capacity: 1,
    consent: true,
    commitment: true,
    suggestions: ['Night shifts'],
    baseline: [],
  });
  expect(await screen.findByText('Thank you. You are in.')).toBeTruthy();
});

test('when the server refuses because of an exclusive program, then the form says why', async () => {
  await renderTab(<EnrollmentPage enrollmentId={id(201)} />, {
    'GET /api/me': { body: me() },
    'GET /api/home': { body: home(place()) },
    [`PUT ${path}`]: { status: 409, body: problem(409, 'exclusiveProgram') },
  });
  fireEvent.click(await screen.findByRole('button', { name: 'Send' }));
  expect(await screen.findByText('You are in a program that excludes this one.')).toBeTruthy();
});

test('when a topic is moved, then no topic is lost or doubled', () => {
  fc.assert(
    fc.property(
      fc.uniqueArray(fc.string()),
      fc.integer({ min: -1, max: 9 }),
      fc.constantFrom(1 as const, -1 as const),
      (topics, index, by) => {
        expect([...moved(topics, index, by)].sort()).toEqual([...topics].sort());
      },
    ),
  );
});
