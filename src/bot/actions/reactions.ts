import type { z } from 'zod';
import type { Actor } from '../../domain/access/actor.ts';
import type { EntityId } from '../../domain/kernel/ids.ts';
import type { World } from '../../use-cases/world.ts';
import type { Remark } from '../cards/paper.ts';

/** One press: who, about what, and everything that the card sent along. */
export type Press = {
  readonly world: World;
  readonly actor: Actor;
  readonly subjectId: EntityId;
  readonly data: Readonly<Record<string, unknown>>;
};

/** What a press did: a remark when it did nothing, and whether cards of others about the subject now show something else. */
export type Reaction = { readonly remark: Remark | null; readonly changesOthers: boolean };

export type CardAction = (press: Press) => Promise<Reaction>;

export const done: Reaction = { remark: null, changesOthers: false };
export const doneForBoth: Reaction = { remark: null, changesOthers: true };
export const nothingDone = (remark: Remark): Reaction => ({ remark, changesOthers: false });

/** Reads a press's inputs by a schema; what cannot be read does nothing. */
export function onPress<Input>(
  schema: z.ZodType<Input>,
  act: (press: Press, input: Input) => Promise<Reaction>,
): CardAction {
  return async (press) => {
    const input = schema.safeParse(press.data);
    return input.success ? act(press, input.data) : nothingDone('unreadable');
  };
}

type Code<T> = Extract<T, { ok: false }> extends { code: infer C } ? C & string : never;
type Result = { readonly ok: true } | { readonly ok: false; readonly code: string };

/** A refusal as its remark; refusals that a card of one's own cannot meet are surprises. */
export function reactionTo<R extends Result>(
  result: R,
  remarks: Partial<Record<Code<R>, Remark>>,
  success = done,
): Reaction {
  if (result.ok) return success;
  const remark = remarks[result.code as Code<R>];
  if (remark === undefined) throw new Error(`an own card was refused: ${result.code}`);
  return nothingDone(remark);
}
