import { z } from 'zod';
import { InstantText } from './fields.ts';

export const FactNameField = z.enum(['ageBand', 'gender', 'disability', 'caring', 'firstGeneration', 'migration']);

/** `GET /api/me/facts`: facts that the tenant lets people declare; empty where it does not. */
export const OwnFacts = z.object({
  facts: z.array(
    z.object({
      fact: FactNameField,
      values: z.array(z.string()),
      value: z.string().nullable(),
      consentedAt: InstantText.nullable(),
    }),
  ),
});
export type OwnFacts = z.infer<typeof OwnFacts>;

/** `PUT /api/me/facts/:fact`: the consent is to this fact and its purpose alone. */
export const DeclareFactBody = z.strictObject({ value: z.string().min(1).max(20), consent: z.literal(true) });
export type DeclareFactBody = z.infer<typeof DeclareFactBody>;

/** `GET` and `PUT /api/administration/settings`; putting needs `If-Match`, and the note on the law read. */
export const TenantSettingsView = z.object({ declarable: z.array(FactNameField), version: z.number().int() });
export type TenantSettingsView = z.infer<typeof TenantSettingsView>;
export const TenantSettingsBody = z.strictObject({
  declarable: z.array(FactNameField).max(6),
  lawRead: z.literal(true),
});
export type TenantSettingsBody = z.infer<typeof TenantSettingsBody>;
