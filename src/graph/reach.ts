import { z } from 'zod';
import type { PersonId, TenantId } from '../domain/kernel/ids.ts';
import type { AppFound } from '../domain/notice/reachability.ts';
import type { Reach } from '../use-cases/ports/reach.ts';
import type { GraphChannel, GraphLog } from './channel.ts';
import { GraphProblem } from './graph-problem.ts';
import { userPath } from './mailbox-path.ts';
import { patientRead, promptRead } from './retry.ts';

const catalogue = z.object({ value: z.array(z.object({ id: z.string(), externalId: z.string().nullish() })) });

export type ReachParts = {
  readonly channel: GraphChannel;
  readonly log: GraphLog;
  readonly graphHost: string;
  /** The id in the app's manifest, which the catalogue calls `externalId`; ours is the client id. */
  readonly manifestId: string;
};

/** Installs the app for people through Microsoft Graph. */
export class GraphReach implements Reach {
  readonly #parts: ReachParts;
  /** The catalogue's own id of our app, per tenant. */
  readonly #appIds = new Map<TenantId, string>();
  readonly #lookUps = new Map<TenantId, Promise<string | null>>();

  constructor(parts: ReachParts) {
    this.#parts = parts;
  }

  /**
   * TeamsAppInstallation.ReadWriteSelfForUser.All; AppCatalog.Read.All once. `refused`: the app is not in the
   * organisation's catalogue, or a policy keeps it from the person.
   */
  async install(tenantId: TenantId, personId: PersonId): Promise<'installed' | 'noTeams' | 'refused'> {
    const known = this.#appIds.get(tenantId);
    const result = await this.#installApp(tenantId, personId);
    // the catalogue's id changes when the app is published anew
    if (result !== 'noTeams' || known === undefined) return result;
    this.#appIds.delete(tenantId);
    return known === (await this.#appId(tenantId)) ? result : this.#installApp(tenantId, personId);
  }

  /** TeamsAppInstallation.ReadWriteSelfForUser.All; AppCatalog.Read.All once. Whether the person has the app, in whatever version. */
  async look(tenantId: TenantId, personId: PersonId): Promise<AppFound> {
    if ((await this.#appId(tenantId)) === null) return 'refused';
    const filter = encodeURIComponent(`teamsApp/externalId eq '${this.#parts.manifestId}'`);
    const path = `${userPath(personId)}/teamwork/installedApps?$filter=${filter}`;
    try {
      const reply = catalogue.parse(
        await this.#parts.channel.send(tenantId, { method: 'GET', path, retry: promptRead }),
      );
      return reply.value.length > 0 ? 'installed' : 'absent';
    } catch (error) {
      if (error instanceof GraphProblem && (error.status === 403 || error.status === 404)) return 'noTeams';
      throw error;
    }
  }

  async #installApp(tenantId: TenantId, personId: PersonId): Promise<'installed' | 'noTeams' | 'refused'> {
    const { channel, graphHost, log } = this.#parts;
    const appId = await this.#appId(tenantId);
    if (appId === null) {
      log.warn({ tenantId }, 'the app is not in the catalogue of the organisation');
      return 'refused';
    }
    const path = `${userPath(personId)}/teamwork/installedApps`;
    const body = { 'teamsApp@odata.bind': `${graphHost}/v1.0/appCatalogs/teamsApps/${appId}` };
    try {
      // installing what is installed changes nothing, so it may be sent again
      await channel.send(tenantId, { method: 'POST', path, body, retry: patientRead });
      return 'installed';
    } catch (error) {
      if (!(error instanceof GraphProblem)) throw error;
      if (error.status === 409) return 'installed';
      if (error.status === 404) return 'noTeams';
      if (error.status === 403) return (await this.#hasTeams(tenantId, personId)) ? 'refused' : 'noTeams';
      throw error;
    }
  }

  /** Many installations at once share one look-up. */
  #appId(tenantId: TenantId): Promise<string | null> {
    const running = this.#lookUps.get(tenantId) ?? this.#lookUp(tenantId).finally(() => this.#lookUps.delete(tenantId));
    this.#lookUps.set(tenantId, running);
    return running;
  }

  async #lookUp(tenantId: TenantId): Promise<string | null> {
    const known = this.#appIds.get(tenantId);
    if (known !== undefined) return known;
    const filter = encodeURIComponent(`externalId eq '${this.#parts.manifestId}'`);
    const path = `/appCatalogs/teamsApps?$filter=${filter}`;
    const reply = catalogue.parse(await this.#parts.channel.send(tenantId, { method: 'GET', path }));
    const id = reply.value[0]?.id ?? null;
    if (id !== null) this.#appIds.set(tenantId, id);
    return id;
  }

  /** Whether Teams knows the person at all: the same refusal meets people without Teams and a policy against the app. */
  async #hasTeams(tenantId: TenantId, personId: PersonId): Promise<boolean> {
    const path = `${userPath(personId)}/teamwork/installedApps?$top=1`;
    try {
      await this.#parts.channel.send(tenantId, { method: 'GET', path });
      return true;
    } catch (error) {
      if (error instanceof GraphProblem && (error.status === 403 || error.status === 404)) return false;
      throw error;
    }
  }
}
