/** An Entra tenant id (GUID, lower case). */
export type TenantId = string;
/** An Entra object id of a person (GUID, lower case). */
export type PersonId = string;
/** The id of one of our own aggregates (GUID). */
export type EntityId = string;
