import { z } from 'zod';
import type { PersonId, TenantId } from '../domain/kernel/ids.ts';
import type { Person } from '../domain/kernel/person.ts';
import type { Directory } from '../use-cases/ports/directory.ts';
import type { GraphChannel, GraphLog } from './channel.ts';
import { GraphProblem } from './graph-problem.ts';
import { allItems } from './pages.ts';
import { leaveDate, objectId, personSelect, readPerson } from './person-reply.ts';
import { promptRead } from './retry.ts';

/** The largest page that Graph serves of users, groups and members. */
const pageSize = 999;
const groupsShown = 25;

const user = z.object({ '@odata.type': z.literal('#microsoft.graph.user'), id: objectId });
const group = z.object({ id: z.string(), displayName: z.string() });

/** The directory of a tenant through Microsoft Graph. */
export class GraphDirectory implements Directory {
  readonly #channel: GraphChannel;
  readonly #log: GraphLog;

  constructor(channel: GraphChannel, log: GraphLog) {
    this.#channel = channel;
    this.#log = log;
  }

  /**
   * User.Read.All, and User-LifeCycleInfo.Read.All where it is granted: without it nobody's leave date is known. Somebody who comes
   * twice (pages may repeat while people change) counts once; who cannot be read is left out and counted in the log.
   */
  async listPeople(tenantId: TenantId): Promise<readonly Person[]> {
    try {
      return await this.#list(tenantId, `${personSelect},${leaveDate}`);
    } catch (error) {
      if (!(error instanceof GraphProblem) || error.status !== 403) throw error;
      this.#log.info({ tenantId }, 'leave dates may not be read; people leave when their account is disabled');
      return this.#list(tenantId, personSelect);
    }
  }

  async #list(tenantId: TenantId, select: string): Promise<readonly Person[]> {
    const people = new Map<PersonId, Person>();
    let unreadable = 0;
    const path = `/users?$select=${select}&$expand=manager($select=id)&$top=${pageSize}`;
    for await (const item of allItems(this.#channel, tenantId, path)) {
      const person = readPerson(item);
      if (person === null) unreadable++;
      else people.set(person.id, person);
    }
    if (unreadable > 0) this.#log.warn({ tenantId, unreadable }, 'people of the directory could not be read');
    return [...people.values()];
  }

  /** GroupMember.Read.All. Devices, contacts and nested groups among the members are left out; the nested groups' people are listed flat. */
  async groupMembers(tenantId: TenantId, groupId: string): Promise<readonly PersonId[] | null> {
    const members = new Set<PersonId>();
    const path = `/groups/${encodeURIComponent(groupId)}/transitiveMembers?$select=id&$top=${pageSize}`;
    try {
      for await (const item of allItems(this.#channel, tenantId, path)) {
        const member = user.safeParse(item);
        if (member.success) members.add(member.data.id);
      }
    } catch (error) {
      if (error instanceof GraphProblem && error.status === 404) return null;
      throw error;
    }
    return [...members];
  }

  /** GroupMember.Read.All. At most 25, in the order of their names; somebody is typing, so it does not wait long. */
  async findGroups(tenantId: TenantId, words: string): Promise<readonly { id: string; displayName: string }[]> {
    const start = words.trim().replaceAll("'", "''");
    if (start === '') return [];
    const filter = encodeURIComponent(`startswith(displayName,'${start}')`);
    const path = `/groups?$filter=${filter}&$select=id,displayName&$top=${groupsShown}`;
    const found = await this.#channel.send(tenantId, { method: 'GET', path, retry: promptRead });
    const reply = z.object({ value: z.array(z.unknown()) }).parse(found);
    const groups = reply.value.flatMap((item) => group.safeParse(item).data ?? []);
    return groups.sort((a, b) => a.displayName.localeCompare(b.displayName));
  }
}
