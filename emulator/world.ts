import { type AppRegistration, registerApp } from './app-registration.ts';
import { type BusySource, generatedBusy, listedBusy } from './calendar/busy-weeks.ts';
import { Calendars } from './calendar/calendars.ts';
import { ChangeBus } from './changes.ts';
import type { EmulatedClock } from './clock.ts';
import { Directory } from './directory/directory.ts';
import { TokenMint } from './entra/token-mint.ts';
import { Faults } from './faults.ts';
import { BotChannel } from './teams/bot-channel.ts';
import { Chats } from './teams/chats.ts';
import { Feed } from './teams/feed.ts';
import { Installs } from './teams/installs.ts';
import type { Tenant } from './tenant/tenant-file.ts';

/** Everything that the emulated services share. */
export interface World {
  readonly tenant: Tenant;
  readonly app: AppRegistration;
  readonly bus: ChangeBus;
  readonly clock: EmulatedClock;
  readonly directory: Directory;
  readonly calendars: Calendars;
  readonly busy: BusySource;
  readonly chats: Chats;
  readonly faults: Faults;
  readonly feed: Feed;
  readonly mint: TokenMint;
  readonly channel: BotChannel;
  readonly installs: Installs;
}

export interface WorldOptions {
  readonly tenant: Tenant;
  readonly clock: EmulatedClock;
  /** Where generated people's calendars come from; null: the tenant file lists what is busy. */
  readonly busySeed: number | null;
}

export function createWorld({ tenant, clock, busySeed }: WorldOptions): World {
  const bus = new ChangeBus();
  const app = registerApp(tenant.tenantId);
  const directory = new Directory(tenant);
  const chats = new Chats(app, { clock, bus });
  const mint = new TokenMint(app, tenant.tenantId);
  const faults = new Faults(clock);
  const channel = new BotChannel(
    { app, clock, chats, directory, faults, mint, tenantId: tenant.tenantId },
    { endpoint: '', serviceUrl: '' },
  );
  const installs = new Installs(chats, channel, (personId) => bus.tell({ type: 'chat', personId }));
  clock.onMove(() => bus.tell({ type: 'clock' }));
  return {
    tenant,
    app,
    bus,
    clock,
    directory,
    calendars: new Calendars(clock, bus),
    busy: busySeed === null ? listedBusy : generatedBusy(busySeed),
    chats,
    faults,
    feed: new Feed(clock, bus),
    mint,
    channel,
    installs,
  };
}
