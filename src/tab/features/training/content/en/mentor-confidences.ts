import type { ModuleText } from '../module-text.ts';

export const mentorConfidences: ModuleText = {
  idea: {
    title: 'You will hear things',
    paragraphs: [
      'A leader who relaxes says more than they planned: doubts about a colleague, a plan that is not public, something about home. You may be the only person below the board who knows it. That is an honour, and it is a weight.',
      'Confidence runs both ways. You tell your mentee how things look from your desk; they tell you how it feels at theirs. Whatever either of you hears stays where it was said, unless both agree.',
      'You are not asked to be a vault for everything. There are things that no promise covers, and you should say so before you need to.',
    ],
    points: [
      'Not with friends at work. Not without names either: people guess well.',
      'Not as a story “from a leader I know”.',
      'Not with your manager, even when asked nicely.',
    ],
  },
  practice: {
    title: 'How to hold a confidence',
    paragraphs: [
      'Agree on words. “Between us” should mean the same to both. A good habit is to ask at the end: “Is there anything today that I should forget?”',
      'Stop in time. If your mentee begins a sentence that you would rather not carry, say: “Before you go on: do I need to know this?” Leaders are grateful for it, usually a moment later.',
      'Know the exceptions, and name them in the first session: danger to somebody, harassment, a crime. Then you may and should seek help. The second contact can advise you without a name being mentioned.',
      'Notes: keep few, on topics and not on people. Your own notes in the tab are read by nobody else and are deleted thirty days after the pairing has ended.',
    ],
    points: [
      'Share price, redundancies, sales of units: inside information. Do not act on it and do not pass it on.',
      'You may carry the lesson out of the room, but never the source.',
      'If you slipped, say so to your mentee yourself, soon.',
    ],
  },
  situation: {
    title: 'Try it: the office that will close',
    situation:
      'At the end of a good session your mentee sighs: “I should not say this. The Lyon office will be closed in spring.” Your best friend at the company works in Lyon. She has just signed for a flat.',
    question: 'What do you do?',
    choices: [
      {
        text: 'I tell my friend, in strict confidence. I could not look her in the eye otherwise.',
        feedback:
          'The wish is decent. But tomorrow five people know it, the plan may still change, and it may be against the law. Your mentee could lose their post, and no junior here would be trusted again.',
        good: false,
      },
      {
        text: 'I say nothing, and try to forget that I heard it.',
        feedback:
          'You keep the secret, and carry it alone while you watch your friend buy furniture. That is a lot to bear, and your mentee does not even know what the remark has done.',
        good: false,
      },
      {
        text: '“I will not pass this on. But you should know that I have a friend there who is signing for a flat. When will people be told?”',
        feedback:
          'You hold the confidence, and you hand the weight back to where it belongs. Decisions like this are seldom announced earlier, unless somebody shows what waiting costs.',
        good: true,
      },
    ],
  },
  question: {
    title: 'What would you not keep?',
    question:
      'Is there anything that you would not keep to yourself, whatever you had promised? Name it now, for yourself, in a few words.',
    answer: [
      'For most people it is harm: to somebody’s body, to their dignity, to a child. Say it in the first session: “I keep everything, except if somebody is in danger.” It makes your promise stronger, because now it is one that you can keep.',
      'In such a case do not investigate and do not confront. Call for help, or ask the second contact what to do.',
    ],
  },
};
