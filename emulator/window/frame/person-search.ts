import type { Person } from '../api/shapes.ts';

const plain = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

const shown = 40;

/** People in whose name, title, department or address every word occurs. */
export function searchPeople(people: readonly Person[], text: string): readonly Person[] {
  const words = plain(text).split(/\s+/).filter(Boolean);
  const found: Person[] = [];
  for (const person of people) {
    const about = plain(
      [person.name, person.jobTitle, person.department, person.mail, person.userPrincipalName].join(' '),
    );
    if (words.every((word) => about.includes(word))) found.push(person);
    if (found.length >= shown) break;
  }
  return found;
}

export interface QuickPicks {
  readonly title: string;
  readonly people: readonly Person[];
}

const few = 4;

/** Whose Teams one is likely to want next, by what they are in the organization. */
export function quickPicks(people: readonly Person[], recent: readonly string[]): readonly QuickPicks[] {
  const byId = new Map(people.map((person) => [person.id, person]));
  const managers = new Set(people.map(({ managerId }) => managerId));
  const working = people.filter((person) => person.accountEnabled && person.userType !== 'Guest');
  const titled = (pattern: RegExp): readonly Person[] => working.filter(({ jobTitle }) => pattern.test(jobTitle ?? ''));
  const lately = recent.flatMap((id) => byId.get(id) ?? []);
  const groups: readonly QuickPicks[] = [
    { title: 'Lately', people: lately },
    { title: 'Administrators', people: working.filter(({ roles }) => roles.includes('Admin')) },
    {
      title: 'People and HR: could lead a program',
      people: working.filter(({ department, jobTitle }) =>
        /\b(hr|human resources|people|talent)\b/i.test(`${department ?? ''} ${jobTitle ?? ''}`),
      ),
    },
    {
      title: 'Top of the organization',
      people: working.filter(({ id, managerId }) => managerId === null && managers.has(id)),
    },
    { title: 'Assistants', people: titled(/assistant/i) },
    { title: 'In touch with Inverso', people: working.filter(({ chat, messages }) => chat !== 'none' && messages > 0) },
  ];
  const shortened = groups.map(({ title, people: all }) => ({
    title,
    people: title === 'Lately' ? all : all.slice(0, few),
  }));
  return shortened.filter((group) => group.people.length > 0);
}
