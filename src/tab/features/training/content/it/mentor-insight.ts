import type { ModuleText } from '../module-text.ts';

export const mentorInsight: ModuleText = {
  idea: {
    title: 'Da una conversazione a un cambiamento',
    paragraphs: [
      'Alcune cose che scoprite sono troppo buone per restare tra voi: che sotto i trent’anni nessuno legge la newsletter, che l’ascensore della mensa è guasto proprio nei giorni di visite, che una richiesta costa undici clic di troppo.',
      'Una cosa così può diventare uno spunto: una frase che pubblicate in due. L’azienda incarica qualcuno di occuparsene, con una data, e voi potete seguire che cosa ne è.',
      'È la parte del programma che notano anche i colleghi che non ne fanno parte. Ed è quella che può ferire qualcuno, se la frase mostra chi l’ha detta.',
    ],
    points: [
      'La pubblicate entrambi, o non la vede nessuno. Un no basta, senza motivo.',
      'Una frase, una cosa, qualcosa che si può fare.',
      'Mai la storia di qualcuno che non toccava a voi raccontare.',
    ],
  },
  practice: {
    title: 'Scriverla senza che si trovi nessuno',
    paragraphs: [
      'Parti dalla condizione, non dall’episodio. Non “il 3 marzo a Bari una stagista non è stata fatta entrare in riunione” ma “chi è in stage spesso non è invitato alle riunioni sul proprio lavoro”.',
      'Togli ciò che la rende unica: luoghi, date, ruoli, numeri, un modo di dire che usa una persona sola. Poi leggila come il collega più curioso. Si può ancora indovinare? Allora togli ancora.',
      'Attenzione al cerchio piccolo. Se le coppie sono poche, anche un tema basta a tradire. In quel caso la scheda avverte. Prendi sul serio l’avviso: aspetta che ci siano più coppie, o sii più generale.',
      'Aggiungi che cosa aiuterebbe. “Invitare chi ha fatto il lavoro alla riunione che decide” è più facile da realizzare di una lamentela. Chi se ne occupa vuole sapere che cosa fare lunedì.',
    ],
    points: [
      'Dormici sopra una notte. Poi pubblica, oppure no.',
      'Chiedi a chiunque ci abbia messo la propria esperienza, anche senza nome.',
      'Potete limare le parole insieme finché state bene tutti e due.',
    ],
  },
  situation: {
    title: 'Prova: la rampa',
    situation:
      'Usi la sedia a rotelle, e chi impara da te ha visto con i suoi occhi com’è l’ingresso sul retro quando piove. Si è commosso e scrive: “Una giovane collega in sedia a rotelle mi ha mostrato che il nostro ingresso di Torino è una vergogna.” Chiede: “Lo pubblichiamo?”',
    question: 'Che cosa rispondi?',
    choices: [
      {
        text: '“Sì. È vero, ed era ora.”',
        feedback:
          'È un tuo diritto, se vuoi che si sappia da chi viene. Ma sceglilo apposta: a Torino sapranno tutti che sei tu, oggi e in ogni riunione sulla rampa.',
        good: false,
      },
      {
        text: '“Meglio di no. Non voglio problemi.”',
        feedback:
          'Il tuo no vale e non ha bisogno di motivi. Ma forse ti spaventa solo la frase, non la cosa. Prova altre parole prima di lasciar perdere la rampa.',
        good: false,
      },
      {
        text: '“Togliamo me: ‘Diversi nostri ingressi non si usano senza aiuto. Controllare tutte le sedi entro giugno e cominciare dalla peggiore.’”',
        feedback:
          'Non si trova nessuno, vale per più di una porta, e c’è qualcosa da fare con una data. I servizi generali possono cominciare lunedì.',
        good: true,
      },
    ],
  },
  question: {
    title: 'La tua frase',
    question:
      'Prendi dalle vostre conversazioni qualcosa che dovrebbe cambiare. Scrivilo in una frase senza luogo, data o persona, e con qualcosa da fare.',
    answer: [
      'Provala con tre domande. Si può ancora trovare la persona di cui parla? Qualcuno potrebbe cominciare lunedì? Ti andrebbe bene se domani fosse appesa in mensa?',
      'No, sì, sì: allora è pronta. Portala al prossimo incontro e leggetela ad alta voce prima che uno dei due la pubblichi.',
    ],
  },
};
