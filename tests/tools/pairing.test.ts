import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

const root = resolve(__dirname, '../..');
const node = join(root, 'node_modules/.bin/node');
let dir: string;
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'pairing-'));
});
afterEach(() => rmSync(dir, { recursive: true, force: true }));

const run = (tool: 'pair' | 'assign', ...args: string[]) => {
  const { status, stdout, stderr } = spawnSync(node, [join(root, `tools/${tool}.ts`), ...args], {
    cwd: dir,
    encoding: 'utf8',
  });
  return { status, stdout, stderr };
};
const write = (name: string, content: unknown): string => {
  writeFileSync(join(dir, name), typeof content === 'string' ? content : JSON.stringify(content));
  return name;
};

const pool = {
  asOf: '2026-11-24',
  people: [
    { id: 'p1', managerId: 'p5', department: 'R&D', languages: ['it', 'en'], stage: 'early' },
    { id: 'p5', managerId: 'p9' },
    { id: 'p9', managerId: null, stage: 'executive' },
    { id: 'p8', stage: 'senior' },
  ],
  mentors: [{ id: 'p1', topics: ['ai-tools', 'short-video'] }],
  mentees: [
    { id: 'p9', topics: ['ai-tools'] },
    { id: 'p8', topics: ['short-video'] },
  ],
  history: [{ mentor: 'p1', mentee: 'p9', outcome: 'declined' }],
};

test('when a pool is paired, then the last line is the proposal with reasons in words', () => {
  const { status, stdout, stderr } = run('pair', write('pool.json', pool));
  expect([status, stderr]).toEqual([0, '']);
  const { seconds, ...proposal } = JSON.parse(stdout);
  expect(seconds).toEqual(expect.any(Number));
  expect(proposal).toEqual({
    pairs: [
      {
        mentor: 'p1',
        mentee: 'p8',
        score: 740,
        parts: [
          { name: 'topics', points: 600, reason: 'teaches short-video (wish 1 of 1)' },
          { name: 'distance', points: 0, reason: 'no known difference of department or office' },
          { name: 'logistics', points: 140, reason: '42.5 shared working hours a week' },
        ],
        fixed: false,
      },
    ],
    unmatched: [
      {
        id: 'p9',
        side: 'mentee',
        blockedBy: [
          { rule: 'line', count: 1 },
          { rule: 'history', count: 1 },
        ],
        wouldHelp: [],
      },
    ],
    pairings: 1,
    total: 740,
    optimal: true,
    bound: 740,
  });
});

test('when the edges of a pool are assigned, then pairings and total are those of the proposal', () => {
  const big = {
    asOf: '2026-11-24',
    rules: { minLevelGap: 0, minOverlapMinutes: 0 },
    people: Array.from({ length: 60 }, (_, i) => ({
      id: `person, "${i}"`,
      level: i % 7,
      department: `D${i % 5}`,
      languages: [['it'], ['en'], []][i % 3],
    })),
    mentors: Array.from({ length: 30 }, (_, i) => ({
      id: `person, "${i}"`,
      topics: [`t${i % 4}`, `t${i % 6}`],
      capacity: 1 + (i % 2),
    })),
    mentees: Array.from({ length: 30 }, (_, i) => ({
      id: `person, "${i + 30}"`,
      topics: [`t${i % 5}`],
      capacity: i % 3,
    })),
  };
  expect(run('pair', write('big.json', big), '--out', 'pairs.json', '--edges-out', 'edges.csv').stdout).toBe('');
  const proposal = JSON.parse(readFileSync(join(dir, 'pairs.json'), 'utf8'));
  const { status, stdout } = run('assign', 'edges.csv', '--out', 'pairs.csv');
  expect([status, JSON.parse(stdout)]).toEqual([
    0,
    { pairings: proposal.pairings, total: proposal.total, seconds: expect.any(Number) },
  ]);
  expect(readFileSync(join(dir, 'pairs.csv'), 'utf8').trim().split('\n')).toHaveLength(proposal.pairings + 1);
});

const withPeople = (change: object) => ({
  ...pool,
  people: [{ ...pool.people[0], ...change }, ...pool.people.slice(1)],
});

test.each<[string, unknown, string]>([
  ['a mentor who is not in people', { ...pool, mentors: [{ id: 'p7' }] }, 'mentors[0].id'],
  ['a mentee who is not in people', { ...pool, mentees: [{ id: 'p7' }] }, 'mentees[0].id'],
  ['a fixed mentee who is not in people', { ...pool, fixed: [{ mentor: 'p1', mentee: 'p7' }] }, 'fixed[0].mentee'],
  [
    'a past mentor who is not in people',
    { ...pool, history: [{ mentor: 'p7', mentee: 'p9', outcome: 'ended' }] },
    'history[0].mentor',
  ],
  ['an id that occurs twice', { ...pool, people: [...pool.people, { id: 'p8' }] }, 'people[4].id'],
  ['a mentee who is listed twice', { ...pool, mentees: [{ id: 'p8' }, { id: 'p8' }] }, 'mentees[1].id'],
  ['a person on both sides', { ...pool, mentees: [{ id: 'p1' }] }, 'mentees[0].id'],
  ['a negative capacity', { ...pool, mentors: [{ id: 'p1', capacity: -1 }] }, 'mentors[0].capacity'],
  [
    'more fixed pairs than capacity',
    {
      ...pool,
      fixed: [
        { mentor: 'p1', mentee: 'p8' },
        { mentor: 'p1', mentee: 'p9' },
      ],
    },
    'fixed[1].mentor',
  ],
  [
    'hours that end before they start',
    withPeople({ workingHours: { days: ['monday'], start: '17:00', end: '09:00' } }),
    'people[0].workingHours',
  ],
  ['an unknown zone', withPeople({ timeZone: 'Mars/Olympus' }), 'people[0].timeZone'],
  ['a rule that does not exist', { ...pool, rules: { minLevelGaps: 1 } }, 'rules'],
  ['no asOf', { people: [] }, 'asOf'],
  ['an array', '[]', 'does not begin with {'],
  ['NaN', '{"asOf":NaN}', 'NaN'],
  ['half a file', '{"asOf":"2026-11-24","people":[', 'JSON'],
])('when the pool file has %s, then it is refused with one line that names the place', (_, content, place) => {
  const { status, stdout, stderr } = run('pair', write('pool.json', content), '--out', 'pairs.json');
  expect([status, stdout]).toEqual([65, '']);
  expect(stderr).toMatch(/^[^\n]+\n$/);
  expect(stderr).toContain(place);
  expect(existsSync(join(dir, 'pairs.json'))).toBe(false);
});

test('when the pool file is 300 MB of nothing, then it is refused without being read', () => {
  truncateSync(join(dir, write('pool.json', '')), 300 * 1024 * 1024);
  const { status, stderr } = run('pair', 'pool.json');
  expect([status, stderr]).toEqual([65, 'pool.json: is larger than 200 MB, so it is no pool\n']);
});

test.each<[string, string[]]>([
  ['no file', []],
  ['two files', ['a.json', 'b.json']],
  ['an unknown option', ['a.json', '--ouput', 'x']],
  ['an option without its value', ['a.json', '--out']],
  ['a place that cannot be written', ['a.json', '--out', 'no/such/folder/x.json']],
  ['its input named as output', ['a.json', '--out', 'a.json']],
])('when pair is called with %s, then it ends with 64 and one line', (_, args) => {
  const { status, stderr } = run('pair', ...args);
  expect(status).toBe(64);
  expect(stderr).toMatch(/^[^\n]+\n$/);
});

test('when a file is missing, then it ends with 65', () => {
  expect(run('pair', 'none.json').status).toBe(65);
  expect(run('assign', 'none.csv').status).toBe(65);
});

test.each<[string, string, string]>([
  ['a score that is no whole number', 'mentor,mentee,score\na,b,1.5\n', 'edges.csv:2:'],
  ['a cell too few', 'mentor,mentee,score\na,b,1\na,c\n', 'edges.csv:3:'],
  ['a pair twice', 'mentor,mentee,score\na,b,1\nc,b,1\na,b,2\n', 'edges.csv:4:'],
  ['an unknown side', 'a,b,1\n#capacity\nside,id,capacity\nboss,a,2\n', 'edges.csv:4:'],
  ['a negative capacity', 'a,b,1\n#capacity\nmentor,a,-2\n', 'edges.csv:3:'],
  ['quotes that do not match', 'mentor,mentee,score\n"a,b,1\n', 'edges.csv:2:'],
])('when an edges file has %s, then it is refused with the line', (_, content, place) => {
  const { status, stderr } = run('assign', write('edges.csv', content), '--out', 'pairs.csv');
  expect(status).toBe(65);
  expect(stderr).toMatch(/^[^\n]+\n$/);
  expect(stderr).toContain(place);
  expect(existsSync(join(dir, 'pairs.csv'))).toBe(false);
});

test('when scores are negative and capacities differ, then the most pairs come first and then the least loss', () => {
  const edges =
    'mentor,mentee,score\r\na,x,-5\r\na,y,-1\r\nb,x,-20\r\n\r\n#capacity\r\nside,id,capacity\r\nmentor,a,2\r\nmentee,x,1\r\n';
  expect(
    JSON.parse(
      execFileSync(node, [join(root, 'tools/assign.ts'), write('edges.csv', edges)], { cwd: dir, encoding: 'utf8' }),
    ),
  ).toMatchObject({ pairings: 2, total: -6 });
});
