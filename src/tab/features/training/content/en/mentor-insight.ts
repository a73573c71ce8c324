import type { ModuleText } from '../module-text.ts';

export const mentorInsight: ModuleText = {
  idea: {
    title: 'From a talk to a change',
    paragraphs: [
      'Some things you two find out are too good to stay between you: that nobody under thirty reads the newsletter, that the lift to the canteen is out of order on the very days when visitors come, that an application takes eleven clicks too many.',
      'Such a thing can become an insight: one sentence that both of you release. The company then names somebody who does something about it, with a date, and you can watch what becomes of it.',
      'It is the part of this program that colleagues notice who are not in it. It is also the part that can hurt people, if the sentence shows who said it.',
    ],
    points: [
      'Both release it, or nobody sees it. No is enough, without a reason.',
      'One sentence, one thing, something that can be done.',
      'Never somebody’s story that was not yours to tell.',
    ],
  },
  practice: {
    title: 'Writing it so that nobody is found',
    paragraphs: [
      'Start from the condition, not from the event. Not “On 3 March a trainee in Bari was not let into the meeting” but “Trainees are often not invited to meetings about their own work”.',
      'Take out whatever makes it unique: places, dates, titles, numbers, a turn of phrase that only one person uses. Then read it as your most curious colleague would. Can you still guess? Then take out more.',
      'Mind the small circle. If there are only a few pairs, even a topic gives it away. The tab warns you in that case. Take the warning seriously and wait until more pairs are there, or make it more general.',
      'Add what would help. “Invite whoever did the work to the meeting that decides on it” is easier to act on than a complaint. An owner wants to know what to do on Monday.',
    ],
    points: [
      'Sleep on it for a night. Then release, or not.',
      'Ask anybody whose experience is in it, even without a name.',
      'You may work on the wording together until both are at ease.',
    ],
  },
  situation: {
    title: 'Try it: the ramp',
    situation:
      'You use a wheelchair, and your mentee has now seen with his own eyes what the back entrance is like in the rain. He is moved, and writes: “A young colleague in a wheelchair showed me that our Turin entrance is a disgrace.” He asks: “Shall we release that?”',
    question: 'What do you say?',
    choices: [
      {
        text: '“Yes. It is true, and it is high time.”',
        feedback:
          'It is your right, if you wish to be known as the source. But decide that on purpose: in Turin everybody will know it is you, today and in every meeting about the ramp.',
        good: false,
      },
      {
        text: '“Better not. I do not want any trouble.”',
        feedback:
          'Your no counts and needs no reason. But perhaps it is only the sentence that frightens you, not the matter. Try another wording before you let the ramp go.',
        good: false,
      },
      {
        text: '“Let us take me out of it: ‘Several of our entrances cannot be used without help. Check all sites by June and begin with the worst.’”',
        feedback:
          'Nobody can be found, it covers more than one door, and there is something to do by a date. Facilities can begin on Monday.',
        good: true,
      },
    ],
  },
  question: {
    title: 'Your sentence',
    question:
      'Take something from your talks that ought to change. Write it in one sentence without a place, a date or a person, and with something to do in it.',
    answer: [
      'Test it with three questions. Could the person it is about still be found? Could somebody begin with it on Monday? Would you be at ease if it hung in the canteen tomorrow?',
      'No, yes, yes: then it is ready. Bring it to your next session and read it aloud to each other before either of you presses release.',
    ],
  },
};
