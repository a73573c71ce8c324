import type { PersonId, TenantId } from '../../domain/kernel/ids.ts';

/** One entry of a person's activity feed in Teams; the type is one of the app's manifest, whose words Teams puts around the parameters. */
export type FeedEntry = {
  readonly activityType: 'questionWaiting' | 'sessionChanged' | 'programNews';
  readonly parameters: Readonly<Record<string, string>>;
  readonly preview: string;
  /** Where the entry leads: a link into Teams. */
  readonly webUrl: string;
};

export type FeedResult =
  | { readonly kind: 'sent' }
  /** The person does not have the app: there is no feed to write into. */
  | { readonly kind: 'noApp' }
  | { readonly kind: 'throttled'; readonly retryAfterSeconds: number }
  /** It may be there: it is not sent again, since nothing would tell the two apart. */
  | { readonly kind: 'unknown' };

export type ActivityFeed = {
  /** Permission: TeamsActivity.Send. */
  add(tenantId: TenantId, personId: PersonId, entry: FeedEntry): Promise<FeedResult>;
};
