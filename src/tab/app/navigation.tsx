import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { BookOpenRegular } from '@fluentui/react-icons/svg/book-open';
import { CalendarRegular } from '@fluentui/react-icons/svg/calendar';
import { HomeRegular } from '@fluentui/react-icons/svg/home';
import { LightbulbRegular } from '@fluentui/react-icons/svg/lightbulb';
import { PeopleCommunityRegular } from '@fluentui/react-icons/svg/people-community';
import { PersonRegular } from '@fluentui/react-icons/svg/person';
import { PersonSupportRegular } from '@fluentui/react-icons/svg/person-support';
import { SettingsRegular } from '@fluentui/react-icons/svg/settings';
import type { ReactNode } from 'react';
import type { Me } from '../../contracts/me.ts';
import { useMe } from '../lib/queries.ts';
import { hrefOf, useRoute } from '../lib/route.ts';
import { useTexts } from '../lib/use-texts.ts';

const useStyles = makeStyles({
  bar: {
    display: 'flex',
    gap: '4px',
    paddingInline: '16px',
    overflowX: 'auto',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  item: {
    display: 'flex',
    alignItems: 'center',
    gap: '8px',
    padding: '12px 12px 10px',
    whiteSpace: 'nowrap',
    color: tokens.colorNeutralForeground2,
    textDecorationLine: 'none',
    borderBottom: '2px solid transparent',
    ':hover': { color: tokens.colorNeutralForeground1, borderBottomColor: tokens.colorNeutralStroke1Hover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
  here: {
    color: tokens.colorNeutralForeground1,
    fontWeight: tokens.fontWeightSemibold,
    borderBottomColor: tokens.colorCompoundBrandStroke,
  },
  icon: { display: 'inline-flex', fontSize: '20px' },
});

type Part = 'home' | 'sessions' | 'training' | 'insights' | 'me' | 'concerns' | 'programs' | 'administration';
type Place = {
  readonly part: Part;
  readonly icon: ReactNode;
  /** First words of the addresses that belong to it, beside its own. */
  readonly nouns: readonly string[];
  readonly isFor: (me: Me) => boolean;
};

/** In the order of the bar. */
const places: readonly Place[] = [
  { part: 'home', icon: <HomeRegular />, nouns: [], isFor: () => true },
  { part: 'sessions', icon: <CalendarRegular />, nouns: [], isFor: (me) => me.participant || me.assists },
  { part: 'training', icon: <BookOpenRegular />, nouns: [], isFor: (me) => me.participant },
  { part: 'insights', icon: <LightbulbRegular />, nouns: [], isFor: (me) => me.participant },
  { part: 'me', icon: <PersonRegular />, nouns: [], isFor: () => true },
  { part: 'concerns', icon: <PersonSupportRegular />, nouns: [], isFor: (me) => me.handlesConcerns },
  {
    part: 'programs',
    icon: <PeopleCommunityRegular />,
    nouns: ['cohorts'],
    isFor: (me) => me.leads.length > 0 || me.admin,
  },
  { part: 'administration', icon: <SettingsRegular />, nouns: [], isFor: (me) => me.admin },
];

/** A place's own training has the address of the place, and belongs to the part of that name all the same. */
const partOf = ([first, , third]: readonly string[]): Part => {
  const noun = first === 'enrollments' ? third : first;
  return (
    places.find(({ part, nouns }) => noun !== undefined && (part === noun || nouns.includes(noun)))?.part ?? 'home'
  );
};

/** The parts of the tab that this person has; a participant who has one only sees no bar at all. */
export function Navigation() {
  const styles = useStyles();
  const { t } = useTexts();
  const me = useMe();
  const here = partOf(useRoute());
  const { data } = me;
  const own = data === undefined ? [] : places.filter((place) => place.isFor(data));
  if (own.length <= 1) return null;
  return (
    <nav className={styles.bar} aria-label={t('common.navigation.label')}>
      {own.map(({ part, icon }) => (
        <a
          className={mergeClasses(styles.item, part === here && styles.here)}
          key={part}
          href={hrefOf(`/${part}`)}
          aria-current={part === here ? 'page' : undefined}
        >
          <span className={styles.icon} aria-hidden="true">
            {icon}
          </span>
          {t(`common.navigation.${part}`)}
        </a>
      ))}
    </nav>
  );
}
