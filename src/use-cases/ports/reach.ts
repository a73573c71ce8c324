import type { PersonId, TenantId } from '../../domain/kernel/ids.ts';
import type { Instant } from '../../domain/kernel/instant.ts';
import type { AppFound } from '../../domain/notice/reachability.ts';

/** Makes the bot reachable for a person: installs the app for them and finds their chat (Microsoft Graph). */
export type Reach = {
  /** Permission: TeamsAppInstallation.ReadWriteSelfForUser.All. Installing what is installed is fine. `noTeams`: the person cannot have the app. */
  install(tenantId: TenantId, personId: PersonId): Promise<'installed' | 'noTeams' | 'refused'>;
  /** Same permission. Whether somebody has the app; changes nothing. `refused`: the app is not in the organisation's catalogue. */
  look(tenantId: TenantId, personId: PersonId): Promise<AppFound>;
};

/** What was found when somebody was looked up. */
export type ReachCheck = {
  readonly tenantId: TenantId;
  readonly personId: PersonId;
  readonly app: AppFound;
  readonly checkedAt: Instant;
};

export type ReachCheckStore = {
  listOf(tenantId: TenantId, personIds: readonly PersonId[]): Promise<readonly ReachCheck[]>;
  put(check: ReachCheck): Promise<void>;
};
