import type { ModuleText } from '../module-text.ts';

export const mentorRole: ModuleText = {
  idea: {
    title: 'Sei tu che insegni',
    paragraphs: [
      'Una persona con molta più esperienza ha chiesto di imparare da te. All’inizio sembra il mondo alla rovescia, per tutti e due. Prendilo come un fatto: su questi temi ne sai di più tu.',
      'Non servono né slide né risposte perfette. Quello che non trova da nessun’altra parte è la tua settimana normale: lo strumento che apri per primo, la riunione che non è servita a nessuno, la decisione venuta dall’alto e come è arrivata dove siedi tu.',
      'Non rappresenti una generazione, un genere, un’origine o una malattia. Parli per una persona sola. Vale di più, perché è vero.',
    ],
    points: [
      'La tua parte: mostrare, raccontare, chiedere. La sua: ascoltare, provare, cambiare qualcosa.',
      '“Non lo so” è una buona frase. Rende credibile tutto il resto.',
      'L’ora è tempo di lavoro. Non deve mai uscire dalla tua serata.',
    ],
  },
  practice: {
    title: 'Su che cosa puoi contare',
    paragraphs: [
      'Quello che vi dite e vi scrivete è vostro. Chi ti gestisce conosce le ore, mai il contenuto. Chi conduce il programma vede che un incontro c’è stato, non che cosa vi siete detti, e mai una risposta che sia solo tua.',
      'Puoi smettere in ogni momento, senza un motivo: nella chat, o nella scheda alla voce Io. L’altra persona riceve un messaggio neutro, e la causa non la vede nessuno.',
      'Se qualcosa non va e preferisci restare, scrivi “preoccupazione” nella chat. Arriva a una persona senza conflitto d’interessi: un responsabile che non sta in nessuna delle vostre due linee, oppure il secondo contatto. I nomi sono sul tuo invito.',
    ],
    points: [
      'Una domanda su date o strumenti: il responsabile del programma.',
      'Qualcosa che riguarda un responsabile o le risorse umane: il secondo contatto.',
      'Qualcuno è in pericolo: prima si chiamano le persone, non un programma.',
    ],
  },
  situation: {
    title: 'Prova: il capo con il caffè',
    situation:
      'Il giorno dopo il primo incontro il tuo capo si ferma alla scrivania con due caffè. “Allora adesso vedi la direttrice! Com’è? Ha detto qualcosa della riorganizzazione?” Non ha cattive intenzioni. È curioso, e a marzo scrive la tua valutazione.',
    question: 'Che cosa rispondi?',
    choices: [
      {
        text: '“Non molto. Qualcosa sulla riorganizzazione, ma tienilo per te.”',
        feedback:
          'Un piccolo regalo che costa caro. Da ora in poi si aspetta notizie, e la fiducia della direttrice dipende dalla sua discrezione. Niente è piccolo, quando c’è un nome sopra.',
        good: false,
      },
      {
        text: '“Abbiamo deciso che resta tra noi, da una parte e dall’altra. Quello che posso dirti: sono circa due ore al mese.”',
        feedback:
          'Hai nominato una regola invece di respingere una persona, e gli hai dato ciò che gli spetta, le ore. Se richiede, ripeti la stessa frase.',
        good: true,
      },
      {
        text: '“È riservato, e dovresti saperlo senza che te lo dica io.”',
        feedback:
          'Giusto nella sostanza, ma trasforma in avversario qualcuno di cui hai bisogno. Tieni il contenuto e togli la puntura: una regola che protegge entrambi si ascolta meglio di un rimprovero.',
        good: false,
      },
    ],
  },
  question: {
    title: 'Dove sono i tuoi limiti?',
    question:
      'Pensa a una cosa del tuo lavoro che racconteresti volentieri a un direttore, una che diresti solo a chi chiede con cura, e una che non dirai. Scrivi una parola per ciascuna prima di andare avanti.',
    answer: [
      'Non esiste un elenco giusto. Conta averne uno: chi sceglie prima i propri limiti ha più calma nella stanza e, curiosamente, dice di più.',
      'Nel primo incontro fate insieme gli stessi tre elenchi: aperto, prima si chiede, fuori discussione. I tuoi possono cambiare. Anche “questo l’ho spostato” non ha bisogno di motivi.',
    ],
  },
};
