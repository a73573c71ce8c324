import type { ModuleText } from '../module-text.ts';

export const assistantDiscretion: ModuleText = {
  idea: {
    title: 'What you will not see',
    paragraphs: [
      'You see when the two meet. You do not see what about: no agenda, no notes, no follow-up list, no answers to the questions afterwards. This is not distrust. It is what was promised to the junior colleague, and it applies to everybody, up to the head of the company.',
      'You handle more confidential things than this every day. The difference is that here even the fact counts. Somebody who is seen going to a director once a month is asked about it. The fewer know, the freer they are.',
      'It protects you, too. Whoever knows nothing cannot be asked, nor be suspected of having said something.',
    ],
    points: [
      'Events have a neutral subject and are marked private.',
      'The link in them opens for the two only. If you try it, it says so.',
      'If you are removed as assistant, your buttons stop working at once.',
    ],
  },
  practice: {
    title: 'Small things that make a difference',
    paragraphs: [
      'Receive the junior colleague as you would any guest of the house: by name, with a chair, without questions. “You are expected” is the best sentence that you can say. “What is it about?” is the worst.',
      'Keep the name out of lists. If the calendar is printed or shown on a screen, the hour stands there as “private”. When others ask who the visitor was: “A colleague. An appointment.”',
      'Keep the hour free of interruptions. One knock with a signature folder, and the talk is back on the surface for ten minutes.',
      'If your principal dictates something to you from the session, or asks you to follow something up in the departments, ask once: “Is it meant for that?” You are the last safeguard, and sometimes the only one.',
    ],
    points: [
      'No lists of your own about sessions or topics.',
      'Should the junior colleague confide in you: listen, do not pass it on, and mention the second contact.',
      'Do not apologise for your principal with reasons. A new time is better.',
    ],
  },
  situation: {
    title: 'Try it: the call from HR',
    situation:
      'Somebody from HR calls, in a friendly way: “We are putting together who takes part in the mentoring. Could you quickly tell me how often they have met, and whether it goes well? You sit right at the door.”',
    question: 'What do you say?',
    choices: [
      {
        text: '“Three times, I think. And they laugh a lot, so it seems to go well.”',
        feedback:
          'Kindly meant, and yet it is an observation about two people, given to somebody who has no right to it. Tomorrow it stands in a table.',
        good: false,
      },
      {
        text: '“For that please ask the lead of the program; they have the figures that may be shown. I only look after the times.”',
        feedback:
          'Friendly, short, and to the right address. The lead can see that sessions took place, and nothing beyond that, as everybody was promised.',
        good: true,
      },
      {
        text: '“Let me have a look at the calendar and send you a list.”',
        feedback:
          'It would be quick, and it would be the very list that is not supposed to exist. Leads have their own view, which shows neither names nor content where it must not.',
        good: false,
      },
    ],
  },
  question: {
    title: 'What would give it away?',
    question:
      'Walk in your mind through a session day: lift, reception, anteroom, calendar screen, coffee order. Where could somebody who is merely curious find out who is in there and why?',
    answer: [
      'You will have found one or two places. Often it is the room’s display, which shows names, or the delegate’s view of the calendar. Both can be set to “private” in a minute.',
      'The rest is your manner, and that you have anyway. It is the reason why you were named.',
    ],
  },
};
