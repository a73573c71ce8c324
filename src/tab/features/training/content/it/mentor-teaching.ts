import type { ModuleText } from '../module-text.ts';

export const mentorTeaching: ModuleText = {
  idea: {
    title: 'Come impara chi ha esperienza',
    paragraphs: [
      'Chi ha trent’anni di esperienza impara collegando il nuovo al vecchio. Se spieghi da zero, si annoia o si sente piccolo. Se chiedi che cosa sa già, fa metà del lavoro al posto tuo.',
      'Inoltre è abituato a imparare dai riassunti. Qui è proprio quello che non serve. Un riassunto si approva e si dimentica; ciò che si fa con le proprie mani resta.',
      'Allora rovescia le cose: il mouse, il telefono, il primo tentativo sbagliato sono suoi. Tu siedi accanto.',
    ],
    points: [
      'Prima chiedi: “Che cosa hai provato? Com’è andata?”',
      'Una cosa all’ora. Due sono già una lezione.',
      'Le sue mani sulla tastiera, le tue in grembo.',
    ],
  },
  practice: {
    title: 'Quattro mosse che funzionano',
    paragraphs: [
      'Il ponte: “È come l’assistente che avevi nel 2005, solo che non dice mai di no.” Un paragone dal suo mondo apre la porta al tuo.',
      'Dal vivo: fatelo su qualcosa di vero. Una lettera che deve scrivere comunque, un rapporto che ha davanti. Nessuno ha pazienza per gli esempi inventati.',
      'Il piccolo errore: lascia che una volta vada storto, mentre ci sei. “Bene, ora sappiamo che cosa non sa fare” toglie la paura di fare brutta figura, ed è quella che trattiene quasi tutti i dirigenti dal provare.',
      'L’eco: alla fine chiedi di rifarlo davanti a te, o di dire come lo spiegherebbe a un collega. Bastano tre minuti, e dicono più di “È chiaro?”, a cui tutti rispondono di sì.',
    ],
    points: [
      'Nessun termine tecnico senza il suo gemello semplice nella stessa frase.',
      'Quando dice “lo so”, chiedi un esempio, con interesse.',
      'Loda quello che ha fatto, non che l’abbia fatto alla sua età.',
    ],
  },
  situation: {
    title: 'Prova: “L’abbiamo visto due anni fa”',
    situation:
      'Mostri alla tua mentee come la tua squadra usa uno strumento di AI per le prime bozze. Dopo due minuti interrompe: “L’abbiamo visto due anni fa. Non è affidabile, e l’ufficio legale non lo permetterà mai.” Poi spiega a lungo come funzionano le approvazioni.',
    question: 'Che cosa fai?',
    choices: [
      {
        text: 'Ascolto finché l’ora è finita. La dirigente è lei.',
        feedback:
          'Comprensibile, ed è così che questi percorsi muoiono in silenzio. È venuta per imparare da te; una cortesia che nasconde ciò che sai glielo toglie.',
        good: false,
      },
      {
        text: '“Due anni fa, appunto. Il mondo è andato avanti.”',
        feedback:
          'Forse è vero, ma adesso deve difendersi. Mostrare cambia più idee che vincere. Tieni il fatto e cambia la forma.',
        good: false,
      },
      {
        text: '“Posso farti vedere un caso vero della settimana scorsa? Poi dimmi che cosa preoccuperebbe l’ufficio legale.”',
        feedback:
          'Torni a qualcosa che si vede, e rendi utile quello che sa invece di combatterlo. Adesso imparate in due.',
        good: true,
      },
    ],
  },
  question: {
    title: 'La tua cosa sola',
    question:
      'Scegli la cosa che l’altra persona dovrà aver fatto con le proprie mani entro la fine del secondo incontro. Dilla come azione, con un verbo, in meno di dieci parole.',
    answer: [
      '“Capire i social” non è un’azione. “Scrivere un commento con il proprio nome” sì. Anche “far accorciare all’assistente una nota vera” o “leggere ad alta voce dieci commenti di clienti”.',
      'Se non riesci a vederla accadere, è troppo grande. Taglia finché si potrebbe filmare.',
    ],
  },
};
