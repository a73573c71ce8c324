import type { ModuleText } from '../module-text.ts';

export const mentorUnpleasant: ModuleText = {
  idea: {
    title: 'The sentence nobody tells them',
    paragraphs: [
      'The higher somebody sits, the better the news gets on its way up. Every layer polishes it a little. Your mentee may be the last to hear that a program is laughed at, that a speech sounded cold, that people leave for a reason which no exit interview contains.',
      'You can be the one who tells them. Not because you are braver than others, but because you were asked, in a room that was made for it.',
      'It will still feel dangerous. A dry mouth is normal. It does not mean that you are doing something wrong.',
    ],
    points: [
      'Unpleasant and useful is a gift. Unpleasant only is a complaint.',
      'You never have to say it today. It can wait for a better hour.',
      'You decide what is yours to tell, and what belongs to a colleague.',
    ],
  },
  practice: {
    title: 'Saying it well: five short steps',
    paragraphs: [
      'Ask: “May I tell you how something landed? It is not comfortable.” Almost nobody says no, and now they are prepared.',
      'Show: what you saw or heard, as a camera would have. “When the figures came up, four people beside me opened their mail.” No motives, no “always”, no names.',
      'Effect: what it did. “Afterwards nobody asked a question, and at lunch people said that it had been decided anyway.”',
      'Stop. Breathe. Let the silence do its work. Most people spoil a true sentence by wrapping it up again.',
      'Ask back: “What did you want people to take away?” Now you are two people looking at a problem, and no longer one looking at the other.',
    ],
    points: [
      'One thing at a time. A list sounds like a verdict.',
      'Your own experience first; “people say” is easy to wave aside.',
      'Write the first sentence down. Only the first.',
    ],
  },
  situation: {
    title: 'Try it: the video message',
    situation:
      'Your mentee is proud of her video message about the new office rules. She asks you: “You have seen it, haven’t you? How was it received?” In your team it was stopped after a minute. Somebody said: “She has a parking space and a nanny.”',
    question: 'What do you answer?',
    choices: [
      {
        text: '“Quite well, I think. Some had questions, of course.”',
        feedback:
          'You have kept the hour pleasant, and she leaves it knowing less than before. She asked you in earnest. This was the moment the whole program was made for.',
        good: false,
      },
      {
        text: '“To be honest, badly. People say that you have a nanny and a parking space and no idea.”',
        feedback:
          'Brave, and it hits the person instead of the message. She will think about who said it, not about what went wrong. The quotation belongs to a colleague; leave it there.',
        good: false,
      },
      {
        text: '“May I be open? Where I sat it was stopped after a minute. I think we were waiting for a word about how one manages it with children and an hour’s commute.”',
        feedback:
          'You asked, showed what happened, and said what was missing. No name, no motive, and she knows what she could do tomorrow.',
        good: true,
      },
    ],
  },
  question: {
    title: 'Your first sentence',
    question:
      'Is there something that your mentee, or leaders here in general, ought to hear and nobody says? Write the first sentence, as a camera would have seen it. Then cross out every word that judges.',
    answer: [
      'If little is left after crossing out, you have found the difference between what happened and what you think of it. Both count. The first opens the door; the second may follow when you are asked.',
      'And if it is about somebody who could be recognised: ask them first, or leave it out.',
    ],
  },
};
