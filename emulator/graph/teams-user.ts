import type { Directory } from '../directory/directory.ts';
import type { Person } from '../directory/person.ts';
import { GraphError } from './graph-error.ts';
import type { GraphRequest } from './graph-request.ts';
import { personAt } from './person-at.ts';

/** The person a path names. Throws 403 for whoever cannot use Teams. */
export function teamsUserAt(directory: Directory, request: GraphRequest): Person {
  const person = personAt(directory, request);
  if (!person.teams || !person.accountEnabled) {
    throw new GraphError(
      403,
      'Forbidden',
      `Failed to execute Teams request. User '${person.id}' has no Teams license or is not enabled.`,
    );
  }
  return person;
}
