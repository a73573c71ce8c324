import type { Person } from '../directory/person.ts';

/** Returned unless `$select` says otherwise. */
export const defaultUserProperties: readonly string[] = [
  'businessPhones',
  'displayName',
  'givenName',
  'jobTitle',
  'mail',
  'mobilePhone',
  'officeLocation',
  'preferredLanguage',
  'surname',
  'userPrincipalName',
  'id',
];

/** Only for a single user; on the collection Graph says 501. */
export const singleUserProperties: ReadonlySet<string> = new Set([
  'aboutMe',
  'birthday',
  'hireDate',
  'interests',
  'mySite',
  'pastProjects',
  'preferredName',
  'responsibilities',
  'schools',
  'skills',
  'mailboxSettings',
]);

/** Properties of the published type that this directory holds no values for. */
const emptyText = `ageGroup consentProvidedForMinor city companyName creationType deletedDateTime employeeId employeeOrgData employeeType
externalUserState externalUserStateChangeDateTime faxNumber isResourceAccount lastPasswordChangeDateTime legalAgeGroupClassification mobilePhone
onPremisesDistinguishedName onPremisesDomainName onPremisesExtensionAttributes onPremisesImmutableId onPremisesLastSyncDateTime
onPremisesSamAccountName onPremisesSecurityIdentifier onPremisesSyncEnabled onPremisesUserPrincipalName passwordPolicies passwordProfile
postalCode preferredDataLocation securityIdentifier showInAddressList signInActivity signInSessionsValidFromDateTime state streetAddress
aboutMe birthday hireDate mySite preferredName createdDateTime identityParentId isManagementRestricted authorizationInfo
customSecurityAttributes deviceEnrollmentLimit print`;
const emptyProperties: ReadonlySet<string> = new Set(emptyText.split(/\s+/));

const emptyLists: ReadonlySet<string> = new Set([
  'businessPhones',
  'assignedLicenses',
  'assignedPlans',
  'provisionedPlans',
  'imAddresses',
  'interests',
  'licenseAssignmentStates',
  'onPremisesProvisioningErrors',
  'otherMails',
  'pastProjects',
  'responsibilities',
  'schools',
  'serviceProvisioningErrors',
  'skills',
]);

const dateTime = (text: string | null): string | null =>
  text === null ? null : new Date(text).toISOString().replace('.000Z', 'Z');

const readers: Readonly<Record<string, (person: Person) => unknown>> = {
  id: (p) => p.id,
  displayName: (p) => p.displayName,
  givenName: (p) => p.givenName,
  surname: (p) => p.surname,
  mail: (p) => p.mail,
  mailNickname: (p) => p.userPrincipalName.split('@')[0] ?? null,
  userPrincipalName: (p) => p.userPrincipalName,
  jobTitle: (p) => p.jobTitle,
  department: (p) => p.department,
  officeLocation: (p) => p.officeLocation,
  country: (p) => p.country,
  usageLocation: (p) => p.country,
  employeeHireDate: (p) => dateTime(p.employeeHireDate),
  employeeLeaveDateTime: (p) => dateTime(p.employeeLeaveDateTime),
  accountEnabled: (p) => p.accountEnabled,
  userType: (p) => p.userType,
  preferredLanguage: (p) => p.preferredLanguage,
  identities: (p) => [
    {
      signInType: 'userPrincipalName',
      issuer: p.userPrincipalName.split('@').at(-1) ?? '',
      issuerAssignedId: p.userPrincipalName,
    },
  ],
  proxyAddresses: (p) => (p.mail === null ? [] : [`SMTP:${p.mail}`]),
};

// schema extensions and directory extensions, of which this directory holds none
const isExtension = (name: string): boolean => /^(ext[a-z0-9]{8}_|extension_[0-9a-f]{32}_)\w+$/i.test(name);

/** Every property name that `$select` takes on a user. */
export const isUserProperty = (name: string): boolean =>
  isExtension(name) ||
  name in readers ||
  emptyProperties.has(name) ||
  emptyLists.has(name) ||
  name === 'mailboxSettings';

/** The value that Graph shows for a property; undefined for a name that users do not have. */
export function userProperty(person: Person, name: string): unknown {
  const read = readers[name];
  if (read) return read(person);
  if (emptyLists.has(name)) return [];
  return emptyProperties.has(name) ? null : undefined;
}

/** The user with the selected properties, in their order. */
export function projectUser(person: Person, select: readonly string[] | null): Record<string, unknown> {
  const shown: Record<string, unknown> = {};
  for (const name of select ?? defaultUserProperties) {
    if (name === 'mailboxSettings') continue;
    shown[name] = userProperty(person, name);
  }
  return shown;
}
