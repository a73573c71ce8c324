import type { ModuleText } from '../module-text.ts';

export const managerQuestions: ModuleText = {
  idea: {
    title: 'Che cosa non puoi chiedere',
    paragraphs: [
      'Essere curiosi è umano. Una persona della tua squadra siede regolarmente con un dirigente che tu vedi due volte l’anno, e non sai di che cosa parlano. Forse parlano di te.',
      'Si sono promessi che quello che si dice resta tra loro. Se chiedi, anche con leggerezza, metti la tua persona davanti a una scelta tra due lealtà, e la sua valutazione la scrivi tu.',
      'La regola quindi è semplice. Puoi chiedere se con le ore va bene. Non puoi chiedere che cosa si sono detti, com’è quel dirigente, o che cosa pensa di qualcosa.',
    ],
    points: [
      'Nemmeno per scherzo. Uno scherzo tuo è una domanda.',
      'Non attraverso i colleghi, né tramite l’assistente del dirigente.',
      'Non nella valutazione: il mentoring non è un obiettivo, né un più, né un meno.',
    ],
  },
  practice: {
    title: 'Che cosa aiuta, invece',
    paragraphs: [
      'Dillo tu, prima di tutto: “Non ti chiederò nulla. Se lo fa qualcun altro, mandalo da me.” Dopo questa frase la tua persona respira, e tu sei fuori dal gioco.',
      'Se ti racconta qualcosa senza che tu l’abbia chiesto, ringrazia e lascia lì. Non portarlo avanti, non raccoglierlo, non tornarci settimane dopo.',
      'Se è il dirigente a parlartene, “la tua giovane collega è bravissima”, rispondi con cortesia e cambia discorso. Anche la lode è contenuto.',
      'Se ti preoccupi, perché qualcuno sembra portare un peso da quando partecipa, chiedi della persona: “Come stai? È troppo?” Questo è il tuo lavoro. Se dietro c’è altro, ricordale il secondo contatto, che trova sul suo invito. Per indicare una strada non devi conoscere la storia.',
    ],
    points: [
      'Se vieni a sapere qualcosa di grave, chiama il secondo contatto.',
      'Se la tua squadra cambia, di’ al responsabile le date, non le opinioni.',
      'Dopo, a cose finite: “Che cosa posso sapere?” è una domanda corretta.',
    ],
  },
  situation: {
    title: 'Prova: il tuo nome',
    situation:
      'In riunione di direzione una dirigente dice di passaggio: “Sento che la tua squadra non ama il nuovo piano turni.” Ti sale il caldo. La sola persona che parla con lei regolarmente è Amina, e tra un’ora hai il colloquio di valutazione con lei.',
    question: 'Che cosa fai?',
    choices: [
      {
        text: 'Chiedo ad Amina, con calma, se ha parlato del piano turni.',
        feedback:
          'Per quanta calma ci metti, è un’indagine, un’ora prima della valutazione. Se era lei, non sarà mai più aperta. Se non era lei, ora sa che cosa pensavi di lei.',
        good: false,
      },
      {
        text: 'Non dico niente, ma d’ora in poi con lei farò più attenzione.',
        feedback:
          'Se ne accorgerà senza sapere mai perché. È una punizione per qualcosa che non sai. È proprio ciò che in questi programmi fa più paura.',
        good: false,
      },
      {
        text: 'La settimana prossima chiedo a tutta la squadra del piano turni, e il colloquio di Amina resta com’era.',
        feedback:
          'Prendi la questione e lasci in pace la fonte. Forse il piano non va davvero bene, e adesso lo senti di prima mano.',
        good: true,
      },
    ],
  },
  question: {
    title: 'Con te sarebbe al sicuro?',
    question:
      'Immagina che la tua persona abbia detto nel programma qualcosa di critico sulla tua area, e che tu l’abbia saputo. Che cosa avrebbe da temere da te, e come farebbe a sapere che non c’è nulla da temere?',
    answer: [
      'Se la tua risposta sincera è “nulla”, mostralo prima: ringrazia davanti alla squadra qualcuno per una critica non facile. La gente giudica da che cosa è successo all’ultimo che ha parlato.',
      'Se hai esitato, è già importante averlo notato. Parlane con qualcuno di cui ti fidi, prima che arrivi quel giorno.',
    ],
  },
};
