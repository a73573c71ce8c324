/**
 * Whether the bot can write to somebody. `ready`: their chat is known. `installable`: the app is put into their Teams with the
 * first card. `unchecked`: nobody asked yet. Everything else needs somebody to act.
 */
export const reachStates = [
  'ready',
  'installable',
  'blocked',
  'removed',
  'noTeams',
  'noMailbox',
  'refused',
  'disabledByAdmin',
  'noAccount',
  'unknownProblem',
  'unchecked',
] as const;
export type ReachState = (typeof reachStates)[number];

/** What Microsoft Graph said when it was asked whether somebody has the app. */
export type AppFound = 'installed' | 'absent' | 'noTeams' | 'refused';

/** Codes of the Bot Connector and of our own attempts to install (quality.md §2.7). */
const ofCodes: Readonly<Record<string, ReachState>> = {
  noTeams: 'noTeams',
  installRefused: 'refused',
  ForbiddenOperationException: 'refused',
  ConversationBlockedByUser: 'blocked',
  MessageWritesBlocked: 'blocked',
  BotDisabledByAdmin: 'disabledByAdmin',
  BotNotInConversationRoster: 'removed',
};

/** What a code of the Bot Connector, or of our own attempt to install, means for somebody. */
export const reachOfProblem = (code: string): ReachState => ofCodes[code] ?? 'unknownProblem';

export type ReachFacts = {
  /** Null for somebody whom the directory does not have. */
  readonly account: { readonly enabled: boolean; readonly guest: boolean; readonly mail: string | null } | null;
  readonly chat: { readonly unreachable: string | null } | null;
  readonly app: AppFound | null;
};

const ofApp: Readonly<Record<AppFound, ReachState>> = {
  installed: 'ready',
  absent: 'installable',
  noTeams: 'noTeams',
  refused: 'refused',
};

/** What stands in the way comes before what is fine; what Teams said to a card before what Graph said to a question. */
export function reachOf({ account, chat, app }: ReachFacts): ReachState {
  if (account === null || !account.enabled || account.guest) return 'noAccount';
  const problem = chat?.unreachable ?? null;
  // what was refused once may have been mended since: a later look at the app says so
  const mended = app === 'installed' && (problem === 'noTeams' || problem === 'installRefused');
  if (problem !== null && !mended) return reachOfProblem(problem);
  if (account.mail === null) return 'noMailbox';
  if (chat !== null) return 'ready';
  return app === null ? 'unchecked' : ofApp[app];
}

const fine: ReadonlySet<ReachState> = new Set(['ready', 'installable', 'unchecked']);

/** Whether somebody must act before a card can arrive. */
export const needsRemedy = (state: ReachState): boolean => !fine.has(state);
