import type { Participation } from '../../contracts/me.ts';
import { useTexts } from './use-texts.ts';

/** Program and cohort in one name; a cohort that carries its program's name already is not said twice. */
export function usePlaceName(): (place: Participation) => string {
  const { t } = useTexts();
  return ({ programName, cohortName }) =>
    cohortName.startsWith(programName) ? cohortName : t('common.place', { program: programName, cohort: cohortName });
}
