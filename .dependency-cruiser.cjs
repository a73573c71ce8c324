// The import law: which part of the house may import which, and which packages only one part may touch.
const own = (part) => `^src/${part}/`;

/** A part may import itself, the parts named, node's modules and packages. */
const part = (name, { from, fromNot, to }) => ({
  name,
  severity: 'error',
  from: { path: from, ...(fromNot ? { pathNot: fromNot } : {}) },
  to: { path: '^(src|emulator|tools|tests)/', pathNot: to },
});

/** Only these places may import the packages. */
const only = (name, { packages, places }) => ({
  name,
  severity: 'error',
  from: { path: '^(src|emulator|tools)/', pathNot: places },
  to: { path: `node_modules/(${packages})(/|$)` },
});

const COMPOSE = '^src/server/compose\\.ts$';

module.exports = {
  forbidden: [
    { name: 'no-cycles', severity: 'error', from: {}, to: { circular: true } },
    { name: 'resolvable', severity: 'error', from: {}, to: { couldNotResolve: true } },
    { name: 'nothing-imports-tests', severity: 'error', from: { pathNot: '^tests/' }, to: { path: '^tests/' } },

    part('domain-imports-nothing', { from: own('domain'), to: own('domain') }),
    part('use-cases-import-domain', { from: own('use-cases'), to: '^src/(use-cases|domain)/' }),
    part('contracts-import-domain', { from: own('contracts'), to: '^src/(contracts|domain)/' }),
    {
      name: 'contracts-import-only-types-of-domain',
      severity: 'error',
      from: { path: own('contracts') },
      to: { path: own('domain'), dependencyTypesNot: ['type-only'] },
    },
    part('store-imports-use-cases-and-domain', { from: own('store'), to: '^src/(store|use-cases|domain)/' }),
    part('graph-imports-use-cases-and-domain', { from: own('graph'), to: '^src/(graph|use-cases|domain)/' }),
    part('bot-imports-inwards', { from: own('bot'), to: '^src/(bot|use-cases|domain|contracts)/' }),
    part('server-imports-inwards', {
      from: own('server'),
      fromNot: COMPOSE,
      to: '^src/(server|use-cases|domain|contracts)/',
    }),
    part('compose-imports-all-but-tab-and-emulator', {
      from: COMPOSE,
      to: '^src/(server|use-cases|domain|contracts|store|graph|bot)/',
    }),
    part('tab-imports-contracts', { from: own('tab'), to: '^src/(tab|contracts)/' }),
    {
      name: 'a-tab-feature-imports-no-other-feature',
      severity: 'error',
      from: { path: '^src/tab/features/([^/]+)/' },
      to: { path: '^src/tab/features/', pathNot: '^src/tab/features/$1/' },
    },
    part('emulator-imports-nothing-of-src', { from: '^emulator/', to: '^emulator/' }),
    part('tools-import-domain-use-cases-compose-emulator', {
      from: '^tools/',
      // The benchmark of whole runs measures the solver's thread itself.
      to: `^tools/|^src/(domain|use-cases)/|^src/server/matching/worker-pairing-solver.ts|^emulator/|${COMPOSE}`,
    }),

    {
      name: 'domain-computes-only',
      severity: 'error',
      from: { path: own('domain') },
      to: {
        dependencyTypes: ['npm', 'npm-dev', 'npm-optional', 'npm-peer', 'core'],
        pathNot: 'node_modules/(temporal-polyfill|windows-iana)/',
      },
    },
    {
      name: 'use-cases-touch-no-package',
      severity: 'error',
      from: { path: own('use-cases') },
      to: { dependencyTypes: ['npm', 'npm-dev', 'npm-optional', 'npm-peer', 'core'] },
    },
    {
      name: 'contracts-touch-zod-only',
      severity: 'error',
      from: { path: own('contracts') },
      to: { dependencyTypes: ['npm', 'npm-dev', 'npm-optional', 'npm-peer', 'core'], pathNot: 'node_modules/zod/' },
    },
    only('zod-at-the-edges-only', {
      packages: 'zod',
      places: '^src/(contracts|graph|bot|server|tab)/|^(tools|emulator)/',
    }),
    only('mongoose-in-store-only', { packages: 'mongoose|mongodb', places: '^src/store/|^tools/' }),
    only('graph-client-and-msal-in-graph-only', {
      packages: '@microsoft/microsoft-graph-client|@azure/msal-node',
      places: '^src/graph/|^(tools|emulator)/',
    }),
    only('teams-sdk-in-bot-only', {
      packages: '@microsoft/teams\\.(apps|api|cards|common)',
      places: '^src/bot/|^tools/',
    }),
    only('express-in-server-only', {
      packages: 'express',
      places: '^src/server/|^src/bot/mount\\.ts$|^(tools|emulator)/',
    }),
    only('react-fluent-teams-js-in-tab-only', {
      packages: 'react|react-dom|react-i18next|@fluentui/[^/]+|@tanstack/react-query|@microsoft/teams-js',
      places: '^src/tab/|^emulator/window/',
    }),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(dist|emulator/window/dist)/' },
    parser: 'swc',
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
      extensions: ['.ts', '.tsx', '.mjs', '.cjs', '.js', '.json'],
      mainFields: ['module', 'main', 'types', 'typings'],
    },
  },
};
