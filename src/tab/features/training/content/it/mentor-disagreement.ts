import type { ModuleText } from '../module-text.ts';

export const mentorDisagreement: ModuleText = {
  idea: {
    title: 'Non essere d’accordo fa parte del compito',
    paragraphs: [
      'Se siete d’accordo su tutto, uno dei due è solo gentile. Il valore sta dove vedete la stessa cosa in modo diverso: orari, lealtà, ambizione, che cos’è una giusta giornata di lavoro, se la telecamera va accesa.',
      'Non devi vincere. Chi ti ascolta non cambierà idea davanti a te; non lo fa quasi nessuno. Le idee cambiano tornando a casa, quando non guarda nessuno. Il tuo compito è mettere qualcosa nella borsa che si porta via.',
      'Puoi avere torto anche tu. Chi ha chiuso uno stabilimento o pagato stipendi sa cose che tu non sai. Esserne curiosi non è cedere.',
    ],
    points: [
      'Obiettivo: ciascuno saprebbe spiegare l’idea dell’altro a una terza persona.',
      'I fatti si controllano. Discutete di che cosa significano.',
      '“Voi giovani”, “voi capi”: è una spia rossa, da qualunque parte.',
    ],
  },
  practice: {
    title: 'Restarci dentro',
    paragraphs: [
      'Prima ripeti. “Quindi per te uscire alle cinque vuol dire non tenerci. È così?” Chi sente detta bene la propria idea può posarla un momento e guardare la tua.',
      'Poi porta un caso, non una tesi. Non “la mia generazione vuole equilibrio” ma “a marzo ho scritto rapporti fino a mezzanotte per tre settimane. Il terzo non l’ha letto nessuno. Da allora vado a casa.” Un caso non si smentisce.',
      'Chiedi che cosa dovrebbe essere vero. “Che cosa dovresti vedere per crederci?” Così due persone escono dal ring ed entrano in officina.',
      'Se si scalda, chiedi una pausa. “Mi accorgo che mi sto arrabbiando. Lo lasciamo alla prossima volta?” È da adulti, e funziona anche con i direttori.',
    ],
    points: [
      'Più siete in disaccordo, più lento e più piano, tutti e due.',
      'Se una frase ti ferisce, “questa mi ha colpito” basta.',
      'Una frase che ti umilia non è disaccordo. Lì puoi fermarti, e chiedere aiuto.',
    ],
  },
  situation: {
    title: 'Prova: “Alla tua età”',
    situation:
      'Hai raccontato perché due tuoi amici si sono dimessi. Lui scuote la testa. “Con rispetto, alla tua età non ci si dimetteva per una parola fuori posto. Si andava avanti. Forse i tuoi amici non sono fatti per questo lavoro.”',
    question: 'Che cosa rispondi?',
    choices: [
      {
        text: '“I tempi sono cambiati. È proprio per questo atteggiamento che la gente se ne va.”',
        feedback:
          'È una bella battuta e chiude il discorso. A una generazione hai risposto con una generazione. Ricorderà l’attacco, non perché i tuoi amici se ne sono andati.',
        good: false,
      },
      {
        text: '“Può darsi. Ognuno è diverso, immagino.”',
        feedback:
          'Hai fatto un passo indietro, e lui va a casa confermato. Non devi combattere, ma i tuoi amici meritano una frase in più, e anche lui.',
        good: false,
      },
      {
        text: '“Siete andati avanti. Quanto vi è costato, e che fine ha fatto chi non è rimasto? Poi posso raccontarti l’ultima settimana di uno dei due?”',
        feedback:
          'Hai preso sul serio la sua esperienza chiedendola intera, poi le hai messo accanto un caso. Forse oggi non lo dirà, ma nella borsa ha qualcosa.',
        good: true,
      },
    ],
  },
  question: {
    title: 'La versione migliore della loro idea',
    question:
      'Pensa a qualcosa su cui tu e la persona che impara da te, o chi dirige qui, non siete d’accordo. Metti la sua idea in due frasi, così giuste che annuirebbe.',
    answer: [
      'Se è stato difficile, hai trovato la tua prossima domanda. Se è stato facile, dille ad alta voce al prossimo incontro, e guarda che cosa succede alla temperatura nella stanza.',
      'È la via più breve per farsi ascoltare: mostrare per primi di aver ascoltato.',
    ],
  },
};
