import type { ILogger } from '@microsoft/teams.common';

const nothing = (): void => undefined;

/** The SDK logs whole activities and errors that hold bearer tokens (platform.md §0.5), so it logs nothing; what matters is logged here by id. */
export const quietLogger: ILogger = {
  debug: nothing,
  info: nothing,
  warn: nothing,
  error: nothing,
  trace: nothing,
  log: nothing,
  child: () => quietLogger,
};
