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
export const noticeRules: Readonly<Partial<Record<NoticeKind, NoticeRule>>> = {
  invitation: rule('needed', 'action', 'the one invitation and its one reminder'),
  training: rule('budgeted', 'action', 'a nudge towards something that can wait'),
  consultation: rule('needed', 'nothing', 'it has to be answered within three working days'),
  draftEnded: rule('requested', 'nothing', 'ends a question that the person was asked'),
  notPaired: rule('requested', 'delivery', 'the outcome for which the person enrolled, within a day of release'),
  introduction: rule('requested', 'delivery', 'the outcome to which the person said yes'),
  sessionBooked: rule('requested', 'delivery', 'a fact of the person’s own calendar'),
  afterSession: rule('budgeted', 'delivery', 'a question of ours'),
  anotherRhythm: rule('needed', 'nothing', 'a session lost its time and needs another'),
  handPicked: rule('needed', 'delivery', 'a calendar cannot be seen, and the other side waits for times'),
  earlyOrLate: rule('needed', 'nothing', 'without it the two have no hour to meet'),
  noCommonHours: rule('needed', 'nothing', 'whoever runs the program is to act'),
  partnerLeft: rule('requested', 'delivery', 'the person must know that their partner is gone'),
  deliveryProblem: rule('needed', 'nothing', 'leads are to act; one list a day'),
  insightDraft: rule('needed', 'nothing', 'the other of the pair waits for their word'),
  actionGiven: rule('needed', 'delivery', 'an owner is asked to take care of something'),
  actionDue: rule('needed', 'delivery', 'the one reminder of what an owner took on'),
  // nothing of it to leads: it would tell whose sentence it was
  actionDone: rule('requested', 'nothing', 'the outcome of what the pair released'),
  actionReturned: rule('needed', 'nothing', 'an owner asks a lead, or says no'),
  managerHours: rule('needed', 'delivery', 'line managers are told of hours'),
  managerObjection: rule('needed', 'nothing', 'a lead is to decide'),
  // that somebody asked for help is nobody else's business, nor is who paused or leaves
  concern: rule('requested', 'nothing', 'how something stands that the person asked for'),
  concernCase: rule('needed', 'nothing', 'somebody waits for help'),
  pause: rule('requested', 'nothing', 'a fact of the person’s own sessions'),
  exit: rule('requested', 'nothing', 'asked for by the person'),
  digest: rule('budgeted', 'nothing', 'one message in the place of several'),
};

/** Of these, those who run a cohort may see what became of them. */
export const kindsForLeads: readonly NoticeKind[] = noticeKinds.filter(
  (kind) => (noticeRules[kind]?.leadsSee ?? 'nothing') !== 'nothing',
);

const undecided: NoticeRule = rule('needed', 'nothing', 'not decided');

export const ruleOf = (kind: NoticeKind): NoticeRule => noticeRules[kind] ?? undecided;
