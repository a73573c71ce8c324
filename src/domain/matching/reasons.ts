import type { ScorePart } from '../pairing/pairing.ts';

export type ReasonLanguage = 'en' | 'it';
export type Reason = ScorePart['reason'];

type Params = Reason['params'];
type Words = Readonly<Record<string, (params: Params) => string>>;

const en: Words = {
  'topics.some': (p) => `teaches ${p.topics} (wish ${p.ranks} of ${p.wishes})`,
  'topics.none': () => 'teaches none of the topics wished for',
  'topics.noWishes': () => 'the mentee named no topics',
  'distance.departmentAndOffice': () => 'another department and another office',
  'distance.department': () => 'another department',
  'distance.office': () => 'another office',
  'distance.none': () => 'no known difference of department or office',
  'logistics.hours': (p) => `${p.hours} shared working hours a week`,
  'logistics.hoursAndLanguage': (p) =>
    `${p.hours} shared working hours a week, the same first language (${p.language})`,
};

const it: Words = {
  'topics.some': (p) => `insegna ${p.topics} (desiderio ${p.ranks} di ${p.wishes})`,
  'topics.none': () => 'non insegna nessuno degli argomenti desiderati',
  'topics.noWishes': () => 'il mentee non ha indicato argomenti',
  'distance.departmentAndOffice': () => 'altro reparto e altra sede',
  'distance.department': () => 'altro reparto',
  'distance.office': () => 'altra sede',
  'distance.none': () => 'nessuna differenza nota di reparto o sede',
  'logistics.hours': (p) => `${p.hours} ore di lavoro in comune a settimana`,
  'logistics.hoursAndLanguage': (p) =>
    `${p.hours} ore di lavoro in comune a settimana, stessa prima lingua (${p.language})`,
};

const words: Readonly<Record<ReasonLanguage, Words>> = { en, it };

/** A reason in words. Topics appear by their ids; a screen that has their names puts the code into words itself. */
export function reasonWords(reason: Reason, language: ReasonLanguage): string {
  const phrase = words[language][reason.code];
  return phrase === undefined ? reason.code : phrase(reason.params);
}
