import type { ModuleText } from '../module-text.ts';

export const mentorTrouble: ModuleText = {
  idea: {
    title: 'Trouble is normal, and seldom your fault',
    paragraphs: [
      'Reverse mentoring goes wrong in a few known ways. The sessions are moved until there are none. The mentee begins to mentor you. You are asked for things that are not yours to give. Or the talk stays so polite that nothing is said at all.',
      'None of this means that you have failed. Most of it comes from full calendars and old habits, and most of it can be turned round by one sentence said early.',
      'The mistake to avoid is waiting. In the second week a sentence is enough. In the fourth month it takes a conversation.',
    ],
    points: [
      'Cancelled: it happens. Cancelled twice running: somebody should speak.',
      'Overreach: favours, gossip, private questions, free work.',
      'Silence: no question asked, nothing tried, nothing changed.',
    ],
  },
  practice: {
    title: 'Three sentences and a way out',
    paragraphs: [
      'For cancellations: “I would like to keep this going. Would another rhythm be easier, half an hour every two weeks, say?” It offers instead of accusing. The bot asks the same question by itself after a second cancellation, privately, so you need not be the one who chases a director.',
      'For overreach: “That one I would rather not do. What I can do is this.” No explanation. Explanations can be argued with.',
      'For silence: “I have the feeling that I am not being useful. What would make this hour worth it for you?” Then wait, even if it takes a while.',
      'If a sentence does not help, you have two doors. A concern brings in somebody neutral, and you can follow what becomes of it. The exit ends it, with no fault and no story. Neither is held against you, and neither needs proof.',
    ],
    points: [
      'Write down what happened, with dates, for yourself alone.',
      'Anything that frightens you skips the sentences: raise a concern at once.',
      'Your own worst day also counts: you may move a session too.',
    ],
  },
  situation: {
    title: 'Try it: the small favour',
    situation:
      'After the third session your mentee says: “You are so good at this. Could you do the slides for my talk on Thursday? Nothing big. And by the way, what is the mood in Karim’s team? You sit next to them, don’t you?”',
    question: 'What do you say?',
    choices: [
      {
        text: '“Of course, I will see what I can do. With Karim’s team, well, it is a bit difficult at the moment.”',
        feedback:
          'Two lines crossed in one sentence, and both will be crossed again. Your evening is gone, and Karim’s team have been reported on without knowing it.',
        good: false,
      },
      {
        text: '“Let us look at your slides together in our next hour, and you change them. About other teams I would rather not speak; ask Karim, he may be glad.”',
        feedback:
          'The slides become a lesson instead of a favour, the gossip ends without drama, and you even gave a piece of advice that is worth taking.',
        good: true,
      },
      {
        text: '“I am not your assistant.”',
        feedback:
          'The feeling is right, and it closes a door that you may need. Say no to the favour, not to the person. If it happens again after a clear no, that is what concerns are for.',
        good: false,
      },
    ],
  },
  question: {
    title: 'Your early sign',
    question:
      'Think of the last time something at work went slowly wrong. At which moment did you know, and how long did you wait? Decide now what would make you speak up this time.',
    answer: [
      'Most people knew within a fortnight and waited for months, out of politeness. A sign that you choose beforehand shortens that: “two cancellations”, “the second favour”, “three sessions without anything tried”.',
      'Tell your mentee what it is. “If we cancel twice, let us talk” is a rule that both of you can live with.',
    ],
  },
};
