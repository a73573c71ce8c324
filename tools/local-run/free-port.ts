import { createServer } from 'node:net';

/** The first of `preferred` that nobody listens on, else any free port. Looks at loopback and at all interfaces. */
export async function freePort(...preferred: readonly number[]): Promise<number> {
  for (const port of preferred) {
    if ((await tryListen(port, '127.0.0.1')) !== null && (await tryListen(port)) !== null) return port;
  }
  const port = await tryListen(0);
  if (port === null) throw new Error('There is no free port.');
  return port;
}

/** The port that could be listened on, released again; null when it is taken. */
function tryListen(port: number, host?: string): Promise<number | null> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', () => resolve(null));
    server.listen({ port, ...(host === undefined ? {} : { host }) }, () => {
      const address = server.address();
      const got = typeof address === 'object' && address !== null ? address.port : null;
      server.close(() => resolve(got));
    });
  });
}
