import type { ModuleText } from '../module-text.ts';

export const menteeAsked: ModuleText = {
  idea: {
    title: 'Forty seconds: this time you learn',
    paragraphs: [
      'Somebody junior is about to give you what money cannot buy: how your decisions look from below, while you can still change them. In return they need three things from you. Be there. Listen. Do one thing differently.',
      'If you read nothing else, read this: leaders who cancel are the first reason why reverse mentoring fails. Move a session if you must. Cancel only when you are ill.',
      'You will be tempted to advise, to explain, to solve. It is what you are good at, and it is not what this hour is for. Here you are allowed not to know.',
    ],
    points: [
      'Protect the hour as you would one with your own manager.',
      'Your assistant may book and move. Only you can be there.',
      'It takes an hour a month, six times. Nothing else is asked in between but your word.',
    ],
  },
  practice: {
    title: 'Three promises',
    paragraphs: [
      'What you hear stays with you. You do not trace a remark to a person, do not mention it to your mentor’s manager, and do not let it colour an evaluation. If you ever have to decide about your mentor, on pay, posts or redundancies, step aside and tell the lead why.',
      'You ask nothing that they do not offer. Their origin, health, faith, family and pay are theirs. Nobody speaks for all young people, for all women, or for anyone but themselves.',
      'You leave each session with one thing that you will do differently, and you begin the next one with what became of it. Small is fine. Done is what counts.',
      'Come as you are. The most useful sentence of your first session may be: “I have no idea how this works. Show me.”',
    ],
    points: [
      'They may end this at any time without a reason. So may you.',
      'Go to them, or walk. Your office makes you both play your parts.',
      'No favours, no homework, no questions about colleagues.',
    ],
  },
  situation: {
    title: 'Try it: the board meeting on Thursday',
    situation:
      'On Tuesday evening your board meeting is brought forward to Thursday at ten, exactly on your second session. You have already moved the first one. Your assistant writes: “Shall I cancel the mentoring?”',
    question: 'What do you answer?',
    choices: [
      {
        text: '“Yes, please, with a kind note. We shall find something in the new year.”',
        feedback:
          'To you it is one line in a crowded week. To your mentor it is the second time, and the message is clear. Most pairings that die do so on a line like this one.',
        good: false,
      },
      {
        text: '“Move it to Thursday at five, or Friday at eight. I shall write to them myself.”',
        feedback:
          'It stays in the same week, and two sentences in your own name cost you a minute. They say: you are not the first thing that I drop.',
        good: true,
      },
      {
        text: '“Leave it in. I shall leave the board for an hour.”',
        feedback:
          'Noble, and hardly believable; you would be sitting there with your mind elsewhere. An honest new time in the same week is worth more than an hour half given.',
        good: false,
      },
    ],
  },
  question: {
    title: 'What do you want to know?',
    question:
      'Which question about the work of people thirty years younger have you never asked, because it might look foolish? Put it into one sentence.',
    answer: [
      'Take exactly this one with you. Questions that could look foolish are the only ones that teach you something; on the others you have a report.',
      'Good examples: “What do you do when you do not understand one of our mails?”, “What would you have to hear in order to stay for five years?”, “Which of our meetings would you abolish tomorrow?”',
    ],
  },
};
