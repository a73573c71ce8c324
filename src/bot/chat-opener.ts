import type { PersonId, TenantId } from '../domain/kernel/ids.ts';
import type { DeliveryResult } from '../use-cases/ports/messenger.ts';
import type { Reach } from '../use-cases/ports/reach.ts';
import type { ConversationReference } from '../use-cases/ports/stores.ts';
import type { World } from '../use-cases/world.ts';
import { gccHome, type ServiceUrls } from './auth/service-url.ts';
import type { BotLogger } from './bot-logger.ts';
import type { Connector, Place } from './connector.ts';
import { connectorFailure, type FailureKind, meaningOf } from './connector-failure.ts';
import { removedByPerson } from './remember-chat.ts';

export type ChatFound =
  | { readonly ok: true; readonly reference: ConversationReference }
  | { readonly ok: false; readonly result: DeliveryResult };

const failed = (result: DeliveryResult): ChatFound => ({ ok: false, result });

export type ChatOpenerParts = {
  readonly world: World;
  readonly connector: Connector;
  readonly reach: Reach;
  readonly serviceUrls: ServiceUrls;
  readonly logger: BotLogger;
};

/** Finds the chat with a person; where there is none, installs the app for them and opens it. */
export class ChatOpener {
  readonly #parts: ChatOpenerParts;

  constructor(parts: ChatOpenerParts) {
    this.#parts = parts;
  }

  async with(tenantId: TenantId, personId: PersonId): Promise<ChatFound> {
    const known = await this.#parts.world.conversations.find(tenantId, personId);
    if (known === null || mayBeTriedAnew(known)) return this.#installAndOpen(tenantId, personId);
    if (known.unreachable !== null) return failed({ kind: 'unreachable', problem: known.unreachable });
    return { ok: true, reference: known };
  }

  /** What can be done once about a failure (quality.md §2.7); null when nothing can. */
  async recover(meaning: FailureKind, reference: ConversationReference): Promise<ChatFound | null> {
    const { tenantId, personId } = reference;
    if (meaning === 'notInstalled') return this.#installAndOpen(tenantId, personId);
    if (meaning === 'gone') {
      await this.#parts.world.conversations.remove(tenantId, personId);
      return this.#installAndOpen(tenantId, personId);
    }
    if (meaning !== 'wrongHost' || !this.#parts.serviceUrls.allows(gccHome)) return null;
    const moved = { ...reference, serviceUrl: gccHome };
    await this.#parts.world.conversations.put(moved);
    return { ok: true, reference: moved };
  }

  async #installAndOpen(tenantId: TenantId, personId: PersonId): Promise<ChatFound> {
    const installed = await this.#parts.reach.install(tenantId, personId);
    if (installed !== 'installed')
      return this.#unreachable({ tenantId, personId }, installed === 'noTeams' ? 'noTeams' : 'installRefused');
    const { world, connector, serviceUrls } = this.#parts;
    // being installed, Teams may have told the chat already
    const told = await world.conversations.find(tenantId, personId);
    if (told !== null && told.conversationId !== '' && told.unreachable === null) return { ok: true, reference: told };
    try {
      const place = await connector.openChat(serviceUrls.home, { tenantId, personId });
      const reference: ConversationReference = {
        tenantId,
        personId,
        ...place,
        teamsUserId: await this.#teamsUserId(place, personId),
        seenAt: world.clock.now(),
        unreachable: null,
      };
      await world.conversations.put(reference);
      return { ok: true, reference };
    } catch (error) {
      const result = afterOpening(error);
      return result.kind === 'unreachable' ? this.#unreachable({ tenantId, personId }, result.problem) : failed(result);
    }
  }

  /** Kept for those who run a program: whom the bot cannot reach, and why. */
  async #unreachable(of: { tenantId: TenantId; personId: PersonId }, problem: string): Promise<ChatFound> {
    const { world } = this.#parts;
    await world.conversations.put({
      ...of,
      conversationId: '',
      serviceUrl: '',
      teamsUserId: null,
      seenAt: world.clock.now(),
      unreachable: problem,
    });
    return failed({ kind: 'unreachable', problem });
  }

  async #teamsUserId(place: Place, personId: PersonId): Promise<string | null> {
    try {
      return await this.#parts.connector.teamsUserId(place, personId);
    } catch (error) {
      // only the refreshing of cards depends on it, and the person's first word tells it too
      this.#parts.logger.info({ problem: connectorFailure(error)?.code ?? String(error) }, 'no Teams id of a member');
      return null;
    }
  }
}

/** A reference without a chat only says why there was none; but what somebody removed is not put back. */
const mayBeTriedAnew = (known: ConversationReference): boolean =>
  known.conversationId === '' && known.unreachable !== removedByPerson;

/** Opening a chat twice gives the same chat, so an unknown outcome is simply tried again. */
function afterOpening(error: unknown): DeliveryResult {
  const failure = connectorFailure(error);
  if (failure === null) throw error;
  const meaning = meaningOf(failure);
  if (meaning === 'stopped' || meaning === 'notInstalled') return { kind: 'unreachable', problem: failure.code };
  if (meaning === 'passes' || meaning === 'unknown')
    return { kind: 'retry', retryAfterSeconds: failure.retryAfterSeconds, problem: failure.code };
  return { kind: 'refused', problem: `${failure.status} ${failure.code}` };
}
