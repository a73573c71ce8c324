import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Router } from 'express';
import { z } from 'zod';
import type { World } from '../world.ts';
import { answers, bodyOf } from './route.ts';

const changeSchema = z
  .object({
    permissions: z.array(z.string()),
    calendarWriteScope: z.array(z.string()).nullable(),
    consentedScopes: z.array(z.string()),
    interactionRequiredFor: z.array(z.string()),
    disabledByAdmin: z.boolean(),
    meetingAccessPolicy: z.boolean(),
    certificates: z.array(z.string()),
    version: z.string(),
    /** Where the product listens. */
    app: z.url(),
    /** What activities say as serviceUrl, for a proxy in front of the connector. */
    serviceUrl: z.url(),
  })
  .partial()
  .strict();

const manifestSchema = z.object({
  staticTabs: z
    .array(z.object({ entityId: z.string(), name: z.string().optional(), contentUrl: z.string().optional() }))
    .optional(),
  bots: z
    .array(
      z.object({
        commandLists: z
          .array(z.object({ commands: z.array(z.object({ title: z.string(), description: z.string() })) }))
          .optional(),
      }),
    )
    .optional(),
});

function readManifest(): z.infer<typeof manifestSchema> | null {
  const file = join(import.meta.dirname, '../../appPackage/manifest.json');
  if (!existsSync(file)) return null;
  try {
    const parsed = manifestSchema.safeParse(JSON.parse(readFileSync(file, 'utf8')));
    return parsed.success ? parsed.data : null;
  } catch {
    return null;
  }
}

/** What Teams knows of the app: its tabs and commands from the manifest, its origin from whoever started it. */
function appView(world: World, origin: string): object {
  const manifest = readManifest();
  const tabs = (manifest?.staticTabs ?? [])
    .filter((tab) => tab.contentUrl !== undefined)
    // the manifest's host is a placeholder until it is packaged
    .map((tab) => ({
      entityId: tab.entityId,
      name: tab.name ?? tab.entityId,
      contentUrl: `${origin}/${(tab.contentUrl ?? '').replace(/^[a-z]+:\/\/[^/]+\/|^\$\{\{[^}]+\}\}\/?/i, '')}`,
    }));
  const { app } = world;
  return {
    app: origin,
    serviceUrl: world.channel.serviceUrl,
    appId: app.manifestId,
    clientId: app.clientId,
    tenantId: world.tenant.tenantId,
    tenantName: world.tenant.name,
    programMailbox: world.directory.programMailbox?.mail ?? null,
    permissions: app.permissions,
    calendarWriteScope: app.calendarWriteScope,
    consentedScopes: app.consentedScopes,
    interactionRequiredFor: app.interactionRequiredFor,
    disabledByAdmin: app.disabledByAdmin,
    meetingAccessPolicy: app.meetingAccessPolicy,
    version: app.version,
    tabs: tabs.length > 0 ? tabs : [{ entityId: 'home', name: 'Inverso', contentUrl: `${origin}/tab` }],
    commands: manifest?.bots?.[0]?.commandLists?.[0]?.commands ?? [],
  };
}

export interface AppPlaces {
  readonly appOrigin: () => string;
  readonly setApp: (origin: string) => void;
}

export function appRoutes(world: World, { appOrigin, setApp }: AppPlaces): Router {
  const router = Router();
  router.get(
    '/app',
    answers(() => appView(world, appOrigin())),
  );
  router.put(
    '/app',
    answers((request) => {
      const { app, serviceUrl, ...change } = bodyOf(changeSchema, request);
      if (app) setApp(app);
      if (serviceUrl) world.channel.serviceUrl = serviceUrl;
      Object.assign(world.app, Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined)));
      return appView(world, appOrigin());
    }),
  );
  router.get(
    '/tenant',
    answers(() => world.tenant),
  );
  return router;
}
