import { fireEvent, screen, within } from '@testing-library/react';
import type { Certificate, ClosingPage as Closing, CheckInPage as Page } from '../../../src/contracts/check-ins.ts';
import { CertificatePage } from '../../../src/tab/features/certificate/certificate-page.tsx';
import { CheckInPage } from '../../../src/tab/features/check-in/check-in-page.tsx';
import { ClosingPage } from '../../../src/tab/features/closing/closing-page.tsx';
import { problem } from '../support/fake-api.ts';
import { renderTab } from '../support/render-tab.tsx';
import { home, id, person, place } from '../support/samples.ts';

const at = { 'GET /api/home': { body: home(place()) } };
const path = `/api/check-ins/${id(700)}`;
const checkIn = (part: Partial<Page> = {}): Page => ({
  id: id(700),
  kind: 'afterSession',
  state: 'open',
  programName: 'Reverse mentoring',
  mySide: 'mentor',
  partner: person(5, 'Leo Leader'),
  session: { number: 2, startsAt: '2026-12-07T09:00:00.000Z' },
  questions: [
    { id: 'CSAT', mentorOnly: false, value: null },
    { id: 'PS1', mentorOnly: true, value: null },
  ],
  report: null,
  differs: false,
  closesAt: '2026-12-14T10:05:00.000Z',
  help: null,
  smallestGroup: 5,
  ...part,
});

const rate = (question: string, value: number) =>
  fireEvent.click(
    within(screen.getByRole('radiogroup', { name: question })).getByRole('radio', { name: String(value) }),
  );

test('when a check-in is answered, then report and answers go out, and until when they can be changed stands there', async () => {
  let page = checkIn();
  const { api } = await renderTab(<CheckInPage checkInId={id(700)} />, {
    ...at,
    [`GET ${path}`]: () => ({ body: page }),
    [`PUT ${path}`]: () => {
      page = checkIn({ state: 'answered', report: 'met' });
      return { body: page };
    },
  });
  const send = await screen.findByRole('button', { name: 'Send' });
  expect((send as HTMLButtonElement).disabled).toBe(true); // whether they met comes first
  fireEvent.click(screen.getByRole('radio', { name: 'We met' }));
  rate('How useful was it?', 4);
  fireEvent.click(send);
  expect(await screen.findByRole('button', { name: 'Save the change' })).toBeTruthy();
  expect(screen.getByText(/You can change your answers until 14 Dec 2026, 11:05/)).toBeTruthy();
  expect(screen.getByText(/asked of mentors alone/)).toBeTruthy();
  expect(api.asked(`PUT ${path}`)[0]?.body).toEqual({ report: 'met', answers: [{ questionId: 'CSAT', value: 4 }] });
});

test('when the score was low, then the person alone is asked, and only their word is sent', async () => {
  let page = checkIn({ state: 'answered', report: 'met', help: { answer: null } });
  const { api } = await renderTab(<CheckInPage checkInId={id(700)} />, {
    ...at,
    [`GET ${path}`]: () => ({ body: page }),
    [`PUT ${path}/help`]: ({ body }) => {
      page = { ...page, help: body as { answer: 'no' } };
      return { body: page };
    },
  });
  fireEvent.click(await screen.findByRole('button', { name: 'No, leave it' }));
  expect(await screen.findByText(/Nobody has been told. You can change your mind/)).toBeTruthy();
  fireEvent.click(screen.getByRole('button', { name: 'Yes, tell the lead' }));
  expect(await screen.findByText(/A lead of the program knows/)).toBeTruthy();
  expect(screen.queryByRole('button', { name: 'No, leave it' })).toBeNull();
  expect(api.asked(`PUT ${path}/help`).map((s) => s.body)).toEqual([{ answer: 'no' }, { answer: 'yes' }]);
});

test('when a check-in is closed, then it shows what was answered and nothing can be sent', async () => {
  const page = checkIn({
    state: 'closed',
    report: 'moved',
    questions: [
      { id: 'CSAT', mentorOnly: false, value: 4 },
      { id: 'PS1', mentorOnly: true, value: null },
    ],
  });
  await renderTab(<CheckInPage checkInId={id(700)} />, { ...at, [`GET ${path}`]: { body: page } });
  expect(await screen.findByText('You said that it was moved.')).toBeTruthy();
  expect(screen.getByText('4 of 5')).toBeTruthy();
  expect(screen.getByText('no answer')).toBeTruthy();
  expect(screen.queryByRole('radio')).toBeNull();
});

test('when the two remember a session differently, then both read that in neutral words', async () => {
  const page = checkIn({ state: 'answered', report: 'met', differs: true });
  await renderTab(<CheckInPage checkInId={id(700)} />, { ...at, [`GET ${path}`]: { body: page } });
  expect(await screen.findByText(/it does not count as held/)).toBeTruthy();
});

const closingPath = `/api/pairings/${id(400)}/closing-choice`;
const closing = (part: Partial<Closing> = {}): Closing => ({
  pairingId: id(400),
  state: 'open',
  programName: 'Reverse mentoring',
  partner: person(5, 'Leo Leader'),
  windowEndsAt: '2027-06-10T17:30:00.000Z',
  choice: null,
  outcome: null,
  ...part,
});

test('when one chooses how to go on, then the choice is sent and may be changed', async () => {
  let page = closing();
  const { api } = await renderTab(<ClosingPage pairingId={id(400)} />, {
    ...at,
    [`GET ${closingPath}`]: () => ({ body: page }),
    [`PUT ${closingPath}`]: ({ body }) => {
      page = closing({ choice: (body as { choice: 'stop' }).choice });
      return { body: page };
    },
  });
  fireEvent.click(await screen.findByRole('radio', { name: /^Three more sessions/ }));
  fireEvent.click(screen.getByRole('button', { name: 'Send my choice' }));
  expect(await screen.findByRole('button', { name: 'Change my choice' })).toBeTruthy();
  expect(api.asked(`PUT ${closingPath}`)[0]?.body).toEqual({ choice: 'continueThree' });
});

test('when the window closed meanwhile, then that is said and the page shows how it stands', async () => {
  let page = closing();
  await renderTab(<ClosingPage pairingId={id(400)} />, {
    ...at,
    [`GET ${closingPath}`]: () => ({ body: page }),
    [`PUT ${closingPath}`]: () => {
      page = closing({ state: 'over', outcome: 'ended' });
      return { status: 409, body: problem(409, 'over') };
    },
  });
  fireEvent.click(await screen.findByRole('radio', { name: /^Stop here/ }));
  fireEvent.click(screen.getByRole('button', { name: 'Send my choice' }));
  expect(await screen.findByText(/Your sessions have come to their end/)).toBeTruthy();
});

test('when the certificate is opened, then it holds facts and can be printed', async () => {
  const print = jest.spyOn(window, 'print').mockImplementation(() => undefined);
  const certificate: Certificate = {
    enrollmentId: id(201),
    personName: 'Ada Byron',
    programName: 'Reverse mentoring',
    cohortName: 'Spring',
    side: 'mentor',
    startsOn: '2026-12-07',
    endsOn: '2027-06-06',
    sessionsHeld: 6,
    sessionMinutes: 360,
    trainingMinutes: 45,
    firstHeldOn: '2026-12-10',
    lastHeldOn: '2027-05-13',
    completed: true,
    leadNames: ['Giulia Serra'],
    asOf: '2027-06-10',
  };
  await renderTab(<CertificatePage enrollmentId={id(201)} />, {
    ...at,
    [`GET /api/enrollments/${id(201)}/certificate`]: { body: certificate },
  });
  const sheet = await screen.findByRole('article', { name: 'Certificate of hours' });
  for (const words of [
    'Ada Byron',
    '6 h',
    '0 h 45 min',
    '6 h 45 min',
    /as a mentor in Reverse mentoring/,
    /Giulia Serra/,
  ])
    expect(within(sheet).getByText(words)).toBeTruthy();
  fireEvent.click(screen.getByRole('button', { name: 'Print' }));
  expect(print).toHaveBeenCalledTimes(1);
});
