import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { ArrowLeftRegular } from '@fluentui/react-icons/svg/arrow-left';
import type { ReactNode } from 'react';
import { hrefOf } from '../lib/route.ts';
import { useTexts } from '../lib/use-texts.ts';

const useStyles = makeStyles({
  link: {
    color: tokens.colorBrandForegroundLink,
    textDecorationLine: 'none',
    borderRadius: tokens.borderRadiusSmall,
    ':hover': { color: tokens.colorBrandForegroundLinkHover, textDecorationLine: 'underline' },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '2px' },
  },
  back: { display: 'inline-flex', alignItems: 'center', gap: '6px', justifySelf: 'start' },
});

/** A link to a place in the tab. */
export function TextLink(props: { to: string; children: ReactNode; className?: string }) {
  const styles = useStyles();
  return (
    <a className={mergeClasses(styles.link, props.className)} href={hrefOf(props.to)}>
      {props.children}
    </a>
  );
}

/** The way back to the place a page belongs to. */
export function BackLink(props: { to: string; place: string }) {
  const styles = useStyles();
  const { t } = useTexts();
  return (
    <TextLink className={styles.back} to={props.to}>
      <ArrowLeftRegular aria-hidden="true" />
      {t('common.backTo', { place: props.place })}
    </TextLink>
  );
}
