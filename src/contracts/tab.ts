import { z } from 'zod';
import { Id } from './fields.ts';

/** `GET /tab/settings.json`: origins beside Microsoft's own that may host the tab; empty in production. */
export const TabSettings = z.object({ teamsOrigins: z.array(z.string()) });
export type TabSettings = z.infer<typeof TabSettings>;

/** Reply of every `POST` that makes something of its own: at least its id. */
export const Created = z.object({ id: Id });
export type Created = z.infer<typeof Created>;
