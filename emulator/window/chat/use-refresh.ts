import { useEffect, useRef } from 'react';
import { z } from 'zod';
import { control } from '../api/control.ts';
import type { Activity, Chat } from '../api/shapes.ts';

const Refresh = z.object({ action: z.object({ type: z.string() }), userIds: z.array(z.string()).optional() });

function refreshesFor(activity: Activity, teamsUserId: string): boolean {
  const refresh = Refresh.safeParse(activity.card?.refresh);
  return refresh.success && (refresh.data.userIds ?? [teamsUserId]).includes(teamsUserId);
}

/** Lets each card that asks for it show its true state: once, when it comes into view of somebody it names. */
export function useRefresh(chat: Chat | undefined): void {
  const asked = useRef(new Set<string>());
  useEffect(() => {
    if (!chat) return;
    const due = chat.activities.filter((a) => refreshesFor(a, chat.teamsUserId) && !asked.current.has(a.id));
    for (const { id } of due) asked.current.add(id);
    const refreshAll = async (): Promise<void> => {
      // one after the other: Teams spreads the invokes of a chat as well
      for (const { id } of due) await control.refresh(chat.personId, id).catch(() => undefined);
    };
    void refreshAll();
  }, [chat]);
}
