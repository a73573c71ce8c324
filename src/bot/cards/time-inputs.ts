import { DateInput, type IDateInput, type ITimeInput, TimeInput } from '@microsoft/teams.cards';
import type { LocalDate } from '../../domain/kernel/instant.ts';
import type { Paper } from './paper.ts';

type Field = {
  readonly id: string;
  readonly label: string;
  readonly value?: string | undefined;
  /** Makes the input required, with this message. */
  readonly missing?: string;
};

const common = (paper: Paper, field: Field) => {
  const value = paper.entered[field.id] ?? field.value;
  return {
    id: field.id,
    label: field.label,
    ...(value === undefined || value === '' ? {} : { value }),
    ...(field.missing === undefined ? {} : { isRequired: true, errorMessage: field.missing }),
  };
};

/** A date of the reader's own calendar. */
export const dateInput = (
  paper: Paper,
  field: Field & { readonly min: LocalDate; readonly max: LocalDate },
): IDateInput => new DateInput({ ...common(paper, field), min: field.min, max: field.max });

/** A time of the reader's own clock. */
export const timeInput = (paper: Paper, field: Field): ITimeInput => new TimeInput(common(paper, field));
