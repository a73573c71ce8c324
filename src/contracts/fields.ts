import { z } from 'zod';

/** A GUID in lower case: our own ids and Entra's. */
export const Id = z
  .string()
  .regex(/^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/, 'must be a lower-case GUID');
/** A moment in UTC. */
export const InstantText = z.iso.datetime();
/** A calendar date, years 2000 to 2100. */
export const DateText = z.iso
  .date()
  .refine((d) => d >= '2000-01-01' && d <= '2100-12-31', 'must lie between 2000 and 2100');
/** A wall clock's time, `HH:mm`. */
export const TimeText = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'must be a time, HH:mm');
export const SideName = z.enum(['mentor', 'mentee']);
export const StageName = z.enum(['early', 'mid', 'senior', 'executive']);
export const LanguageName = z.enum(['en', 'it', 'es', 'fr', 'de']);
/** Languages somebody speaks, ISO 639 codes. */
export const SpokenLanguages = z
  .array(z.string().regex(/^[a-z]{2,3}$/))
  .max(8)
  .default([]);
export const ShortText = z.string().trim().min(1).max(120);
export const LongText = z.string().trim().max(2000);
/** A topic: an id of the starter library, or a topic's own words. */
export const TopicId = z.string().trim().min(1).max(60);

/** A person as screens show them. */
export const PersonBrief = z.object({
  id: Id,
  name: z.string(),
  jobTitle: z.string().nullable(),
  department: z.string().nullable(),
  officeLocation: z.string().nullable(),
});
export type PersonBrief = z.infer<typeof PersonBrief>;

/** RFC 9457 problem+json; `code` is what programs branch on. */
export const Problem = z.object({
  type: z.string(),
  title: z.string(),
  status: z.number().int(),
  code: z.string(),
  detail: z.string().optional(),
  reference: z.string().optional(),
  fields: z.array(z.object({ path: z.string(), message: z.string() })).optional(),
  /** With 412: what is there now, in the form of the route's reply. */
  current: z.unknown().optional(),
});
export type Problem = z.infer<typeof Problem>;
