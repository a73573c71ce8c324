import type { ModuleText, ModuleTitle } from './module-text.ts';

type Load = () => Promise<ModuleText>;

/** A file for each module and language, fetched when its module is opened. */
const english = {
  'mentor-role': async () => (await import('./en/mentor-role.ts')).mentorRole,
  'mentor-first-meeting': async () => (await import('./en/mentor-first-meeting.ts')).mentorFirstMeeting,
  'mentor-teaching': async () => (await import('./en/mentor-teaching.ts')).mentorTeaching,
  'mentor-unpleasant': async () => (await import('./en/mentor-unpleasant.ts')).mentorUnpleasant,
  'mentor-trouble': async () => (await import('./en/mentor-trouble.ts')).mentorTrouble,
  'mentor-confidences': async () => (await import('./en/mentor-confidences.ts')).mentorConfidences,
  'mentor-momentum': async () => (await import('./en/mentor-momentum.ts')).mentorMomentum,
  'mentor-disagreement': async () => (await import('./en/mentor-disagreement.ts')).mentorDisagreement,
  'mentor-demo': async () => (await import('./en/mentor-demo.ts')).mentorDemo,
  'mentor-decisions': async () => (await import('./en/mentor-decisions.ts')).mentorDecisions,
  'mentor-insight': async () => (await import('./en/mentor-insight.ts')).mentorInsight,
  'mentor-ending': async () => (await import('./en/mentor-ending.ts')).mentorEnding,
  'mentee-asked': async () => (await import('./en/mentee-asked.ts')).menteeAsked,
  'mentee-listening': async () => (await import('./en/mentee-listening.ts')).menteeListening,
  'mentee-differently': async () => (await import('./en/mentee-differently.ts')).menteeDifferently,
  'mentee-visible': async () => (await import('./en/mentee-visible.ts')).menteeVisible,
  'manager-hours': async () => (await import('./en/manager-hours.ts')).managerHours,
  'manager-questions': async () => (await import('./en/manager-questions.ts')).managerQuestions,
  'assistant-times': async () => (await import('./en/assistant-times.ts')).assistantTimes,
  'assistant-discretion': async () => (await import('./en/assistant-discretion.ts')).assistantDiscretion,
} as const satisfies Readonly<Record<string, Load>>;

export type ModuleId = keyof typeof english;

const italian: Readonly<Record<ModuleId, Load>> = {
  'mentor-role': async () => (await import('./it/mentor-role.ts')).mentorRole,
  'mentor-first-meeting': async () => (await import('./it/mentor-first-meeting.ts')).mentorFirstMeeting,
  'mentor-teaching': async () => (await import('./it/mentor-teaching.ts')).mentorTeaching,
  'mentor-unpleasant': async () => (await import('./it/mentor-unpleasant.ts')).mentorUnpleasant,
  'mentor-trouble': async () => (await import('./it/mentor-trouble.ts')).mentorTrouble,
  'mentor-confidences': async () => (await import('./it/mentor-confidences.ts')).mentorConfidences,
  'mentor-momentum': async () => (await import('./it/mentor-momentum.ts')).mentorMomentum,
  'mentor-disagreement': async () => (await import('./it/mentor-disagreement.ts')).mentorDisagreement,
  'mentor-demo': async () => (await import('./it/mentor-demo.ts')).mentorDemo,
  'mentor-decisions': async () => (await import('./it/mentor-decisions.ts')).mentorDecisions,
  'mentor-insight': async () => (await import('./it/mentor-insight.ts')).mentorInsight,
  'mentor-ending': async () => (await import('./it/mentor-ending.ts')).mentorEnding,
  'mentee-asked': async () => (await import('./it/mentee-asked.ts')).menteeAsked,
  'mentee-listening': async () => (await import('./it/mentee-listening.ts')).menteeListening,
  'mentee-differently': async () => (await import('./it/mentee-differently.ts')).menteeDifferently,
  'mentee-visible': async () => (await import('./it/mentee-visible.ts')).menteeVisible,
  'manager-hours': async () => (await import('./it/manager-hours.ts')).managerHours,
  'manager-questions': async () => (await import('./it/manager-questions.ts')).managerQuestions,
  'assistant-times': async () => (await import('./it/assistant-times.ts')).assistantTimes,
  'assistant-discretion': async () => (await import('./it/assistant-discretion.ts')).assistantDiscretion,
};

/** Every module is listed in both languages. */
export type Titles = Readonly<Record<ModuleId, ModuleTitle>>;

/** Languages in which the training is written; everybody else reads it in English until a native reader has seen more. */
export type ContentLanguage = 'en' | 'it';
export const contentLanguageOf = (language: string): ContentLanguage => (language === 'it' ? 'it' : 'en');

const texts: Readonly<Record<ContentLanguage, Readonly<Record<ModuleId, Load>>>> = { en: english, it: italian };
const titles: Readonly<Record<ContentLanguage, () => Promise<Titles>>> = {
  en: async () => (await import('./en/titles.ts')).titles,
  it: async () => (await import('./it/titles.ts')).titles,
};

export const isModuleId = (id: string): id is ModuleId => id in english;
export const loadTitles = (language: ContentLanguage): Promise<Titles> => titles[language]();
export const loadModule = (language: ContentLanguage, id: ModuleId): Promise<ModuleText> => texts[language][id]();
