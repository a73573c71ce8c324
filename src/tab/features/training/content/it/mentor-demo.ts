import type { ModuleText } from '../module-text.ts';

export const mentorDemo: ModuleText = {
  idea: {
    title: 'Dal vivo, o niente',
    paragraphs: [
      'Chi impara da te ha visto cento dimostrazioni, tutte lucide, tutte fatte da qualcuno che voleva vendere. Quello che non ha visto quasi mai è uno strumento nelle mani di chi lo usa perché serve.',
      'Una prova dal vivo può inciampare. È la sua forza. Se va storta e tu alzi le spalle, trovi un’altra strada e vai avanti, si capisce com’è usarlo davvero, e che nessuno è nato imparato.',
      'Dieci minuti tuoi, trenta suoi. Se tieni il mouse più a lungo, è diventato uno spettacolo.',
    ],
    points: [
      'Un compito che ha comunque da fare batte ogni esempio.',
      'Uno strumento, un compito, una scoperta.',
      'Mostra anche il prezzo: che cosa non sa fare e dove sbaglia.',
    ],
  },
  practice: {
    title: 'Una prova in dieci minuti',
    paragraphs: [
      'Il giorno prima chiedi un compito vero. “Porta un testo che devi scrivere questa settimana.” Controlla che non contenga niente di riservato che lo strumento non deve vedere. Se c’è, cambia nomi e cifre e di’ perché: è già una lezione.',
      'Provalo una volta, sul dispositivo che userà e con l’account che userà. La maggior parte delle prove fallisce all’accesso.',
      'Prepara una strada di riserva: una schermata del risultato, un secondo strumento, un racconto. E una domanda per quando tutto va bene: “Dove, nella tua settimana, ti risparmierebbe un’ora?”',
      'Il giorno stesso: di’ che cosa succederà, fallo una volta piano, poi passa la mano. Mentre prova, conta fino a dieci prima di aiutare. La vera lezione è il secondo tentativo.',
    ],
    points: [
      'Segui le regole dell’azienda sugli strumenti, e fallo vedere. L’esempio lo dai tu.',
      'Caratteri abbastanza grandi da leggere senza occhiali.',
      'Alla fine salvate qualcosa che domani serve.',
    ],
  },
  situation: {
    title: 'Prova: risponde sciocchezze',
    situation:
      'Mostri alla tua mentee come avere una prima bozza dall’assistente. Si inventa un cliente che l’azienda non ha mai avuto, con una storia scritta benissimo. Lei si appoggia allo schienale e sorride: “Ecco, appunto.”',
    question: 'Che cosa fai?',
    choices: [
      {
        text: '“Strano, di solito funziona. Provo un’altra cosa al volo.”',
        feedback:
          'Adesso stai vendendo. Lei ha visto un errore e tu hai tirato dritto; da qui in poi cercherà il prossimo. L’errore è il miglior materiale che hai.',
        good: false,
      },
      {
        text: '“Bellissimo, fa proprio così. Come ce ne accorgeremmo se fosse meno evidente? Guardiamo.”',
        feedback:
          'Fai del suo dubbio l’argomento. Impara quando fidarsi e quando no, ed è il giudizio che la sua gente si aspetta da lei.',
        good: true,
      },
      {
        text: '“Sì, hai ragione, per le cose serie non ci si può contare.”',
        feedback:
          'Per amor di pace rinunci a ciò che sai. Lo usi ogni giorno e hai scoperto a che cosa serve. È esattamente quello che è venuta a sentire.',
        good: false,
      },
    ],
  },
  question: {
    title: 'Che cosa mostreresti?',
    question:
      'Immagina di avere solo cinque minuti della sua attenzione. Quale singola cosa della tua giornata di lavoro mostreresti, e su quale suo compito vero?',
    answer: [
      'Una buona coppia suona così: “una nota vocale che diventa verbale, per il consiglio che ha venerdì”, oppure “i commenti sotto il nostro ultimo post, letti da lui ad alta voce”.',
      'Se la tua idea ha bisogno di più di una frase di introduzione, scegline una più piccola. La seconda la aggiungi quando te la chiedono.',
    ],
  },
};
