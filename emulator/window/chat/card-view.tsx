import { type Action, AdaptiveCard, SerializationContext, Versions } from 'adaptivecards';
import { type ReactNode, useEffect, useEffectEvent, useRef } from 'react';
import type { Json } from '../api/shapes.ts';
import { Notice } from '../look/notice.tsx';
import { useSpeech } from '../words/speech.tsx';
import { teamsHostConfig } from './card-host.ts';
import { FoldedChoiceSetInput } from './compact-choices.ts';

export interface CardViewProps {
  readonly card: Json;
  /** A button was pressed and the inputs that it sends are valid. */
  readonly onAct: (action: Action) => void;
  readonly onLink: (url: string) => void;
}

function drawn(content: Json, { onAct, onLink }: Omit<CardViewProps, 'card'>): HTMLElement | undefined {
  const card = new AdaptiveCard();
  card.hostConfig = teamsHostConfig;
  card.parse(content, new SerializationContext(Versions.v1_5));
  card.onExecuteAction = onAct;
  card.onAnchorClicked = (_element, anchor): boolean => {
    onLink(anchor.href);
    return true;
  };
  return card.render();
}

/** Draws an adaptive card. It is drawn again only when its content changes, so that half-filled inputs stay. */
export function CardView({ card, onAct, onLink }: CardViewProps): ReactNode {
  const place = useRef<HTMLDivElement>(null);
  const { say } = useSpeech();
  const act = useEffectEvent(onAct);
  const follow = useEffectEvent(onLink);
  const content = JSON.stringify(card);
  useEffect(() => {
    FoldedChoiceSetInput.unchosen = say('choose');
    const element = drawn(JSON.parse(content), { onAct: (action) => act(action), onLink: (url) => follow(url) });
    if (element) place.current?.replaceChildren(element);
    else place.current?.replaceChildren();
  }, [content, say]);
  if (card.type !== 'AdaptiveCard') return <Notice title={say('unknownCard')} />;
  return <div ref={place} className="teams-card" />;
}
