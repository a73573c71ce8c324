import type { EntityId, PersonId, TenantId } from '../../domain/kernel/ids.ts';
import type { Instant } from '../../domain/kernel/instant.ts';
import type { AggregateStore } from './stores.ts';

/** A stored document, whatever it is; only export and erasure look at all of them alike. */
export type StoredRow = Readonly<Record<string, unknown>>;

export type PersonToErase = {
  readonly tenantId: TenantId;
  readonly personId: PersonId;
  /** Stands where the other of a pair needs to know that there was somebody; tells nobody who. */
  readonly pseudonym: EntityId;
  /** Takes the person's place above those who reported to them, so that lines stay whole. */
  readonly managerId: PersonId | null;
  /** Addresses, names of accounts and chats by which the person is known besides their id. */
  readonly alsoKnownAs: readonly string[];
};

/** Everything that is stored about one person, over all collections. */
export type PersonalData = {
  /** Rows that are the person's own or mention them, by collection. */
  rowsAbout(tenantId: TenantId, personId: PersonId): Promise<ReadonlyMap<string, readonly StoredRow[]>>;
  /** Deletes what is the person's own, and replaces them in what belongs to others. Safe to repeat and to stop anywhere. */
  erase(person: PersonToErase): Promise<void>;
};

/** A wish to be forgotten, and afterwards the keyed mark that keeps the directory from bringing the person back. */
export type Erasure = {
  readonly tenantId: TenantId;
  /** Derived from the fingerprint: asked for twice, it is one. */
  readonly id: EntityId;
  /** HMAC of the person's id: of no use without the key. */
  readonly fingerprint: string;
  /** Gone once it is done. */
  readonly personId: PersonId | null;
  readonly askedAt: Instant;
  readonly dueAt: Instant;
  readonly doneAt: Instant | null;
  readonly version: number;
};

export type ErasureStore = AggregateStore<Erasure> & {
  /** Asked for and due at or before `before`, not done. */
  listDue(tenantId: TenantId, before: Instant): Promise<readonly Erasure[]>;
  /** Fingerprints of all whose time had come at `before`: whoever has one of them does not exist here. */
  fingerprints(tenantId: TenantId, before: Instant): Promise<ReadonlySet<string>>;
  /** The person comes back of their own will. */
  remove(tenantId: TenantId, id: EntityId): Promise<void>;
};
