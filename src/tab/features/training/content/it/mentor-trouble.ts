import type { ModuleText } from '../module-text.ts';

export const mentorTrouble: ModuleText = {
  idea: {
    title: 'I guai sono normali, e di rado colpa tua',
    paragraphs: [
      'Il reverse mentoring va storto in pochi modi conosciuti. Gli incontri si spostano finché non ce ne sono più. Chi dovrebbe imparare comincia a insegnare. Ti chiedono cose che non sta a te dare. Oppure si resta così gentili che non si dice nulla.',
      'Niente di questo significa che hai fallito. Quasi tutto nasce da agende piene e vecchie abitudini, e quasi tutto si raddrizza con una frase detta presto.',
      'L’errore da evitare è aspettare. Nella seconda settimana basta una frase. Nel quarto mese ci vuole un colloquio.',
    ],
    points: [
      'Annullato una volta: capita. Due di fila: qualcuno deve parlare.',
      'Troppo: favori, pettegolezzi, domande private, lavoro gratis.',
      'Silenzio: nessuna domanda, niente di provato, niente di cambiato.',
    ],
  },
  practice: {
    title: 'Tre frasi e una via d’uscita',
    paragraphs: [
      'Per gli annullamenti: “Vorrei che continuassimo. Sarebbe più facile un altro ritmo, per esempio mezz’ora ogni due settimane?” Offre invece di accusare. Dopo il secondo annullamento il bot fa la stessa domanda da solo, in privato: non sei tu a dover rincorrere un direttore.',
      'Per le richieste di troppo: “Questo preferisco di no. Posso fare quest’altro.” Niente spiegazioni. Le spiegazioni si discutono.',
      'Per il silenzio: “Ho l’impressione di non essere utile. Che cosa renderebbe preziosa quest’ora per te?” Poi aspetta, anche a lungo.',
      'Se una frase non basta, hai due porte. Una preoccupazione affidata al bot porta una persona neutrale, e puoi seguire che cosa ne è. L’uscita chiude, senza colpe e senza storie. Nessuna delle due ti viene rinfacciata, e nessuna chiede prove.',
    ],
    points: [
      'Annota che cosa è successo, con le date, solo per te.',
      'Ciò che ti fa paura salta le frasi: scrivi subito “preoccupazione”.',
      'Vale anche la tua giornata peggiore: puoi spostare anche tu.',
    ],
  },
  situation: {
    title: 'Prova: il piccolo favore',
    situation:
      'Dopo il terzo incontro ti dice: “Ti riesce tutto così bene. Mi faresti le slide per l’intervento di giovedì? Niente di che. E a proposito, che aria tira nella squadra di Karim? Siete vicini di scrivania, no?”',
    question: 'Che cosa rispondi?',
    choices: [
      {
        text: '“Certo, vedo che cosa riesco a fare. Da Karim, be’, in questo momento è un po’ difficile.”',
        feedback:
          'Due confini superati in una frase, e si supereranno ancora. La tua sera è andata, e la squadra di Karim ha avuto un rapporto su di sé senza saperlo.',
        good: false,
      },
      {
        text: '“Guardiamo le tue slide insieme nella prossima ora, e le cambi tu. Delle altre squadre preferisco non parlare; chiedi a Karim, magari gli fa piacere.”',
        feedback:
          'Le slide diventano una lezione invece di un favore, il pettegolezzo finisce senza drammi, e hai dato anche un consiglio che vale la pena di seguire.',
        good: true,
      },
      {
        text: '“Non sono qui per farti da assistente.”',
        feedback:
          'Il sentimento è giusto, ma chiude una porta che può servirti. Di’ no al favore, non alla persona. Se succede ancora dopo un no chiaro, è una preoccupazione da affidare al bot.',
        good: false,
      },
    ],
  },
  question: {
    title: 'Il tuo segnale',
    question:
      'Pensa all’ultima volta che sul lavoro qualcosa è andato storto piano piano. In quale momento l’hai capito, e quanto hai aspettato? Decidi adesso che cosa questa volta ti farebbe parlare.',
    answer: [
      'Quasi tutti l’avevano capito entro due settimane e hanno aspettato mesi, per educazione. Un segnale scelto prima accorcia l’attesa: “due annullamenti”, “il secondo favore”, “tre incontri senza provare niente”.',
      'Dillo a chi impara con te. “Se saltiamo due volte, parliamone” è una regola con cui si vive bene in due.',
    ],
  },
};
