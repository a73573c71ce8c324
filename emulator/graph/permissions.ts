import { GraphError } from './graph-error.ts';
import type { Caller, GraphRoute } from './graph-request.ts';

const directoryWide = ['Directory.Read.All', 'Directory.ReadWrite.All'];

/** The least privileged permission first, then those above it that Graph takes as well. */
export const need = {
  users: ['User.Read.All', 'User.ReadWrite.All', ...directoryWide],
  groups: [
    'GroupMember.Read.All',
    'GroupMember.ReadWrite.All',
    'Group.Read.All',
    'Group.ReadWrite.All',
    ...directoryWide,
  ],
  freeBusy: ['Calendars.ReadBasic', 'Calendars.ReadBasic.All', 'Calendars.Read', 'Calendars.ReadWrite'],
  calendars: ['Calendars.Read', 'Calendars.ReadWrite'],
  calendarWrite: ['Calendars.ReadWrite'],
  mailboxSettings: ['MailboxSettings.Read', 'MailboxSettings.ReadWrite'],
  mailboxSettingsWrite: ['MailboxSettings.ReadWrite'],
  installs: [
    'TeamsAppInstallation.ReadForUser.All',
    'TeamsAppInstallation.ReadWriteSelfForUser.All',
    'TeamsAppInstallation.ReadWriteForUser.All',
  ],
  installWrite: ['TeamsAppInstallation.ReadWriteSelfForUser.All', 'TeamsAppInstallation.ReadWriteForUser.All'],
  activity: ['TeamsActivity.Send'],
  catalogue: ['AppCatalog.Read.All', 'AppCatalog.ReadWrite.All'],
  applications: ['Application.Read.All', 'Application.ReadWrite.All', ...directoryWide],
  meetings: ['OnlineMeetings.Read.All', 'OnlineMeetings.ReadWrite.All'],
  attendance: ['OnlineMeetingArtifact.Read.All'],
  organization: ['Organization.Read.All', 'User.Read.All', ...directoryWide],
  subscriptions: ['User.Read.All', 'Group.Read.All', 'Calendars.Read', 'Calendars.ReadWrite'],
} as const satisfies Record<string, readonly string[]>;

export const needDelegated = {
  me: ['User.Read', 'User.ReadBasic.All', 'User.Read.All', ...directoryWide],
  users: ['User.ReadBasic.All', 'User.Read.All', ...directoryWide],
  calendars: ['Calendars.ReadBasic', 'Calendars.Read', 'Calendars.ReadWrite', 'Calendars.Read.Shared'],
} as const satisfies Record<string, readonly string[]>;

export const denied = (): GraphError =>
  new GraphError(403, 'Authorization_RequestDenied', 'Insufficient privileges to complete the operation.');

export const accessDenied = (): GraphError =>
  new GraphError(403, 'ErrorAccessDenied', 'Access is denied. Check credentials and try again.');

/** Outlook and Teams refuse in their own words. */
function refusal(route: GraphRoute): GraphError {
  if (/calendar|events|mailboxSettings|findMeetingTimes/i.test(route.pattern)) return accessDenied();
  if (/teamwork|appCatalogs|onlineMeetings/i.test(route.pattern)) {
    const wanted = route.application.join(', ');
    return new GraphError(
      403,
      'Forbidden',
      `Missing role permissions on the request. API requires one of '${wanted}'.`,
    );
  }
  return denied();
}

/** Throws the refusal that fits when the token lacks every permission the route asks for. */
export function checkPermission(route: GraphRoute, caller: Caller): void {
  const wanted = caller.userId === null ? route.application : route.delegated;
  if (wanted === null) throw refusal(route);
  if (wanted.length === 0) return;
  const held = caller.userId === null ? caller.roles : caller.scopes;
  if (!wanted.some((permission) => held.includes(permission))) throw refusal(route);
}
