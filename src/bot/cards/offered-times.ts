import type { SlotOffer } from '../../domain/pairing/pairing.ts';
import type { CardActionName } from '../actions/action-names.ts';
import { type Button, type Element, paragraph, press, small, subheading } from './card-parts.ts';
import type { Paper } from './paper.ts';
import { timeOnButton, zoneName } from './times.ts';

type Actions = { readonly book: CardActionName; readonly otherTimes: CardActionName };

/** Who picks and who chooses, where the times come by hand: that has a card of its own. */
export const byHandLine = (offer: SlotOffer | null, paper: Paper): Element =>
  paragraph(paper.words.say(`introduction.byHand.${offer?.byHand?.picker ?? 'mentor'}`));

/** The times of an offer with a button for each, on whichever card they stand. */
export function offeredTimes(
  offer: SlotOffer,
  paper: Paper,
  actions: Actions,
): { readonly body: readonly Element[]; readonly buttons: readonly Button[] } {
  const { say, plain } = paper.words;
  if (offer.byHand !== null) return { body: [byHandLine(offer, paper)], buttons: [] };
  const unsure = offer.remarks.some((r) => r === 'mentorFreeBusyUnknown' || r === 'menteeFreeBusyUnknown');
  return {
    body: [
      subheading(say('introduction.sessionNumber', { number: offer.sessionNumber })),
      paragraph(say(unsure ? 'introduction.chooseUnknown' : 'introduction.choose')),
      ...(offer.note === null ? [] : [paragraph(say(`introduction.notes.${offer.note}`))]),
      small(zoneLine(offer, paper)),
      ...offer.remarks.map((r) => small(say(`introduction.remarks.${r}`))),
    ],
    buttons: [
      ...offer.slots.slice(0, 3).map((slot, index) =>
        press(actions.book, paper, timeOnButton(paper.reader, slot.startsAt), {
          data: { offerId: offer.id, startsAt: slot.startsAt },
          ...(index === 0 && offer.rhythms.length === 0 ? { style: 'positive' as const } : {}),
        }),
      ),
      press(actions.otherTimes, paper, plain('introduction.otherTimes')),
    ],
  };
}

function zoneLine(offer: SlotOffer, paper: Paper): string {
  const zone = zoneName(paper.reader, offer.slots[0]?.startsAt ?? offer.foundAt);
  return paper.words.say(paper.reader.zoneAssumed ? 'introduction.zoneAssumed' : 'introduction.zone', { zone });
}
