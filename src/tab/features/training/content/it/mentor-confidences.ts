import type { ModuleText } from '../module-text.ts';

export const mentorConfidences: ModuleText = {
  idea: {
    title: 'Sentirai delle cose',
    paragraphs: [
      'Chi dirige, quando si rilassa, dice più di quanto voleva: dubbi su un collega, un piano non ancora pubblico, qualcosa di casa. Forse sei l’unica persona sotto il consiglio a saperlo. È un onore, ed è un peso.',
      'La riservatezza vale nei due sensi. Tu racconti come si vedono le cose dalla tua scrivania, l’altra persona come ci si sente alla sua. Quello che ciascuno sente resta dov’è stato detto, finché non siete d’accordo entrambi.',
      'Non devi essere una cassaforte per tutto. Ci sono cose che nessuna promessa copre, e conviene dirlo prima che serva.',
    ],
    points: [
      'Non con gli amici in azienda. Nemmeno senza nomi: si indovina bene.',
      'Non come storia “di un dirigente che conosco”.',
      'Non con chi ti gestisce, nemmeno se chiede con garbo.',
    ],
  },
  practice: {
    title: 'Come si tiene una confidenza',
    paragraphs: [
      'Accordatevi sulle parole. “Tra noi” deve significare la stessa cosa per tutti e due. Una buona abitudine è chiedere alla fine: “C’è qualcosa di oggi che devo dimenticare?”',
      'Ferma in tempo. Se comincia una frase che preferisci non portare, di’: “Prima che continui: devo proprio saperlo?” Chi dirige te ne sarà grato, di solito un attimo dopo.',
      'Conosci le eccezioni, e nominale nel primo incontro: un pericolo per qualcuno, molestie, un reato. Allora puoi e devi cercare aiuto. Il secondo contatto ti consiglia anche senza sentire un nome.',
      'Appunti: pochi, sui temi e non sulle persone. I tuoi nella scheda non li legge nessun altro, e si cancellano trenta giorni dopo la fine dell’abbinamento.',
    ],
    points: [
      'Borsa, esuberi, vendite di rami: sono informazioni riservate. Non usarle e non passarle.',
      'Puoi portare fuori la lezione, mai la fonte.',
      'Se ti è scappato qualcosa, dillo tu all’altra persona, presto.',
    ],
  },
  situation: {
    title: 'Prova: la sede che chiude',
    situation:
      'Alla fine di un buon incontro sospira: “Non dovrei dirlo. In primavera chiudiamo Lione.” La tua migliore amica in azienda lavora a Lione. Ha appena firmato per un appartamento.',
    question: 'Che cosa fai?',
    choices: [
      {
        text: 'Lo dico alla mia amica, in gran segreto. Altrimenti non potrei guardarla negli occhi.',
        feedback:
          'Il desiderio è buono. Ma domani lo sanno in cinque, il piano può ancora cambiare, e forse è contro la legge. Chi si è fidato di te può perdere il posto, e qui nessuno si fiderebbe più di una persona giovane.',
        good: false,
      },
      {
        text: 'Non dico niente, e cerco di dimenticare.',
        feedback:
          'Tieni il segreto, ma lo porti senza nessuno accanto mentre l’amica compra i mobili. È molto, e chi ha parlato non sa nemmeno che effetto ha fatto.',
        good: false,
      },
      {
        text: '“Non lo dirò a nessuno. Ma devi sapere che ho un’amica lì che sta firmando per una casa. Quando lo saprà la gente?”',
        feedback:
          'Tieni la confidenza, e rimetti il peso dove deve stare. Decisioni così di rado si annunciano prima, se nessuno mostra quanto costa aspettare.',
        good: true,
      },
    ],
  },
  question: {
    title: 'Che cosa non terresti per te?',
    question:
      'C’è qualcosa che non terresti per te, qualunque cosa avessi promesso? Dillo adesso, a te, in poche parole.',
    answer: [
      'Per quasi tutti è il male: al corpo di qualcuno, alla sua dignità, a un bambino. Dillo nel primo incontro: “Tengo tutto per me, tranne se qualcuno è in pericolo.” Rende più forte la promessa, perché ora è una che puoi mantenere.',
      'In un caso così non indagare e non affrontare nessuno. Chiama aiuto, o chiedi al secondo contatto che cosa fare.',
    ],
  },
};
