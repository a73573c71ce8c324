export type Cloud = 'public' | 'gcc';
export type CloudHosts = { readonly graph: string; readonly login: string };

/** GCC shares the public cloud's Graph and sign-in hosts; only the bot's connector differs (learn.microsoft.com/graph/deployments). */
export const cloudHosts: Readonly<Record<Cloud, CloudHosts>> = {
  public: { graph: 'https://graph.microsoft.com', login: 'https://login.microsoftonline.com' },
  gcc: { graph: 'https://graph.microsoft.com', login: 'https://login.microsoftonline.com' },
};

/** Lets an origin stand for another, at the last hop only, so that everything before it stays as in production. */
export const standIn =
  (host: string, origin: string | undefined) =>
  (url: string): string =>
    origin !== undefined && url.startsWith(`${host}/`) ? origin.replace(/\/+$/, '') + url.slice(host.length) : url;
