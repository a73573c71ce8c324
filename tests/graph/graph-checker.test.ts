import { type Exchange, GraphChecker } from '../support/graph-checker.ts';

const checker = new GraphChecker();
const get = (url: string, responseBody: unknown = { value: [] }): Exchange => ({
  method: 'GET',
  url,
  status: 200,
  responseBody,
});
const post = (url: string, requestBody: unknown, responseBody: unknown = undefined): Exchange => ({
  method: 'POST',
  url,
  requestBody,
  status: 201,
  responseBody,
});
const error = { error: { code: 'x', message: 'y' } };
const batch = (requests: object[], responses: object[]): Exchange => ({
  method: 'POST',
  url: '/v1.0/$batch',
  requestBody: { requests },
  status: 200,
  responseBody: { responses },
});
const step = (id: string, url = '/users', more: object = {}) => ({ id, method: 'GET', url, ...more });
const done = (id: string) => ({ id, status: 200, body: { value: [] } });

test.each<[string, Exchange]>([
  [
    'a listing',
    get(
      '/v1.0/users?$select=id,displayName&$expand=manager($levels=1;$select=id)&$top=999&$filter=startswith(displayName,%27$x%27)',
    ),
  ],
  [
    'an advanced filter',
    get(
      "https://graph.microsoft.com/v1.0/groups?$filter=members/any(m:m/id eq 'x') and displayName ne null&$count=true",
    ),
  ],
  [
    'members of mixed kind',
    get('/groups/1/transitiveMembers?$select=id,department', {
      value: [{ '@odata.type': '#microsoft.graph.user', id: '1', department: null }],
    }),
  ],
  [
    'an event',
    post(
      '/v1.0/users/a/events',
      { subject: 'x', sensitivity: 'Private', start: { dateTime: 'x', timeZone: 'UTC' } },
      { id: '1', sensitivity: 'private' },
    ),
  ],
  [
    'an action in any case',
    post(
      "/users('$a@b.c')/calendar/getSchedule",
      { schedules: ['a'], startTime: { dateTime: 'x', timeZone: 'UTC' }, availabilityViewInterval: 15 },
      { value: [{ scheduleId: 'a', scheduleItems: [{ status: 'busy' }] }] },
    ),
  ],
  ['an error', { method: 'GET', url: '/users/x', status: 404, responseBody: error }],
  [
    'a batch',
    batch(
      [
        step('1'),
        step('2', '/users/a/events', { method: 'POST', headers: { 'content-type': 'application/json' }, body: {} }),
      ],
      [done('1'), { id: '2', status: 201, body: { id: 'x' } }],
    ),
  ],
])('when %s is right, then nothing is found', (_, exchange) => {
  expect(checker.violations([exchange])).toEqual([]);
});

test.each<[string, Exchange, RegExp]>([
  ['an unknown path', get('/v1.0/users/1/calender'), /no such path/],
  ['an unknown root', get('/v1.0/persons'), /no such path/],
  ['a selected property that is none', get('/users?$select=id,managerId'), /\$select names managerId/],
  ['an expansion that is none', get('/users?$expand=boss'), /\$expand names boss/],
  ['a selected property inside an expansion', get('/users?$expand=manager($select=boss)'), /names boss/],
  ['a filter by a property that is none', get("/users?$filter=startswith(name,'x')"), /\$filter names name/],
  ['an order by a property that is none', get('/users?$orderby=name desc'), /\$orderby names name/],
  ['a page too large', get('/users?$top=1000'), /\$top is 1000/],
  ['an option that is none', get('/users?$limit=3'), /\$limit is no query option/],
  [
    'a wrong type in a reply',
    get('/users', { value: [{ accountEnabled: 'yes' }] }),
    /accountEnabled is no Edm.Boolean/,
  ],
  ['a wrong moment', get('/users', { value: [{ employeeHireDate: '2021-04-01' }] }), /is no Edm.DateTimeOffset/],
  ['a property that is none in a reply', get('/users', { value: [{ boss: 1 }] }), /boss is no property/],
  [
    'an enum in another case in a reply',
    get('/users/a/events', { value: [{ sensitivity: 'Private' }] }),
    /is no microsoft.graph.sensitivity/,
  ],
  ['a list that is none', get('/users', { value: {} }), /should be \{value/],
  ['a wrong next link', get('/users', { value: [], nextLink: 'x' }), /@odata.nextLink/],
  ['a type that does not fit', get('/users', { value: [{ '@odata.type': '#microsoft.graph.group' }] }), /calls itself/],
  ['a property that is none in a body', post('/users/a/events', { title: 'x' }), /title is no property/],
  [
    'an enum member that is none',
    post('/users/a/events', { sensitivity: 'secret' }),
    /is no microsoft.graph.sensitivity/,
  ],
  ['a POST to one thing', post('/users/a/events/b', { subject: 'x' }), /adds to a collection/],
  ['a body of a GET', { ...get('/users'), requestBody: { id: 'x' } }, /has a body/],
  ['a parameter that is none', post('/users/a/events/b/cancel', { Reason: 'x' }), /takes no Reason/],
  ['an action by GET', get('/users/a/calendar/getSchedule'), /called by POST/],
  ['too many mailboxes', post('/users/a/calendar/getSchedule', { schedules: new Array(21).fill('a') }), /21 mailboxes/],
  ['an error without envelope', { method: 'GET', url: '/users', status: 500, responseBody: 'oops' }, /without \{error/],
  ['a batch that is none', post('/$batch', {}), /a batch is/],
  [
    'a batch too long',
    batch(
      Array.from({ length: 21 }, (_, i) => step(`${i}`)),
      Array.from({ length: 21 }, (_, i) => done(`${i}`)),
    ),
    /21 steps/,
  ],
  ['ids that repeat', batch([step('a'), step('A')], [done('a')]), /one id/],
  ['a whole url in a step', batch([step('1', 'https://graph.microsoft.com/v1.0/users')], [done('1')]), /relative/],
  [
    'a body without type in a step',
    batch([step('1', '/users/a/events', { method: 'POST', body: {} })], [{ id: '1', status: 201 }]),
    /Content-Type/,
  ],
  ['a step without reply', batch([step('1')], []), /no reply/],
  ['a wrong step', batch([step('1', '/users?$select=boss')], [done('1')]), /step 1: \$select names boss/],
])('when there is %s, then it is found', (_, exchange, expected) => {
  expect(checker.violations([exchange])).toEqual([expect.stringMatching(expected)]);
});
