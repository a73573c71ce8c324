import type { ModuleText } from '../module-text.ts';

export const menteeDifferently: ModuleText = {
  idea: {
    title: 'Una cosa, fatta',
    paragraphs: [
      'Avete parlato bene. Tra un mese sarà dimenticato, se non cambia qualcosa che fai in un mercoledì qualunque. Una cosa, piccola, visibile, ripetuta: il segreto è tutto qui.',
      'Il tuo mentor non si aspetta una strategia. Vuole vedere se la sua franchezza ha un effetto. Se ce l’ha, continua. Se no, diventa gentile, e gentile vuol dire finito.',
      'E vale più per te che per chi ti insegna. Chi sta più in basso crede a ciò che fai due volte. Quello che annunci lo archivia.',
    ],
    points: [
      'Comincia o smetti qualcosa che altri possono vedere.',
      'Entro una settimana, o non succederà.',
      'Un tentativo fallito, raccontato con onestà, vale come fatto.',
    ],
  },
  practice: {
    title: 'Da un buon proposito al mercoledì',
    paragraphs: [
      'Fanne un verbo con un luogo e un’ora. Non “essere più accessibile” ma “il mercoledì a mezzogiorno mangiare nella mensa del terzo piano, a un tavolo dove non conosco nessuno”. Scrivilo nell’elenco comune davanti al tuo mentor.',
      'Fallo così piccolo che una brutta settimana non possa fermarlo. Dieci minuti. Una riunione. La prima domanda sempre alla persona più giovane nella stanza.',
      'Mettilo in agenda, o fallo mettere al tuo assistente. Un proposito senza appuntamento è un desiderio.',
      'Dillo a qualcuno che se ne accorgerà: la squadra, chi ti sostituisce, chi guida la tua auto. “D’ora in poi prima chiedo, e parlo alla fine. Se mi dimentico, un calcio sotto il tavolo.” Costa un po’ di orgoglio, e mostra ai tuoi che imparare è permesso.',
    ],
    points: [
      'Smettere qualcosa spesso è il segnale più forte.',
      'Chiedi al tuo mentor: “Che cosa vedresti, se funzionasse?”',
      'Apri il prossimo incontro con questo, prima del caffè.',
    ],
  },
  situation: {
    title: 'Prova: la riunione del lunedì',
    situation:
      'Il tuo mentor ti ha detto che nella tua riunione del lunedì parlano solo le cinque persone più in alto. Non lo sapevi, e hai detto che l’avresti cambiata. È lunedì, nella stanza sono in venti, sei in ritardo e l’agenda è piena.',
    question: 'Che cosa fai?',
    choices: [
      {
        text: 'Annuncio che d’ora in poi tutti devono parlare di più.',
        feedback:
          'Annuiranno, e gli stessi cinque commenteranno. Un appello mette il lavoro sulle spalle di chi ha meno potere. Cambia quello che fai tu, il resto segue.',
        good: false,
      },
      {
        text: 'Per oggi lascio stare. Merita di ripensare bene tutta la riunione.',
        feedback:
          'Ripensarla richiede un trimestre, e il tuo mentor, che conosce qualcuno in quella stanza, lunedì sera saprà che non è successo niente. Sarebbe bastata una domanda.',
        good: false,
      },
      {
        text: 'Al primo punto chiedo alla persona che ha fatto il lavoro, non a chi la gestisce, e poi aspetto.',
        feedback:
          'Dura venti secondi, lo notano tutti, e lunedì prossimo puoi rifarlo. Così nasce un’abitudine al vertice.',
        good: true,
      },
    ],
  },
  question: {
    title: 'Il tuo mercoledì',
    question:
      'Che cosa, tra ciò che hai sentito, non ti lascia in pace? Fanne un’azione con un verbo, un luogo e un giorno dei prossimi sette.',
    answer: [
      'Rileggila. Il tuo mentor vedrebbe da fuori che è successa? Sopravvivrebbe a una brutta settimana? Allora mettila subito nell’elenco; basta meno di un minuto.',
      'Se non ti viene in mente niente, anche questo dice qualcosa. La prossima volta chiedi: “Che cosa faccio, senza saperlo, che rende più difficile il tuo lavoro?”',
    ],
  },
};
