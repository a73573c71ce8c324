import type { CheckInPage, ClosingChoiceName, ClosingPage } from '../../src/contracts/check-ins.ts';
import type { Home, Participation } from '../../src/contracts/me.ts';
import { bodyOf, CohortStory } from './cohort-story.ts';
import { eventually, type Reply, textOf } from './stage.ts';

export type Pair = { readonly mentor: string; readonly mentee: string };

/** Pairs brought through a cohort in the tab's API, each person in their own name; time is moved by hand. */
export class PairsStory extends CohortStory {
  /** Everybody joined, trained and said yes: the pairs are active. */
  async pairUp(pairs: readonly Pair[], settings: object = {}): Promise<void> {
    await this.setUp(settings);
    const [mentors, mentees] = [pairs.map((p) => p.mentor), pairs.map((p) => p.mentee)];
    await this.invite(mentors, mentees);
    for (const id of mentors) await this.joinAs(id, 'mentor', 'early');
    for (const id of mentees) await this.joinAs(id, 'mentee', 'executive');
    await this.train(...mentors, ...mentees);
    const fixed = pairs.map((p) => ({ mentorId: p.mentor, menteeId: p.mentee }));
    await this.release((await this.propose({ fixed })).id);
    for (const id of [...mentors, ...mentees]) {
      const asked = await eventually(`a question to ${id}`, async () => (await this.place(id)).consultationId);
      bodyOf(await this.stage.api(id, `PUT /consultations/${asked}`, { answer: 'yes', reason: null }));
    }
    for (const { mentee } of pairs) await this.pairing(mentee, (p) => p.state === 'active' && p.offer !== null);
  }

  async joinAs(personId: string, side: 'mentor' | 'mentee', stage: string): Promise<void> {
    const { enrollmentId } = await this.place(personId);
    const form = { side, topics: ['ai-tools'], languages: ['en'], stage, consent: true, commitment: true };
    bodyOf(await this.stage.api(personId, `PUT /enrollments/${enrollmentId}/form`, form));
  }

  async place(personId: string): Promise<Participation> {
    const { participations } = bodyOf(await this.stage.api<Home>(personId, 'GET /home'));
    const place = participations[0];
    if (place === undefined) throw new Error(`${personId} has no place`);
    return place;
  }

  pairing(personId: string, is: (p: Participation['pairings'][number]) => boolean = () => true) {
    return eventually(`the pairing of ${personId}`, async () => (await this.place(personId)).pairings.find(is));
  }

  /** Books the first time on offer; returns when it ends. */
  async book(personId: string): Promise<string> {
    const { id, offer } = await this.pairing(personId, (p) => (p.offer?.slots.length ?? 0) > 0);
    const slot = offer?.slots[0];
    if (offer === null || slot === undefined) throw new Error('nothing is on offer');
    const hold = { offerId: offer.id, startsAt: slot.startsAt };
    bodyOf(await this.stage.api(personId, `POST /pairings/${id}/sessions`, hold), 201);
    await this.pairing(personId, (p) => p.sessions.some((s) => s.startsAt === slot.startsAt && s.state === 'booked'));
    return slot.endsAt;
  }

  async now(): Promise<string> {
    return (await this.stage.control<{ now: string }>('/clock')).now;
  }

  /** Moves the clock forward to `instant`; nothing happens when it is past already. */
  async until(instant: string): Promise<void> {
    const seconds = Math.ceil((Date.parse(instant) - Date.parse(await this.now())) / 1000);
    if (seconds > 0) await this.stage.advance(`PT${seconds}S`);
  }

  owedCheckIn(personId: string): Promise<string> {
    return eventually(`a check-in for ${personId}`, async () => (await this.place(personId)).checkInId);
  }

  answer(personId: string, checkInId: string, body: object): Promise<Reply<CheckInPage>> {
    return this.stage.api<CheckInPage>(personId, `PUT /check-ins/${checkInId}`, body);
  }

  async choose(personId: string, choice: ClosingChoiceName): Promise<ClosingPage> {
    const { id } = await this.pairing(personId);
    return bodyOf(await this.stage.api<ClosingPage>(personId, `PUT /pairings/${id}/closing-choice`, { choice }));
  }

  /** When the bot wrote cards that say `words` to somebody. */
  async cardsAt(personId: string, words: RegExp): Promise<string[]> {
    const chat = await this.stage.chat(personId);
    return chat.filter((e) => e.from === 'bot' && words.test(textOf(e.card))).map((e) => e.createdAt);
  }
}
