/** What a factor says of a mentor and a mentee: the rules they break as bits, and points where they break none. */
export type Cell = { readonly faults: number; readonly points: number };

/** Cells of one mentee class against every mentor class. `scores` holds `blocked` where a rule forbids the pair. */
export type FactorRow = { readonly faults: Uint16Array; readonly scores: Int16Array };

/** So low that no sum of factors and topic points lifts it to 0, and so high that their sum still fits 16 bits. */
export const blocked = -4096;

/**
 * A factor judges two people by a few facts only (their hours, their seniority, their place), so people with the same
 * facts share a class and a pair of classes is judged once.
 */
export type Factor<Facts = never> = {
  readonly mentorClass: Int32Array;
  readonly menteeClass: Int32Array;
  readonly mentorClasses: number;
  rowFor(menteeClass: number): FactorRow;
  /** The same people judged by other rules. */
  rejudged(judge: Judge<Facts>): Factor<Facts>;
};

export type Judge<Facts> = (mentor: Facts, mentee: Facts) => Cell;
type Side<Facts> = { readonly classOf: Int32Array; readonly samples: readonly Facts[] };

/** Rows kept at once; beyond it (everybody differs) rows are made anew. */
const cellsKept = 4_000_000;

export function factor<Facts>(
  mentors: { readonly facts: readonly Facts[]; readonly keys: readonly string[] },
  mentees: { readonly facts: readonly Facts[]; readonly keys: readonly string[] },
  judge: Judge<Facts>,
): Factor<Facts> {
  return judged(classesOf(mentors.facts, mentors.keys), classesOf(mentees.facts, mentees.keys), judge);
}

function judged<Facts>(mentorSide: Side<Facts>, menteeSide: Side<Facts>, judge: Judge<Facts>): Factor<Facts> {
  const width = mentorSide.samples.length;
  const kept = new Map<number, FactorRow>();
  const rowFor = (menteeClass: number): FactorRow => {
    const known = kept.get(menteeClass);
    if (known) return known;
    const row = { faults: new Uint16Array(width), scores: new Int16Array(width) };
    for (let c = 0; c < width; c++) {
      const cell = judge(mentorSide.samples[c]!, menteeSide.samples[menteeClass]!);
      row.faults[c] = cell.faults;
      row.scores[c] = cell.faults === 0 ? cell.points : blocked;
    }
    if ((kept.size + 1) * width > cellsKept) kept.clear();
    kept.set(menteeClass, row);
    return row;
  };
  return {
    mentorClass: mentorSide.classOf,
    menteeClass: menteeSide.classOf,
    mentorClasses: width,
    rowFor,
    rejudged: (other) => judged(mentorSide, menteeSide, other),
  };
}

/** Classes are numbered in the order of their keys, so the order of the people does not matter. */
function classesOf<Facts>(facts: readonly Facts[], keys: readonly string[]): Side<Facts> {
  const sampleOf = new Map<string, Facts>();
  for (const [i, key] of keys.entries()) if (!sampleOf.has(key)) sampleOf.set(key, facts[i]!);
  const sorted = [...sampleOf.keys()].sort();
  const numberOf = new Map(sorted.map((key, number) => [key, number]));
  return {
    classOf: Int32Array.from(keys, (key) => numberOf.get(key)!),
    samples: sorted.map((key) => sampleOf.get(key)!),
  };
}
