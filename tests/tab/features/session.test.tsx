import { fireEvent, screen, within } from '@testing-library/react';
import type { SessionPage as Page, SessionList } from '../../../src/contracts/sessions.ts';
import { SessionPage } from '../../../src/tab/features/session/session-page.tsx';
import { SessionsPage } from '../../../src/tab/features/session/sessions-page.tsx';
import { problem } from '../support/fake-api.ts';
import { renderTab } from '../support/render-tab.tsx';
import { id, person } from '../support/samples.ts';

const now = '2026-12-08T08:00:00.000Z';
const session = {
  id: id(41),
  number: 2,
  startsAt: '2026-12-21T09:00:00.000Z',
  endsAt: '2026-12-21T10:00:00.000Z',
  state: 'booked' as const,
  joinUrl: null,
};
const list = (part: Partial<SessionList['pairings'][number]>): SessionList => ({
  zone: 'Europe/Rome',
  now,
  pairings: [
    {
      pairingId: id(31),
      partner: person(12, 'Leo Leader'),
      mySide: 'mentor',
      state: 'active',
      planned: 6,
      offer: null,
      sessions: [],
      ...part,
    },
  ],
});
const offer = (picker: 'mentor' | 'mentee') => ({
  id: id(51),
  sessionNumber: 1,
  slots: [],
  remarks: [],
  rhythms: [],
  note: null,
  byHand: { picker, pickedAt: null },
});
const ledger = { body: { entries: [] } };
const page: Page = {
  session,
  pairingId: id(31),
  partner: person(12, 'Leo Leader'),
  mySide: 'mentor',
  zone: 'Europe/Rome',
  now,
  agenda: { version: 3, parts: [{ key: 'own', theme: null, words: 'Walk the floor', minutes: 60 }] },
  notes: { words: '', version: 0 },
  followUps: [],
  differently: { words: '', version: 0 },
  lastTime: null,
  next: null,
  open: true,
  deletedAt: null,
};

test('when a calendar cannot be read and it is one’s own turn, then three times are picked by hand, and what is wrong with one is said', async () => {
  const { api } = await renderTab(<SessionsPage />, {
    'GET /api/sessions': { body: list({ offer: offer('mentor') }) },
    'GET /api/me/ledger': ledger,
    [`POST /api/pairings/${id(31)}/picked-times`]: { status: 409, body: problem(409, 'timePast') },
  });
  const send = await screen.findByRole('button', { name: 'Offer these three' });
  expect(send).toHaveProperty('disabled', true);
  for (const n of [1, 2, 3]) {
    fireEvent.change(screen.getByLabelText(`Date ${n}`), { target: { value: `2026-12-1${n}` } });
    fireEvent.change(screen.getByLabelText(`Time ${n}`), { target: { value: '10:00' } });
  }
  fireEvent.click(send);
  await screen.findByText('One of these times is over already.');
  expect(api.asked(`POST /api/pairings/${id(31)}/picked-times`)[0]?.body).toEqual({
    offerId: id(51),
    times: [1, 2, 3].map((n) => ({ date: `2026-12-1${n}`, time: '10:00' })),
  });
});

test('when it is the other’s turn to pick, then one reads that and picks nothing', async () => {
  await renderTab(<SessionsPage />, {
    'GET /api/sessions': { body: list({ offer: offer('mentee') }) },
    'GET /api/me/ledger': ledger,
  });
  await screen.findByText(/Leo Leader is asked to pick three times/);
  expect(screen.queryByRole('button', { name: 'Offer these three' })).toBeNull();
});

test('when the agenda was changed by the other meanwhile, then theirs is shown beside one’s own, which is saved only on asking', async () => {
  const theirs = { version: 4, parts: [{ key: 'topic' as const, theme: 2, words: null, minutes: 50 }] };
  let stored: Page['agenda'] = page.agenda;
  const call = `PUT /api/sessions/${id(41)}/agenda`;
  const { api } = await renderTab(<SessionPage sessionId={id(41)} />, {
    [`GET /api/sessions/${id(41)}`]: () => ({ body: { ...page, agenda: stored } }),
    'GET /api/sessions': { body: list({}) },
    [call]: (seen) => {
      if (seen.headers.get('If-Match') === '"4"') {
        stored = { version: 5, parts: page.agenda.parts };
        return { body: stored };
      }
      stored = theirs;
      return { status: 412, body: { ...problem(412, 'versionConflict'), current: theirs } };
    },
  });
  fireEvent.click(await screen.findByRole('button', { name: 'Change' }));
  fireEvent.change(screen.getByLabelText('Minutes for: Walk the floor'), { target: { value: '55' } });
  fireEvent.click(screen.getByRole('button', { name: 'Save' }));
  const alert = await screen.findByRole('alert');
  within(alert).getByText('A day in my work');
  expect(screen.getByLabelText('Minutes for: Walk the floor')).toHaveProperty('value', '55');
  fireEvent.click(within(alert).getByRole('button', { name: 'Save mine instead' }));
  await screen.findByText('The agenda is saved.');
  expect(api.asked(call).map((s) => s.headers.get('If-Match'))).toEqual(['"3"', '"4"']);
});

test('when a pairing has ended, then one reads until when it is kept, and nothing can be added to the list', async () => {
  await renderTab(<SessionPage sessionId={id(41)} />, {
    [`GET /api/sessions/${id(41)}`]: { body: { ...page, open: false, deletedAt: '2027-01-31T10:00:00.000Z' } },
    'GET /api/sessions': { body: list({}) },
  });
  await screen.findByText(/is deleted on Sunday 31 January/);
  expect(screen.queryByRole('button', { name: 'Add' })).toBeNull();
  expect(screen.queryByRole('button', { name: 'Change' })).toBeNull();
});
