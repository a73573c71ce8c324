import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { PersonBrief } from '../../contracts/fields.ts';

const useStyles = makeStyles({
  line: { display: 'flex', alignItems: 'center', gap: '12px', minWidth: 0 },
  picture: {
    flexShrink: 0,
    display: 'grid',
    placeItems: 'center',
    width: '32px',
    height: '32px',
    borderRadius: tokens.borderRadiusCircular,
    backgroundColor: tokens.colorBrandBackground2,
    color: tokens.colorBrandForeground2,
    fontSize: tokens.fontSizeBase200,
    fontWeight: tokens.fontWeightSemibold,
    outline: `1px solid ${tokens.colorTransparentStroke}`,
    outlineOffset: '-1px',
  },
  small: { width: '24px', height: '24px', fontSize: tokens.fontSizeBase100 },
  large: { width: '48px', height: '48px', fontSize: tokens.fontSizeBase400 },
  words: { minWidth: 0, display: 'grid', flex: '1 1 auto' },
  name: { fontWeight: tokens.fontWeightSemibold, lineHeight: tokens.lineHeightBase300 },
  detail: {
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
});

export const detailOf = (person: PersonBrief): string =>
  [person.jobTitle, person.department, person.officeLocation]
    .filter((part) => part !== null && part !== '')
    .join(' · ');

/** First letters of first and last name, whole characters whatever the script; signs and emoji are skipped. */
export function initialsOf(name: string): string {
  const words = name.split(/[\s-]+/).filter((word) => /^\p{L}/u.test(word));
  const ends = words.length > 1 ? [words[0], words.at(-1)] : words;
  return ends
    .map((word) => [...(word ?? '')][0] ?? '')
    .join('')
    .toLocaleUpperCase();
}

/** A person: picture of initials, name, and what they do where. */
export function PersonLine(props: { person: PersonBrief; size?: 24 | 32 | 48; brief?: boolean }) {
  const styles = useStyles();
  const { person, size } = props;
  const detail = props.brief === true ? (person.jobTitle ?? '') : detailOf(person);
  return (
    <div className={styles.line}>
      <span
        className={mergeClasses(styles.picture, size === 24 && styles.small, size === 48 && styles.large)}
        aria-hidden="true"
      >
        {initialsOf(person.name)}
      </span>
      <span className={styles.words}>
        <bdi className={styles.name}>{person.name}</bdi>
        {detail !== '' && <span className={styles.detail}>{detail}</span>}
      </span>
    </div>
  );
}
