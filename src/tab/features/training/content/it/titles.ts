import type { ModuleTitle } from '../module-text.ts';

export const titles = {
  'mentor-role': {
    title: 'Il tuo ruolo e i tuoi diritti',
    about: 'A che cosa servi, su che cosa puoi contare, chi chiamare.',
  },
  'mentor-first-meeting': {
    title: 'Il primo incontro',
    about: 'Un piano per sessanta minuti dopo i quali tutti e due vogliono il secondo.',
  },
  'mentor-teaching': {
    title: 'Insegnare a chi ha più esperienza',
    about: 'Quattro mosse, e che cosa fare con “l’abbiamo visto due anni fa”.',
  },
  'mentor-unpleasant': {
    title: 'Dire bene una cosa spiacevole',
    about: 'Cinque passi brevi per la frase che nessuno dice.',
  },
  'mentor-trouble': {
    title: 'Quando qualcosa va storto',
    about: 'Annullamenti, favori, silenzio: tre frasi e una via d’uscita.',
  },
  'mentor-confidences': {
    title: 'Tenere una confidenza',
    about: 'Che cosa resta, che cosa nessuna promessa copre, come fermarsi in tempo.',
  },
  'mentor-momentum': {
    title: 'Tenere vivo lo slancio',
    about: 'Che cosa succede tra un incontro e l’altro, e quanto piccolo può essere un passo.',
  },
  'mentor-disagreement': {
    title: 'Stare nel disaccordo',
    about: 'Restarci dentro quando vedete la stessa cosa in modo diverso.',
  },
  'mentor-demo': {
    title: 'Preparare una prova dal vivo',
    about: 'Dieci minuti di preparazione, e che cosa fare con le sciocchezze.',
  },
  'mentor-decisions': {
    title: 'Chiedere delle decisioni',
    about: 'Domande che uniscono i due lati di una stessa decisione.',
  },
  'mentor-insight': {
    title: 'Da una conversazione a uno spunto',
    about: 'Una frase che cambia qualcosa e non tradisce nessuno.',
  },
  'mentor-ending': { title: 'Finire bene', about: 'L’ultima ora, due frasi ciascuno, e nessun debito.' },
  'mentee-asked': { title: 'Che cosa ti si chiede', about: 'Esserci, tre promesse, e un consiglio di giovedì.' },
  'mentee-listening': {
    title: 'Ascoltare, con il potere nella stanza',
    about: 'I tre secondi dopo una frase che punge.',
  },
  'mentee-differently': { title: 'Fare qualcosa di diverso', about: 'Da un buon proposito a un mercoledì qualunque.' },
  'mentee-visible': {
    title: 'Che si veda, e che nessuno rischi',
    about: 'Mostrare il cambiamento senza mostrare chi te l’ha detto.',
  },
  'manager-hours': {
    title: 'Le ore: quante e dove',
    about: 'Dieci ore in mezzo anno, da dove vengono, e quando puoi opporti.',
  },
  'manager-questions': {
    title: 'Che cosa non puoi chiedere',
    about: 'Essere curiosi è umano. Che cosa aiuta, invece.',
  },
  'assistant-times': {
    title: 'Gli orari: fissare e spostare',
    about: 'Due tocchi, e perché un’ora spostata pesa di più dall’altra parte.',
  },
  'assistant-discretion': {
    title: 'Che cosa non vedrai',
    about: 'Perché è così, e le piccole cose che lo proteggono.',
  },
} as const satisfies Readonly<Record<string, ModuleTitle>>;
