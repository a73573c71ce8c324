import type { ModuleText } from '../module-text.ts';

export const mentorEnding: ModuleText = {
  idea: {
    title: 'A good ending is part of it',
    paragraphs: [
      'Most working relations fade out. This one gets a proper end: a last session in which you look back, say what has changed and decide what comes next. It takes an hour, and it is the hour from which both of you will tell others.',
      'Leaders seldom hear what they have done well from somebody who wants nothing from them. You are in a rare position for that, on your last day in it.',
      'Ending well also protects you. Afterwards you are colleagues again, perhaps three levels apart. It should be clear what stays between you, and what you may ask of each other.',
    ],
    points: [
      'Confidences outlive the pairing. There is no expiry date.',
      'A favour for later is not part of the deal, on either side.',
      'No need to become friends. Respect is plenty.',
    ],
  },
  practice: {
    title: 'The last hour',
    paragraphs: [
      'Look back with the follow-up list in your hands. Which of these were done? What came of them? Do not leave out what failed; it is often the better story.',
      'Give each other two sentences. “What I take from you” and “What I wish for you as a leader”, or as a colleague. Write yours beforehand. They should be true enough to feel a little warm.',
      'Decide what your mentee will say in public, and in whose name. You may appear, or you may not. It is your choice, and you may sleep on it.',
      'Then each of you says privately, in the chat, what comes next: three more sessions, on our own, a new partner, or stop. It only goes on if both want it, and nobody learns who did not. So say what you want, not what is polite.',
    ],
    points: [
      'Tell one thing that you learned from them. There is one.',
      'Answer the last check-in. It is short, and it helps the next cohort.',
      'Your certificate counts sessions and training hours. Fetch it in the tab.',
    ],
  },
  situation: {
    title: 'Try it: “Let me know if you ever need anything”',
    situation:
      'Last session. Your mentee says warmly: “You have opened my eyes. If you ever need anything, a word in the right ear, you know where to find me.” There is a position in her area that you would love to have. It will be advertised next month.',
    question: 'What do you say?',
    choices: [
      {
        text: '“Actually there is something: the position in your area …”',
        feedback:
          'Tempting, and it turns six honest hours into an application. She could no longer decide freely, and others would rightly call it unfair. Apply for it like everybody else.',
        good: false,
      },
      {
        text: '“Thank you, that means a lot. What I would really like is for you to do what is on our list. I shall apply for things the usual way.”',
        feedback:
          'You take the warmth and leave the debt. And she will remember the one person who asked for nothing but that she keep her word.',
        good: true,
      },
      {
        text: '“Oh, that is really not necessary.”',
        feedback:
          'Modest, and it pushes a gift away without looking at it. You may accept thanks. Only the word in the right ear is the part to decline.',
        good: false,
      },
    ],
  },
  question: {
    title: 'Your two sentences',
    question:
      'Write the two now: what you take away from your mentee, and what you wish for them as a leader. Concrete enough that they could be about nobody else.',
    answer: [
      'Good ones hold a scene. “I take away how you rang the service desk yourself, and then were silent for a minute” is better than “your openness”.',
      'The second may be a wish with a small edge: “I wish for you somebody who goes on telling you how it looks from here.” Perhaps you know who that could be.',
    ],
  },
};
