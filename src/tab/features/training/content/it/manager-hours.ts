import type { ModuleText } from '../module-text.ts';

export const managerHours: ModuleText = {
  idea: {
    title: 'Che cos’è, e quanto chiede',
    paragraphs: [
      'Una persona della tua squadra insegnerà a chi dirige: strumenti, come lavorano i giovani, come si vedono le cose dal basso. Si chiama reverse mentoring. Tu non sei nella stanza, ed è voluto.',
      'Quello che dai è tempo. Sei incontri di un’ora in mezzo anno, circa un’ora di formazione a piccoli pezzi, un po’ di preparazione. In tutto dieci ore, cioè venticinque minuti alla settimana. È tempo di lavoro.',
      'Quello che ricevi è una persona che torna più sicura, che sa spiegare a chiunque che cosa fa, e che ha visto come si decide. Questo resta nella tua squadra.',
    ],
    points: [
      'Sai ore e date in generale, mai il contenuto.',
      'Negli incontri il tuo nome non c’è. Nessuno ti valuta.',
      'È volontario. Si deve poter dire di no anche a te.',
    ],
  },
  practice: {
    title: 'Fare spazio',
    paragraphs: [
      'Accordatevi sul tempo apertamente, una volta. “Queste ore sono tue; dimmi solo se qui si deve spostare qualcosa.” Una frase così, detta da te, vale più di ogni permesso in un sistema.',
      'Tratta gli incontri come un appuntamento con un cliente: si spostano per buone ragioni, non perché è spuntata una riunione. Le agende di chi dirige sono piene; se deve spostare anche la tua persona, si perdono settimane.',
      'Togli qualcosa, se le settimane sono piene. Dieci ore in più escono dalla sera di qualcuno, e allora ce l’avrà con il programma, o con te.',
      'Dove il programma te lo chiede, puoi opporti per il carico di lavoro, entro cinque giorni lavorativi. Di’ che cosa lo impedisce e da quando si potrebbe. La cosa va al responsabile del programma, e la tua persona non ne risente.',
    ],
    points: [
      'Il carico è una ragione. “Serve di più a me” non lo è.',
      'Niente che suoni come un favore che concedi.',
      'Alla squadra basta dire: “È formazione.”',
    ],
  },
  situation: {
    title: 'Prova: la settimana del rilascio',
    situation:
      'È la settimana prima di un rilascio. La tua sviluppatrice migliore mercoledì alle tre ha un incontro con il capo delle vendite. Ti servono tutti. Viene da te: “Lo annullo?”',
    question: 'Che cosa rispondi?',
    choices: [
      {
        text: '“Sì, grazie. Cose così adesso devono aspettare.”',
        feedback:
          'Sembra ragionevole, e un rilascio c’è sempre. Così per lei il programma è finito, anche se nessuno l’ha detto. Un’ora non decide la tua settimana.',
        good: false,
      },
      {
        text: '“Fai come credi.”',
        feedback:
          'Sembra generoso e la lascia sola. Annullerà, perché non vuole pesare sulla squadra. Rendere facile questa decisione tocca a te.',
        good: false,
      },
      {
        text: '“Vai. Dalle tre alle quattro copriamo noi. Se si mette davvero male, sposta entro la settimana, ma non annullare.”',
        feedback: 'Lei sente che conta, la squadra sa chi copre chi, e hai indicato la via d’uscita che costa meno.',
        good: true,
      },
    ],
  },
  question: {
    title: 'Da dove vengono dieci ore?',
    question:
      'Guarda i prossimi sei mesi della persona di cui si tratta. Quale compito si può ridurre, passare ad altri o lasciar cadere, perché si liberino dieci ore?',
    answer: [
      'Dillo nel prossimo colloquio: “Per questo lasciamo quello.” Spesso basta una riunione in cui ascolta soltanto, o un rapporto che nessuno chiede.',
      'Se non trovi proprio niente, vale la pena saperlo anche senza il mentoring. Allora parla con il responsabile del programma del momento giusto.',
    ],
  },
};
