import type { AppRegistration } from '../app-registration.ts';
import type { FoundEvent } from '../calendar/calendars.ts';
import { hasMailbox, type Person } from '../directory/person.ts';
import { etagOf } from './event-view.ts';
import { GraphError } from './graph-error.ts';
import { type GraphRequest, param } from './graph-request.ts';
import { noMailbox } from './mailbox-settings.ts';
import { accessDenied } from './permissions.ts';
import { personAt } from './person-at.ts';
import type { OutlookParts } from './schedule.ts';

export interface EventParts extends OutlookParts {
  readonly app: AppRegistration;
  readonly tenantId: string;
}

export const itemNotFound = (): GraphError =>
  new GraphError(404, 'ErrorItemNotFound', 'The specified object was not found in the store.');

export const notOrganizer = (): GraphError =>
  new GraphError(
    400,
    'ErrorInvalidRequest',
    "Your request can't be completed. You need to be an organizer to cancel a meeting.",
  );

/** The mailbox that a path names. Throws where there is none, or where the caller's app may not write to it. */
export function mailboxAt(parts: EventParts, request: GraphRequest, access: 'read' | 'write'): Person {
  const person = personAt(parts.directory, request);
  if (!hasMailbox(person)) throw noMailbox();
  const scope = parts.app.calendarWriteScope;
  if (access === 'write' && request.caller.userId === null && scope) {
    const names = [person.mail, person.userPrincipalName, person.id].map((name) => name?.toLowerCase());
    if (!scope.some((address) => names.includes(address.toLowerCase()))) throw accessDenied();
  }
  return person;
}

/** The event that a path names, on the mailbox's own calendar. Throws 404. */
export function eventAt(parts: EventParts, request: GraphRequest, mailbox: Person): FoundEvent {
  const found = parts.calendars.find(mailbox.id, param(request, 'event'));
  if (!found) throw itemNotFound();
  return found;
}

/** Throws 412 where the caller saw an older version. */
export function checkIfMatch(request: GraphRequest, { meeting }: FoundEvent): void {
  const seen = request.headers['if-match'];
  if (seen === undefined || seen === '*' || seen === etagOf(meeting)) return;
  throw new GraphError(
    412,
    'ErrorIrresolvableConflict',
    'The send or update operation could not be performed because the change key passed in the request does not match the current change key for the item.',
  );
}
