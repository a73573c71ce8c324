import type { ModuleTitle } from '../module-text.ts';

export const titles = {
  'mentor-role': {
    title: 'Your role, and your rights',
    about: 'What you are there for, what you may count on, whom to call.',
  },
  'mentor-first-meeting': {
    title: 'The first meeting',
    about: 'A plan for sixty minutes after which both want the second.',
  },
  'mentor-teaching': {
    title: 'Teaching somebody senior',
    about: 'Four moves, and what to do with “we looked at this two years ago”.',
  },
  'mentor-unpleasant': {
    title: 'Saying something unpleasant well',
    about: 'Five short steps for the sentence that nobody tells them.',
  },
  'mentor-trouble': {
    title: 'When it goes wrong',
    about: 'Cancelled sessions, favours, silence: three sentences and a way out.',
  },
  'mentor-confidences': {
    title: 'Holding confidences',
    about: 'What stays, what no promise covers, and how to stop in time.',
  },
  'mentor-momentum': {
    title: 'Keeping momentum',
    about: 'What happens between sessions, and how small a step can be.',
  },
  'mentor-disagreement': {
    title: 'Handling disagreement',
    about: 'Staying in it when you see the same thing differently.',
  },
  'mentor-demo': {
    title: 'Preparing a live demonstration',
    about: 'A rehearsal of ten minutes, and what to do with nonsense.',
  },
  'mentor-decisions': {
    title: 'Asking about decisions',
    about: 'Questions that bring both views of one decision together.',
  },
  'mentor-insight': {
    title: 'From a talk to an insight',
    about: 'One sentence that changes something and gives nobody away.',
  },
  'mentor-ending': { title: 'Ending well', about: 'The last hour, two sentences each, and no debts.' },
  'mentee-asked': {
    title: 'What is asked of you',
    about: 'Being there, three promises, and a board meeting on Thursday.',
  },
  'mentee-listening': {
    title: 'Listening, with power in the room',
    about: 'The three seconds after a sentence that stings.',
  },
  'mentee-differently': {
    title: 'Doing something differently',
    about: 'From a good intention to an ordinary Wednesday.',
  },
  'mentee-visible': {
    title: 'Making it visible, keeping them safe',
    about: 'Showing the change without showing who told you.',
  },
  'manager-hours': {
    title: 'What the hours are',
    about: 'Ten hours in half a year, where they come from, and when you may object.',
  },
  'manager-questions': { title: 'What you may not ask', about: 'Being curious is human. What helps instead.' },
  'assistant-times': {
    title: 'Times: booking and moving',
    about: 'Two taps, and why a moved hour weighs more on the other side.',
  },
  'assistant-discretion': {
    title: 'What you will not see',
    about: 'Why it is so, and the small things that protect it.',
  },
} as const satisfies Readonly<Record<string, ModuleTitle>>;
