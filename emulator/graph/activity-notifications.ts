import { z } from 'zod';
import type { Directory } from '../directory/directory.ts';
import type { Person } from '../directory/person.ts';
import type { Chats } from '../teams/chats.ts';
import type { Feed } from '../teams/feed.ts';
import { GraphError } from './graph-error.ts';
import type { GraphHandler, GraphRequest, GraphRoute } from './graph-request.ts';
import { need } from './permissions.ts';
import { teamsUserAt } from './teams-user.ts';

export interface NotificationParts {
  readonly chats: Chats;
  readonly directory: Directory;
  readonly feed: Feed;
}

const notificationSchema = z.object({
  topic: z.object({ source: z.enum(['entityUrl', 'text']), value: z.string(), webUrl: z.string().nullish() }),
  activityType: z.string(),
  chainId: z.number().nullish(),
  previewText: z.object({ content: z.string() }),
  templateParameters: z.array(z.object({ name: z.string(), value: z.string() })).nullish(),
  teamsAppId: z.string().nullish(),
});
type Notification = z.infer<typeof notificationSchema>;

const recipientsSchema = notificationSchema.extend({ recipients: z.array(z.object({ userId: z.string() })).min(1) });

const refused = (message: string): GraphError => new GraphError(400, 'BadRequest', message);

function read<T extends Notification>(schema: z.ZodType<T>, body: unknown): T {
  const parsed = schema.safeParse(body);
  if (!parsed.success)
    throw refused(`Invalid request body: ${parsed.error.issues[0]?.path.join('.')} ${parsed.error.issues[0]?.message}`);
  if (parsed.data.topic.source === 'text' && !parsed.data.topic.webUrl)
    throw refused("'webUrl' is required when the topic source is set to 'text'.");
  return parsed.data;
}

/** Teams shows the first 150 characters of a preview. */
function show({ feed }: NotificationParts, person: Person, body: Notification): void {
  feed.add(person.id, {
    activityType: body.activityType,
    preview: body.previewText.content.slice(0, 150),
    topic: body.topic.value,
    webUrl: body.topic.webUrl ?? null,
    parameters: Object.fromEntries((body.templateParameters ?? []).map(({ name, value }) => [name, value])),
  });
}

const hasApp = ({ chats }: NotificationParts, person: Person): boolean => chats.peek(person.id)?.installed === true;

const notifyOne =
  (parts: NotificationParts): GraphHandler =>
  (request: GraphRequest) => {
    const person = teamsUserAt(parts.directory, request);
    const body = read(notificationSchema, request.body);
    if (request.caller.userId === person.id) throw refused('A user cannot send a notification to themselves.');
    if (!hasApp(parts, person))
      throw new GraphError(403, 'Forbidden', 'The application is not installed in the scope of the recipient.');
    show(parts, person, body);
    return { status: 204 };
  };

/** Accepted at once; whoever lacks the app is passed over in silence. */
const notifyMany =
  (parts: NotificationParts): GraphHandler =>
  (request: GraphRequest) => {
    const body = read(recipientsSchema, request.body);
    if (body.recipients.length > 100) throw refused('A notification goes to at most 100 recipients.');
    for (const { userId } of body.recipients) {
      const person = parts.directory.find(userId);
      if (person && hasApp(parts, person)) show(parts, person, body);
    }
    return { status: 202 };
  };

/** Entries in the activity feed, for one person or for many. */
export function activityNotificationRoutes(parts: NotificationParts): GraphRoute[] {
  const route = (pattern: string, handle: GraphHandler): GraphRoute => ({
    method: 'POST',
    pattern,
    application: need.activity,
    delegated: need.activity,
    handle,
  });
  return [
    route('/users/{user}/teamwork/sendActivityNotification', notifyOne(parts)),
    route('/teamwork/sendActivityNotificationToRecipients', notifyMany(parts)),
  ];
}
