import { Button, MessageBar, MessageBarActions, MessageBarBody, makeStyles, tokens } from '@fluentui/react-components';
import { DismissRegular } from '@fluentui/react-icons/svg/dismiss';
import { useAnnouncements } from '../lib/announcements.tsx';
import { useTexts } from '../lib/use-texts.ts';

const useStyles = makeStyles({
  place: {
    position: 'fixed',
    bottom: '20px',
    insetInlineStart: 0,
    insetInlineEnd: 0,
    zIndex: 10,
    display: 'flex',
    justifyContent: 'center',
    paddingInline: '16px',
    pointerEvents: 'none',
  },
  bar: { pointerEvents: 'auto', maxWidth: '640px', boxShadow: tokens.shadow16 },
});

/** The place of short messages at the foot of the tab; always there, so that screen readers notice what comes into it. */
export function AnnouncementBar() {
  const styles = useStyles();
  const { t } = useTexts();
  const { text, clear } = useAnnouncements();
  return (
    <div className={styles.place} role="status" aria-live="polite">
      {text !== null && (
        <MessageBar className={styles.bar} intent="success" layout="multiline" politeness="polite">
          <MessageBarBody>{text}</MessageBarBody>
          <MessageBarActions
            containerAction={
              <Button
                appearance="transparent"
                icon={<DismissRegular />}
                aria-label={t('common.close')}
                onClick={clear}
              />
            }
          />
        </MessageBar>
      )}
    </div>
  );
}
