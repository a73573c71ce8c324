import type { ModuleText } from '../module-text.ts';

export const mentorMomentum: ModuleText = {
  idea: {
    title: 'Between sessions is where it happens',
    paragraphs: [
      'Six hours in half a year is very little. What your mentee does in the weeks between decides whether anything remains. One small thing tried on a Tuesday is worth more than an excellent hour that stays an hour.',
      'Programs like this seldom end with a quarrel. They fade: a date is moved, then another, and at Christmas nobody quite knows whose turn it is. Momentum is a matter of small, boring habits. You can build them.',
      'You are not responsible for your mentee’s diligence. You are responsible for making the next step so small that it is hard not to take it.',
    ],
    points: [
      'Always leave with a date. Always.',
      'One follow-up each, never more than two.',
      'Begin every session with last time’s, before anything else.',
    ],
  },
  practice: {
    title: 'Habits that keep it alive',
    paragraphs: [
      'Make the follow-up list together, in the last ten minutes, in their words. “Ask two people under thirty what they would cut from our weekly meeting, by the 12th.” Who, what, until when. What is written down in the shared list is still there next month.',
      'Open the next session with it: “How did it go?” If it was not done, no sermon. “What was in the way? Shall we make it smaller?” Two misses mean that the step was wrong, not the person.',
      'Send one thing in between, if you like: a screenshot, a line, a link. Once a month is plenty. It says “I thought of you” and needs no reply.',
      'Vary the place. A walk, your desk, a customer’s shop, a canteen on another floor. People say different things while walking.',
    ],
    points: [
      'Prepare for ten minutes, not for sixty.',
      'When a session is moved, take the first free slot, not the politest one.',
      'Half an hour that takes place beats an hour that does not.',
    ],
  },
  situation: {
    title: 'Try it: “I did not get round to it”',
    situation:
      'Second session. In the first one your mentee had promised to sit with the service desk for an hour. “I did not get round to it, it was the quarter’s end. What have you brought me today?” It is said kindly, with a glance at the phone.',
    question: 'What do you do?',
    choices: [
      {
        text: 'I say “no problem” and show what I have prepared.',
        feedback:
          'It is comfortable, and it teaches that promises made here do not count. Next time there will be another quarter’s end. A minute spent on it now saves the other five sessions.',
        good: false,
      },
      {
        text: '“What would have been small enough? Twenty minutes by phone, now, while I am here?”',
        feedback:
          'No reproach, and it may happen within the hour. A leader who listens to the service desk for twenty minutes has more to talk about than your slides could offer.',
        good: true,
      },
      {
        text: '“That was the one thing we agreed on. I had expected that you would keep it.”',
        feedback:
          'You are right to mind. But shame makes people avoid the next meeting, not the next excuse. Mind it aloud if you must, then make the step smaller.',
        good: false,
      },
    ],
  },
  question: {
    title: 'The smallest step',
    question:
      'Look at what your mentee wants to do differently. What would be a version of it that takes ten minutes, tomorrow? Write it down with a verb and a day.',
    answer: [
      'If you found one, offer it next time as a choice: “the whole thing by June, or ten minutes tomorrow?” Nearly everybody takes the second, and nearly everybody who takes it goes further.',
      'If you found none, the promise is still a wish. Ask: “What would we see if it had happened?” and begin there.',
    ],
  },
};
