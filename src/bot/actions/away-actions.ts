import { z } from 'zod';
import { DateText, Id } from '../../contracts/fields.ts';
import { leavingReasons } from '../../domain/pairing/away.ts';
import { leavePairing, stayInPairings } from '../../use-cases/leave-pairing.ts';
import { pausePairing, resumePairing } from '../../use-cases/pause-pairing.ts';
import type { CardActionName } from './action-names.ts';
import { type CardAction, done, doneForBoth, nothingDone, onPress, reactionTo } from './reactions.ts';

const Nothing = z.object({});
const PauseInputs = z.object({
  until: DateText.or(z.literal('')).catch('').default(''),
  sessions: z.enum(['kept', 'calledOff']).catch('calledOff').default('calledOff'),
});
const ExitInputs = z.object({
  pairing: Id.nullable().catch(null).default(null),
  afterwards: z.enum(['stop', 'newPartner']).catch('stop').default('stop'),
  reason: z.enum(leavingReasons).nullable().catch(null).default(null),
});

/** Standing still for a while, and leaving. */
export const awayActions = {
  'pause.start': onPress(PauseInputs, async ({ world, actor, subjectId }, { until, sessions }) => {
    if (until === '') return nothingDone('pauseDate');
    const result = await pausePairing(world, { actor, pairingId: subjectId, until, sessions });
    const remarks = { badDate: 'pauseDate', notActive: 'notActive', pausedByOther: 'pausedByOther' } as const;
    return reactionTo(result, remarks, doneForBoth);
  }),
  'pause.resume': onPress(Nothing, async ({ world, actor, subjectId }) => {
    const result = await resumePairing(world, { actor, pairingId: subjectId });
    return reactionTo(result, { notPaused: 'notActive', notYours: 'pausedByOther' }, doneForBoth);
  }),
  // nothing that the other may see changes before the night
  'exit.leave': onPress(ExitInputs, async ({ world, actor, subjectId }, { pairing, afterwards, reason }) => {
    const command = { actor, enrollmentId: subjectId, pairingId: pairing, reason, waits: afterwards === 'newPartner' };
    return reactionTo(await leavePairing(world, command), { over: 'exitOver' }, done);
  }),
  'exit.stay': onPress(Nothing, async ({ world, actor, subjectId }) =>
    reactionTo(await stayInPairings(world, { actor, enrollmentId: subjectId }), { over: 'exitOver' }, done),
  ),
} as const satisfies Partial<Record<CardActionName, CardAction>>;
