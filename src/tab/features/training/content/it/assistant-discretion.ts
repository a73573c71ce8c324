import type { ModuleText } from '../module-text.ts';

export const assistantDiscretion: ModuleText = {
  idea: {
    title: 'Che cosa non vedrai',
    paragraphs: [
      'Vedi quando i due si incontrano. Non vedi di che cosa parlano: né agenda, né appunti, né elenco degli impegni, né le risposte alle domande dopo. Non è sfiducia. È quello che è stato promesso a chi insegna, e vale per tutti, fino al vertice.',
      'Ogni giorno tratti cose più riservate. La differenza è che qui conta già il fatto. Chi viene visto entrare una volta al mese da un direttore riceve domande. Meno persone lo sanno, più libertà c’è.',
      'Protegge anche te. A chi non sa nulla non si può chiedere nulla, e nessuno può sospettare che abbia parlato.',
    ],
    points: [
      'Gli eventi hanno un oggetto neutro e sono contrassegnati come privati.',
      'Il link si apre solo per i due. Se ci provi, te lo dice.',
      'Se non sei più l’assistente, i tuoi pulsanti smettono subito di funzionare.',
    ],
  },
  practice: {
    title: 'Piccole cose che contano',
    paragraphs: [
      'Accogli chi insegna come ogni ospite della casa: per nome, con una sedia, senza domande. “Ti aspettano” è la frase migliore che puoi dire. “Di che si tratta?” è la peggiore.',
      'Tieni il nome fuori dagli elenchi. Se l’agenda si stampa o compare su uno schermo, l’ora c’è come “privato”. Se altri chiedono chi era: “Una persona dell’azienda. Un appuntamento.”',
      'Tieni l’ora libera da interruzioni. Un colpo alla porta con il libro firme, e per dieci minuti la conversazione torna in superficie.',
      'Se la persona per cui lavori ti detta qualcosa dell’incontro, o ti chiede di seguire una questione nei reparti, chiedi una volta: “È fatto per questo?” Sei l’ultima protezione, e a volte l’unica.',
    ],
    points: [
      'Niente elenchi tuoi di incontri o temi.',
      'Se chi insegna si confida con te: ascolta, non riferire, e nomina il secondo contatto.',
      'Non scusare nessuno con dei motivi. Meglio un nuovo orario.',
    ],
  },
  situation: {
    title: 'Prova: la telefonata delle risorse umane',
    situation:
      'Chiama qualcuno delle risorse umane, con gentilezza: “Stiamo raccogliendo chi partecipa al mentoring. Mi diresti al volo quante volte si sono visti, e se va bene? Tu siedi proprio davanti alla porta.”',
    question: 'Che cosa rispondi?',
    choices: [
      {
        text: '“Tre volte, credo. E ridono molto, quindi direi che va bene.”',
        feedback:
          'Detto con affetto, eppure è un’osservazione su due persone, data a chi non ne ha diritto. Domani sta in una tabella.',
        good: false,
      },
      {
        text: '“Per questo chiedi al responsabile del programma; ha le cifre che si possono mostrare. Io guardo solo gli orari.”',
        feedback:
          'Gentile, breve, all’indirizzo giusto. Il responsabile vede che gli incontri ci sono stati, e niente oltre, com’è stato promesso a tutti.',
        good: true,
      },
      {
        text: '“Guardo l’agenda e ti mando un elenco.”',
        feedback:
          'Sarebbe veloce, e sarebbe proprio l’elenco che non deve esistere. I responsabili hanno una loro vista, che dove non deve non mostra né nomi né contenuto.',
        good: false,
      },
    ],
  },
  question: {
    title: 'Che cosa lo tradirebbe?',
    question:
      'Attraversa con la mente il giorno di un incontro: ascensore, reception, anticamera, schermo con l’agenda, ordine del caffè. Dove potrebbe scoprire un curioso chi c’è dentro e perché?',
    answer: [
      'Avrai trovato uno o due punti. Spesso è il display della sala, che mostra i nomi, o la vista del calendario per chi ha la delega. Si mettono entrambi su “privato” in un minuto.',
      'Il resto è il tuo modo di fare, e quello ce l’hai già. È il motivo per cui hanno scelto te.',
    ],
  },
};
