// npm run cards: draws the cards in a browser as the Teams window does, and writes the contact sheets to docs/cards.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

const root = join(import.meta.dirname, '..');
const jest = join(root, 'node_modules/jest/bin/jest.js');
const { status } = spawnSync(
  process.execPath,
  [jest, '--selectProjects', 'node', '--testPathPatterns', 'tests/bot/cards/rendered-cards'],
  { cwd: root, env: { ...process.env, CARD_SHEETS: '1' }, stdio: 'inherit' },
);
process.exit(status ?? 1);
