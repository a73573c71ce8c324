import { fireEvent, screen, waitFor } from '@testing-library/react';
import type { AlarmList } from '../../../src/contracts/alarms.ts';
import type { Assisting } from '../../../src/contracts/moving.ts';
import { AlarmsSheet } from '../../../src/tab/features/progress/alarms-sheet.tsx';
import { Assisting as AssistingSheets } from '../../../src/tab/features/session/assisting.tsx';
import { renderTab } from '../support/render-tab.tsx';
import { id, person } from '../support/samples.ts';

const path = `GET /api/cohorts/${id(300)}/alarms`;
const row: AlarmList['pairings'][number] = {
  pairingId: id(31),
  mentor: person(1, 'Ada Byron'),
  mentee: person(2, 'Carla Neri'),
  sessionsHeld: 1,
  alarms: [{ kind: 'cancelledRunning', since: '2026-12-08T08:00:00.000Z', until: null }],
  noteTo: 'Paola Ricci',
  noteSentAt: null,
};

test('when a pair needs help, then the lead changes the draft and sends it to the sponsor', async () => {
  const send = `POST /api/pairings/${id(31)}/sponsor-note`;
  const { api } = await renderTab(<AlarmsSheet cohortId={id(300)} />, {
    [path]: { body: { pairings: [row] } },
    [send]: { status: 201, body: { sentAt: '2026-12-09T08:00:00.000Z' } },
  });
  fireEvent.click(await screen.findByRole('button', { name: 'Write to Paola Ricci' }));
  const note = await screen.findByLabelText<HTMLTextAreaElement>('Your note');
  expect(note.value).toContain('Carla Neri');
  fireEvent.change(note, { target: { value: 'A kind word, please.' } });
  fireEvent.click(screen.getByRole('button', { name: 'Send', hidden: true }));
  await waitFor(() => expect(api.asked(send).map((s) => s.body)).toEqual([{ words: 'A kind word, please.' }]));
});

test('when a note went out or there is no sponsor, then none can be written', async () => {
  const sent = { ...row, noteTo: null, noteSentAt: '2026-12-09T08:00:00.000Z' };
  await renderTab(<AlarmsSheet cohortId={id(300)} />, { [path]: { body: { pairings: [sent] } } });
  expect(await screen.findByText(/A note went to the sponsor/)).toBeTruthy();
  expect(screen.queryByRole('button')).toBeNull();
});

test('when nobody needs anybody, then that is said', async () => {
  await renderTab(<AlarmsSheet cohortId={id(300)} />, { [path]: { body: { pairings: [] } } });
  expect(await screen.findByText('Nobody at the moment.')).toBeTruthy();
});

test('when an assistant opens the sessions, then there are times to move and no way to an agenda', async () => {
  const body: Assisting = {
    zone: 'Europe/Rome',
    now: '2026-12-08T08:00:00.000Z',
    pairings: [
      {
        pairingId: id(31),
        mentee: { id: id(2), name: 'Carla Neri' },
        programName: 'Reverse mentoring',
        offer: null,
        sessions: [
          {
            id: id(41),
            number: 1,
            startsAt: '2026-12-10T09:00:00.000Z',
            endsAt: '2026-12-10T10:00:00.000Z',
            state: 'booked',
            joinUrl: null,
          },
        ],
      },
    ],
  };
  await renderTab(<AssistingSheets />, { 'GET /api/assisting': { body } });
  expect(await screen.findByText('Sessions of Carla Neri')).toBeTruthy();
  expect(screen.getByRole('button', { name: 'Move' })).toBeTruthy();
  expect(screen.queryByRole('link')).toBeNull();
});
