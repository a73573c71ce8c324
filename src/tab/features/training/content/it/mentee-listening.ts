import type { ModuleText } from '../module-text.ts';

export const menteeListening: ModuleText = {
  idea: {
    title: 'La prima frase scomoda',
    paragraphs: [
      'Prima o poi il tuo mentor dirà qualcosa che punge. Arriverà piano, forse in mezza frase alla fine. Come reagisci nei primi tre secondi decide se ce ne sarà una seconda.',
      'Il tuo riflesso sarà di rettificare. Conosci i retroscena, i numeri, la ragione. Può essere tutto vero, e nessuno l’ha chiesto. Ti stanno dicendo come è apparsa la cosa. Nessun altro in azienda te lo dirà.',
      'Non devi essere d’accordo. Basta voler capire, e che si veda.',
    ],
    points: [
      'Ringrazia. Chiedi. Taci. In quest’ordine.',
      '“Come si vedeva da dove eri?” prima di ogni “perché”.',
      'Mai “chi lo dice?”. Fa di una conversazione un’indagine.',
    ],
  },
  practice: {
    title: 'Nella stanza c’è potere',
    paragraphs: [
      'Tu il tuo grado non lo senti. Il tuo mentor sente quasi solo quello: nella lunghezza del corridoio, nella voce del tuo assistente, nel fatto che tu puoi arrivare tardi e chi ti insegna no. Una fronte corrugata che vuol dire “sto pensando” si legge “ho esagerato”.',
      'Il grado non si toglie. Si può alleggerire. Di’ ad alta voce che cosa ti succede: “Ho questa faccia perché è una cosa nuova. Continua, per favore.” Siediti di lato. Lascia scegliere la stanza e il tema. Via il telefono: a faccia in giù non vale.',
      'Di’ quello che non sai, presto e con franchezza. Dà il permesso. E non mettere alla prova: un’ora in cui si deve dimostrare qualcosa è un colloquio.',
      'Dopo, per un giorno non fare niente. Non chiamare nessuno, non verificare, non risolvere. Chi agisce subito mostra a tutti chi ha parlato.',
    ],
    points: [
      'Parla per un terzo del tempo. Contalo, una volta.',
      'Annota le sue parole, non le tue conclusioni.',
      'Se vuoi usare ciò che hai sentito: prima chiedi, ogni volta.',
    ],
  },
  situation: {
    title: 'Prova: la frase che punge',
    situation:
      'Il tuo mentor dice: “Quando hanno annunciato la nuova struttura, al mio piano nessuno ha creduto ai motivi. Si pensa che fosse tutto deciso da tempo e che il sondaggio fosse teatro.” Quel progetto l’hai guidato tu, e sai che il sondaggio ha cambiato il piano davvero.',
    question: 'Che cosa rispondi?',
    choices: [
      {
        text: '“Non è corretto. Ti racconto come è andata davvero.”',
        feedback:
          'Sui fatti puoi avere ragione, e hai appena chiuso la porta. Ti stava dicendo come appariva, ed è proprio quello che senza il tuo mentor non puoi scoprire.',
        good: false,
      },
      {
        text: '“Grazie di avermelo detto. Che cosa hanno visto o sentito, perché sembrasse così?”',
        feedback:
          'Hai ringraziato, hai chiesto ciò che si può cambiare, senza metterti in difesa. La tua versione può venire dopo, se la chiede. Di solito la chiede.',
        good: true,
      },
      {
        text: '“Chi lo dice?”',
        feedback:
          'Adesso è una ricerca di nomi. Da qui in poi il tuo mentor farà attenzione, e così tutti quelli con cui parla.',
        good: false,
      },
    ],
  },
  question: {
    title: 'Il tuo riflesso',
    question:
      'Che cosa fai quando ti criticano: spieghi, scherzi, attacchi, taci, prometti subito di occuparti della cosa? Sincerità per dieci secondi.',
    answer: [
      'Ne abbiamo tutti uno, e chi ti sta intorno il tuo lo conosce a memoria. Dillo nel primo incontro: “Quando comincio a spiegare, fermami.” Chi l’ha fatto dice che è stata la frase migliore di tutto il programma.',
      'Poi tieni pronto un sostituto. “Dimmi di più” è abbastanza corta da uscire prima del riflesso.',
    ],
  },
};
