import { type Answer, type Client, ids, smallTenant, startClient } from './emulator-client.ts';

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
const read = (id: string, query = '') => client.graph('GET', `${mailbox}/events/${id}${query}`);
const onCalendar = async (who: string) =>
  (await client.control('GET', `/calendars/${who}?start=2026-11-29T00:00:00Z&end=2026-12-20T00:00:00Z`)).body.events;
const responses = (answer: Answer) =>
  answer.body.attendees.map((a: { status: { response: string } }) => a.status.response);

describe('booking', () => {
  test("when a session is booked, then it stands on everybody's calendar with a link to join", async () => {
    const made = await book();
    const [wanda] = await onCalendar(ids.ceo);
    const [jun] = await onCalendar(ids.junior);
    expect(made.status).toBe(201);
    expect(made.body.start).toEqual(at('2026-11-30T12:00:00.0000000'));
    expect(made.body.originalStartTimeZone).toBe('Europe/Rome');
    expect(made.body.body.content).toContain(made.body.onlineMeeting.joinUrl);
    expect([wanda.iCalUId, jun.iCalUId]).toEqual([made.body.iCalUId, made.body.iCalUId]);
    expect([wanda.isOrganizer, wanda.responseStatus.response, wanda.showAs]).toEqual([
      false,
      'notResponded',
      'tentative',
    ]);
    expect(new Set([made.body.id, wanda.id, jun.id]).size).toBe(3);
  });

  test('when the same booking is repeated, then nothing new is made; another one with its key is refused', async () => {
    const first = await book();
    const again = await book();
    const other = await book({ subject: 'Something else' });
    expect([again.status, again.body.id]).toEqual([201, first.body.id]);
    expect([other.status, other.body.error.code]).toEqual([409, 'ErrorDuplicateTransactionId']);
    expect(await onCalendar(ids.junior)).toHaveLength(1);
  });

  test.each([
    ['without an end', { end: undefined }, 'ErrorPropertyValidationFailure'],
    ['with an end before its start', { end: at('2026-11-30T10:00:00') }, 'ErrorCalendarEndDateIsEarlierThanStartDate'],
    [
      'in a zone that does not exist',
      { start: at('2026-11-30T10:00:00', 'Mars/Olympus') },
      'TimeZoneNotSupportedException',
    ],
    [
      'with 501 attendees',
      { attendees: Array.from({ length: 501 }, (_, n) => person(`p${n}@x.example`)) },
      'ErrorInvalidRequest',
    ],
  ])('when an event %s is sent, then it is refused', async (_what, change, code) => {
    const answer = await book(change);
    expect([answer.status, answer.body.error.code]).toEqual([400, code]);
  });

  test('when a mailbox does not exist or is out of reach, then nothing can be booked in it', async () => {
    const none = await client.graph('POST', `/users/${ids.noMail}/events`, { body: session });
    await client.control('PUT', '/app', { calendarWriteScope: ['mentoring@fabrikam.example'] });
    const scoped = await client.graph('POST', `/users/${ids.lead}/events`, { body: session });
    const own = await book();
    expect([none.status, none.body.error.code]).toEqual([404, 'MailboxNotEnabledForRESTAPI']);
    expect([scoped.status, scoped.body.error.code]).toEqual([403, 'ErrorAccessDenied']);
    expect(own.status).toBe(201);
  });
});

describe('changing', () => {
  test('when somebody changed the event meanwhile, then an update with the old etag is refused', async () => {
    const { body } = await book();
    const fresh = await client.graph('PATCH', `${mailbox}/events/${body.id}`, {
      body: { subject: 'New' },
      headers: { 'if-match': body['@odata.etag'] },
    });
    const stale = await client.graph('PATCH', `${mailbox}/events/${body.id}`, {
      body: { subject: 'Newer' },
      headers: { 'if-match': body['@odata.etag'] },
    });
    expect([fresh.status, fresh.body.subject]).toEqual([200, 'New']);
    expect([stale.status, stale.body.error.code]).toEqual([412, 'ErrorIrresolvableConflict']);
  });

  test('when the time is moved, then everybody is asked again', async () => {
    const { body } = await book();
    const [own] = await onCalendar(ids.junior);
    await client.control('POST', `/calendars/${ids.junior}/accept`, { eventId: own.id });
    const before = await read(body.id);
    await client.graph('PATCH', `${mailbox}/events/${body.id}`, {
      body: { start: at('2026-12-01T12:00:00'), end: at('2026-12-01T13:00:00') },
    });
    const after = await read(body.id);
    expect([responses(before), responses(after)]).toEqual([
      ['none', 'accepted'],
      ['none', 'none'],
    ]);
    expect((await onCalendar(ids.junior))[0].start.dateTime).toBe('2026-12-01T12:00:00.0000000');
  });

  test('when a new body lacks the join link, then the meeting is no longer online', async () => {
    const { body } = await book();
    const kept = await client.graph('PATCH', `${mailbox}/events/${body.id}`, {
      body: { body: { contentType: 'html', content: `${body.body.content}<p>More</p>` } },
    });
    const lost = await client.graph('PATCH', `${mailbox}/events/${body.id}`, {
      body: { body: { contentType: 'html', content: 'Only words' } },
    });
    expect([kept.body.isOnlineMeeting, lost.body.isOnlineMeeting, lost.body.onlineMeeting]).toEqual([
      true,
      false,
      null,
    ]);
  });

  test('when attendees change, then the new ones are invited and the others lose the event', async () => {
    const { body } = await book();
    await client.graph('PATCH', `${mailbox}/events/${body.id}`, {
      body: { attendees: [person('jun@fabrikam.example'), person('lena@fabrikam.example')] },
    });
    expect([await onCalendar(ids.ceo), await onCalendar(ids.lead)].map((events) => events.length)).toEqual([0, 1]);
  });

  test("when the organizer calls off, then it is gone there and marked on the others' calendars", async () => {
    const { body } = await book();
    const cancelled = await client.graph('POST', `${mailbox}/events/${body.id}/cancel`, { body: { comment: 'Ill' } });
    const gone = await read(body.id);
    const [jun] = await onCalendar(ids.junior);
    const again = await client.graph('DELETE', `${mailbox}/events/${body.id}`);
    expect([cancelled.status, gone.status, gone.body.error.code, again.status]).toEqual([
      202,
      404,
      'ErrorItemNotFound',
      404,
    ]);
    expect([jun.isCancelled, jun.subject, jun.showAs]).toEqual([true, 'Canceled: Conversation', 'free']);
  });

  test('when an attendee tries to call off, then it is refused; their delete takes only their copy', async () => {
    const { body } = await book();
    const [own] = await onCalendar(ids.junior);
    const cancel = await client.graph('POST', `/users/${ids.junior}/events/${own.id}/cancel`, { body: {} });
    const remove = await client.graph('DELETE', `/users/${ids.junior}/events/${own.id}`);
    expect([cancel.status, cancel.body.error.message]).toEqual([
      400,
      "Your request can't be completed. You need to be an organizer to cancel a meeting.",
    ]);
    expect([remove.status, (await read(body.id)).status, (await onCalendar(ids.junior)).length]).toEqual([204, 200, 0]);
  });
});

describe('answers of attendees', () => {
  test('when people accept, decline and propose, then the organizer sees it', async () => {
    const { body } = await book();
    const [wanda] = await onCalendar(ids.ceo);
    const [jun] = await onCalendar(ids.junior);
    await client.control('POST', `/calendars/${ids.ceo}/move`, { eventId: wanda.id, start: '2026-12-02T09:00:00Z' });
    await client.control('POST', `/calendars/${ids.junior}/decline`, { eventId: jun.id });
    const seen = await read(body.id);
    expect(responses(seen)).toEqual(['tentativelyAccepted', 'declined']);
    expect(seen.body.attendees[0].proposedNewTime).toEqual({
      start: at('2026-12-02T09:00:00.0000000'),
      end: at('2026-12-02T10:00:00.0000000'),
    });
    expect(await onCalendar(ids.junior)).toHaveLength(0);
  });

  test('when an app answers for them through Graph, then it counts the same', async () => {
    const { body } = await book();
    const [wanda] = await onCalendar(ids.ceo);
    const [jun] = await onCalendar(ids.junior);
    const accepted = await client.graph('POST', `/users/${ids.ceo}/events/${wanda.id}/accept`, {
      body: { Comment: 'Yes', SendResponse: true },
    });
    const proposed = await client.graph('POST', `/users/${ids.junior}/events/${jun.id}/tentativelyAccept`, {
      body: { proposedNewTime: { start: at('2026-12-03T09:00:00'), end: at('2026-12-03T10:00:00') } },
    });
    const self = await client.graph('POST', `${mailbox}/events/${body.id}/accept`, { body: {} });
    expect([accepted.status, proposed.status, self.status]).toEqual([202, 202, 400]);
    expect(responses(await read(body.id))).toEqual(['accepted', 'tentativelyAccepted']);
  });
});
