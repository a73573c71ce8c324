import type { ModuleText } from '../module-text.ts';

export const mentorDecisions: ModuleText = {
  idea: {
    title: 'Dal basso le decisioni sono diverse',
    paragraphs: [
      'Tu vedi i risultati: uno strumento comprato, due squadre unite, un budget sparito di giovedì. Chi impara da te vede quello che c’era prima: tre scelte cattive, un avvocato, una scadenza, una promessa fatta a qualcuno.',
      'Nessuna delle due viste è completa. Chi dirige sa di rado come una decisione è arrivata; chi sta sotto sa di rado perché è stata presa. Un’ora che unisce le due cose vale più di un’assemblea.',
      'Chiedere delle decisioni non è impertinente. È la via più rapida per capire come pensa un’azienda e, per l’altra persona, per accorgersi di dove il pensiero si è perso scendendo.',
    ],
    points: [
      'Chiedi di una che è finita, non di una in corso.',
      'Prima “come”, poi “perché”. “Perché” suona come un processo.',
      'Non devi difendere i tuoi colleghi, né loro i propri.',
    ],
  },
  practice: {
    title: 'Domande che aprono la porta',
    paragraphs: [
      '“Torniamo alla settimana in cui hai deciso. Che cosa c’era sul tavolo?” Riporta le scelte che nessuno ricorda, perché solo una è diventata realtà.',
      '“Quale voce mancava nella stanza?” Chi dirige spesso lo sa, e quasi nessuno glielo ha chiesto. Qui lascia tempo.',
      '“Che cosa ti aspettavi che notassimo per primo?” Poi racconta come è arrivata davvero: con quale mail, in quale giorno, con quale battuta in cucina. Resta su ciò che hai visto tu.',
      '“Se dovessi rifarlo, a chi chiederesti, e quando?” Da qui nasce il cambiamento. Scrivete la risposta nell’elenco degli impegni, con le sue parole.',
    ],
    points: [
      'Non chiedere di persone, di stipendi o di ciò che è ancora segreto.',
      'Se non può rispondere: “Che cosa ne puoi dire?” e avanti.',
      'Quando scopri una buona ragione, dillo. Chi è giusto viene ascoltato.',
    ],
  },
  situation: {
    title: 'Prova: lo strumento che nessuno voleva',
    situation:
      'L’anno scorso tutti sono dovuti passare a un nuovo sistema di ticket. Da voi costa ancora un’ora al giorno. Si scopre che la firma era di chi impara da te. Dice, un po’ rigido: “Era la decisione giusta. L’adozione è al novanta per cento.”',
    question: 'Che cosa rispondi?',
    choices: [
      {
        text: '“Il novanta per cento entra perché deve. Non piace a nessuno.”',
        feedback:
          'Può darsi che tu abbia ragione, ma è la tua cifra contro la sua. Adesso difende il numero. Come stanno le cose alla tua scrivania è più forte di qualsiasi percentuale: porta quello.',
        good: false,
      },
      {
        text: '“Tra che cosa stavi scegliendo, allora? E poi posso mostrarti un ticket di stamattina, dall’inizio alla fine?”',
        feedback:
          'Vuoi sapere come è andata, e porti una cosa vera che può vedere da solo. Dopo, il novanta per cento avrà un altro aspetto senza che tu ne abbia detto una parola.',
        good: true,
      },
      {
        text: '“Capisco. Allora sarà questione di abituarsi.”',
        feedback:
          'Lui continua a credere nel novanta per cento, e la tua squadra in un’ora al giorno. Eri la sola persona che poteva dirglielo. Ci sarà un altro incontro: porta il ticket.',
        good: false,
      },
    ],
  },
  question: {
    title: 'Una decisione',
    question:
      'Quale decisione dall’alto degli ultimi due anni capisci di meno? Prima di chiedere, scrivi due ipotesi di una buona ragione.',
    answer: [
      'Immaginare buone ragioni cambia la voce con cui chiedi. “Posso pensare che fosse per i costi, o per la sicurezza; quale delle due?” riceve una risposta. “Chi l’ha pensata?” riceve un’alzata di spalle.',
      'E ogni tanto la sorpresa sarà tua. Sono le ore migliori.',
    ],
  },
};
