import type { ModuleText } from '../module-text.ts';

export const menteeListening: ModuleText = {
  idea: {
    title: 'The first uncomfortable sentence',
    paragraphs: [
      'Sooner or later your mentor will say something that stings. It will come quietly, perhaps in half a sentence at the end. How you react to it in the first three seconds decides whether there will be a second one.',
      'Your reflex will be to put it right. You know the background, the figures, the reason. All of that may be true, and none of it is asked for. You are being told how it looked. Nobody else in the company is going to tell you that.',
      'You need not agree. It is enough to want to understand, visibly.',
    ],
    points: [
      'Thank. Ask. Be silent. In this order.',
      '“How did that look from where you were?” before any “because”.',
      'Never “Who says that?”. It turns a talk into an inquiry.',
    ],
  },
  practice: {
    title: 'There is power in the room',
    paragraphs: [
      'You do not feel your own rank. Your mentor feels little else: in the length of the corridor, in your assistant’s voice, in the fact that you may be late and they may not. A frown that means “I am thinking” is read as “I have gone too far”.',
      'You cannot take your rank off. You can make it lighter. Say aloud what goes on in you: “I am frowning because this is new to me. Please go on.” Sit at the side of the table. Let them choose the room and the topic. Put the phone away, face down does not count.',
      'Say what you do not know, early and honestly. It gives permission. And never test them; an hour in which they must prove themselves is an interview.',
      'Afterwards do nothing for a day. Do not call anybody about it, do not check it, do not solve it. Acting at once shows everybody who has talked to you.',
    ],
    points: [
      'Speak for a third of the time. Count it once.',
      'Write down their words, not your conclusions.',
      'If you want to use what you heard: ask first, each time.',
    ],
  },
  situation: {
    title: 'Try it: the sentence that stings',
    situation:
      'Your mentor says: “When the new structure was announced, nobody on my floor believed the reasons. People think it was all decided long before, and the survey was theatre.” You led that project. You know that the survey did change the plan.',
    question: 'What do you say?',
    choices: [
      {
        text: '“That is not correct. Let me tell you what really happened.”',
        feedback:
          'You may be right about the facts, and you have just closed the door. You were being told how it looked, and that is the very thing you cannot find out without them.',
        good: false,
      },
      {
        text: '“Thank you for telling me. What did people see or hear that made it look that way?”',
        feedback:
          'You thanked, you asked for what can be changed, and you did not defend yourself. Your own account can come later, if they ask for it. They usually do.',
        good: true,
      },
      {
        text: '“Who says that?”',
        feedback:
          'Now it is a search for names. Your mentor will be careful from here on, and so will everybody they speak to.',
        good: false,
      },
    ],
  },
  question: {
    title: 'Your reflex',
    question:
      'What do you do when you are criticised: explain, joke, attack, fall silent, promise at once to see to it? Be honest for ten seconds.',
    answer: [
      'Everybody has one, and those around you know yours by heart. Tell your mentor in the first session: “When I begin to explain, stop me.” Leaders who did so say it was the best sentence of the whole program.',
      'Then keep a replacement ready. “Tell me more” is short enough to come out before the reflex does.',
    ],
  },
};
