import type { ModuleText } from '../module-text.ts';

export const mentorRole: ModuleText = {
  idea: {
    title: 'You are the one who teaches',
    paragraphs: [
      'A senior colleague has asked to learn from you. It feels upside down at first, for both of you. Treat it as a plain fact: on these topics you know more than they do.',
      'You need no slides and no finished answers. What they cannot get anywhere else is your ordinary week: the tool you open first, the meeting that helped nobody, the decision from above and how it landed where you sit.',
      'You are not there to represent a generation, a gender, an origin or an illness. You speak for one person. That is worth more, because it is true.',
    ],
    points: [
      'Your part: show, tell, ask. Their part: listen, try, change something.',
      '“I do not know” is a good sentence. It makes the rest credible.',
      'The hour is working time. It never has to come out of your evening.',
    ],
  },
  practice: {
    title: 'What you may count on',
    paragraphs: [
      'What the two of you say and write to each other is yours. Your manager learns hours, never content. Those who run the program see that a session took place, not what was said in it, and never an answer that is yours alone.',
      'You can leave at any time, without a reason: in the chat, or under Me in the tab. Your mentee gets a neutral message, and the cause is shown to nobody.',
      'If something worries you and you would rather stay, raise a concern. It goes to somebody without a conflict of interest: a lead who is in neither of your lines, or the second contact. Both are named on your invitation.',
    ],
    points: [
      'A question about dates or the tool: the lead.',
      'Something about a lead, or about HR: the second contact.',
      'Somebody is in danger: call people first, not a program.',
    ],
  },
  situation: {
    title: 'Try it: the manager with the coffee',
    situation:
      'The day after your first session your own manager stops at your desk with two coffees. “So you meet the director now! What is she like? Did she say anything about the reorganisation?” He means no harm. He is curious, and he writes your review in March.',
    question: 'What do you say?',
    choices: [
      {
        text: '“Not much. A little about the reorganisation, but keep it to yourself.”',
        feedback:
          'A small gift that costs a great deal. From now on he will expect news, and your mentee’s trust hangs on his discretion. Nothing is small once it has a name on it.',
        good: false,
      },
      {
        text: '“We agreed that it stays between us, both ways. What I can tell you: it takes about two hours a month.”',
        feedback:
          'You named a rule instead of refusing a person, and you gave him what he is entitled to, the hours. If he asks again, say the same sentence again.',
        good: true,
      },
      {
        text: '“That is confidential, and you should know better than to ask.”',
        feedback:
          'Right on substance, and it makes an opponent of somebody you need. Keep the content and lose the sting: a rule that protects both sides is easier to hear than a telling-off.',
        good: false,
      },
    ],
  },
  question: {
    title: 'Where are your lines?',
    question:
      'Think of one thing about your working life that you would tell a director gladly, one that you would tell only if asked with care, and one that you will not tell. Write down a word for each before you read on.',
    answer: [
      'There is no right list. Having one is the point: people who choose their limits beforehand are calmer in the room and, oddly enough, say more.',
      'In your first session the two of you make the same three lists together: open, ask first, off limits. Yours may change later. “I have moved that one” needs no reason either.',
    ],
  },
};
