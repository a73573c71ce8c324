import type { Action } from '../domain/insight/action.ts';
import type { Insight } from '../domain/insight/insight.ts';
import { ok } from '../domain/kernel/outcome.ts';
import type { ActionStore, InsightStore } from './ports/insights.ts';
import type { AggregateStore } from './ports/stores.ts';
import type { World } from './world.ts';

const words = ['ask', 'question', 'answer', 'declinedBecause', 'outcome'] as const satisfies (keyof Action)[];

/** An aggregate store whose words lie sealed in the database and are plain outside of it. */
function sealing<A>(store: AggregateStore<A>, seal: (plain: A) => A, open: (sealed: A) => A): AggregateStore<A> {
  return {
    find: async (tenantId, id) => {
      const found = await store.find(tenantId, id);
      return found === null ? null : open(found);
    },
    insert: async (aggregate) => {
      const stored = await store.insert(seal(aggregate));
      return stored.ok ? ok(open(stored.value)) : stored;
    },
    save: async (aggregate) => {
      const stored = await store.save(seal(aggregate));
      return stored.ok ? ok(open(stored.value)) : stored;
    },
  };
}

/** Insights with their sentences: nobody reads one from the database, its dumps or its backups. */
export function insightsOf({ vault, insights }: World): InsightStore {
  const seal = (i: Insight): Insight =>
    i.sentence === '' ? i : { ...i, sentence: vault.seal(i.tenantId, 'insight', i.sentence) };
  const open = (i: Insight): Insight =>
    i.sentence === '' ? i : { ...i, sentence: vault.open(i.tenantId, 'insight', i.sentence) };
  return {
    ...sealing(insights, seal, open),
    listOfPairing: async (...of) => (await insights.listOfPairing(...of)).map(open),
    listReleased: async (...of) => (await insights.listReleased(...of)).map(open),
  };
}

/** Actions with what lead and owner write to each other. */
export function actionsOf({ vault, actions }: World): ActionStore {
  const changed = (a: Action, change: (text: string) => string): Action => ({
    ...a,
    ...Object.fromEntries(words.map((key) => [key, a[key] === null ? null : change(a[key])])),
  });
  const seal = (a: Action): Action => changed(a, (text) => vault.seal(a.tenantId, 'insight', text));
  const open = (a: Action): Action => changed(a, (text) => vault.open(a.tenantId, 'insight', text));
  return {
    ...sealing(actions, seal, open),
    listOfInsights: async (...of) => (await actions.listOfInsights(...of)).map(open),
    listOfOwner: async (...of) => (await actions.listOfOwner(...of)).map(open),
    dueBy: async (...of) => (await actions.dueBy(...of)).map(open),
  };
}
