import { makeStyles, tokens } from '@fluentui/react-components';

const useStyles = makeStyles({
  quote: {
    margin: 0,
    paddingLeft: '14px',
    borderLeft: `3px solid ${tokens.colorBrandStroke1}`,
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase500,
    overflowWrap: 'anywhere',
    whiteSpace: 'pre-line',
  },
});

/** Somebody's own words. */
export function Quote(props: { children: string }) {
  const styles = useStyles();
  return (
    <blockquote className={styles.quote}>
      <bdi>{props.children}</bdi>
    </blockquote>
  );
}
