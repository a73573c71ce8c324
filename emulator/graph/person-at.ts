import type { Directory } from '../directory/directory.ts';
import type { Person } from '../directory/person.ts';
import { resourceNotFound } from './graph-error.ts';
import type { GraphRequest } from './graph-request.ts';

/** The person a path names by id or principal name; in `/me` the signed-in one. Throws 404. */
export function personAt(directory: Directory, request: GraphRequest): Person {
  const name = request.params.user ?? request.caller.userId ?? '';
  const person = directory.find(name);
  if (!person) throw resourceNotFound(name);
  return person;
}
