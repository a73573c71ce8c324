import { attendeeOf, type Meeting } from '../calendar/meeting.ts';
import type { Person } from '../directory/person.ts';
import { SeededRandom } from '../seeded-random.ts';
import type { World } from '../world.ts';

interface Manner {
  readonly seed: number;
  readonly leftAlone: (person: Person) => boolean;
}

/** Most invitations are accepted within a working day of the emulated clock; a few wait, none is declined by chance. */
function answerOne(world: World, { meeting, person, seed }: { meeting: Meeting; person: Person; seed: number }): void {
  const random = new SeededRandom(`${seed} ${person.id} ${meeting.startMs} ${meeting.subject}`);
  const patience = random.next() * 6 * 3_600_000;
  if (world.clock.now() < meeting.modifiedMs + patience || random.chance(0.08)) return;
  world.calendars.respond(meeting, person.id, { response: 'accepted' });
}

/** Whoever was at a meeting that is over shows in its attendance, a minute or two after the start. */
function attend(
  world: World,
  { meeting, people, seed }: { meeting: Meeting; people: readonly Person[]; seed: number },
): void {
  for (const span of world.calendars.heldSpans(meeting, world.clock.now())) {
    if (meeting.attendance.some(({ startMs }) => startMs === span.startMs)) continue;
    const random = new SeededRandom(`${seed} ${span.startMs} ${meeting.subject}`);
    const visits = people.map((person) => ({
      personId: person.id,
      joinMs: span.startMs + random.below(180) * 1000,
      leaveMs: span.endMs - random.below(240) * 1000,
    }));
    if (visits.length > 0) world.calendars.attended(meeting, { startMs: span.startMs, visits });
  }
}

/** Answers what lies on people's calendars, and lets them go to their meetings. */
export function answerInvitations(world: World, { seed, leftAlone }: Manner): void {
  for (const meeting of world.calendars.all()) {
    if (meeting.isCancelled) continue;
    const people = meeting.attendees.flatMap((attendee) => {
      const person = attendee.personId ? world.directory.find(attendee.personId) : undefined;
      return person && !leftAlone(person) && world.calendars.copyOf(meeting, person.id) ? [person] : [];
    });
    for (const person of people) {
      if (attendeeOf(meeting, person.id)?.response === 'none') answerOne(world, { meeting, person, seed });
    }
    const going = people.filter((person) => attendeeOf(meeting, person.id)?.response !== 'declined');
    if (meeting.joinUrl) attend(world, { meeting, people: going, seed });
  }
}
