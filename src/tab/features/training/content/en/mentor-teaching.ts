import type { ModuleText } from '../module-text.ts';

export const mentorTeaching: ModuleText = {
  idea: {
    title: 'How senior people learn',
    paragraphs: [
      'Somebody with thirty years of experience learns by connecting new things to old ones. If you explain from scratch, they are bored or feel small. If you ask what they know already, they do half of the work for you.',
      'They are also used to learning from summaries. That is exactly what they do not need here. A summary can be agreed with and forgotten; something done with one’s own hands stays.',
      'So turn it round: the mouse, the phone, the first wrong attempt belong to them. You sit beside.',
    ],
    points: [
      'Ask first: “What have you tried? What happened?”',
      'One thing an hour. Two is a lecture.',
      'Their hands on it, your hands in your lap.',
    ],
  },
  practice: {
    title: 'Four moves that work',
    paragraphs: [
      'Bridge: “This is like the assistant you had in 2005, only that it never says no.” One comparison from their world opens the door to yours.',
      'Live: do it on something real. A letter that they must write anyway, a report they have before them. Nobody has patience for invented examples.',
      'Small failure: let it go wrong once while you are there. “Good, now we know what it cannot do” takes away the fear of looking foolish, which is what keeps most leaders from trying.',
      'Echo: at the end ask them to show it back to you, or to say how they would explain it to a colleague. It takes three minutes and tells you more than “Was that clear?”, to which everybody answers yes.',
    ],
    points: [
      'No jargon without its plain twin in the same sentence.',
      'When they say “I know”, ask for an example, with interest.',
      'Praise what they did, not that they did it at their age.',
    ],
  },
  situation: {
    title: 'Try it: “We looked at this two years ago”',
    situation:
      'You show your mentee how your team uses an AI tool for first drafts. After two minutes she interrupts: “We looked at this two years ago. It is not reliable, and Legal will never allow it.” Then she explains the approval process, at length.',
    question: 'What do you do?',
    choices: [
      {
        text: 'I listen until the hour is over. She is the senior one.',
        feedback:
          'Understandable, and it is how these pairings quietly die. She came to learn from you; politeness that hides what you know takes that away from her.',
        good: false,
      },
      {
        text: '“That was two years ago. The world has moved on.”',
        feedback:
          'True, perhaps, but now she has to defend herself. Showing changes more minds than winning. Keep the fact and change the form.',
        good: false,
      },
      {
        text: '“May I show you one real case from last week? Then tell me what Legal would worry about.”',
        feedback:
          'You go back to something she can see, and you make her knowledge useful instead of fighting it. Now both of you learn something.',
        good: true,
      },
    ],
  },
  question: {
    title: 'Your one thing',
    question:
      'Choose the one thing that your mentee should have done with their own hands by the end of your second session. Say it as an action, with a verb, in fewer than ten words.',
    answer: [
      '“Understand social media” is not an action. “Post one comment under their own name” is. So are “ask the assistant to shorten a real memo” or “read ten customer comments aloud”.',
      'If you cannot see it happen, it is too big. Cut it until you could film it.',
    ],
  },
};
