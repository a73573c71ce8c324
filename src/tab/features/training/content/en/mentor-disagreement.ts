import type { ModuleText } from '../module-text.ts';

export const mentorDisagreement: ModuleText = {
  idea: {
    title: 'Disagreeing is part of the job',
    paragraphs: [
      'If you agree on everything, one of you is being polite. The value of this pairing lies where you see the same thing differently: hours, loyalty, ambition, what a fair day’s work looks like, whether a camera must be on.',
      'You need not win. Your mentee will not change their mind in front of you; hardly anybody does. Minds change on the way home, when nobody is watching. Your task is to put something into the bag they carry.',
      'You may be wrong, too. Somebody who has closed a plant or carried a payroll knows things that you do not. Being curious about that is not giving in.',
    ],
    points: [
      'Aim: that each could explain the other’s view to a third person.',
      'Facts can be looked up. Argue about what they mean.',
      '“You people” is a warning light, from either side.',
    ],
  },
  practice: {
    title: 'Staying in it',
    paragraphs: [
      'Say it back first. “So for you leaving at five looks like not caring. Is that it?” When somebody hears their view said well, they can put it down for a moment and look at yours.',
      'Then give a case, not a thesis. Not “my generation wants balance” but “In March I wrote reports until midnight for three weeks. Nobody read the third one. Since then I go home.” A case cannot be contradicted.',
      'Ask what would have to be true. “What would you need to see before you believed that?” That is how two people leave a ring and enter a workshop.',
      'Call a pause when it gets hot. “I notice that I am getting angry. Can we leave it there until next time?” It is grown-up, and it works on directors too.',
    ],
    points: [
      'Slower and quieter, both, the more you disagree.',
      'If a remark hurts you: “That one hit me” is enough.',
      'A remark that demeans you is no disagreement. There you may stop, and raise a concern.',
    ],
  },
  situation: {
    title: 'Try it: “When I was your age”',
    situation:
      'You have told your mentee why two of your friends resigned. He shakes his head. “With respect, when I was your age we did not resign because of a badly chosen word. We got on with it. Perhaps your friends are simply not made for it.”',
    question: 'What do you say?',
    choices: [
      {
        text: '“Times have changed. That attitude is exactly why people leave.”',
        feedback:
          'It is a good line and it ends the talk. You have answered a generation with a generation. He will remember that he was attacked, not why your friends went.',
        good: false,
      },
      {
        text: '“Perhaps. Everybody is different, I suppose.”',
        feedback:
          'You withdrew, and he goes home confirmed. You do not have to fight, but your friends deserve one more sentence, and so does he.',
        good: false,
      },
      {
        text: '“You got on with it. What did it cost you, or others who did not stay? And may I tell you what the last week of one of them looked like?”',
        feedback:
          'You took his experience seriously and asked for all of it, then put a case beside it. He may not say so today, but he has something in his bag.',
        good: true,
      },
    ],
  },
  question: {
    title: 'The best version of their view',
    question:
      'Think of something on which you and your mentee, or leaders here, disagree. Put their view into two sentences, so fair that they would nod.',
    answer: [
      'If it was hard, you have found your next question to them. If it was easy, say the sentences aloud at your next meeting and watch what happens to the temperature in the room.',
      'It is the quickest way to be listened to: first show that you have listened.',
    ],
  },
};
