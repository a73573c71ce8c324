import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { pino } from 'pino';
import { compose } from './compose.ts';
import { readProcessConfig } from './config.ts';

const badConfiguration = 78;
const drainMs = 20_000;

const read = readProcessConfig();
if (!read.ok) {
  for (const problem of read.problems) console.error(`${problem.name} ${problem.message}`);
  process.exit(badConfiguration);
}
const { config } = read;
const logger = pino({ level: config.logLevel, redact: ['*.token', '*.authorization', 'headers.authorization'] });
const product = await compose(config, logger);
const server = product.web.listen(config.port, () => {
  const { port } = server.address() as AddressInfo;
  logger.info({ port }, 'serving');
  process.send?.({ serving: port });
});
server.once('error', (error) => {
  logger.fatal({ problem: error.message }, 'cannot listen');
  process.exit(1);
});
product.startTicking();

let stopping = false;
/** Takes nothing new, lets what was begun end within 20 seconds, and leaves nothing behind that another start could not take up. */
async function stop(): Promise<void> {
  if (stopping) return;
  stopping = true;
  const closed = once(server, 'close');
  server.close();
  server.closeIdleConnections();
  await Promise.race([Promise.all([product.stop(), closed]), wait(drainMs, undefined, { ref: false })]);
  server.closeAllConnections();
  process.exit(0);
}
process.on('SIGTERM', () => void stop());
process.on('SIGINT', () => void stop());
