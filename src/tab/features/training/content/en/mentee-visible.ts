import type { ModuleText } from '../module-text.ts';

export const menteeVisible: ModuleText = {
  idea: {
    title: 'Let it be seen, and let them be safe',
    paragraphs: [
      'When a leader learns in public, others dare to. Your people should see that you are being taught something, that you have changed your mind and that the person who taught you gained by it and lost nothing.',
      'There is a trap in it. The more vividly you tell, the easier it is to guess who told you. Your mentor has colleagues, a manager, a reputation and no corner office. What is a nice anecdote for you may be a week of questions for them.',
      'So keep two rules. Speak about yourself, not about them. And ask before each time, even when you feel sure.',
    ],
    points: [
      '“I have learned” instead of “my mentor told me”.',
      'Credit in public only if they want it, in their words.',
      'A no today may be a yes in a month. Do not press.',
    ],
  },
  practice: {
    title: 'Three ways to show it',
    paragraphs: [
      'Show the change, not the source. “From today the first question in this meeting goes to whoever did the work.” Nobody needs to know where the idea came from. The change speaks.',
      'Show the learning. “Six months ago I could not have used this tool in front of you. I am still bad at it. Watch.” Two minutes at a town hall do more than a campaign.',
      'Show the way. Say that you take part in the program, what it asks of you, and that you keep your hours. Other leaders follow what costs you something.',
      'For what the company should change there are insights: one sentence that both of you release. Word it so generally that it could come from any of twenty people. If there are few pairs, the tab will warn you. Then wait.',
    ],
    points: [
      'No photographs, no posts with names, without a clear yes.',
      'Do not praise them to their manager. It sounds kind and tells everything.',
      'Where your mentor’s own experience is in it, they have the last word.',
    ],
  },
  situation: {
    title: 'Try it: the panel',
    situation:
      'You sit on a panel about leadership. The moderator asks what you have learned lately. You think of your mentor, who told you what it is like to be the only woman in the night shift of a plant. It is the best story that you have.',
    question: 'What do you say?',
    choices: [
      {
        text: '“A young woman from one of our plants told me something that I shall never forget …”',
        feedback:
          'The hall is moved, and on Monday the whole shift knows who it was, for she is the only one. It was her story. You have spent it without asking.',
        good: false,
      },
      {
        text: '“I have learned that I knew our night shifts from figures only. Since then I have been to three of them, and we have changed the changing rooms.”',
        feedback:
          'It is about you, it is true, and something has come of it. Whoever sat in that night shift can decide for herself whether to tell more.',
        good: true,
      },
      {
        text: '“That is confidential, but believe me, it has changed me.”',
        feedback:
          'Discreet, and it leaves the hall with nothing but a riddle to solve. You may speak, about what you have done. That is enough, and it gives nobody away.',
        good: false,
      },
    ],
  },
  question: {
    title: 'What may be known?',
    question:
      'Which change that came out of these talks could you show your own people next week, so that nobody asks where it came from?',
    answer: [
      'If everybody would know at once, make it broader or wait. If nobody would notice anything, make it more visible; perhaps it is still only an intention.',
      'Before you do it, send your mentor one line: “I would like to do this. Is it all right with you?” That line is worth as much as the change.',
    ],
  },
};
