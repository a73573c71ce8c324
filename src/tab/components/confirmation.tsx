import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
} from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { useTexts } from '../lib/use-texts.ts';

/** Asks once more before something that other people will notice, and says what will happen. Closed by `open`, never by taking it away: only then does the page behind come back for screen readers. */
export function Confirmation(props: {
  open: boolean;
  title: string;
  action: string;
  /** What not doing it is called, where "Cancel" could be misread. */
  keep?: string;
  busy?: boolean;
  onConfirm: () => void;
  onClose: () => void;
  children: ReactNode;
}) {
  const { t } = useTexts();
  return (
    <Dialog modalType="alert" open={props.open} onOpenChange={(_, data) => (data.open ? undefined : props.onClose())}>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{props.title}</DialogTitle>
          <DialogContent>{props.children}</DialogContent>
          <DialogActions>
            <Button onClick={props.onClose}>{props.keep ?? t('common.cancel')}</Button>
            <Button appearance="primary" disabled={props.busy === true} onClick={props.onConfirm}>
              {props.action}
            </Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
