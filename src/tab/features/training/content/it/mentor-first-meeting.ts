import type { ModuleText } from '../module-text.ts';

export const mentorFirstMeeting: ModuleText = {
  idea: {
    title: 'La prima ora serve alle altre cinque',
    paragraphs: [
      'Nessuno ricorda che cosa si è insegnato in un primo incontro. Tutti e due ricorderete se vi siete sentiti al sicuro e se ne valeva la pena. La prima ora ha quindi un solo scopo: che entrambi vogliate la seconda.',
      'L’altra persona probabilmente è più nervosa di quanto pensi. Chi dirige è pagato per avere risposte. Ora qualcuno con la metà dei suoi anni la vedrà senza.',
      'Non devi riempire il silenzio. Due persone che ammettono che la cosa è strana hanno già cominciato.',
    ],
    points: [
      'Porta una domanda sull’altra persona che ti interessa davvero.',
      'Porta una piccola cosa delle tue ultime due settimane.',
      'Lascia i grandi temi per dopo. Chiedono fiducia, e la fiducia chiede un secondo incontro.',
    ],
  },
  practice: {
    title: 'Un piano per sessanta minuti',
    paragraphs: [
      'I primi dieci: perché ciascuno ha detto sì. Se te la senti, comincia tu: rende onesta anche l’altra persona. Poi venti minuti per i tre elenchi: temi aperti, temi su cui prima si chiede, temi fuori discussione. Scrivete anche chi può sapere che cosa. L’agenda nella scheda contiene tutto, così nessuno deve ricordarselo.',
      'I venti successivi sono tuoi: mostra una cosa vera. Non la migliore, la più normale. “Così è fatto il mio lunedì” insegna a un direttore più di qualsiasi studio sui giovani.',
      'Gli ultimi dieci: una cosa che l’altra persona farà diversamente, e la prossima data. Non uscite dalla stanza senza la data.',
    ],
    points: [
      'Proponi il tu e un tono semplice, e lascia scegliere.',
      'Una stanza neutra, o una passeggiata, è meglio dell’ufficio d’angolo.',
      'Via i telefoni, il suo e il tuo. Chiedilo con gentilezza, una volta.',
    ],
  },
  situation: {
    title: 'Prova: venti minuti di golf',
    situation:
      'Primo incontro, nel suo ufficio. È cordiale, va fiero della sua carriera e da venti minuti racconta come dalla filiale è arrivato fin lì. Ti chiede che cosa hai studiato. Poi guarda l’orologio: “Bene, che cosa avevi in mente?”',
    question: 'Che cosa fai?',
    choices: [
      {
        text: 'Gli chiedo di continuare. Posso imparare molto da lui.',
        feedback:
          'Gentile, e così chi impara sei tu. Quella storia l’ha raccontata tante volte. Quello che non ha da anni è qualcuno che gli dica come si vedono le cose dal basso.',
        good: false,
      },
      {
        text: '“Posso mostrarti una cosa di ieri? Cinque minuti, poi vorrei sapere che cosa ti ha sorpreso.”',
        feedback:
          'Ha chiesto, tu avevi qualcosa di pronto, e la domanda finale lo fa guardare con attenzione. Gli elenchi vengono dopo, quando sul tavolo c’è qualcosa.',
        good: true,
      },
      {
        text: '“Prima dovevamo fare l’accordo. Abbiamo già perso venti minuti.”',
        feedback:
          'Sul piano hai ragione, e lui sentirà di aver sbagliato. Il tempo per l’accordo c’è. Comincia con qualcosa di vivo, poi di’: “Usiamo dieci minuti per le regole.”',
        good: false,
      },
    ],
  },
  question: {
    title: 'Perché hai detto sì?',
    question:
      'Ti chiederanno perché lo fai. Metti il tuo vero motivo in una frase che potresti dire ad alta voce a un direttore. Provala ad alta voce, una volta, prima di proseguire.',
    answer: [
      'Una buona frase contiene un “perché” e niente di preso in prestito: “Perché le decisioni sul mio lavoro le prende chi non l’ha mai visto” è meglio di “Credo nel dialogo tra le generazioni”.',
      'Se in parte speri di farti notare, va bene lo stesso. Puoi perfino dirlo. Conta che non sia l’unico motivo.',
    ],
  },
};
