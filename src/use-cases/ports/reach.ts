import type { PersonId, TenantId } from '../../domain/kernel/ids.ts';

/** Makes the bot reachable for a person: installs the app for them and finds their chat (Microsoft Graph). */
export type Reach = {
  /** Permission: TeamsAppInstallation.ReadWriteSelfForUser.All. Installing what is installed is fine. `noTeams`: the person cannot have the app. */
  install(tenantId: TenantId, personId: PersonId): Promise<'installed' | 'noTeams' | 'refused'>;
};
