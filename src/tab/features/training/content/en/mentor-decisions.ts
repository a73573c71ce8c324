import type { ModuleText } from '../module-text.ts';

export const mentorDecisions: ModuleText = {
  idea: {
    title: 'Decisions look different from below',
    paragraphs: [
      'You see results: a tool that was bought, a team that was merged, a budget that went away on a Thursday. Your mentee sees what came before: three bad choices, a lawyer, a deadline, a promise made to somebody.',
      'Neither view is complete. Leaders rarely learn how a decision arrived; juniors rarely learn why it was made. An hour that brings both together is worth more than a town hall.',
      'Asking about decisions is not impertinent. It is the quickest way to learn how a company thinks, and for your mentee to notice where the thinking was lost on its way down.',
    ],
    points: [
      'Ask about one that is over, not one that is being made.',
      'Ask how, before you ask why. “Why” sounds like a trial.',
      'You need not defend your colleagues, nor they theirs.',
    ],
  },
  practice: {
    title: 'Questions that open the door',
    paragraphs: [
      '“Take me back to the week in which you decided. What was on the table?” It brings back the choices that nobody remembers, because only one of them became real.',
      '“Whose voice was missing in the room?” Leaders often know, and have seldom been asked. Leave time for this one.',
      '“What did you expect us to notice first?” Then tell how it really arrived: by which mail, on which day, with which joke in the kitchen. Keep it to what you saw yourself.',
      '“If you had it to do again, whom would you ask, and when?” This is where change comes from. Write the answer into your follow-up list, in their words.',
    ],
    points: [
      'Do not ask about people, pay, or what is still secret.',
      'If they cannot answer: “What can you say about it?” and move on.',
      'When you learn a good reason, say so. Being fair makes you heard.',
    ],
  },
  situation: {
    title: 'Try it: the tool nobody wanted',
    situation:
      'Last year everybody had to move to a new ticket system. In your team it still costs an hour a day. Your mentee, it turns out, signed for it. He says, a little stiffly: “It was the right decision. Adoption stands at ninety per cent.”',
    question: 'What do you say?',
    choices: [
      {
        text: '“Ninety per cent log in because they have to. Nobody likes it.”',
        feedback:
          'You may well be right, and it is your figure against his. Now he defends the number. How things look at your desk is stronger than any percentage, so bring that.',
        good: false,
      },
      {
        text: '“What were you choosing between at the time? And may I show you one ticket, from this morning, from start to end?”',
        feedback:
          'You want to know how it came about, and you bring one real thing that he can see for himself. After that the ninety per cent will look different without your having said a word about it.',
        good: true,
      },
      {
        text: '“I see. Then I expect it is a matter of getting used to it.”',
        feedback:
          'He goes on believing in ninety per cent, and your team in an hour a day. You were the one person who could have told him. There will be another session: bring the ticket.',
        good: false,
      },
    ],
  },
  question: {
    title: 'One decision',
    question:
      'Which decision from above in the last two years do you understand least? Write down two guesses at a good reason for it, before you ask.',
    answer: [
      'Guessing good reasons changes your voice when you ask. “I can imagine that it was about cost, or about safety; which was it?” gets an answer. “Who came up with that?” gets a shrug.',
      'And now and then you will be the one who is surprised. Those are the good hours.',
    ],
  },
};
