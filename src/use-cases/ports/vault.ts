import type { TenantId } from '../../domain/kernel/ids.ts';

/** What a sealed text is for; a text sealed for one purpose, or for one tenant, cannot be opened for another. */
export type VaultPurpose =
  | 'notes'
  | 'followUps'
  | 'agenda'
  | 'concern'
  | 'sponsorNote'
  | 'insight'
  | 'declaredFacts'
  | 'reason';

/** Keeps words that people write to each other unreadable in the database, its dumps and its backups. */
export type Vault = {
  /** Sealing the same text twice gives two different texts. */
  seal(tenantId: TenantId, purpose: VaultPurpose, text: string): string;
  /** Throws where the text was changed, or was sealed with another key, tenant or purpose. */
  open(tenantId: TenantId, purpose: VaultPurpose, sealed: string): string;
  /** A keyed fingerprint (HMAC): the same for the same words of one tenant, of no use without the key. */
  fingerprint(tenantId: TenantId, words: string): string;
};
