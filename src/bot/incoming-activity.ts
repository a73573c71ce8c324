import { z } from 'zod';

const Guid = z.guid().transform((id) => id.toLowerCase());

/** What the bot reads of an activity; everything else in it is left alone. Ids of people and tenants in lower case. */
export const IncomingActivity = z.looseObject({
  type: z.string().min(1).max(100),
  id: z.string().max(500).optional(),
  name: z.string().max(200).optional(),
  channelId: z.string(),
  serviceUrl: z.string().max(500).optional(),
  locale: z.string().max(40).optional(),
  replyToId: z.string().max(500).optional(),
  action: z.string().max(100).optional(),
  text: z.string().nullish(),
  from: z.looseObject({ id: z.string().max(500), aadObjectId: Guid.optional().catch(undefined) }),
  conversation: z.looseObject({
    id: z.string().min(1).max(500),
    conversationType: z.string().optional(),
    tenantId: Guid.optional(),
  }),
  channelData: z.looseObject({ tenant: z.looseObject({ id: Guid }).optional() }).nullish(),
  value: z.unknown().optional(),
});
export type IncomingActivity = z.infer<typeof IncomingActivity>;

/** Who speaks, and where: taken from the signed envelope, never from card data. */
export type Sender = {
  readonly tenantId: string;
  readonly personId: string;
  readonly teamsUserId: string;
  readonly conversationId: string;
  readonly serviceUrl: string;
  readonly locale: string | null;
};

/** Null when the activity comes from no person of a tenant, or from a place that is no personal chat. */
export function senderOf(activity: IncomingActivity): Sender | null {
  const { from, conversation, channelData, serviceUrl } = activity;
  const tenantId = channelData?.tenant?.id;
  if (from.aadObjectId === undefined || tenantId === undefined || serviceUrl === undefined) return null;
  if (conversation.conversationType !== undefined && conversation.conversationType !== 'personal') return null;
  return {
    tenantId,
    personId: from.aadObjectId,
    teamsUserId: from.id,
    conversationId: conversation.id,
    serviceUrl,
    locale: activity.locale ?? null,
  };
}
