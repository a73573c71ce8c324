import type { ModuleText } from '../module-text.ts';

export const assistantTimes: ModuleText = {
  idea: {
    title: 'L’ora è nelle tue mani',
    paragraphs: [
      'La persona di cui tieni l’agenda ha accettato di imparare da qualcuno molto più giovane: sei incontri di un’ora in mezzo anno. Che funzioni dipende da te più che da chiunque, perché questi programmi di rado falliscono per il contenuto. Falliscono nell’agenda.',
      'La tua parte è piccola e chiara: gli orari. Ricevi card con i momenti liberi per entrambi, li fissi, e li sposti quando capita qualcosa. Altri accessi non servono, e non ce ne sono.',
      'Chi insegna non si lamenterà mai con te. Per questo conta che tu sappia che cosa significa un’ora spostata dall’altra parte: ha avvisato la squadra, ha preparato qualcosa, e ha il batticuore da ieri.',
    ],
    points: [
      'Un’ora al mese, le prime due a due settimane l’una dall’altra.',
      'Trattala come il consiglio, non come un caffè.',
      'Ti ha nominato la persona per cui lavori, e può cambiare.',
    ],
  },
  practice: {
    title: 'Fissare e spostare, in due tocchi',
    paragraphs: [
      'Quando servono orari, nella chat con Inverso arriva una card: tre momenti in cui sono liberi tutti e due, nel tuo fuso. Un tocco fissa l’incontro, con una riunione Teams, in entrambi i calendari. “Altri orari” guarda più avanti.',
      'Se bisogna spostare, usa il pulsante sulla card, non il calendario. Così arrivano subito nuovi orari per entrambi, e chi insegna non deve indovinare. Se puoi, resta entro sette giorni; oltre, risulta come un vuoto.',
      'Se alla fine si sposta in Outlook, niente di grave. Inverso se ne accorge, e chiede.',
      'Annulla solo per malattia o se non resta davvero altro. Dopo il secondo annullamento di fila la persona per cui lavori e tu ricevete in privato una domanda: sarebbe più facile un altro ritmo? Dire di sì non è una sconfitta. Mezz’ora ogni due settimane è meglio di un’ora che non c’è mai.',
    ],
    points: [
      'Le mattine tengono meglio del venerdì pomeriggio.',
      'Lascia un quarto d’ora libero prima. Arrivare di corsa è mezzo annullamento.',
      'L’oggetto dell’evento è neutro apposta. Lascialo così.',
    ],
  },
  situation: {
    title: 'Prova: due appuntamenti, un’ora',
    situation:
      'Un investitore può solo giovedì alle undici. Lì c’è il secondo incontro, già spostato una volta. La persona per cui lavori è in volo e non risponde. L’ufficio dell’investitore vuole una risposta entro dieci minuti.',
    question: 'Che cosa fai?',
    choices: [
      {
        text: 'Annullo l’incontro. È solo interno.',
        feedback:
          'Sotto pressione si capisce, e dopo un primo spostamento è ciò che spezza tutto. “Solo interno” è come si vede da qui. Dall’altra parte è la seconda volta.',
        good: false,
      },
      {
        text: 'Premo “Sposta” e prendo il primo dei tre nuovi orari, ancora entro la settimana.',
        feedback:
          'L’investitore ha la sua ora, l’incontro resta nella settimana, e chi insegna vede subito quando sarà. All’atterraggio racconta tutto.',
        good: true,
      },
      {
        text: 'Metto tutti e due, e giovedì si vedrà.',
        feedback:
          'Si vedrà qualcuno che aspetta davanti a una porta chiusa. Un nuovo orario onesto oggi è più gentile di una scusa giovedì.',
        good: false,
      },
    ],
  },
  question: {
    title: 'La tua ora più sicura',
    question:
      'Pensa all’agenda degli ultimi due mesi. Quale ora di quale giorno della settimana è stata spostata meno di tutte?',
    answer: [
      'Proponi quella per tutta la serie. In quasi tutte le agende è una mattina a inizio settimana, subito dopo una riunione fissa che nessuno osa toccare.',
      'E di’ perché l’hai scelta: “Ho preso l’ora che riusciamo a tenere.” È una piccola frase con un grande effetto.',
    ],
  },
};
