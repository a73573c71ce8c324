import { type Action, OpenUrlAction } from 'adaptivecards';
import { useState } from 'react';
import { control } from '../api/control.ts';
import type { Pane } from '../state/teams-context.tsx';
import { markWorking, type Outcome, outcomeOf, outcomeOfFailure, pressOf } from './press-card.ts';

export interface Pressing {
  /** Remark under a card: why a press came to nothing, or what the bot said to it. */
  readonly remarkOn: (activityId: string) => Outcome | undefined;
  readonly press: (activityId: string, action: Action) => void;
}

/** Presses cards' buttons for the person of a pane. */
export function usePress({ person }: Pane, follow: (url: string) => void): Pressing {
  const [remarks, setRemarks] = useState<ReadonlyMap<string, Outcome>>(new Map());
  const remark = (activityId: string, outcome: Outcome | null): void =>
    setRemarks((old) => {
      const next = new Map(old);
      if (outcome && outcome.kind !== 'done') next.set(activityId, outcome);
      else next.delete(activityId);
      return next;
    });
  const send = async (activityId: string, action: Action): Promise<void> => {
    const press = pressOf(activityId, action);
    if (!press) return;
    remark(activityId, null);
    const done = markWorking(action);
    try {
      remark(activityId, outcomeOf(await control.press(person.id, press)));
    } catch (error) {
      remark(activityId, outcomeOfFailure(error));
    } finally {
      done();
    }
  };
  return {
    remarkOn: (activityId) => remarks.get(`${activityId}`),
    press: (activityId, action) => {
      if (action instanceof OpenUrlAction && action.url) follow(action.url);
      else void send(activityId, action);
    },
  };
}
