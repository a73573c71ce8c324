import type { ModuleText } from '../module-text.ts';

export const mentorDemo: ModuleText = {
  idea: {
    title: 'Show it live, or not at all',
    paragraphs: [
      'Your mentee has seen a hundred demonstrations, all of them polished, all of them by people who wanted something sold. What they have hardly ever seen is a tool in the hands of somebody who uses it because it helps.',
      'A live demonstration may stumble. That is its strength. When it goes wrong and you shrug, find the way round and carry on, they learn what using it is really like, and that nobody is born knowing it.',
      'Ten minutes from you, thirty from them. If you hold the mouse for longer than that, it has become a show.',
    ],
    points: [
      'A task they have anyway beats every example.',
      'One tool, one task, one aha.',
      'Show the price as well: what it cannot do, and what it gets wrong.',
    ],
  },
  practice: {
    title: 'A rehearsal in ten minutes',
    paragraphs: [
      'The day before: ask for a real task. “Bring a text you have to write this week.” Check that it holds nothing confidential that the tool must not see. If it does, change names and figures, and say why; that is a lesson in itself.',
      'Try it once, on the device they will use, with the account they will use. Most demonstrations fail at the sign-in.',
      'Prepare a way round: a screenshot of the result, a second tool, a story. And one question for the moment when all goes well: “Where in your week would this save you an hour?”',
      'On the day: say what will happen, do it once slowly, then hand over. While they try, count to ten before you help. Their second attempt is the actual lesson.',
    ],
    points: [
      'Follow the company’s rules for tools, visibly. You are the model.',
      'Letters large enough to read without glasses.',
      'End by saving something they will need tomorrow.',
    ],
  },
  situation: {
    title: 'Try it: it answers nonsense',
    situation:
      'You are showing your mentee how to get a first draft from the assistant. It invents a customer that the company has never had, with a beautifully written history. She leans back, smiling: “Well, there you have it.”',
    question: 'What do you do?',
    choices: [
      {
        text: '“Funny, it usually works. Let me try something else quickly.”',
        feedback:
          'Now you are selling. She has seen an error and you have hurried past it; from here on she will look for the next one. The error is the best teaching material that you have.',
        good: false,
      },
      {
        text: '“Lovely, that is exactly what it does. How would we catch it if it were less obvious? Let us look.”',
        feedback:
          'You turn her doubt into the subject. She learns when to trust it and when not, and that is the judgement her people will need from her.',
        good: true,
      },
      {
        text: '“Yes, you are right, one cannot rely on it for serious work.”',
        feedback:
          'You give up what you know for the sake of harmony. You use it every day and have found out what it is good for. That is precisely what she came to hear.',
        good: false,
      },
    ],
  },
  question: {
    title: 'What would you show?',
    question:
      'Imagine that you have only five minutes of your mentee’s attention. Which single thing from your working day would you show, and on which real task of theirs?',
    answer: [
      'A good pair sounds like this: “a voice note turned into minutes, on the board meeting she has on Friday”, or “the comments under our latest post, read aloud, by him”.',
      'If your idea needs more than one sentence of introduction, choose a smaller one. You can always add the second when they ask for it.',
    ],
  },
};
