import type { ModuleText } from '../module-text.ts';

export const managerHours: ModuleText = {
  idea: {
    title: 'What it is, and what it takes',
    paragraphs: [
      'Somebody in your team will teach a senior leader: about tools, about how young people work, about what things look like from below. It is called reverse mentoring. You are not in the room, and that is on purpose.',
      'What you give is time. Six sessions of an hour within half a year, about an hour of training in short pieces, and a little preparation. Ten hours altogether, or twenty-five minutes a week. It is working time.',
      'What you get is somebody who returns with more confidence, who can explain what they do to anyone, and who has seen how decisions are made. That stays in your team.',
    ],
    points: [
      'You learn hours and dates in general, never content.',
      'Your name does not appear in the sessions. Nobody rates you.',
      'It is voluntary. It must be possible to say no to you as well.',
    ],
  },
  practice: {
    title: 'Making room for it',
    paragraphs: [
      'Agree on the time openly, once. “These hours are yours; tell me only if something here has to move.” One sentence like that from you is worth more than any permission in a system.',
      'Treat sessions as you would a customer’s appointment: they can be moved for good reasons, not because a meeting has turned up. Leaders’ calendars are full; when your colleague has to move as well, weeks are lost.',
      'Take something away if the weeks are full. Ten hours on top of everything come out of somebody’s evening, and then they resent it, or you.',
      'Where the program asks you, you may object on grounds of workload, within five working days. Say what is in the way and from when it would be possible. It is put to the lead, and it will not be held against your colleague.',
    ],
    points: [
      'Workload is a reason. “I need them more” is not.',
      'Say nothing that sounds like a favour you are granting.',
      'In the team: “It is training” is enough as an explanation.',
    ],
  },
  situation: {
    title: 'Try it: the release week',
    situation:
      'It is the week before a release. Your best developer has a session on Wednesday at three, with the head of sales. You need everybody. She comes to you: “Shall I call it off?”',
    question: 'What do you say?',
    choices: [
      {
        text: '“Yes, please. Things like that have to wait now.”',
        feedback:
          'It sounds sensible, and there is always a release. With that the program has ended for her, though nobody has said so. An hour will not decide your week.',
        good: false,
      },
      {
        text: '“Do as you think best.”',
        feedback:
          'It sounds generous and leaves her alone with it. She will call it off, because she does not want to let the team down. This decision is yours to make easy.',
        good: false,
      },
      {
        text: '“Go. We shall cover three to four. If it really gets tight, move it within the week, but do not cancel.”',
        feedback:
          'She hears that it counts, the team hears who covers for whom, and you have named the way out that costs least.',
        good: true,
      },
    ],
  },
  question: {
    title: 'Where do ten hours come from?',
    question:
      'Look at the next six months of the person concerned. Which task could be made smaller, handed over or dropped, so that ten hours become free?',
    answer: [
      'Name it in your next talk: “For this we leave out that.” A meeting in which they only listen, or a report that nobody asks for, is often enough.',
      'If you can find nothing at all, that is worth knowing quite apart from mentoring. Then talk to the lead about the right moment.',
    ],
  },
};
