import { Avatar, makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { PersonBrief } from '../../contracts/fields.ts';

const useStyles = makeStyles({
  line: { display: 'flex', alignItems: 'center', gap: '12px', minWidth: 0 },
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

/** A person: picture of initials, name, and what they do where. */
export function PersonLine(props: {
  person: PersonBrief;
  size?: 24 | 32 | 48 | 56;
  after?: ReactNode;
  brief?: boolean;
}) {
  const styles = useStyles();
  const { person } = props;
  const detail = props.brief === true ? (person.jobTitle ?? '') : detailOf(person);
  return (
    <div className={styles.line}>
      <Avatar name={person.name} size={props.size ?? 32} color="colorful" idForColor={person.id} aria-hidden="true" />
      <span className={styles.words}>
        <bdi className={styles.name}>{person.name}</bdi>
        {detail !== '' && <span className={styles.detail}>{detail}</span>}
      </span>
      {props.after}
    </div>
  );
}
