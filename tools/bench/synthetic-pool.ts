import { defaultPoolRules, defaultPoolWeights, type Pool, type PoolPerson } from '../../src/domain/matching/pool.ts';
import { randomFrom } from './random.ts';

const offices = [
  ['Milano', 'Europe/Rome', 'it'],
  ['Torino', 'Europe/Rome', 'it'],
  ['Berlin', 'W. Europe Standard Time', 'de'],
  ['Paris', 'Europe/Paris', 'fr'],
  ['Madrid', 'Romance Standard Time', 'es'],
  ['London', 'GMT Standard Time', 'en'],
  ['Dublin', 'Europe/Dublin', 'en'],
  ['New York', 'Eastern Standard Time', 'en'],
  ['Chicago', 'America/Chicago', 'en'],
  ['Bengaluru', 'India Standard Time', 'en'],
  ['Singapore', 'Singapore Standard Time', 'en'],
  ['São Paulo', 'America/Sao_Paulo', 'pt'],
] as const;
const days = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday'] as const;
const shifts = [
  ['08:00', '16:30'],
  ['08:30', '17:00'],
  ['09:00', '17:30'],
  ['09:30', '18:00'],
  ['10:00', '18:30'],
] as const;
const stages = {
  mentor: ['early', 'early', 'early', 'mid'],
  mentee: ['senior', 'executive', 'senior', 'mid'],
} as const;

/**
 * A pool as a large company could have one: popular and rare topics, departments and offices of very different size,
 * many equal scores. About two fifths of all pairs break a rule.
 */
export function syntheticPool(size: {
  readonly mentors: number;
  readonly mentees: number;
  readonly seed: number;
}): Pool {
  const random = randomFrom(size.seed);
  const below = (n: number) => Math.floor(random() * n);
  /** Small numbers are likelier, as 1/x. */
  const zipf = (n: number) => Math.min(n - 1, Math.floor(n ** random()) - 1);
  const managers = Math.max(2, Math.ceil((size.mentors + size.mentees) / 9));
  const person = (id: string, side: 'mentor' | 'mentee' | null, managerId: string | null): PoolPerson => {
    const [office, timeZone, first] = offices[Math.floor(random() ** 1.6 * offices.length)]!;
    const [start, end] = shifts[below(shifts.length)]!;
    return {
      id,
      managerId,
      department: `D${zipf(25)}`,
      office,
      timeZone,
      workingHours: { days: random() < 0.12 ? days.slice(0, 2 + below(3)) : days, start, end },
      languages: first === 'en' ? ['en'] : random() < 0.85 ? [first, 'en'] : [first],
      stage: side === null || random() < 0.1 ? null : stages[side][below(4)]!,
      birthYearBand: null,
      level: side === 'mentor' ? 4 + below(3) : side === 'mentee' ? 1 + below(3) : null,
      hireDate: null,
      groups: random() < 0.01 ? ['shadowing'] : [],
    };
  };
  const people = Array.from({ length: managers }, (_, i) => person(`m${i}`, null, i === 0 ? null : `m${(i - 1) >> 3}`));
  const side = (name: 'mentor' | 'mentee', count: number) =>
    Array.from({ length: count }, (_, i) => {
      const id = `${name}${i}`;
      people.push(person(id, name, `m${below(managers)}`));
      const topics = new Set(
        Array.from({ length: name === 'mentor' ? 2 + below(3) : 1 + below(3) }, () => `t${zipf(40)}`),
      );
      return { id, topics: [...topics], capacity: 1, avoid: [] };
    });
  const mentors = side('mentor', size.mentors);
  const mentees = side('mentee', size.mentees);
  return {
    asOf: '2026-11-24',
    seed: 1,
    rules: defaultPoolRules,
    weights: defaultPoolWeights,
    people,
    mentors,
    mentees,
    history: [],
    fixed: [],
  };
}
