import type { ModuleText } from '../module-text.ts';

export const menteeVisible: ModuleText = {
  idea: {
    title: 'Che si veda, e che nessuno rischi',
    paragraphs: [
      'Quando chi dirige impara in pubblico, altri trovano il coraggio. I tuoi dovrebbero vedere che qualcuno ti insegna, che hai cambiato idea, e che chi ti ha insegnato ci ha guadagnato senza perdere nulla.',
      'C’è una trappola. Più il racconto è vivo, più è facile indovinare da chi viene. Il tuo mentor ha colleghi, un capo, una reputazione e nessun ufficio d’angolo. Quello che per te è un bell’aneddoto può essere, per chi ti insegna, una settimana di domande.',
      'Due regole, allora. Parla di te, non di chi ti insegna. E chiedi prima, ogni volta, anche quando ti senti al sicuro.',
    ],
    points: [
      '“Ho imparato” invece di “il mio mentor mi ha detto”.',
      'Il merito in pubblico solo se lo vuole, con le sue parole.',
      'Un no di oggi può essere un sì tra un mese. Non insistere.',
    ],
  },
  practice: {
    title: 'Tre modi di mostrarlo',
    paragraphs: [
      'Mostra il cambiamento, non la fonte. “Da oggi in questa riunione la prima domanda va a chi ha fatto il lavoro.” Nessuno deve sapere da dove viene l’idea. Parla il cambiamento.',
      'Mostra che impari. “Sei mesi fa non avrei saputo usare questo strumento davanti a voi. Lo uso ancora male. Guardate.” Due minuti in assemblea fanno più di una campagna.',
      'Mostra la strada. Di’ che partecipi al programma, che cosa ti chiede, e che le tue ore le mantieni. Gli altri dirigenti seguono ciò che ti costa qualcosa.',
      'Per quello che l’azienda dovrebbe cambiare ci sono gli spunti: una frase che pubblicate in due. Scrivila così generale che potrebbe venire da una qualunque di venti persone. Se le coppie sono poche, la scheda avverte. Allora aspetta.',
    ],
    points: [
      'Niente foto, niente post con nomi, senza un sì chiaro.',
      'Non lodare il tuo mentor con chi lo gestisce. Sembra gentile e racconta tutto.',
      'Dove c’è dentro la sua esperienza, l’ultima parola è sua.',
    ],
  },
  situation: {
    title: 'Prova: la tavola rotonda',
    situation:
      'Sei a una tavola rotonda sulla leadership. Ti chiedono che cosa hai imparato di recente. Pensi al tuo mentor, che ti ha raccontato com’è essere l’unica donna nel turno di notte di uno stabilimento. È la storia migliore che hai.',
    question: 'Che cosa dici?',
    choices: [
      {
        text: '“Una giovane donna di un nostro stabilimento mi ha raccontato una cosa che non dimenticherò …”',
        feedback:
          'La sala si commuove, e lunedì tutto il turno sa chi era, perché è l’unica. Era la sua storia. L’hai spesa senza chiedere.',
        good: false,
      },
      {
        text: '“Ho imparato che i turni di notte li conoscevo solo dai numeri. Da allora ne ho visti tre, e abbiamo cambiato gli spogliatoi.”',
        feedback:
          'Parla di te, è vero, e ne è nato qualcosa. Chi era in quel turno può decidere da sé se raccontare altro.',
        good: true,
      },
      {
        text: '“È riservato, ma credetemi, mi ha cambiato.”',
        feedback:
          'Discreto, e alla sala lascia soltanto un indovinello. Puoi parlare, di quello che hai fatto. Basta, e non tradisce nessuno.',
        good: false,
      },
    ],
  },
  question: {
    title: 'Che cosa si può sapere?',
    question:
      'Quale cambiamento nato da queste conversazioni potresti mostrare ai tuoi la settimana prossima, senza che nessuno chieda da dove viene?',
    answer: [
      'Se tutti lo capirebbero subito, allargalo o aspetta. Se non se ne accorgerebbe nessuno, rendilo più visibile: forse è ancora solo un proposito.',
      'Prima di farlo manda una riga al tuo mentor: “Vorrei fare questo. Ti va bene?” Quella riga vale quanto il cambiamento.',
    ],
  },
};
