import type { ModuleText } from '../module-text.ts';

export const menteeDifferently: ModuleText = {
  idea: {
    title: 'One thing, done',
    paragraphs: [
      'You have had good talks. They will be forgotten in a month unless something you do on an ordinary Wednesday changes. One thing, small, visible, repeated: that is the whole secret.',
      'Your mentor does not expect a strategy. They expect to see whether their honesty has any effect. If it has, they will go on. If it has not, they will become polite, and polite is over.',
      'And it is worth more to you than to them. People further down believe what you do twice. What you announce, they file.',
    ],
    points: [
      'Begin or stop something that others can see.',
      'Within a week, or it will not happen.',
      'A failed attempt that you tell of honestly counts as done.',
    ],
  },
  practice: {
    title: 'From a good intention to Wednesday',
    paragraphs: [
      'Turn it into a verb with a place and a time. Not “be more approachable” but “on Wednesdays at noon eat in the canteen on the third floor, at a table where I know nobody”. Write it into the shared follow-up list in front of your mentor.',
      'Make it so small that a bad week cannot stop it. Ten minutes. One meeting. The first question always to the most junior person in the room.',
      'Put it in your calendar yourself, or have your assistant do it. An intention without an appointment is a wish.',
      'Tell somebody who will notice: your team, your deputy, your driver. “From now on I ask first and speak last. Kick me if I forget.” It costs you a little pride, and it shows your people that learning is allowed.',
    ],
    points: [
      'Stopping something is often the stronger signal.',
      'Ask your mentor: “What would you see if it worked?”',
      'Begin the next session with it, before the coffee.',
    ],
  },
  situation: {
    title: 'Try it: the Monday meeting',
    situation:
      'Your mentor told you that in your Monday meeting only the five most senior people ever speak. You were surprised, and you said you would change it. It is Monday, twenty people are in the room, you are late, and the agenda is full.',
    question: 'What do you do?',
    choices: [
      {
        text: 'I announce that from now on everybody shall speak up more.',
        feedback:
          'They will nod, and the same five will comment on it. An appeal puts the work on those who have least power in the room. Change what you do, and the rest follows.',
        good: false,
      },
      {
        text: 'I leave it for today. It deserves a proper redesign of the meeting.',
        feedback:
          'A redesign takes a quarter, and your mentor, who knows somebody in that room, will hear on Monday evening that nothing happened. One question would have been enough.',
        good: false,
      },
      {
        text: 'On the first item I ask the person who did the work, not their manager, and then I wait.',
        feedback:
          'It takes twenty seconds, everybody notices, and you can do it again next Monday. That is how a habit begins at the top.',
        good: true,
      },
    ],
  },
  question: {
    title: 'Your Wednesday',
    question:
      'What have you heard so far that will not let you go? Make of it one action with a verb, a place and a day in the next seven days.',
    answer: [
      'Read it once more. Could your mentor see from outside that it happened? Would it survive a bad week? Then put it into the follow-up list now; it takes less than a minute.',
      'If nothing comes to mind, that is information too. Ask next time: “What do I do that makes your work harder without my knowing?”',
    ],
  },
};
