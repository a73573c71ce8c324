import type { ModuleText } from '../module-text.ts';

export const assistantTimes: ModuleText = {
  idea: {
    title: 'You hold the hour',
    paragraphs: [
      'The person whose calendar you keep has agreed to learn from a junior colleague: six sessions of an hour in half a year. Whether this works depends on you more than on anybody, for these programs seldom fail over content. They fail in the calendar.',
      'Your part is small and clear: times. You get cards with free times for both, you book them, and you move them when something comes up. You need no other access, and you have none.',
      'The junior colleague will never complain to you. That is why it matters that you know what a moved hour means on the other side: they have told their team, they have prepared, and they have been nervous since yesterday.',
    ],
    points: [
      'One hour a month, the first two within two weeks of each other.',
      'Treat it like an appointment with the board, not like a coffee.',
      'You were named by the person you work for, and can be changed by them.',
    ],
  },
  practice: {
    title: 'Booking and moving, in two taps',
    paragraphs: [
      'When times are needed, a card comes in your chat with Inverso: three times at which both are free, in your own time zone. One tap books, with a Teams meeting, in both calendars. “Other times” looks further ahead.',
      'If it has to be moved: use “Move it” on the card, not the calendar. Then new times for both come at once, and the junior colleague does not have to guess. Stay within seven days if you can; beyond that it is noted as a gap.',
      'If it is moved in Outlook after all, no harm is done. Inverso notices, and asks about it.',
      'Cancel only in case of illness or when there is truly nothing left. After a second cancellation running your principal and you are asked, privately, whether another rhythm would be easier. A yes to that question is no failure. Half an hour every two weeks is better than an hour that never takes place.',
    ],
    points: [
      'Mornings hold better than Friday afternoons.',
      'Put fifteen minutes free before it. Rushing in is half a cancellation.',
      'The subject of the event is neutral on purpose. Leave it as it is.',
    ],
  },
  situation: {
    title: 'Try it: two appointments, one hour',
    situation:
      'An investor can only make Thursday at eleven. There stands the second session, which has been moved once already. Your principal is on a plane and cannot be reached. The investor’s office wants an answer within ten minutes.',
    question: 'What do you do?',
    choices: [
      {
        text: 'I cancel the session. It is only internal.',
        feedback:
          'Understandable under pressure, and after a first move it is what breaks it. “Only internal” is how it looks from here. On the other side it is the second time.',
        good: false,
      },
      {
        text: 'I press “Move it” and take the earliest of the three new times, still within the week.',
        feedback:
          'The investor gets the hour, the session keeps its week, and the junior colleague sees at once when it will be. Tell your principal about it after landing.',
        good: true,
      },
      {
        text: 'I put both in, and see what happens on Thursday.',
        feedback:
          'What happens is that somebody waits before a closed door. An honest new time today is kinder than an apology on Thursday.',
        good: false,
      },
    ],
  },
  question: {
    title: 'Your safest hour',
    question:
      'Think of your principal’s calendar in the last two months. Which hour of which weekday was moved least often?',
    answer: [
      'Suggest that hour for the whole series. In most calendars it is a morning early in the week, just after a fixed meeting that nobody dares to touch.',
      'And tell your principal why: “I have chosen the hour which we keep.” It is a small sentence with a large effect.',
    ],
  },
};
