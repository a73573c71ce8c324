import type { PersonId, TenantId } from '../../domain/kernel/ids.ts';
import type { Person } from '../../domain/kernel/person.ts';

/** The organisation's directory (Microsoft Graph). */
export type Directory = {
  /** Everybody with the manager's id; follows all pages. Permission: User.Read.All. */
  listPeople(tenantId: TenantId): Promise<readonly Person[]>;
  /** Ids of all people in a group, nested ones included. Permission: GroupMember.Read.All. `unknownGroup` → null. */
  groupMembers(tenantId: TenantId, groupId: string): Promise<readonly PersonId[] | null>;
  /** Groups whose name starts with the words, for choosing exclusive programs. */
  findGroups(tenantId: TenantId, words: string): Promise<readonly { id: string; displayName: string }[]>;
};
