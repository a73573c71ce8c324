import type { Language } from '../kernel/person.ts';
import type { ScorePart } from '../pairing/pairing.ts';

export type ReasonLanguage = Language;
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

const es: Words = {
  'topics.some': (p) => `enseña ${p.topics} (deseo ${p.ranks} de ${p.wishes})`,
  'topics.none': () => 'no enseña ninguno de los temas deseados',
  'topics.noWishes': () => 'el mentee no ha indicado temas',
  'distance.departmentAndOffice': () => 'otro departamento y otra oficina',
  'distance.department': () => 'otro departamento',
  'distance.office': () => 'otra oficina',
  'distance.none': () => 'ninguna diferencia conocida de departamento u oficina',
  'logistics.hours': (p) => `${p.hours} horas de trabajo en común a la semana`,
  'logistics.hoursAndLanguage': (p) =>
    `${p.hours} horas de trabajo en común a la semana, mismo primer idioma (${p.language})`,
};

const fr: Words = {
  'topics.some': (p) => `enseigne ${p.topics} (souhait ${p.ranks} sur ${p.wishes})`,
  'topics.none': () => "n'enseigne aucun des sujets souhaités",
  'topics.noWishes': () => "le mentee n'a indiqué aucun sujet",
  'distance.departmentAndOffice': () => 'autre service et autre bureau',
  'distance.department': () => 'autre service',
  'distance.office': () => 'autre bureau',
  'distance.none': () => 'aucune différence connue de service ou de bureau',
  'logistics.hours': (p) => `${p.hours} heures de travail en commun par semaine`,
  'logistics.hoursAndLanguage': (p) =>
    `${p.hours} heures de travail en commun par semaine, même première langue (${p.language})`,
};

const de: Words = {
  'topics.some': (p) => `lehrt ${p.topics} (Wunsch ${p.ranks} von ${p.wishes})`,
  'topics.none': () => 'lehrt keines der gewünschten Themen',
  'topics.noWishes': () => 'der Mentee hat keine Themen genannt',
  'distance.departmentAndOffice': () => 'andere Abteilung und anderer Standort',
  'distance.department': () => 'andere Abteilung',
  'distance.office': () => 'anderer Standort',
  'distance.none': () => 'kein bekannter Unterschied bei Abteilung oder Standort',
  'logistics.hours': (p) => `${p.hours} gemeinsame Arbeitsstunden pro Woche`,
  'logistics.hoursAndLanguage': (p) =>
    `${p.hours} gemeinsame Arbeitsstunden pro Woche, dieselbe Erstsprache (${p.language})`,
};

const words: Readonly<Record<ReasonLanguage, Words>> = { en, it, es, fr, de };

/** A reason in words. Topics appear by their ids; a screen that has their names puts the code into words itself. */
export function reasonWords(reason: Reason, language: ReasonLanguage): string {
  const phrase = words[language][reason.code];
  return phrase === undefined ? reason.code : phrase(reason.params);
}
