import { closeSync, openSync, readSync, statSync, writeSync } from 'node:fs';
import { StringDecoder } from 'node:string_decoder';
import { visitEligiblePairs } from '../../src/domain/matching/eligible-pairs.ts';
import { ArcList } from '../../src/domain/matching/optimiser/arcs.ts';
import type { Pool } from '../../src/domain/matching/pool.ts';
import { badFile, firstLine, writeWhole } from './command-line.ts';
import { csvCell, csvCells } from './csv-line.ts';

/** Scores of an own making, with who can have how many. Rows of `list` are mentors, columns mentees. */
export type Edges = {
  readonly mentors: readonly string[];
  readonly mentees: readonly string[];
  readonly list: ArcList;
  readonly mentorUnits: Int32Array;
  readonly menteeUnits: Int32Array;
};

const largestScore = 1_000_000_000;
const largestCapacity = 1_000_000;

/** Reads `mentor,mentee,score` lines and, after `#capacity`, `side,id,capacity` lines. Faults name their line. */
export function readEdgesFile(path: string): Edges {
  const reader = new EdgesReader(path);
  for (const line of linesOf(path)) reader.take(line);
  return reader.edges();
}

class EdgesReader {
  private line = 0;
  private inCapacities = false;
  private readonly path: string;
  private readonly list = new ArcList();
  private readonly sides = { mentor: new Map<string, number>(), mentee: new Map<string, number>() };
  private readonly capacities = { mentor: new Map<string, number>(), mentee: new Map<string, number>() };
  private readonly lineOf: number[] = [];

  constructor(path: string) {
    this.path = path;
  }

  take(line: string): void {
    this.line++;
    const content = line.trim();
    if (content === '') return;
    if (content.toLowerCase() === '#capacity') {
      this.inCapacities = true;
      return;
    }
    const cells = csvCells(content);
    if (cells === null) throw this.fault('the quotes do not match');
    const [first, second, third, ...more] = cells.map((cell) => cell.trim());
    if (!first || !second || !third || more.length > 0) throw this.fault(`expected ${this.columns()}`);
    if (content.toLowerCase() === this.columns()) return;
    if (this.inCapacities) this.takeCapacity(first, second, third);
    else this.takeEdge(first, second, third);
  }

  private columns(): string {
    return this.inCapacities ? 'side,id,capacity' : 'mentor,mentee,score';
  }

  private takeEdge(mentor: string, mentee: string, scoreText: string): void {
    const score = /^[+-]?\d+$/.test(scoreText) ? Number(scoreText) : Number.NaN;
    if (!(Math.abs(score) <= largestScore))
      throw this.fault(`score ${JSON.stringify(scoreText)} is not a whole number within ±${largestScore}`);
    const row = numberOf(this.sides.mentor, mentor);
    const col = numberOf(this.sides.mentee, mentee);
    this.lineOf.push(this.line);
    this.list.add(row, col, score);
  }

  private takeCapacity(sideText: string, id: string, capacityText: string): void {
    const side = sideText.toLowerCase();
    if (side !== 'mentor' && side !== 'mentee')
      throw this.fault(`side ${JSON.stringify(sideText)} is neither mentor nor mentee`);
    const capacity = /^\d+$/.test(capacityText) ? Number(capacityText) : Number.NaN;
    if (!(capacity <= largestCapacity))
      throw this.fault(`capacity ${JSON.stringify(capacityText)} is not a whole number from 0 to ${largestCapacity}`);
    if (this.capacities[side].has(id)) throw this.fault(`the capacity of ${side} ${id} occurs twice`);
    this.capacities[side].set(id, capacity);
  }

  edges(): Edges {
    this.refuseTwins();
    const units = (side: 'mentor' | 'mentee') =>
      Int32Array.from(this.sides[side].keys(), (id) => this.capacities[side].get(id) ?? 1);
    return {
      mentors: [...this.sides.mentor.keys()],
      mentees: [...this.sides.mentee.keys()],
      list: this.list,
      mentorUnits: units('mentor'),
      menteeUnits: units('mentee'),
    };
  }

  /** Each pair may occur once. Looked for at the end, grouped by mentor, so that millions of pairs need no set. */
  private refuseTwins(): void {
    const { size, row, col } = this.list;
    const order = new Int32Array(size);
    const start = new Int32Array(this.sides.mentor.size + 1);
    for (let i = 0; i < size; i++) start[row[i]! + 1]!++;
    for (let r = 0; r < this.sides.mentor.size; r++) start[r + 1]! += start[r]!;
    for (let i = 0; i < size; i++) order[start[row[i]!]!++] = i;
    const seenIn = new Int32Array(this.sides.mentee.size).fill(-1);
    for (const i of order) {
      if (seenIn[col[i]!] === row[i]) throw this.fault('this pair occurs twice', this.lineOf[i]);
      seenIn[col[i]!] = row[i]!;
    }
  }

  private fault(message: string, line = this.line) {
    return badFile(`${this.path}:${line}: ${message}`);
  }
}

function numberOf(ids: Map<string, number>, id: string): number {
  const known = ids.get(id);
  if (known !== undefined) return known;
  ids.set(id, ids.size);
  return ids.size - 1;
}

/** Longest line worth reading; more is not a table. */
const longestLine = 1_000_000;

function* linesOf(path: string): Generator<string> {
  const file = openFile(path);
  try {
    const bytes = Buffer.alloc(1 << 22);
    const decoder = new StringDecoder('utf8');
    let rest = '';
    for (let read = readSync(file, bytes); read > 0; read = readSync(file, bytes)) {
      const lines = (rest + decoder.write(bytes.subarray(0, read))).split('\n');
      rest = lines.pop() ?? '';
      if (rest.length > longestLine) throw badFile(`${path}: holds a line of more than ${longestLine} characters`);
      for (const line of lines) yield line.startsWith('\uFEFF') ? line.slice(1) : line;
    }
    yield rest + decoder.end();
  } finally {
    closeSync(file);
  }
}

function openFile(path: string): number {
  try {
    if (statSync(path).isDirectory()) throw new Error('is a directory');
    return openSync(path, 'r');
  } catch (error) {
    throw badFile(`${path}: ${firstLine(error)}`);
  }
}

const charactersPerWrite = 1 << 20;

/** Writes every eligible pair of a pool and all capacities, in the form that `readEdgesFile` reads. */
export function writeEdgesFile(path: string, pool: Pool): void {
  writeWhole(path, (partial) => {
    const file = openSync(partial, 'w');
    try {
      let text = 'mentor,mentee,score\n';
      const cells = new Map([...pool.mentors, ...pool.mentees].map(({ id }) => [id, csvCell(id)]));
      visitEligiblePairs(pool, (mentor, mentee, score) => {
        text += `${cells.get(mentor)},${cells.get(mentee)},${score}\n`;
        if (text.length < charactersPerWrite) return;
        writeSync(file, text);
        text = '';
      });
      text += '#capacity\nside,id,capacity\n';
      for (const { id, capacity } of pool.mentors) text += `mentor,${cells.get(id)},${capacity}\n`;
      for (const { id, capacity } of pool.mentees) text += `mentee,${cells.get(id)},${capacity}\n`;
      writeSync(file, text);
    } finally {
      closeSync(file);
    }
  });
}
