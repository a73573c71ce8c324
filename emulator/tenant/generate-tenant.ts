import { guidOf } from '../identifiers.ts';
import { SeededRandom } from '../seeded-random.ts';
import { namePools } from './names.ts';
import { type Office, offices } from './offices.ts';
import { growOrganization, type Post } from './org-tree.ts';
import type { Tenant, TenantPerson } from './tenant-file.ts';

export interface GeneratorOptions {
  readonly people: number;
  readonly seed: number;
  /** Milliseconds since the epoch; hire dates lie before it. */
  readonly now: number;
}

const dayMs = 86_400_000;
const domain = 'contoso.example';

/** The people one meets first: a few leaders, who runs the program and the tenant, and juniors. */
const familiar: ReadonlyArray<readonly [string, string]> = [
  ['Elena Marchetti', 'Milano'],
  ["Hannah O'Brien", 'London'],
  ['Davide Ferrari', 'Milano'],
  ['Paola Conti', 'Milano'],
  ['James Whitmore', 'London'],
  ['Roberto Galli', 'Milano'],
  ['Francesca De Luca', 'Roma'],
  ['Andrew Sinclair', 'London'],
  ['Stefano Bellini', 'Milano'],
  ['Charlotte Hughes', 'London'],
  ["Alessandra D'Angelo", 'Milano'],
  ['Giulia Rossi', 'Milano'],
  ['Oliver Bennett', 'London'],
  ['Sofia Moretti', 'Roma'],
  ['Niccolò Bianchi', 'Milano'],
  ['Amelia Clarke', 'London'],
  ['Matteo Ricci', 'Roma'],
  ['Chiara Lombardi', 'Milano'],
  ['Priya Patel', 'London'],
  ['Luca Esposito', 'Milano'],
];

function officeFor(random: SeededRandom): Office {
  const total = offices.reduce((sum, office) => sum + office.share, 0);
  let at = random.next() * total;
  for (const office of offices) {
    at -= office.share;
    if (at < 0) return office;
  }
  return offices[0] as Office;
}

/** Leaders and the people who run things first, then juniors, then everybody else in the order of the tree. */
function meetingOrder(posts: readonly Post[]): Post[] {
  const byTitle = (pattern: RegExp): Post[] => posts.filter((post) => pattern.test(post.title));
  const first = [
    ...byTitle(/^Chief Executive Officer/),
    ...byTitle(/^Chief People/),
    ...byTitle(/365 Administrator/),
    ...byTitle(/Assistant to the CEO/),
  ];
  const heads = posts.filter((post) => post.level === 1 && post.hasReports && !first.includes(post));
  const juniors = posts.filter((post) => post.junior && post.level >= 3);
  // one junior of each department before a second of any
  const seen = new Map<string, number>();
  const spread = juniors
    .map((post) => {
      const turn = seen.get(post.department) ?? 0;
      seen.set(post.department, turn + 1);
      return { post, turn };
    })
    .sort((a, b) => a.turn - b.turn)
    .map(({ post }) => post);
  const front = [...first, ...heads, ...spread].slice(0, familiar.length);
  const taken = new Set(front);
  return [...front, ...posts.filter((post) => !taken.has(post))];
}

const slug = (name: string): string =>
  name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/ß/g, 'ss')
    .replace(/ł/gi, 'l')
    .replace(/ı/g, 'i')
    .toLowerCase()
    .replace(/['’.]/g, '')
    .replace(/[^a-z0-9]+/g, '.');

class Staff {
  readonly #used = new Map<string, number>();
  readonly #slugs = new Map<string, string>();
  readonly #ids = new Map<Post, string>();
  readonly #options: GeneratorOptions;

  constructor(options: GeneratorOptions) {
    this.#options = options;
  }

  #mail(name: string): string {
    const base = this.#slugs.get(name) ?? slug(name);
    this.#slugs.set(name, base);
    const times = (this.#used.get(base) ?? 0) + 1;
    this.#used.set(base, times);
    return `${base}${times > 1 ? times : ''}@${domain}`;
  }

  #hired(post: Post, random: SeededRandom): string {
    const years = post.junior
      ? 0.2 + random.next() * 2.8
      : post.level <= 1
        ? 6 + random.next() * 16
        : 1 + random.next() * (post.hasReports ? 15 : 9);
    return new Date(this.#options.now - years * 365.25 * dayMs).toISOString().slice(0, 10);
  }

  idOf(post: Post): string {
    const known = this.#ids.get(post);
    if (known) return known;
    const id = guidOf(`contoso ${this.#options.seed} ${this.#options.people} person ${post.index}`);
    this.#ids.set(post, id);
    return id;
  }

  person(post: Post, order: number): TenantPerson {
    const random = new SeededRandom(`${this.#options.seed} person ${post.index}`);
    const known = familiar[order];
    const office = (known && offices.find(({ name }) => name === known[1])) || officeFor(random);
    const pool = namePools[random.pick(office.names)] ?? namePools.GB;
    const name = known?.[0] ?? `${random.pick(pool?.given ?? [])} ${random.pick(pool?.family ?? [])}`;
    const mail = this.#mail(name);
    const [givenName = name] = name.split(' ');
    return {
      id: this.idOf(post),
      displayName: name,
      givenName,
      surname: name.slice(givenName.length + 1),
      mail,
      userPrincipalName: mail,
      jobTitle: post.title,
      department: post.department,
      officeLocation: office.name,
      country: office.country,
      employeeHireDate: this.#hired(post, random),
      managerId: post.manager ? this.idOf(post.manager) : null,
      accountEnabled: true,
      userType: 'Member',
      preferredLanguage: office.language,
      timeZone: office.timeZone,
      workingHours: workingHours({ random, leads: post.level <= 1, familiar: known !== undefined }),
      roles: post.title === 'Microsoft 365 Administrator' ? ['Admin'] : [],
      ...exception({ random, post, order, now: this.#options.now }),
    };
  }
}

function workingHours({
  random,
  leads,
  familiar: known,
}: {
  random: SeededRandom;
  leads: boolean;
  familiar: boolean;
}): NonNullable<TenantPerson['workingHours']> {
  const week = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday'];
  const start = random.pick(['08:30', '09:00', '09:00', '09:00', '09:30']);
  const end = random.pick(['17:30', '17:30', '18:00', '17:00']);
  if (leads || known || random.next() > 0.12) return { days: week, start, end };
  // part-timers: fewer days, or mornings only
  if (random.chance(0.4)) return { days: week, start, end: '13:30' };
  const off = random.below(5);
  return { days: week.filter((_, day) => day !== off && (random.chance(0.6) || day !== (off + 2) % 5)), start, end };
}

/** What is never quite orderly in a real company: somebody on leave, without Teams, leaving, closed to free/busy, a guest. */
function exception({
  random,
  post,
  order,
  now,
}: {
  random: SeededRandom;
  post: Post;
  order: number;
  now: number;
}): Partial<TenantPerson> {
  if (order < 24 || post.hasReports) return {};
  const draw = random.next();
  const day = (n: number): string => new Date(now + n * dayMs).toISOString();
  if (draw < 0.012)
    return {
      automaticReplies: {
        status: 'scheduled',
        start: day(-3),
        end: day(11),
        message: 'I am away and read mail when I am back.',
      },
    };
  if (draw < 0.024) return { teams: false };
  if (draw < 0.032) return { employeeLeaveDateTime: day(40) };
  if (draw < 0.042) return { calendarAccess: false };
  if (draw < 0.05) return { userType: 'Guest', jobTitle: 'External Consultant', userPrincipalName: null };
  if (draw < 0.056) return { accountEnabled: false };
  return {};
}

/** A plausible tenant of exactly `people` people; the same options give the same tenant. */
export function generateTenant(options: GeneratorOptions): Tenant {
  const posts = growOrganization(options.people, new SeededRandom(`tree ${options.seed}`));
  const staff = new Staff(options);
  const people = meetingOrder(posts).map((post, order) => staff.person(post, order));
  const random = new SeededRandom(`groups ${options.seed}`);
  const some = (share: number): string[] =>
    people.filter((_, order) => order >= familiar.length && random.chance(share)).map(({ id }) => id);
  const top = posts.filter(({ level }) => level <= 1).map((post) => staff.idOf(post));
  const group = (displayName: string, members: string[]): Tenant['groups'][number] => ({
    id: guidOf(`group ${displayName} ${options.seed}`),
    displayName,
    members,
  });
  return {
    tenantId: guidOf(`contoso tenant ${options.seed} ${options.people}`),
    name: 'Contoso',
    domain,
    people,
    groups: [
      group('Shadowing 2026', some(0.03)),
      group('Leadership Team', top),
      group(
        'Early Careers Network',
        people.filter((p) => /^(Junior|Graduate)/.test(p.jobTitle ?? '')).map(({ id }) => id),
      ),
    ],
    programMailbox: `mentoring@${domain}`,
  };
}
