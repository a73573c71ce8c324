import type { SessionView } from '../../contracts/me.ts';
import type { FollowUpView, OfferView, PairingSessions, SessionPage } from '../../contracts/sessions.ts';
import { personOn, type SlotOffer } from '../../domain/pairing/pairing.ts';
import { otherSide } from '../../domain/program/cohort.ts';
import type { FollowUp } from '../../domain/session/follow-up.ts';
import type { Session } from '../../domain/session/session.ts';
import { agendaIn, lineBefore } from '../../domain/session/workbook.ts';
import { sessionFacts } from '../../use-cases/card-views/read-pairing-cards.ts';
import type { PairingSessions as OwnPairing } from '../../use-cases/read-own-sessions.ts';
import type { SessionPage as Page } from '../../use-cases/read-session.ts';
import { brief, unknownPerson } from './person-brief.ts';

export const sessionView: (s: Session) => SessionView = sessionFacts;

export const followUpView = (item: FollowUp): FollowUpView => ({
  ...item,
  also: item.also.map(({ words, by }) => ({ words, by })),
});

const partnerOf = (of: Pick<Page, 'partner' | 'pairing' | 'mySide'>) =>
  of.partner === null ? unknownPerson(personOn(of.pairing, otherSide(of.mySide))) : brief(of.partner);

export function sessionPage(page: Page): SessionPage {
  const { session, pairing, book, notes } = page;
  const agenda = agendaIn(book, session.number);
  return {
    session: sessionView(session),
    pairingId: pairing.id,
    partner: partnerOf(page),
    mySide: page.mySide,
    zone: page.zone,
    now: page.now,
    agenda: { parts: agenda.parts.map((part) => ({ ...part })), version: agenda.version },
    notes: { words: notes.words, version: notes.version },
    followUps: book.followUps.items.map(followUpView),
    differently: book.differently[session.number] ?? { words: '', version: 0 },
    lastTime: lineBefore(book, session.number),
    next: page.next === null ? null : sessionView(page.next),
    open: page.open,
    deletedAt: page.deletedAt,
  };
}

export const offerView = (offer: SlotOffer): OfferView => ({
  ...structuredClone(offer),
  slots: [...offer.slots],
  remarks: [...offer.remarks],
  rhythms: offer.rhythms.map((r) => ({ ...r, slots: [...r.slots], missing: [...r.missing] })),
});

export function pairingSessions(own: OwnPairing): PairingSessions {
  const { pairing, sessions } = own;
  const { offer, state } = pairing;
  return {
    pairingId: pairing.id,
    partner: partnerOf(own),
    mySide: own.mySide,
    // both have said yes to those that are listed
    state: state === 'draft' || state === 'consulting' ? 'confirmed' : state,
    planned: own.planned,
    offer: offer === null ? null : offerView(offer),
    sessions: sessions.map(sessionView),
  };
}
