import { type NoticeKind, noticeKinds } from './notice.ts';

/**
 * How a notice stands towards the limits on messages.
 * `requested`: the outcome of the person's own step, or a fact of their own calendar; no limit but hours and minutes.
 * `needed`: somebody waits for an answer, or the person has a role; outside the month's budget, within the day's limit.
 * `budgeted`: a nudge or a question of ours; counts in the month's budget.
 */
export type Standing = 'requested' | 'needed' | 'budgeted';

/** What those who run a cohort may see of one: nothing at all, whether it arrived, or also whether the person acted on it. */
export type SeenByLeads = 'nothing' | 'delivery' | 'action';

export type NoticeRule = { readonly standing: Standing; readonly why: string; readonly leadsSee: SeenByLeads };

const rule = (standing: Standing, leadsSee: SeenByLeads, why: string): NoticeRule => ({ standing, leadsSee, why });

/** Every kind, decided one by one; the reason is the reason for the standing. */
export const noticeRules: Readonly<Record<NoticeKind, NoticeRule>> = {
  invitation: rule('needed', 'action', 'the one invitation and its one reminder'),
  training: rule('budgeted', 'action', 'a nudge towards something that can wait'),
  consultation: rule('needed', 'nothing', 'it has to be answered within three working days'),
  draftEnded: rule('requested', 'nothing', 'ends a question that the person was asked'),
  notPaired: rule('requested', 'delivery', 'the outcome for which the person enrolled, within a day of release'),
  introduction: rule('requested', 'delivery', 'the outcome to which the person said yes'),
  // whoever moved or cancelled is not told: a list of those who are would name them
  sessionBooked: rule('requested', 'nothing', 'a fact of the person’s own calendar'),
  // a reminder that was not needed tells who has answered
  afterSession: rule('budgeted', 'nothing', 'a question of ours'),
  checkIn: rule('budgeted', 'nothing', 'questions of ours'),
  closingChoice: rule('needed', 'nothing', 'the other waits for the choice'),
  closingResult: rule('requested', 'nothing', 'the outcome of a choice'),
  partnerLeft: rule('requested', 'delivery', 'the person must know that their partner is gone'),
  anotherRhythm: rule('needed', 'nothing', 'a session lost its time and needs another'),
  assistantRole: rule('needed', 'delivery', 'the role card of an assistant'),
  assistantBooking: rule('needed', 'nothing', 'booking is the assistant’s role'),
  assistantSession: rule('requested', 'nothing', 'a fact of a calendar that the assistant keeps'),
  assistantChoice: rule('requested', 'nothing', 'the mentee must know who books for them'),
  needsHelp: rule('needed', 'nothing', 'leads are to act on a pairing'),
  sponsorNote: rule('needed', 'nothing', 'the sponsor’s role'),
  ledger: rule('budgeted', 'nothing', 'a look at one’s own commitments can wait'),
  deliveryProblem: rule('needed', 'nothing', 'leads are to act; one list'),
  digest: rule('budgeted', 'nothing', 'one message in the place of several'),
  handPicked: rule('requested', 'nothing', 'the other picked times for a session of the two'),
  earlyOrLate: rule('requested', 'nothing', 'the other asks about a time for a session of the two'),
  noCommonHours: rule('requested', 'nothing', 'no session comes about without the person'),
  insightDraft: rule('needed', 'nothing', 'the other waits for the release'),
  actionGiven: rule('needed', 'delivery', 'the role card of an action’s owner'),
  actionDue: rule('needed', 'delivery', 'the owner’s one reminder'),
  // who hears of it has released the sentence: a list of them would name its authors
  actionDone: rule('requested', 'nothing', 'what became of what the person released'),
  actionReturned: rule('needed', 'nothing', 'leads are to find another owner'),
  managerHours: rule('needed', 'delivery', 'the one card of a line manager'),
  managerObjection: rule('needed', 'nothing', 'leads are to decide'),
  concern: rule('requested', 'nothing', 'the person’s own call for help'),
  concernCase: rule('needed', 'nothing', 'somebody waits for help'),
  pause: rule('requested', 'nothing', 'the person’s own step'),
  exit: rule('requested', 'nothing', 'the person’s own step'),
};

/** Of these, those who run a cohort may see what became of them. */
export const kindsForLeads: readonly NoticeKind[] = noticeKinds.filter(
  (kind) => noticeRules[kind].leadsSee !== 'nothing',
);

export const ruleOf = (kind: NoticeKind): NoticeRule => noticeRules[kind];
