/** Everything a button on a card can ask for; `data.action` and the verb of Action.Execute. */
export const cardActionNames = [
  'invitation.enroll',
  'invitation.decline',
  'training.done',
  'consultation.yes',
  'consultation.somebodyElse',
  'consultation.notNow',
  'introduction.book',
  'introduction.bookSeries',
  'introduction.otherTimes',
  'sessionBooked.move',
  'sessionBooked.cancel',
  'sessionBooked.book',
  'sessionBooked.otherTimes',
  'afterSession.answer',
  'partnerLeft.newPartner',
  'partnerLeft.stop',
  'notPaired.stay',
  'notPaired.withdraw',
  'card.refresh',
] as const;
export type CardActionName = (typeof cardActionNames)[number];
