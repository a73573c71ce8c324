import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { generatedBusy } from '../../emulator/calendar/busy-weeks.ts';
import { Directory } from '../../emulator/directory/directory.ts';
import { generateTenant } from '../../emulator/tenant/generate-tenant.ts';
import { readTenant, type Tenant } from '../../emulator/tenant/tenant-file.ts';
import { oddities } from '../../emulator/tenant/untidy.ts';
import { ianaZoneOf, instantOf, localOf } from '../../emulator/time-zones.ts';
import { windowsZones } from '../../emulator/windows-zones.ts';
import { smallTenant, startClient } from './emulator-client.ts';

const now = Date.parse('2026-11-24T10:00:00Z');
const generate = (people: number, seed = 1): Tenant => readTenant(generateTenant({ people, seed, now }));

function levels(tenant: Tenant): number {
  const directory = new Directory(tenant);
  const depth = (id: string): number => 1 + Math.max(0, ...directory.reportsOf(id).map((report) => depth(report.id)));
  return depth(tenant.people[0]?.id ?? '');
}

describe('generated tenants', () => {
  test('when a size and a seed are given, then the tenant has that size and is the same each time', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 700 }), fc.integer({ min: 0, max: 1000 }), (people, seed) => {
        const tenant = generate(people, seed);
        const ids = new Set(tenant.people.map(({ id }) => id));
        expect(tenant.people).toHaveLength(people);
        expect(tenant.people.filter(({ managerId }) => managerId === null)).toHaveLength(1);
        expect(tenant.people.every(({ managerId }) => managerId === null || ids.has(managerId))).toBe(true);
        expect(new Set(tenant.people.map(({ mail }) => mail)).size).toBe(people);
        expect(generate(people, seed)).toEqual(tenant);
      }),
      { numRuns: 12 },
    );
  });

  test('when the demo tenant is made, then it looks like a company', () => {
    const tenant = generate(200);
    const count = (test: (person: Tenant['people'][number]) => boolean): number => tenant.people.filter(test).length;
    expect(levels(tenant)).toBeGreaterThanOrEqual(5);
    expect(levels(tenant)).toBeLessThanOrEqual(6);
    expect(count(({ roles }) => roles?.includes('Admin') ?? false)).toBe(1);
    expect(
      count(({ workingHours }) => (workingHours?.days.length ?? 5) < 5 || workingHours?.end === '13:30'),
    ).toBeGreaterThan(8);
    expect(new Set(tenant.people.map(({ officeLocation }) => officeLocation)).size).toBeGreaterThan(6);
    expect(new Set(tenant.people.map(({ department }) => department)).size).toBe(9);
    expect(tenant.people.slice(0, 4).map(({ displayName }) => displayName)).toEqual([
      'Elena Marchetti',
      "Hannah O'Brien",
      'Davide Ferrari',
      'Paola Conti',
    ]);
    expect(tenant.people.every(({ timeZone }) => ianaZoneOf(timeZone ?? '') !== null)).toBe(true);
  });

  test('when calendars are generated, then they are busy within working hours, the same each time, and for ever', () => {
    const directory = new Directory(generate(50));
    const busy = generatedBusy(1);
    const span = (start: string) => ({ startMs: Date.parse(start), endMs: Date.parse(start) + 28 * 86_400_000 });
    for (const person of directory.people) {
      const blocks = busy(person, span('2026-11-30'));
      expect(busy(person, span('2026-11-30'))).toEqual(blocks);
      const days = person.workingHours?.days ?? [];
      for (const { startMs, endMs } of blocks) {
        const local = new Date(localOf(startMs, person.timeZone ?? 'UTC'));
        const day = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'][local.getUTCDay()];
        expect(days).toContain(day);
        expect(local.toISOString().slice(11, 16) >= (person.workingHours?.start ?? '')).toBe(true);
        expect(endMs).toBeGreaterThan(startMs);
      }
    }
    const later = directory.people.map((person) => busy(person, span('2029-06-04')).length);
    expect(Math.min(...later.slice(0, 20))).toBeGreaterThan(5);
  });
});

describe('tenant files', () => {
  test('when a file is untidy, then it is read and what is odd is listed', () => {
    const cycle = { id: 'c1', displayName: 'A', managerId: 'c2', timeZone: 'Mars/X' };
    const tenant = readTenant({
      ...smallTenant,
      people: [
        ...smallTenant.people,
        cycle,
        { ...cycle, id: 'c2', managerId: 'c1' },
        { id: 'r', displayName: '', managerId: null },
      ],
    });
    expect(oddities(tenant)).toEqual([
      '1 further roots beside the first',
      '1 managers who are not in the file',
      '2 people in a cycle of managers',
      '1 guests',
      '1 disabled accounts',
      '4 people without mail',
      '2 names that several people share',
      '2 unknown time zones',
    ]);
  });

  test('when only id, name and manager are given, then the rest is filled in and somebody is administrator', () => {
    const directory = new Directory(
      readTenant({
        people: [
          { id: 'a', displayName: 'Ada Über', managerId: null },
          { id: 'b', displayName: null, managerId: 'a' },
        ],
      }),
    );
    expect(directory.appointed?.id).toBe('a');
    expect(
      directory.people.map(({ userPrincipalName, mail, accountEnabled }) => [userPrincipalName, mail, accountEnabled]),
    ).toEqual([
      ['ada.uber.a@contoso.example', null, true],
      ['user.b@contoso.example', null, true],
    ]);
  });

  test.each([
    [
      'people[1].id',
      {
        people: [
          { id: 'a', displayName: 'A', managerId: null },
          { displayName: 'B', managerId: null },
        ],
      },
    ],
    ['people[0].managerId', { people: [{ id: 'a', displayName: 'A' }] }],
    [
      'people[1].id',
      {
        people: [
          { id: 'a', displayName: 'A', managerId: null },
          { id: 'A', displayName: 'B', managerId: null },
        ],
      },
    ],
    [
      'people[0].employeeHireDate',
      { people: [{ id: 'a', displayName: 'A', managerId: null, employeeHireDate: 'long ago' }] },
    ],
    ['people', {}],
    ['tenant', 7],
  ])('when %s cannot be read, then the error names it', (field, content) => {
    expect(() => readTenant(content)).toThrow(expect.objectContaining({ field }));
  });

  test('when any JSON is given, then it is read or refused with a field, never a crash', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (content) => {
        try {
          readTenant(content);
        } catch (error) {
          expect(error).toHaveProperty('field');
        }
      }),
    );
  });

  test('when people are in a cycle or without anything, then every service still answers', async () => {
    const client = await startClient({ tenant: { people: [{ id: 'x', displayName: null, managerId: 'x' }] } });
    const statuses = [
      (await client.graph('GET', '/users?$expand=manager($levels=max)')).status,
      (await client.graph('GET', '/users/x/mailboxSettings')).status,
      (await client.control('GET', '/calendars/x')).status,
      (await client.control('POST', '/chats/x/messages', { text: 'hi' })).status,
    ];
    await client.stop();
    expect(statuses).toEqual([200, 404, 200, 200]);
  });
});

describe('time zones', () => {
  test('when a Windows name is known, then the zone behind it exists', () => {
    const missing = [...windowsZones.keys()].filter((name) => ianaZoneOf(name) === null);
    expect(missing).toEqual([]);
  });

  test('when a wall-clock time exists, then it converts there and back', () => {
    const zones = [
      'Europe/Rome',
      'Asia/Kathmandu',
      'America/New_York',
      'Australia/Lord_Howe',
      'UTC',
      'Pacific Standard Time',
    ];
    fc.assert(
      fc.property(
        fc.constantFrom(...zones),
        fc.integer({ min: Date.UTC(2020, 0), max: Date.UTC(2035, 0) }),
        (zone, instant) => {
          const whole = Math.floor(instant / 60_000) * 60_000;
          const local = localOf(whole, zone);
          expect(localOf(instantOf(local, zone), zone)).toBe(local);
        },
      ),
    );
  });
});

describe('the command', () => {
  const dir = mkdtempSync(join(tmpdir(), 'emulator-command-'));
  afterAll(() => rmSync(dir, { recursive: true }));
  const node = join(import.meta.dirname, '../../node_modules/node/bin/node');
  const run = (...args: string[]) =>
    spawnSync(node, [join(import.meta.dirname, '../../emulator/main.ts'), ...args], {
      encoding: 'utf8',
      timeout: 30_000,
    });
  const file = (content: string): string => {
    const path = join(dir, 'tenant.json');
    writeFileSync(path, content);
    return path;
  };

  test.each([
    ['--port', () => ['--port', '70000'], 64],
    ['--people', () => ['--people', 'many'], 64],
    ['--app', () => ['--app', 'nowhere'], 64],
    ['--colour', () => ['--colour', 'red'], 64],
    ['--tenant', () => ['--tenant', join(dir, 'missing.json')], 65],
    ['not JSON', () => ['--tenant', file('{')], 65],
    ['people[0].id', () => ['--tenant', file('{"people":[{"displayName":"A","managerId":null}]}')], 65],
  ])('when %s is wrong, then it ends with one line that says so', (name, args, code) => {
    const { status, stderr, stdout } = run(...args());
    expect([status, stdout]).toEqual([code, '']);
    expect(stderr).toContain(name);
    expect(stderr.trim().split('\n')).toHaveLength(1);
  });
});
