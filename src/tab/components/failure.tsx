import { Button, MessageBar, MessageBarActions, MessageBarBody, MessageBarTitle } from '@fluentui/react-components';
import { ApiError, codeOf } from '../lib/api-error.ts';
import { useTexts } from '../lib/use-texts.ts';

/** Codes with words of their own; every other failure gets the general ones with its reference. */
const atOnce = [
  'noAnswer',
  'signIn',
  'notFound',
  'forbidden',
  'versionConflict',
  'slotTaken',
  'offerOver',
  'alreadyBooked',
  'notActive',
  'over',
  'notEnrolled',
  'consent_required',
] as const;
/** Those that Home never meets: their words come with the other pages. */
const onPages = [
  'ended',
  'listFull',
  'reworded',
  'released',
  'withdrawn',
  'tooMany',
  'settled',
  'dueInThePast',
  'unsettled',
  'unknownTopic',
  'exclusiveProgram',
  'secondContactMissing',
  'guest',
  'disabled',
  'noMail',
  'lead',
  'oneself',
  'partner',
  'notMentee',
  'severalPeople',
  'endsBeforeStart',
  'noWeight',
  'thresholdLowered',
  'thresholdFrozen',
  'leadTakesPart',
  'unknownPerson',
  'conflictOfInterest',
  'fixedTwice',
  'notFinished',
  'outdated',
] as const;

type Says = { readonly title: string; readonly text: string };

function useWordsFor(code: string, status: number | null): Says {
  const { t } = useTexts();
  const onPage = onPages.find((c) => c === code);
  if (onPage !== undefined) return { title: t(`problems.${onPage}.title`), text: t(`problems.${onPage}.text`) };
  const byStatus =
    status === 412 ? 'versionConflict' : status === 403 ? 'forbidden' : status === 404 ? 'notFound' : null;
  const known = atOnce.find((c) => c === code) ?? byStatus;
  return known === null
    ? { title: t('common.failure.title'), text: t('common.failure.text') }
    : { title: t(`common.problems.${known}.title`), text: t(`common.problems.${known}.text`) };
}

/** What went wrong, in words, and a way out. */
export function Failure(props: { error: unknown; onRetry?: () => void }) {
  const { t } = useTexts();
  const { error, onRetry } = props;
  const status = error instanceof ApiError ? error.status : null;
  const says = useWordsFor(codeOf(error), status);
  const reference = error instanceof ApiError ? error.reference : null;
  return (
    <MessageBar intent={status === 412 || status === 409 ? 'warning' : 'error'} layout="multiline" role="alert">
      <MessageBarBody>
        <MessageBarTitle>{says.title}</MessageBarTitle> {says.text}
        {reference !== null && ` ${t('common.failure.reference', { reference })}`}
      </MessageBarBody>
      {onRetry !== undefined && (
        <MessageBarActions>
          <Button size="small" onClick={onRetry}>
            {t('common.tryAgain')}
          </Button>
        </MessageBarActions>
      )}
    </MessageBar>
  );
}
