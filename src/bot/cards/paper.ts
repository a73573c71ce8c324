import type { EntityId } from '../../domain/kernel/ids.ts';
import type { Reader } from '../../use-cases/card-views/card-view.ts';
import type { WordKey, Words } from './words.ts';

/** A page of the tab, as the tab's `subPageId` names it. */
export type TabPage =
  | 'home'
  | 'enroll'
  | 'training'
  | 'pairing'
  | 'lead'
  | 'me'
  | 'insights'
  | 'concerns'
  | `session:${EntityId}`
  | `certificate:${EntityId}`
  | `training:${EntityId}`;

/** A short sentence on top of a card about what the last press did or did not do. */
export type Remark = Extract<WordKey, `remark.${string}`> extends `remark.${infer Name}` ? Name : never;

/** What a card is written on: for whom, under which opaque id, and what to say on top. */
export type Paper = {
  readonly reader: Reader;
  readonly words: Words;
  /** The id of the card in its reader's chat; all that its buttons carry besides the action. */
  readonly cardId: EntityId;
  readonly remark: Remark | null;
  /** What the reader had put into the inputs, so that a card that comes back with a remark loses nothing. */
  readonly entered: Readonly<Record<string, string>>;
  /** A deep link into the tab. */
  readonly tabLink: (page: TabPage) => string;
};
