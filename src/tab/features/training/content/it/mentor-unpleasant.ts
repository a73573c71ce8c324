import type { ModuleText } from '../module-text.ts';

export const mentorUnpleasant: ModuleText = {
  idea: {
    title: 'La frase che nessuno dice',
    paragraphs: [
      'Più in alto qualcuno siede, più belle diventano le notizie mentre salgono. Ogni piano le lucida un po’. Chi impara da te forse è l’ultima persona a sapere che di un progetto si ride, che un discorso è suonato freddo, che la gente se ne va per un motivo che non sta in nessun colloquio d’uscita.',
      'Puoi dirglielo tu. Non perché hai più coraggio degli altri, ma perché te l’hanno chiesto, in una stanza fatta apposta.',
      'Farà paura lo stesso. La bocca secca è normale. Non significa che stai sbagliando.',
    ],
    points: [
      'Spiacevole e utile è un regalo. Solo spiacevole è una lamentela.',
      'Non devi dirlo oggi. Può aspettare un’ora migliore.',
      'Decidi tu che cosa è tuo da raccontare, e che cosa è di un collega.',
    ],
  },
  practice: {
    title: 'Dirlo bene, in cinque passi brevi',
    paragraphs: [
      'Chiedi: “Posso dirti come è arrivata una cosa? Non è comoda.” Quasi nessuno dice di no, e adesso sa che cosa lo aspetta.',
      'Mostra: quello che hai visto o sentito, come una telecamera. “Quando sono comparsi i numeri, quattro persone accanto a me hanno aperto la posta.” Niente intenzioni, niente “sempre”, niente nomi.',
      'Effetto: che cosa ha prodotto. “Dopo nessuno ha fatto domande, e a pranzo si diceva che era già tutto deciso.”',
      'Fermati. Respira. Lascia lavorare il silenzio. Quasi tutti rovinano una frase vera impacchettandola di nuovo.',
      'Richiedi: “Che cosa volevi che restasse?” Ora siete due persone che guardano un problema, e non più una che guarda l’altra.',
    ],
    points: [
      'Una cosa alla volta. Un elenco suona come una sentenza.',
      'Prima la tua esperienza; “si dice” si scaccia facilmente.',
      'Scriviti la prima frase. Soltanto la prima.',
    ],
  },
  situation: {
    title: 'Prova: il videomessaggio',
    situation:
      'La tua mentee va fiera del suo video sulle nuove regole d’ufficio. Ti chiede: “L’avrai visto, no? Com’è stato accolto?” Da voi l’hanno fermato dopo un minuto. Qualcuno ha detto: “Lei ha il posto auto e la tata.”',
    question: 'Che cosa rispondi?',
    choices: [
      {
        text: '“Abbastanza bene, credo. Qualcuno aveva delle domande, certo.”',
        feedback:
          'L’ora è rimasta piacevole, e lei ne esce sapendo meno di prima. Te l’ha chiesto sul serio. Era il momento per cui esiste tutto il programma.',
        good: false,
      },
      {
        text: '“A essere sinceri, male. Dicono che hai la tata e il posto auto e nessuna idea.”',
        feedback:
          'Coraggioso, e colpisce la persona invece del messaggio. Penserà a chi l’ha detto, non a che cosa è andato storto. Quella battuta è di un collega; lasciala dov’è.',
        good: false,
      },
      {
        text: '“Posso parlare con franchezza? Dove ero io l’hanno fermato dopo un minuto. Credo che aspettassimo una parola su come si fa con i figli e un’ora di viaggio.”',
        feedback:
          'Hai chiesto, hai mostrato che cosa è successo e hai detto che cosa mancava. Nessun nome, nessuna intenzione, e lei sa che cosa può fare domani.',
        good: true,
      },
    ],
  },
  question: {
    title: 'La tua prima frase',
    question:
      'C’è qualcosa che la persona che impara da te, o chi dirige qui in generale, dovrebbe sentire e che nessuno dice? Scrivi la prima frase, come l’avrebbe vista una telecamera. Poi cancella ogni parola che giudica.',
    answer: [
      'Se dopo le cancellature resta poco, hai trovato la differenza tra ciò che è successo e ciò che ne pensi. Contano tutti e due. Il primo apre la porta; il secondo può seguire quando te lo chiedono.',
      'E se riguarda qualcuno che si potrebbe riconoscere: prima chiedi a quella persona, o lascia stare.',
    ],
  },
};
