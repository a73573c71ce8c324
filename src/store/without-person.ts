import type { PersonToErase } from '../use-cases/ports/personal-data.ts';

/** Roles that somebody holds for others: empty without them. */
const roles: ReadonlySet<string> = new Set(['assistantId', 'sponsorId', 'secondContactId', 'handlerId']);

/** The same value without the person: lists lose them, roles are empty, and where a pair needs two the pseudonym stands. */
export function withoutPerson(value: unknown, person: PersonToErase, key = ''): unknown {
  const { personId, pseudonym } = person;
  if (typeof value === 'string') {
    if (value === personId && roles.has(key)) return null;
    return [personId, ...person.alsoKnownAs].reduce((text, word) => text.replaceAll(word, pseudonym), value);
  }
  if (Array.isArray(value)) return value.filter((item) => item !== personId).map((item) => withoutPerson(item, person));
  if (typeof value !== 'object' || value === null || value instanceof Date) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, item]) => [
      name.replaceAll(personId, pseudonym),
      withoutPerson(item, person, name),
    ]),
  );
}
