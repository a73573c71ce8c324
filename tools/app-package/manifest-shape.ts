import { z } from 'zod';

/** The parts of a Teams manifest that the lint reads; the whole is held against Microsoft's schema before. */
export const ManifestShape = z.looseObject({
  id: z.string(),
  description: z.looseObject({ full: z.string() }),
  icons: z.looseObject({ color: z.string(), outline: z.string() }),
  developer: z.looseObject({ websiteUrl: z.string(), privacyUrl: z.string(), termsOfUseUrl: z.string() }),
  staticTabs: z.array(z.looseObject({ entityId: z.string(), contentUrl: z.string().optional() })),
  bots: z.array(
    z.looseObject({
      botId: z.string(),
      commandLists: z.array(z.looseObject({ commands: z.array(z.looseObject({ title: z.string() })) })),
    }),
  ),
  validDomains: z.array(z.string()),
  webApplicationInfo: z.looseObject({ id: z.string(), resource: z.string() }),
  localizationInfo: z.looseObject({
    defaultLanguageTag: z.string(),
    additionalLanguages: z.array(z.looseObject({ languageTag: z.string(), file: z.string() })),
  }),
  activities: z.looseObject({ activityTypes: z.array(z.looseObject({ type: z.string(), templateText: z.string() })) }),
});
export type ManifestShape = z.infer<typeof ManifestShape>;

/** A filled app package: file name → content. */
export type PackageFiles = ReadonlyMap<string, Buffer>;
