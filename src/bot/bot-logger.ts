/** Ids and codes only: never names, answers, mail addresses or tokens. */
export type BotLogger = {
  info(fields: object, message: string): void;
  warn(fields: object, message: string): void;
  error(fields: object, message: string): void;
};
