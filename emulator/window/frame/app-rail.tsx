import { Badge, makeStyles, mergeClasses, Text, tokens } from '@fluentui/react-components';
import {
  AlertFilled,
  AlertRegular,
  CalendarFilled,
  CalendarRegular,
  ChatFilled,
  ChatRegular,
} from '@fluentui/react-icons';
import { type KeyboardEvent, type ReactNode, useRef } from 'react';
import { InversoMark } from '../look/inverso-mark.tsx';
import type { View } from '../state/address.ts';
import { useSpeech } from '../words/speech.tsx';

const useStyles = makeStyles({
  rail: {
    display: 'flex',
    flexDirection: 'column',
    flex: 'none',
    width: '68px',
    paddingTop: '4px',
    backgroundColor: tokens.colorNeutralBackground4,
    borderRight: `1px solid ${tokens.colorNeutralStroke2}`,
    '@container (max-width: 620px)': {
      order: 2,
      flexDirection: 'row',
      width: 'auto',
      paddingTop: 0,
      borderRight: 'none',
      borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    },
  },
  item: {
    position: 'relative',
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'center',
    justifyContent: 'center',
    gap: '2px',
    height: '56px',
    padding: 0,
    flex: 'none',
    border: 'none',
    background: 'none',
    font: 'inherit',
    color: tokens.colorNeutralForeground2,
    cursor: 'pointer',
    ':hover': { color: tokens.colorBrandForeground1 },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-3px' },
    '@container (max-width: 620px)': { flex: 1 },
  },
  chosen: {
    color: tokens.colorBrandForeground1,
    '::before': {
      content: '""',
      position: 'absolute',
      insetInlineStart: '2px',
      top: '12px',
      bottom: '12px',
      width: '3px',
      borderRadius: '2px',
      backgroundColor: tokens.colorBrandBackground,
    },
    '@container (max-width: 620px)': {
      '::before': { insetInline: '30%', top: '2px', bottom: 'auto', width: 'auto', height: '3px' },
    },
  },
  icon: { display: 'flex', height: '24px', fontSize: '24px' },
  badge: { position: 'absolute', top: '6px', insetInlineStart: 'calc(50% + 4px)' },
});

type RailView = Exclude<View, 'meeting'>;
const order: readonly RailView[] = ['activity', 'chat', 'tab', 'calendar'];

const icons: Readonly<Record<RailView, readonly [ReactNode, ReactNode]>> = {
  activity: [<AlertRegular key="off" />, <AlertFilled key="on" />],
  chat: [<ChatRegular key="off" />, <ChatFilled key="on" />],
  tab: [<InversoMark key="off" size={24} />, <InversoMark key="on" size={24} />],
  calendar: [<CalendarRegular key="off" />, <CalendarFilled key="on" />],
};

interface RailProps {
  readonly view: View;
  readonly panelId: string;
  readonly unseen: number;
  readonly choose: (view: RailView) => void;
}

/** Activity, Chat, the app, Calendar: at the side, on phones at the bottom. Arrow keys move between them. */
export function AppRail({ view, panelId, unseen, choose }: RailProps): ReactNode {
  const styles = useStyles();
  const { say } = useSpeech();
  const rail = useRef<HTMLDivElement>(null);
  const chosen: RailView = view === 'meeting' ? 'calendar' : view;
  const move = (event: KeyboardEvent): void => {
    const step = { ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1 }[event.key];
    if (step === undefined) return;
    event.preventDefault();
    const next = order[(order.indexOf(chosen) + step + order.length) % order.length] ?? chosen;
    choose(next);
    rail.current?.querySelector<HTMLButtonElement>(`[data-view="${next}"]`)?.focus();
  };
  return (
    <div ref={rail} role="tablist" aria-label={say('apps')} className={styles.rail} onKeyDown={move}>
      {order.map((each) => (
        <button
          key={each}
          type="button"
          role="tab"
          data-view={each}
          aria-selected={each === chosen}
          aria-controls={panelId}
          tabIndex={each === chosen ? 0 : -1}
          className={mergeClasses(styles.item, each === chosen && styles.chosen)}
          onClick={() => choose(each)}
        >
          <span className={styles.icon} aria-hidden="true">
            {icons[each][each === chosen ? 1 : 0]}
          </span>
          <Text size={100}>{each === 'tab' ? 'Inverso' : say(each)}</Text>
          {each === 'chat' && unseen > 0 && (
            <Badge aria-hidden="true" className={styles.badge} size="small" color="danger">
              {Math.min(unseen, 99)}
            </Badge>
          )}
        </button>
      ))}
    </div>
  );
}
