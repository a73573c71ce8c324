import type { SessionFacts } from '../../use-cases/card-views/card-view.ts';
import { type Button, link } from './card-parts.ts';

/** The button into the Teams meeting, once there is one; only links by https are put on a card. */
export const joinButton = (session: SessionFacts, title: string): Button[] =>
  session.joinUrl?.startsWith('https://') && session.state === 'booked' ? [link(session.joinUrl, title)] : [];
