import type { Courses } from './course.ts';

export const courses: Courses = {
  mentor: [
    {
      kind: 'reading',
      title: 'You are the one who teaches',
      paragraphs: [
        'A senior colleague has asked to learn from you. That feels upside down at first, for both of you. It works when you treat it as a plain fact: on these topics you know more.',
        'You do not need slides or finished answers. What helps most is concrete: a tool you open and use in front of them, a day in your work as it really was, a decision from above and how it landed where you sit.',
      ],
      points: [
        'Bring one example to each session, from your own last two weeks.',
        'Say “I do not know” when you do not. It makes the rest credible.',
        'Ask a question back. The best sessions are half yours, half theirs.',
      ],
    },
    {
      kind: 'reading',
      title: 'Candour, and where it ends',
      paragraphs: [
        'In the first session the two of you agree what stays between you. Name your limits out loud: topics that are open, topics where they should ask first, and topics that are off.',
        'You speak for yourself. Nobody may ask you to speak for “all young people”, for a gender, an origin or an illness. You never owe a personal story.',
        'What you write to each other is not shown to your manager, to HR or to the leads of the program. If something is wrong you can leave at any time without giving a reason, and your partner does not learn why.',
      ],
      points: [
        'Talk about situations, not about named colleagues.',
        'Say what you saw and what it caused before you say what should change.',
        'Stop a conversation that you do not want. “Not this one” is enough.',
      ],
    },
    {
      kind: 'scenario',
      title: 'Try it: the leader who explains',
      situation:
        'You show your mentee how your team uses an AI tool for first drafts. After two minutes she interrupts: “We looked at this two years ago. It is not reliable, and Legal will never allow it.” Then she explains the approval process for a quarter of an hour.',
      question: 'What do you do?',
      choices: [
        {
          text: 'I listen until the hour is over. She is the senior one.',
          feedback:
            'Understandable, and it is how these pairings quietly die. She came to learn from you; politeness that hides your view takes that away from her.',
          good: false,
        },
        {
          text: '“May I show you one real case from last week? Then tell me what Legal would worry about.”',
          feedback:
            'Good. You go back to something she can see, and you make her knowledge useful instead of fighting it. Now you both learn.',
          good: true,
        },
        {
          text: '“That was two years ago. The world has moved on.”',
          feedback:
            'True perhaps, but it makes her defend herself. Showing changes more minds than winning. Try a real case and a question.',
          good: false,
        },
      ],
    },
  ],
  mentee: [
    {
      kind: 'reading',
      title: 'This time you are the learner',
      paragraphs: [
        'You will be tempted to advise, to explain, to solve. In these hours your work is to listen, to try things with your own hands, and to be seen not knowing.',
        'Your mentor takes a risk by being candid with somebody so far up. How you react to the first uncomfortable sentence decides whether there will be a second one.',
      ],
      points: [
        'Ask “how did that look from where you were?” before you give the background.',
        'Say thank you for what was hard to say, then be silent for a moment.',
        'Try the tool yourself. Watching teaches little.',
      ],
    },
    {
      kind: 'reading',
      title: 'Three promises',
      paragraphs: [
        'Leaders who cancel are the first reason why reverse mentoring fails. Move a session if you must; cancel only when you are ill.',
        'What you hear stays with you. You never trace a remark to a person, never mention it to your mentor’s manager, and never let it colour an evaluation.',
        'After each session you name one thing you will do differently, and next time you say whether you did it.',
      ],
      points: [
        'Protect the hour as you would one with your own manager.',
        'Do not ask your mentor to speak for a whole generation or group.',
        'Before you use an idea in public, ask whether it may be known as theirs.',
      ],
    },
    {
      kind: 'scenario',
      title: 'Try it: the sentence that stings',
      situation:
        'Your mentor says: “When the new structure was announced, nobody on my floor believed the reasons. People think it was decided long before and that the survey was theatre.” You led that project, and you know that the survey did change the plan.',
      question: 'What do you say?',
      choices: [
        {
          text: '“That is not correct. Let me tell you what really happened.”',
          feedback:
            'You may be right about the facts and you have just closed the door. Your mentor was telling you how it looked, and that is the thing you cannot find out without them.',
          good: false,
        },
        {
          text: '“Who says that?”',
          feedback:
            'Now it is a search for names. Your mentor will be careful from here on, and so will everybody they talk to.',
          good: false,
        },
        {
          text: '“Thank you for telling me. What did people see or hear that made it look that way?”',
          feedback:
            'Good. You thanked, you asked for what can be changed, and you did not defend yourself. Your own account can come later, if they ask for it.',
          good: true,
        },
      ],
    },
  ],
};
