import { gzipSync } from 'node:zlib';
import type { Plugin, Rolldown } from 'vite';

/** Kilobytes (1000 bytes, gzip) of JavaScript that Home may need before it stands. */
const most = 200;

/** Beside the entry, what it fetches at once: one language and one theme. */
const atOnce = ['/locales/fr.ts', '/app/themes/dark.ts'];

type Chunks = ReadonlyMap<string, Rolldown.OutputChunk>;

function withImports(chunk: Rolldown.OutputChunk, chunks: Chunks, seen: Set<string>): Set<string> {
  if (seen.has(chunk.fileName)) return seen;
  seen.add(chunk.fileName);
  for (const name of chunk.imports) {
    const next = chunks.get(name);
    if (next !== undefined) withImports(next, chunks, seen);
  }
  return seen;
}

/** Says after each build how much JavaScript the first load of Home takes, with the larger language and theme; too much ends the build. */
export function firstLoad(): Plugin {
  return {
    name: 'first-load',
    generateBundle(_options, bundle) {
      const all = Object.values(bundle).filter((output) => output.type === 'chunk');
      const chunks: Chunks = new Map(all.map((chunk) => [chunk.fileName, chunk]));
      const first = all.filter(
        (chunk) => chunk.isEntry || atOnce.some((path) => chunk.facadeModuleId?.endsWith(path) === true),
      );
      const names = first.reduce((seen, chunk) => withImports(chunk, chunks, seen), new Set<string>());
      const bytes = [...names].reduce((sum, name) => sum + gzipSync(chunks.get(name)?.code ?? '').length, 0);
      const kilobytes = Math.round(bytes / 100) / 10;
      this.info(`First load of Home: ${kilobytes} kB of JavaScript (gzip) in ${names.size} files; at most ${most} kB.`);
      if (kilobytes > most) this.error(`The first load of Home takes ${kilobytes} kB, more than ${most} kB.`);
    },
  };
}
