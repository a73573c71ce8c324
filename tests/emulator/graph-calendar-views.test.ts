import { type Client, ids, pathOf, smallTenant, startClient } from './emulator-client.ts';

let client: Client;
beforeEach(async () => {
  client = await startClient({ tenant: smallTenant, startAt: '2026-11-24T10:00:00Z' });
});
afterEach(() => client.stop());

const mailbox = '/users/mentoring@fabrikam.example';
const at = (dateTime: string, timeZone = 'UTC') => ({ dateTime, timeZone });
const person = (address: string) => ({ emailAddress: { address }, type: 'required' });
const session = {
  subject: 'Conversation',
  start: at('2026-11-30T13:00:00', 'Europe/Rome'),
  end: at('2026-11-30T14:00:00', 'Europe/Rome'),
  attendees: [person('wanda@fabrikam.example'), person('jun@fabrikam.example')],
  isOnlineMeeting: true,
  onlineMeetingProvider: 'teamsForBusiness',
  transactionId: 'key-1',
};
const book = (change: object = {}) => client.graph('POST', `${mailbox}/events`, { body: { ...session, ...change } });
const onCalendar = async (who: string) =>
  (await client.control('GET', `/calendars/${who}?start=2026-11-29T00:00:00Z&end=2026-12-20T00:00:00Z`)).body.events;
const schedule = (schedules: string[], start = '2026-11-30T00:00:00', end = '2026-12-01T00:00:00', more: object = {}) =>
  client.graph('POST', `${mailbox}/calendar/getSchedule`, {
    body: { schedules, startTime: at(start), endTime: at(end), ...more },
  });

describe('free and busy', () => {
  const busyAt = async (address: string) => (await schedule([address])).body.value[0].availabilityView.slice(24, 26);

  test('when an invitation is unanswered, accepted or declined, then it counts as tentative, busy or free', async () => {
    await book();
    const unanswered = await busyAt('jun@fabrikam.example');
    const [own] = await onCalendar(ids.junior);
    await client.control('POST', `/calendars/${ids.junior}/accept`, { eventId: own.id });
    const accepted = await busyAt('jun@fabrikam.example');
    await client.control('POST', `/calendars/${ids.junior}/decline`, { eventId: own.id });
    expect([unanswered, accepted, await busyAt('jun@fabrikam.example')]).toEqual(['11', '22', '00']);
  });

  test('when mailboxes are unknown, missing or closed, then each entry says so and the rest is answered', async () => {
    const { status, body } = await schedule([
      'nobody@fabrikam.example',
      'closed@fabrikam.example',
      'wanda@fabrikam.example',
    ]);
    const codes = body.value.map((entry: { error?: { responseCode: string } }) => entry.error?.responseCode ?? null);
    expect([status, codes]).toEqual([200, ['ErrorMailRecipientNotFound', 'ErrorNoFreeBusyAccess', null]]);
    expect(body.value[2].scheduleItems).toEqual([
      {
        isPrivate: false,
        status: 'busy',
        start: at('2026-11-30T09:00:00.0000000'),
        end: at('2026-11-30T10:00:00.0000000'),
      },
    ]);
  });

  test.each([
    ['62 days', ['wanda@fabrikam.example'], '2027-01-31T00:00:00', {}],
    ['an interval of 4 minutes', ['wanda@fabrikam.example'], '2026-12-01T00:00:00', { availabilityViewInterval: 4 }],
    ['an end before the start', ['wanda@fabrikam.example'], '2026-11-29T00:00:00', {}],
  ])('when %s are asked for, then the request is refused', async (_what, schedules, end, more) => {
    expect((await schedule(schedules, '2026-11-30T00:00:00', end, more)).status).toBe(400);
  });

  test('when working hours and zones are set, then the answer carries them', async () => {
    const { body } = await schedule(['lena@fabrikam.example']);
    expect(body.value[0].workingHours).toEqual({
      daysOfWeek: ['monday', 'tuesday'],
      startTime: '09:00:00.0000000',
      endTime: '13:00:00.0000000',
      timeZone: { name: 'Europe/Rome' },
    });
  });
});

describe('series', () => {
  const weekly = {
    recurrence: {
      pattern: { type: 'weekly', interval: 2, daysOfWeek: ['monday'] },
      range: { type: 'numbered', startDate: '2026-11-30', numberOfOccurrences: 3 },
    },
  };
  const window = 'startDateTime=2026-11-01T00:00:00Z&endDateTime=2027-05-01T00:00:00Z';

  test('when a series crosses a clock change, then it keeps its wall-clock time', async () => {
    const monthly = {
      start: at('2026-11-30T10:00:00', 'Europe/Rome'),
      end: at('2026-11-30T11:00:00', 'Europe/Rome'),
      recurrence: {
        pattern: { type: 'absoluteMonthly', interval: 2, dayOfMonth: 30 },
        range: { type: 'noEnd', startDate: '2026-11-30' },
      },
    };
    await book(monthly);
    const view = await client.graph('GET', `${mailbox}/calendarView?${window}&$top=50`);
    expect(view.body.value.map((e: { start: { dateTime: string } }) => e.start.dateTime)).toEqual([
      '2026-11-30T09:00:00.0000000',
      '2027-01-30T09:00:00.0000000',
      '2027-03-30T08:00:00.0000000',
    ]);
  });

  test('when one occurrence is moved and one deleted, then the view shows an exception and a gap', async () => {
    const { body } = await book(weekly);
    const before = await client.graph('GET', `${mailbox}/events/${body.id}/instances?${window}`);
    const [first, second, third] = before.body.value;
    const moved = await client.graph('PATCH', `${mailbox}/events/${second.id}`, {
      body: { start: at('2026-12-15T15:00:00'), end: at('2026-12-15T16:00:00') },
    });
    const crossing = await client.graph('PATCH', `${mailbox}/events/${first.id}`, {
      body: { start: at('2026-12-20T15:00:00'), end: at('2026-12-20T16:00:00') },
    });
    await client.graph('DELETE', `${mailbox}/events/${third.id}`);
    const view = await client.graph('GET', `${mailbox}/calendarView?${window}`);
    expect(before.body.value.map((e: { type: string }) => e.type)).toEqual(['occurrence', 'occurrence', 'occurrence']);
    expect([moved.status, moved.body.type, moved.body.seriesMasterId]).toEqual([200, 'exception', body.id]);
    expect([crossing.status, crossing.body.error.code]).toEqual([400, 'ErrorOccurrenceCrossingBoundary']);
    expect(
      view.body.value.map((e: { type: string; start: { dateTime: string } }) => [
        e.type,
        e.start.dateTime.slice(0, 16),
      ]),
    ).toEqual([
      ['occurrence', '2026-11-30T12:00'],
      ['exception', '2026-12-15T15:00'],
    ]);
  });

  test('when events are listed, then a series is one master; the view expands it', async () => {
    await book(weekly);
    const list = await client.graph('GET', `${mailbox}/events`);
    const view = await client.graph('GET', `${mailbox}/calendarView?${window}&$top=2`);
    const rest = await client.graph('GET', pathOf(view.body['@odata.nextLink']));
    expect(list.body.value.map((e: { type: string }) => e.type)).toEqual(['seriesMaster']);
    expect([view.body.value.length, rest.body.value.length]).toEqual([2, 1]);
  });
});

test("when a calendar is addressed by its id, then it is the mailbox's own, and another id is not found", async () => {
  const list = await client.graph('GET', `${mailbox}/calendars`);
  const [{ id, isDefaultCalendar }] = list.body.value;
  const made = await client.graph('POST', `${mailbox}/calendars/${id}/events`, { body: session });
  const one = await client.graph('GET', `${mailbox}/calendar`);
  const other = await client.graph('GET', `/users/${ids.lead}/calendars/${id}/events`);
  expect([isDefaultCalendar, made.status, one.body.id, other.status]).toEqual([true, 201, id, 404]);
});

test('when a preferred zone is honoured, then the answer says so and an unknown one is refused', async () => {
  const { body } = await book();
  const headers = (prefer: string) => ({ headers: { prefer } });
  const rome = await client.graph(
    'GET',
    `${mailbox}/events/${body.id}`,
    headers('outlook.timezone="W. Europe Standard Time", outlook.body-content-type="text"'),
  );
  const mars = await client.graph('GET', `${mailbox}/events/${body.id}`, headers('outlook.timezone="Mars"'));
  expect(rome.headers.get('preference-applied')).toBe('outlook.timezone="W. Europe Standard Time"');
  expect([rome.body.start, rome.body.body.contentType]).toEqual([
    at('2026-11-30T13:00:00.0000000', 'W. Europe Standard Time'),
    'text',
  ]);
  expect(mars.status).toBe(400);
});

test('when a calendar changes, then its delta holds the changes, those outside the window as removed', async () => {
  const path = `/users/${ids.junior}/calendarView/delta?startDateTime=2026-11-29T00:00:00Z&endDateTime=2026-12-06T00:00:00Z`;
  const first = await client.graph('GET', path);
  const { body } = await book();
  await book({
    transactionId: 'key-2',
    subject: 'Later',
    start: at('2027-01-11T10:00:00'),
    end: at('2027-01-11T11:00:00'),
  });
  const second = await client.graph('GET', pathOf(first.body['@odata.deltaLink']));
  await client.graph('POST', `${mailbox}/events/${body.id}/cancel`, { body: {} });
  const third = await client.graph('GET', pathOf(second.body['@odata.deltaLink']));
  expect(first.body.value).toEqual([]);
  expect(second.body.value.map((e: { subject?: string }) => e.subject ?? 'removed')).toEqual([
    'Conversation',
    'removed',
  ]);
  expect(third.body.value.map((e: { isCancelled: boolean }) => e.isCancelled)).toEqual([true]);
});

test('when people were in the meeting, then its attendance report says who and how long', async () => {
  const { body } = await book();
  const [own] = await onCalendar(ids.junior);
  await client.control('POST', `/calendars/${ids.junior}/attend`, {
    eventId: own.id,
    join: '2026-11-30T12:01:00Z',
    leave: '2026-11-30T12:46:00Z',
  });
  const filter = encodeURIComponent(`JoinWebUrl eq '${body.onlineMeeting.joinUrl}'`);
  const meetings = await client.graph('GET', `${mailbox}/onlineMeetings?$filter=${filter}`);
  const base = `${mailbox}/onlineMeetings/${meetings.body.value[0].id}/attendanceReports`;
  const list = await client.graph('GET', base);
  const report = await client.graph('GET', `${base}/${list.body.value[0].id}?$expand=attendanceRecords`);
  await client.control('PUT', '/app', { meetingAccessPolicy: false });
  const refused = await client.graph('GET', base);
  expect(list.body.value).toEqual([expect.objectContaining({ totalParticipantCount: 1, attendanceRecords: [] })]);
  expect(report.body.attendanceRecords).toEqual([
    expect.objectContaining({ emailAddress: 'jun@fabrikam.example', role: 'Attendee', totalAttendanceInSeconds: 2700 }),
  ]);
  expect(refused.status).toBe(403);
});
