import { Button, MessageBar, MessageBarActions, MessageBarBody, MessageBarTitle } from '@fluentui/react-components';
import { ApiError, codeOf } from '../lib/api-error.ts';
import { useTexts } from '../lib/use-texts.ts';

/** Codes with words of their own; every other failure gets the general ones with its reference. */
const wordedCodes = [
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
  'ended',
  'listFull',
  'unsettled',
  'unknownTopic',
  'exclusiveProgram',
  'secondContactMissing',
  'guest',
  'disabled',
  'noMail',
  'lead',
  'notEnrolled',
  'endsBeforeStart',
  'noWeight',
  'thresholdLowered',
  'unknownPerson',
  'conflictOfInterest',
  'fixedTwice',
  'notFinished',
  'outdated',
  'consent_required',
] as const;
type WordedCode = (typeof wordedCodes)[number];
const isWorded = (code: string): code is WordedCode => wordedCodes.some((known) => known === code);

/** What went wrong, in words, and a way out. */
export function Failure(props: { error: unknown; onRetry?: () => void }) {
  const { t } = useTexts();
  const { error, onRetry } = props;
  const code = codeOf(error);
  const status = error instanceof ApiError ? error.status : null;
  const known = isWorded(code)
    ? code
    : status === 412
      ? 'versionConflict'
      : status === 403
        ? 'forbidden'
        : status === 404
          ? 'notFound'
          : null;
  const reference = error instanceof ApiError ? error.reference : null;
  return (
    <MessageBar intent={status === 412 || status === 409 ? 'warning' : 'error'} layout="multiline" role="alert">
      <MessageBarBody>
        <MessageBarTitle>
          {known === null ? t('common.failure.title') : t(`common.problems.${known}.title`)}
        </MessageBarTitle>{' '}
        {known === null ? t('common.failure.text') : t(`common.problems.${known}.text`)}
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
