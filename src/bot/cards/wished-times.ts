import { ActionSet } from '@microsoft/teams.cards';
import { epochOf, instantAt } from '../../domain/kernel/instant.ts';
import type { CardOf } from '../../use-cases/card-views/card-view.ts';
import { choiceInput, type Element, press, small, subheading } from './card-parts.ts';
import type { Paper } from './paper.ts';
import { timeInput } from './time-inputs.ts';
import { localeOf } from './words.ts';

type Wishes = CardOf<'anotherRhythm'>['wishes'];

/** A Monday, from which weekdays are named. */
const monday = epochOf(instantAt('2024-01-01', '12:00', 'UTC'));

function weekdayName(paper: Paper, weekday: number): string {
  const locale = localeOf(paper.words.language);
  const format = new Intl.DateTimeFormat(locale, { weekday: 'long', timeZone: 'UTC' });
  return format.format(monday + (weekday - 1) * 86_400_000);
}

/** The day and hour that somebody would rather have, with what was said before. */
export function wishedTimes(wishes: Wishes, paper: Paper): Element[] {
  const { say, plain } = paper.words;
  const days = [1, 2, 3, 4, 5].map((n) => ({ value: String(n), title: weekdayName(paper, n) }));
  const said = [wishes?.weekday == null ? null : weekdayName(paper, wishes.weekday), wishes?.time ?? null];
  const when = said.filter((part) => part !== null).join(' ');
  return [
    subheading(say('wishes.heading')),
    ...(when === '' ? [] : [small(say('wishes.noted', { when }))]),
    choiceInput({
      id: 'weekday',
      label: plain('wishes.weekday'),
      style: 'compact',
      placeholder: plain('wishes.anyDay'),
      choices: [{ value: '0', title: plain('wishes.anyDay') }, ...days],
      value: paper.entered.weekday ?? (wishes?.weekday == null ? undefined : String(wishes.weekday)),
    }),
    timeInput(paper, { id: 'time', label: plain('wishes.time'), value: wishes?.time ?? undefined }),
    new ActionSet(press('anotherRhythm.prefer', paper, plain('wishes.send'))),
  ];
}
