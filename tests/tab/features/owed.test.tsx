import { screen, waitFor } from '@testing-library/react';
import { HomePage } from '../../../src/tab/features/home/home-page.tsx';
import { renderTab } from '../support/render-tab.tsx';
import { home, id, me, place } from '../support/samples.ts';

const reads = { 'GET /api/me': { body: me() }, 'GET /api/home': { body: home(place()) } };
const item = (given: object) => ({ refId: null, name: null, count: 1, due: null, ...given });

test('when things wait both ways, then each leads to where it is done, with its time in the own zone', async () => {
  const owes = [
    item({ kind: 'consultation', refId: id(400), due: '2026-12-04T16:30:00.000Z' }),
    item({ kind: 'followUps', refId: id(401), name: 'Carla Neri', count: 2 }),
  ];
  const awaits = [item({ kind: 'action', refId: id(402), due: '2027-01-15' })];
  await renderTab(<HomePage />, {
    ...reads,
    'GET /api/me/owed': { body: { owes, awaits, zone: 'Europe/Rome' } },
  });
  const ask = await screen.findByRole('link', { name: 'Answer: a possible pairing' });
  expect(ask.getAttribute('href')).toBe(`#/consultations/${id(400)}`);
  expect(screen.getByText(/4 Dec 2026, 17:30/)).toBeTruthy();
  expect(screen.getByRole('link', { name: '2 things you took on with Carla Neri' })).toBeTruthy();
  expect(screen.getByText('Until 15 January 2027')).toBeTruthy();
});

test('when nothing waits, then nothing of it is shown', async () => {
  const { api } = await renderTab(<HomePage />, {
    ...reads,
    'GET /api/me/owed': { body: { owes: [], awaits: [], zone: 'Europe/Rome' } },
  });
  await waitFor(() => expect(api.asked('GET /api/me/owed')).toHaveLength(1));
  expect(screen.queryByText('Waiting for you')).toBeNull();
});
