import type { ModuleText } from '../module-text.ts';

export const menteeAsked: ModuleText = {
  idea: {
    title: 'Quaranta secondi: stavolta impari tu',
    paragraphs: [
      'Una persona giovane sta per darti ciò che il denaro non compra: come si vedono le tue decisioni dal basso, finché puoi ancora cambiarle. In cambio le servono tre cose da te. Esserci. Ascoltare. Fare una cosa in modo diverso.',
      'Se leggi solo una frase, leggi questa: i dirigenti che annullano sono il primo motivo per cui il reverse mentoring fallisce. Sposta un incontro, se devi. Annullalo solo se stai male.',
      'Ti verrà voglia di consigliare, spiegare, risolvere. È quello che sai fare bene, e quest’ora non serve a questo. Qui è permesso non sapere.',
    ],
    points: [
      'Difendi l’ora come faresti con chi sta sopra di te.',
      'Il tuo assistente può fissare e spostare. Esserci puoi solo tu.',
      'Un’ora al mese, sei volte. In mezzo ti si chiede soltanto la parola data.',
    ],
  },
  practice: {
    title: 'Tre promesse',
    paragraphs: [
      'Quello che senti resta con te. Non risali da una frase a una persona, non ne parli con chi gestisce il tuo mentor, non lasci che colori una valutazione. Se mai dovessi decidere su questa persona, di stipendio, ruoli o esuberi, fatti da parte e di’ il motivo al responsabile del programma.',
      'Non chiedi ciò che non ti viene offerto. Origine, salute, fede, famiglia e stipendio sono suoi. Nessuno parla per tutti i giovani, per tutte le donne, o per altri che per sé.',
      'Esci da ogni incontro con una cosa che farai diversamente, e apri il successivo dicendo che cosa ne è stato. Piccola va bene. Conta che sia fatta.',
      'Vieni come sei. La frase più utile del primo incontro può essere: “Non ho idea di come funzioni. Fammi vedere.”',
    ],
    points: [
      'Può smettere in ogni momento e senza un motivo. Anche tu.',
      'Vai tu da chi ti insegna, o camminate. Il tuo ufficio vi fa recitare le vostre parti.',
      'Niente favori, niente compiti, niente domande sui colleghi.',
    ],
  },
  situation: {
    title: 'Prova: il consiglio di giovedì',
    situation:
      'Martedì sera il consiglio viene anticipato a giovedì alle dieci, proprio sul secondo incontro. Il primo l’hai già spostato. Il tuo assistente scrive: “Annullo il mentoring?”',
    question: 'Che cosa rispondi?',
    choices: [
      {
        text: '“Sì, grazie, con due righe gentili. Troveremo qualcosa dopo le feste.”',
        feedback:
          'Per te è una riga in una settimana piena. Per il tuo mentor è la seconda volta, e il messaggio è chiaro. Quasi tutti i percorsi che muoiono, muoiono su una riga così.',
        good: false,
      },
      {
        text: '“Sposta a giovedì alle cinque, o venerdì alle otto. Scrivo io due parole.”',
        feedback:
          'Resta nella stessa settimana, e due frasi a tuo nome costano un minuto. Dicono: non sei la prima cosa che lascio cadere.',
        good: true,
      },
      {
        text: '“Lascialo. Esco un’ora dal consiglio.”',
        feedback:
          'Nobile, e poco credibile: saresti lì con la testa altrove. Un nuovo orario onesto nella stessa settimana vale più di un’ora data a metà.',
        good: false,
      },
    ],
  },
  question: {
    title: 'Che cosa vuoi sapere?',
    question:
      'Quale domanda sul lavoro di chi ha trent’anni meno di te non hai mai fatto, perché poteva sembrare sciocca? Mettila in una frase.',
    answer: [
      'Porta proprio questa. Le domande che possono sembrare sciocche sono le sole che insegnano qualcosa; per le altre hai un rapporto.',
      'Alcune buone: “Che cosa fai quando non capisci una nostra mail?”, “Che cosa dovresti sentire per restare cinque anni?”, “Quale nostra riunione aboliresti domani?”',
    ],
  },
};
