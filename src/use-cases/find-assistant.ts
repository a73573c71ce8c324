import type { Actor } from '../domain/access/actor.ts';
import type { EntityId } from '../domain/kernel/ids.ts';
import { type Outcome, refused } from '../domain/kernel/outcome.ts';
import type { Person } from '../domain/kernel/person.ts';
import type { Enrollment } from '../domain/program/enrollment.ts';
import { type AssistantRefused, nameAssistant } from './name-assistant.ts';
import type { World } from './world.ts';

/** Two with one name are told apart by their addresses, so that more than a few are never needed. */
const looked = 5;

/** Names the assistant by a name or an address as somebody writes it; only a single person that fits is taken. */
export async function nameAssistantByWords(
  world: World,
  command: { readonly actor: Actor; readonly enrollmentId: EntityId; readonly words: string },
): Promise<Outcome<Enrollment, AssistantRefused | 'severalPeople'>> {
  const words = command.words.trim();
  if (words === '') return refused('unknownPerson');
  const people = await world.people.search(command.actor.tenantId, words, looked);
  const same = (text: string | null): boolean => text?.toLowerCase() === words.toLowerCase();
  const exact = people.filter((p) => same(p.mail) || same(p.userPrincipalName));
  const found: readonly Person[] = exact.length > 0 ? exact : people;
  if (found.length > 1) return refused('severalPeople');
  const [person] = found;
  if (person === undefined) return refused('unknownPerson');
  return nameAssistant(world, { ...command, personId: person.id });
}
