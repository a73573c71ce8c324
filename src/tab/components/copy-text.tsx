import { Button, Field, makeStyles, Textarea } from '@fluentui/react-components';
import { CopyRegular } from '@fluentui/react-icons/svg/copy';
import { useRef, useState } from 'react';
import { useTexts } from '../lib/use-texts.ts';

const useStyles = makeStyles({
  box: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: '8px' },
  copy: { justifySelf: 'start' },
});

/** Words to be taken elsewhere. Where Teams forbids the clipboard they are selected, so that Ctrl+C takes them. */
export function CopyText(props: { label: string; text: string; rows: number }) {
  const styles = useStyles();
  const { t } = useTexts();
  const field = useRef<HTMLTextAreaElement>(null);
  const [said, setSaid] = useState<'copied' | 'selected' | null>(null);
  const copy = async (): Promise<void> => {
    field.current?.focus();
    field.current?.select();
    try {
      await navigator.clipboard.writeText(props.text);
      setSaid('copied');
    } catch {
      setSaid('selected');
    }
  };
  return (
    <div className={styles.box}>
      <Field label={props.label}>
        <Textarea textarea={{ ref: field }} value={props.text} rows={props.rows} readOnly resize="vertical" />
      </Field>
      <Button className={styles.copy} icon={<CopyRegular />} onClick={() => void copy()}>
        {t('common.copy.action')}
      </Button>
      <div role="status">{said !== null && t(`common.copy.${said}`)}</div>
    </div>
  );
}
