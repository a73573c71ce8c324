import { closeSync, openSync, readFileSync, readSync, statSync } from 'node:fs';
import { z } from 'zod';
import { weekdays } from '../../src/domain/kernel/person.ts';
import { checkPool, poolRefusalLine } from '../../src/domain/matching/check-pool.ts';
import { defaultPoolRules, defaultPoolWeights, type Pool } from '../../src/domain/matching/pool.ts';
import { careerStages } from '../../src/domain/program/enrollment.ts';
import { badFile, CommandFault, firstLine } from './command-line.ts';

/** Some 700,000 people. Anything larger is no pool. */
const largestFile = 200 * 1024 * 1024;

const id = z.string().min(1).max(200);
const text = z.string().max(500);
/** Absent and null mean the same: nobody knows. */
const orElse = <T extends z.ZodType>(schema: T, value: z.output<T>) => schema.nullish().transform((v) => v ?? value);
const known = <T extends z.ZodType>(schema: T) => schema.nullish().transform((v) => (v === '' ? null : (v ?? null)));
const texts = z
  .array(text)
  .max(10_000)
  .nullish()
  .transform((v) => v ?? []);
const wholeNumber = z.int().min(0).max(1_000_000);
const time = (pattern: RegExp) => z.string().regex(pattern, 'must be a time, HH:mm');

const workingHours = z.object({
  days: z.array(z.enum(weekdays as [string, ...string[]])),
  start: time(/^([01]\d|2[0-3]):[0-5]\d$/),
  end: time(/^(([01]\d|2[0-3]):[0-5]\d|24:00)$/),
});

const person = z.object({
  id,
  managerId: known(id.or(z.literal(''))),
  department: known(text),
  office: known(text),
  timeZone: known(text),
  workingHours: known(workingHours),
  languages: texts,
  stage: known(z.enum(careerStages as [string, ...string[]])),
  birthYearBand: known(text),
  level: known(wholeNumber),
  hireDate: known(z.iso.date()),
  groups: texts,
});

const member = z.object({ id, topics: texts, capacity: orElse(wholeNumber, 1), avoid: texts });

const rules = z.strictObject({
  minLevelGap: orElse(wholeNumber, defaultPoolRules.minLevelGap),
  minStageGap: orElse(wholeNumber, defaultPoolRules.minStageGap),
  minYearsGap: known(z.number().min(0)),
  generationTest: orElse(z.boolean(), defaultPoolRules.generationTest),
  allowSameDepartment: orElse(z.boolean(), defaultPoolRules.allowSameDepartment),
  allowSameManager: orElse(z.boolean(), defaultPoolRules.allowSameManager),
  commonLanguage: orElse(z.boolean(), defaultPoolRules.commonLanguage),
  minOverlapMinutes: orElse(wholeNumber, defaultPoolRules.minOverlapMinutes),
  exclusiveGroups: z
    .array(text)
    .nullish()
    .transform((v) => v ?? defaultPoolRules.exclusiveGroups),
});

const weight = z.number().min(0);
const weights = z.strictObject({
  topics: orElse(weight, defaultPoolWeights.topics),
  distance: orElse(weight, defaultPoolWeights.distance),
  logistics: orElse(weight, defaultPoolWeights.logistics),
});

const list = <T extends z.ZodType>(item: T) =>
  z
    .array(item)
    .nullish()
    .transform((v) => v ?? []);

const poolFile = z.object({
  asOf: z.iso.date(),
  seed: orElse(z.int(), 1),
  rules: rules.nullish().transform((v) => v ?? defaultPoolRules),
  weights: weights.nullish().transform((v) => v ?? defaultPoolWeights),
  people: list(person),
  mentors: list(member),
  mentees: list(member),
  history: list(z.object({ mentor: id, mentee: id, outcome: z.enum(['declined', 'ended', 'completed', 'expired']) })),
  fixed: list(z.object({ mentor: id, mentee: id })),
});

/** The pool in a file, checked. A CommandFault names the field that is wrong. */
export function readPoolFile(path: string): Pool {
  const parsed = poolFile.safeParse(parseJson(path));
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    throw badFile(`${path}: ${issue ? `${fieldOf(issue.path)}: ${issue.message}` : 'is no pool'}`);
  }
  // The enums of the schema are those of the domain.
  const checked = checkPool(parsed.data as Pool);
  if (!checked.ok) throw badFile(`${path}: ${poolRefusalLine(checked)}`);
  return checked.value;
}

const fieldOf = (path: readonly PropertyKey[]): string =>
  path.length === 0
    ? 'the file'
    : path.map((step, i) => (typeof step === 'number' ? `[${step}]` : `${i > 0 ? '.' : ''}${String(step)}`)).join('');

function parseJson(path: string): unknown {
  const content = readText(path);
  try {
    return JSON.parse(content);
  } catch (error) {
    throw badFile(`${path}: ${firstLine(error)}`);
  }
}

/** Looks at size and first character before reading, so that nonsense of any size is turned away at once. */
function readText(path: string): string {
  try {
    const stat = statSync(path);
    if (stat.isDirectory()) throw badFile(`${path}: is a directory`);
    if (stat.size > largestFile)
      throw badFile(`${path}: is larger than ${largestFile / 1024 / 1024} MB, so it is no pool`);
    if (!/^\uFEFF?\s*(\{|$)/.test(beginningOf(path))) throw badFile(`${path}: does not begin with {`);
    return readFileSync(path, 'utf8').replace(/^\uFEFF/, '');
  } catch (error) {
    if (error instanceof CommandFault) throw error;
    throw badFile(`${path}: ${firstLine(error)}`);
  }
}

function beginningOf(path: string): string {
  const file = openSync(path, 'r');
  try {
    const bytes = Buffer.alloc(4096);
    return bytes.toString('utf8', 0, readSync(file, bytes));
  } finally {
    closeSync(file);
  }
}
