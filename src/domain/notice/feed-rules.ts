import type { Notice, NoticeKind } from './notice.ts';

/** Types of activities in the app's manifest. */
export type FeedType = 'questionWaiting' | 'sessionChanged' | 'programNews';

/**
 * What is told in the activity feed besides its card: a chat that is muted or blocked hides cards, and these few must not be
 * missed. A draft that still waits for an answer when the reminder goes out; a session that the other booked, moved or
 * cancelled; a concern that was taken up.
 */
const rules: Readonly<Partial<Record<NoticeKind, { readonly type: FeedType; readonly when: (n: Notice) => boolean }>>> =
  {
    consultation: { type: 'questionWaiting', when: (n) => n.reminder === 1 },
    sessionBooked: { type: 'sessionChanged', when: (n) => !n.asked },
    concern: { type: 'programNews', when: (n) => !n.asked },
  };

export function feedTypeOf(notice: Notice): FeedType | null {
  const rule = rules[notice.kind];
  return rule?.when(notice) === true ? rule.type : null;
}
