import { fireEvent, screen } from '@testing-library/react';
import type { Participation } from '../../../src/contracts/me.ts';
import { HomePage } from '../../../src/tab/features/home/home-page.tsx';
import { problem } from '../support/fake-api.ts';
import { renderTab } from '../support/render-tab.tsx';
import { home, id, me, person, place } from '../support/samples.ts';

const slot = (hour: number) => ({
  startsAt: `2026-12-09T${String(hour).padStart(2, '0')}:00:00.000Z`,
  endsAt: `2026-12-09T${String(hour + 1).padStart(2, '0')}:00:00.000Z`,
});
type Pairing = Participation['pairings'][number];
const pairing = (part: Partial<Pairing>): Pairing => ({
  id: id(400),
  partner: person(5, 'Leo Leader'),
  mySide: 'mentor',
  state: 'active',
  partnerTrained: true,
  offer: null,
  sessions: [],
  ...part,
});
const offering = (hours: number[]) =>
  place({
    state: 'paired',
    trained: true,
    nextStep: 'chooseTime',
    pairings: [pairing({ offer: { id: id(450), sessionNumber: 1, slots: hours.map(slot), remarks: [] } })],
  });
const whoIs = { 'GET /api/me': { body: me() } };

test('when a time went meanwhile, then nothing is booked, that is said, and new times stand there', async () => {
  let hours = [9, 13];
  const { api } = await renderTab(<HomePage />, {
    ...whoIs,
    'GET /api/home': () => ({ body: home(offering(hours)) }),
    [`POST /api/pairings/${id(400)}/sessions`]: () => {
      hours = [14, 15];
      return { status: 409, body: problem(409, 'slotTaken') };
    },
  });
  fireEvent.click(await screen.findByRole('button', { name: /Book Wednesday 9 December 10:00/ }));
  expect(await screen.findByText('That time has just been taken.')).toBeTruthy();
  expect(await screen.findByRole('button', { name: /15:00/ })).toBeTruthy();
  expect(screen.queryByRole('button', { name: /Book Wednesday 9 December 10:00/ })).toBeNull();
  expect(api.asked(`POST /api/pairings/${id(400)}/sessions`)[0]?.body).toEqual({
    offerId: id(450),
    startsAt: '2026-12-09T09:00:00.000Z',
  });
});

test('when a session is booked, then its time stands in the zone of the person with the way in', async () => {
  const session = {
    id: id(501),
    number: 2,
    ...slot(9),
    state: 'booked' as const,
    joinUrl: 'https://teams.example/join',
  };
  await renderTab(<HomePage />, {
    ...whoIs,
    'GET /api/home': { body: home(place({ nextStep: 'meet', pairings: [pairing({ sessions: [session] })] })) },
  });
  expect(await screen.findByRole('heading', { name: 'Session 2 with Leo Leader' })).toBeTruthy();
  expect(screen.getAllByRole('button', { name: 'Join' })).toHaveLength(1);
});

test('when Home cannot be read, then it says so and trying again brings it', async () => {
  let broken = true;
  await renderTab(<HomePage />, {
    ...whoIs,
    'GET /api/home': () => (broken ? { status: 403, body: problem(403, 'forbidden') } : { body: home() }),
  });
  const again = await screen.findByRole('button', { name: 'Try again' });
  broken = false;
  fireEvent.click(again);
  expect(await screen.findByText('Hello! There is nothing for you here yet.')).toBeTruthy();
});

test('when somebody has two places, then each stands under its own name', async () => {
  await renderTab(<HomePage />, {
    ...whoIs,
    'GET /api/home': {
      body: home(place(), place({ enrollmentId: id(202), programName: 'Inclusion', side: 'mentee' })),
    },
  });
  expect(await screen.findByRole('article', { name: 'Reverse mentoring, Spring' })).toBeTruthy();
  expect(screen.getByRole('article', { name: 'Inclusion, Spring' })).toBeTruthy();
});
