import type { SeededRandom } from '../seeded-random.ts';
import { isObject, type JsonObject, textOf } from '../teams/json.ts';

const sentences = [
  'Looking forward to it.',
  'I would like to understand how my colleagues really work.',
  'Short and practical examples help me most.',
  'It went well, and we both learned something.',
  'Mornings suit me better than late afternoons.',
  'I am curious and open to anything.',
];

function choose(input: JsonObject, random: SeededRandom): string {
  const choices = (Array.isArray(input.choices) ? input.choices : [])
    .filter(isObject)
    .flatMap((choice) => textOf(choice.value) ?? []);
  if (choices.length === 0) return '';
  if (input.isMultiSelect !== true) return random.pick(choices);
  const wanted = Math.min(choices.length, 1 + random.below(3));
  const picked = new Set<string>();
  while (picked.size < wanted) picked.add(random.pick(choices));
  return [...picked].join(',');
}

function number(input: JsonObject, random: SeededRandom): string {
  const min = typeof input.min === 'number' ? input.min : 1;
  const max = typeof input.max === 'number' ? input.max : min + 4;
  return String(min + random.below(Math.max(1, Math.floor(max - min) + 1)));
}

const dayMs = 86_400_000;

/** A working day from two days to three weeks after the earliest, so that several are rarely one. */
function dateSoon(earliest: string, latest: string | undefined, random: SeededRandom): string {
  let at = Date.parse(`${earliest}T12:00:00Z`) + (2 + random.below(20)) * dayMs;
  while ([0, 6].includes(new Date(at).getUTCDay())) at += dayMs;
  const date = new Date(at).toISOString().slice(0, 10);
  return latest !== undefined && date > latest ? earliest : date;
}

function valueFor(input: JsonObject, random: SeededRandom, today: string): string {
  switch (input.type) {
    case 'Input.ChoiceSet':
      return choose(input, random);
    case 'Input.Toggle':
      return textOf(input.valueOn) ?? 'true';
    case 'Input.Number':
      return number(input, random);
    case 'Input.Rating':
      return String(1 + random.below(typeof input.max === 'number' ? input.max : 5));
    case 'Input.Date':
      return dateSoon(textOf(input.min) ?? today, textOf(input.max), random);
    case 'Input.Time':
      return textOf(input.min) ?? '10:00';
    default: {
      const most = typeof input.maxLength === 'number' ? input.maxLength : Number.POSITIVE_INFINITY;
      return random.pick(sentences).slice(0, most);
    }
  }
}

/**
 * What somebody would plausibly enter: everything required that is still empty, most choices besides, few free words.
 * Values that the card already shows stay.
 */
export function fillInputs(
  inputs: readonly JsonObject[],
  { random, today }: { random: SeededRandom; today: string },
): Record<string, string> {
  const values: Record<string, string> = {};
  for (const input of inputs) {
    const id = textOf(input.id);
    const isText = input.type === 'Input.Text';
    const shown = input.value !== undefined && input.value !== '';
    // a box that may stay empty is mostly ticked: it is often a promise without which nothing goes on
    const share = input.type === 'Input.Toggle' ? 0.9 : isText ? 0.2 : 0.8;
    const wanted = input.isRequired === true || random.chance(share);
    const value = valueFor(input, random, today);
    if (id && wanted && !(shown && input.type !== 'Input.Toggle')) values[id] = value;
  }
  return values;
}
