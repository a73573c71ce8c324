import type { PersonId, TenantId } from '../../domain/kernel/ids.ts';
import { type Instant, minutesLater } from '../../domain/kernel/instant.ts';
import type { MailboxTime } from '../../domain/kernel/person.ts';
import type { Calendar } from '../../use-cases/ports/calendar.ts';
import type { Clock } from '../../use-cases/ports/clock.ts';

const goodForMinutes = 10;
const mostRemembered = 20_000;

/** The calendar, with zones, hours and automatic replies remembered for ten minutes: every card drawn and every notice asks for them. */
export function withRememberedTimes(calendar: Calendar, clock: Clock): Calendar {
  const known = new Map<string, { time: MailboxTime; until: Instant }>();
  const keyOf = (tenantId: TenantId, id: PersonId): string => `${tenantId}:${id}`;
  return {
    freeBusy: (tenantId, people, window) => calendar.freeBusy(tenantId, people, window),
    writeEvent: (tenantId, organizer, draft) => calendar.writeEvent(tenantId, organizer, draft),
    readEvents: (tenantId, events) => calendar.readEvents(tenantId, events),
    moveEvent: (tenantId, move) => calendar.moveEvent(tenantId, move),
    cancelEvent: (tenantId, event) => calendar.cancelEvent(tenantId, event),
    async mailboxTimes(tenantId, personIds) {
      const now = clock.now();
      const fresh = (id: PersonId): MailboxTime | null => {
        const entry = known.get(keyOf(tenantId, id));
        return entry !== undefined && now < entry.until ? entry.time : null;
      };
      const missing = [...new Set(personIds)].filter((id) => fresh(id) === null);
      const asked = missing.length === 0 ? [] : await calendar.mailboxTimes(tenantId, missing);
      if (known.size + asked.length > mostRemembered) known.clear();
      const until = minutesLater(now, goodForMinutes);
      for (const time of asked) known.set(keyOf(tenantId, time.personId), { time, until });
      const answers = new Map(asked.map((time) => [time.personId, time]));
      return personIds.flatMap((id) => answers.get(id) ?? fresh(id) ?? []);
    },
  };
}
