import { draftInsight } from '../../../src/domain/insight/insight.ts';
import type { NoticeKind } from '../../../src/domain/notice/notice.ts';
import type { Pairing, SlotOffer } from '../../../src/domain/pairing/pairing.ts';
import { insightsOf } from '../../../src/use-cases/sealed-insights.ts';
import { aForm, aPerson, guid, menteeId, mentorId, tenantId } from '../../support/builders.ts';
import type { BotStage } from './bot-stage.ts';
import { consulting, furnish, invitedId, menteePlaceId, offerId, pairingId, slots } from './furnish.ts';

export const assistantId = guid(13);
export const leadId = guid(14);
export const managerId = guid(15);
const sponsorId = guid(16);
export const everybody = [mentorId, menteeId, assistantId, leadId, managerId, sponsorId];

/** The smallest state in which a card stands with a button for its owner. */
export type Scene = {
  readonly furnish: (stage: BotStage) => Promise<unknown>;
  readonly card: { readonly kind: NoticeKind; readonly subjectId: string; readonly personId?: string };
  /** What is entered beside what the button carries. */
  readonly inputs?: Readonly<Record<string, string>>;
  /** Those of the inputs without which nothing may happen. */
  readonly needs?: readonly string[];
  /** The press stores nothing. */
  readonly quiet?: true;
  /** Every press is a new wish for other times; nothing but the times on offer may change. */
  readonly wish?: true;
  /** Choosing a time that is gone answers the question that the card puts. */
  readonly answers?: true;
  /** It may still be done when everything else is over. */
  readonly always?: true;
};

/** The two with everybody around them: an assistant to be, a lead, a line manager and a sponsor. */
export async function cast(stage: BotStage): Promise<void> {
  const { memory } = stage;
  await furnish(stage);
  const names = {
    [assistantId]: 'Sam Helper',
    [leadId]: 'Lea Lead',
    [managerId]: 'Max Boss',
    [sponsorId]: 'Sue Sponsor',
  };
  for (const [id, displayName] of Object.entries(names))
    memory.people.set(id, aPerson({ id, displayName, preferredLanguage: 'en-GB' }));
  memory.people.set(menteeId, aPerson({ id: menteeId, displayName: 'Ada Mentee', preferredLanguage: 'en-GB' }));
  await change(memory.programs, guid(2), { leads: [leadId], sponsorId });
}

type Rows<A> = { readonly rows: Map<string, A> };
export async function change<A extends object>({ rows }: Rows<A>, id: string, part: Partial<A>): Promise<void> {
  const row = rows.get(`${tenantId}/${id}`);
  if (row === undefined) throw new Error(`there is no ${id}`);
  rows.set(`${tenantId}/${id}`, { ...row, ...part });
}

export const place = (stage: BotStage, part: Parameters<typeof change<PlaceRow>>[2], id = invitedId) =>
  change<PlaceRow>(stage.memory.enrollments, id, part);
type PlaceRow = BotStage['memory']['enrollments'] extends Rows<infer A> ? A : never;

export const at = '2026-11-24T09:00:00.000Z';
export const anOffer = (given: Partial<SlotOffer> = {}): SlotOffer => ({
  id: offerId,
  sessionNumber: 1,
  foundAt: at,
  slots,
  remarks: [],
  note: null,
  rhythms: [],
  byHand: null,
  ...given,
});

/** Two who meet, with times on offer; the mentee's assistant is named where one is wanted. */
export async function meeting(stage: BotStage, given: Partial<Pairing> = {}, assisted = false): Promise<void> {
  await place(stage, { state: 'paired', form: aForm() });
  await place(stage, { state: 'paired', assistantId: assisted ? assistantId : null }, menteePlaceId);
  await consulting(stage, { state: 'active', confirmedAt: at, activatedAt: at, offer: anOffer(), ...given });
}

export const insightId = guid(72);
export async function drafted(stage: BotStage): Promise<void> {
  await meeting(stage, { offer: null });
  const pairing = stage.memory.pairings.rows.get(`${tenantId}/${pairingId}`);
  if (pairing === undefined) throw new Error('no pairing');
  const insight = draftInsight(pairing, { id: insightId, by: menteeId, now: at, sentence: 'We learn.', topic: null });
  const releases = { mentor: null, mentee: { wording: 1, at } };
  await insightsOf(stage.memory.world).insert({ ...insight, sharedAt: at, releases });
}
