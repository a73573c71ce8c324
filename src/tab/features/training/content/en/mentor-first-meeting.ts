import type { ModuleText } from '../module-text.ts';

export const mentorFirstMeeting: ModuleText = {
  idea: {
    title: 'The first hour is about the next five',
    paragraphs: [
      'Nobody remembers what was taught in a first session. Both of you will remember whether it felt safe, and whether it was worth the time. So the first hour has one aim: that you both want the second.',
      'Your mentee is probably more nervous than you think. Leaders are paid for having answers. Now somebody half their age will see them without one.',
      'You do not have to fill the silence. Two people who admit that this is odd have already begun.',
    ],
    points: [
      'Come with one question about them that you really have.',
      'Come with one small thing from your last two weeks.',
      'Leave the big topics for later. They need trust, and trust needs a second meeting.',
    ],
  },
  practice: {
    title: 'A plan for sixty minutes',
    paragraphs: [
      'First ten: why each of you said yes. Go first if you dare; it makes the other honest too. Next twenty: your three lists, topics that are open, topics where one asks first, topics that are off limits. Then write down who may know what. The agenda in the tab holds all of this, so nobody has to remember it.',
      'The twenty after that are yours: show one real thing. Not the best one, the most ordinary one. “This is what my Monday looks like” teaches a director more than any study about young people.',
      'Last ten: one thing your mentee will do differently, and the next date. Do not leave the room without the date.',
    ],
    points: [
      'Offer first names and a plain tone, and let them choose.',
      'A neutral room, or a walk, beats the corner office.',
      'Phones away, theirs and yours. Ask for it kindly, once.',
    ],
  },
  situation: {
    title: 'Try it: twenty minutes about golf',
    situation:
      'Your first session, in his office. He is friendly, he is proud of his career, and for twenty minutes he has told you how he rose from a branch office to where he is. He asks what you studied. Then he looks at the clock and says: “Well, what did you have in mind?”',
    question: 'What do you do?',
    choices: [
      {
        text: 'I ask him to go on. There is much that I can learn from him.',
        feedback:
          'Kind, and then you have become the mentee. He has told that story many times. What he has not had for years is somebody who tells him how things look from below.',
        good: false,
      },
      {
        text: '“May I show you something from yesterday? It takes five minutes, and then I would like to know what surprised you.”',
        feedback:
          'He asked, you had something ready, and the question at the end makes him look closely. The lists can follow once there is something on the table.',
        good: true,
      },
      {
        text: '“We were supposed to do the agreement first. We have already lost twenty minutes.”',
        feedback:
          'You are right about the plan, and he will hear that he did it wrong. There will be time for the agreement. Begin with something alive, then say: “Let us use ten minutes for the rules.”',
        good: false,
      },
    ],
  },
  question: {
    title: 'Why did you say yes?',
    question:
      'Your mentee will ask why you do this. Put your true reason into one sentence that you could say aloud to a director. Try it aloud, once, before you go on.',
    answer: [
      'A good sentence has a “because” in it and nothing borrowed: “Because decisions about my work are made by people who have never seen it” is better than “I believe in dialogue between generations”.',
      'If your reason is partly that you hope to be noticed, that is fine too. You may even say so. What matters is that it is not the only one.',
    ],
  },
};
