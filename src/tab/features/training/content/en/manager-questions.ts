import type { ModuleText } from '../module-text.ts';

export const managerQuestions: ModuleText = {
  idea: {
    title: 'What you may not ask',
    paragraphs: [
      'It is only human to be curious. Somebody from your team regularly sits with a leader whom you see twice a year, and you do not know what they talk about. Perhaps they talk about you.',
      'They have promised each other that what is said stays between them. If you ask, even lightly, you put your colleague before a choice between two loyalties, and you are the one who writes their review.',
      'So the rule is simple. You may ask whether the hours work out. You may not ask what was said, what the leader is like, or what they think of anything.',
    ],
    points: [
      'Not as a joke either. A joke from you is a question.',
      'Not by way of colleagues, and not the leader’s assistant.',
      'Not in the review: mentoring is no target, and no plus or minus.',
    ],
  },
  practice: {
    title: 'What helps instead',
    paragraphs: [
      'Say it yourself, first: “I shall not ask you about it. Should anybody else do so, refer them to me.” After this sentence your colleague can breathe, and you are out of the game.',
      'If they tell you something unasked, thank them and leave it there. Do not carry it further, do not collect it, do not go back to it weeks later.',
      'If the leader approaches you, “your young colleague is splendid”, answer in a friendly way and change the subject. Praise is content, too.',
      'If you are worried, because somebody seems weighed down since they take part, ask about the person: “How are you? Is it too much?” That is your job. If there is more behind it, tell them of the second contact, whom they find on their invitation. You need not know the story to point out a way.',
    ],
    points: [
      'Should you hear of something serious, call the second contact.',
      'If your team changes, tell the lead about dates, not opinions.',
      'Later, when it is over: “What may I know?” is a fair question.',
    ],
  },
  situation: {
    title: 'Try it: your own name',
    situation:
      'In the management meeting the leader says in passing: “I hear that your team has no fun with the new shift plan.” You go hot. The only person who talks to her regularly is Amina, whom you are to see for her review in an hour.',
    question: 'What do you do?',
    choices: [
      {
        text: 'I ask Amina, calmly, whether she has talked about the shift plan.',
        feedback:
          'However calmly you ask: it is an inquiry, one hour before a review. If it was her, she will never be open again. If it was not, she now knows what you thought of her.',
        good: false,
      },
      {
        text: 'I say nothing, but I shall be more careful with her from now on.',
        feedback:
          'She will notice without ever learning why. That is a penalty for something you do not know. It is exactly what people in such programs are most afraid of.',
        good: false,
      },
      {
        text: 'I ask the whole team about the shift plan next week, and leave Amina’s review as it was.',
        feedback:
          'You take up the matter and leave the source alone. Perhaps the plan is really not good, and now you hear of it first-hand.',
        good: true,
      },
    ],
  },
  question: {
    title: 'Would it be safe with you?',
    question:
      'Imagine that your colleague has said something critical about your area in the program, and that you came to know. What would they have to fear from you, and how would they know that it is nothing?',
    answer: [
      'If “nothing” is your honest answer, show it beforehand: thank somebody in front of the team for a criticism that was not easy to say. People judge by what happened to the last one who spoke.',
      'If you hesitated, that is worth having noticed. Talk to somebody whom you trust, before the day comes.',
    ],
  },
};
