import type { ModuleText } from '../module-text.ts';

export const mentorEnding: ModuleText = {
  idea: {
    title: 'Finire bene ne fa parte',
    paragraphs: [
      'La maggior parte dei rapporti di lavoro sfuma. Questo ha una vera fine: un ultimo incontro in cui guardate indietro, dite che cosa è cambiato e decidete che cosa viene dopo. Dura un’ora, ed è quella di cui parlerete agli altri.',
      'Chi dirige sente di rado che cosa ha fatto bene da qualcuno che non vuole niente. Tu sei in questa posizione rara, nel suo ultimo giorno.',
      'Una buona fine protegge anche te. Poi tornate colleghi, forse a tre livelli di distanza. Deve essere chiaro che cosa resta tra voi, e che cosa potete chiedervi.',
    ],
    points: [
      'Le confidenze durano più dell’abbinamento. Non scadono.',
      'Un favore per il futuro non è compreso, da nessuna delle due parti.',
      'Non serve diventare amici. Il rispetto basta e avanza.',
    ],
  },
  practice: {
    title: 'L’ultima ora',
    paragraphs: [
      'Guardate indietro con l’elenco degli impegni in mano. Quali sono stati mantenuti? Che cosa ne è nato? Non saltate ciò che è fallito: spesso è la storia migliore.',
      'Datevi due frasi ciascuno. “Che cosa mi porto via da te” e “Che cosa ti auguro come persona che dirige”, o come collega. Scrivi le tue prima. Devono essere abbastanza vere da scaldare un po’.',
      'Decidete che cosa si dirà in pubblico, e a nome di chi. Puoi comparire, o no. Scegli tu, e puoi dormirci sopra.',
      'Poi ciascuno dice in privato, nella chat, che cosa viene dopo: altri tre incontri, da soli, un altro abbinamento, o basta. Si continua solo se lo volete entrambi, e nessuno saprà chi non voleva. Di’ quindi quello che vuoi, non quello che è cortese.',
    ],
    points: [
      'Racconta una cosa che hai imparato. C’è.',
      'Rispondi all’ultimo check-in. È breve, e aiuta chi viene dopo.',
      'L’attestato conta incontri e ore di formazione. Si scarica dalla scheda.',
    ],
  },
  situation: {
    title: 'Prova: “Se mai ti serve qualcosa”',
    situation:
      'Ultimo incontro. Ti dice con calore: “Mi hai aperto gli occhi. Se mai ti serve qualcosa, una parola all’orecchio giusto, sai dove trovarmi.” Nella sua area c’è un posto che ti piacerebbe moltissimo. Uscirà il mese prossimo.',
    question: 'Che cosa rispondi?',
    choices: [
      {
        text: '“Veramente una cosa ci sarebbe: il posto nella tua area …”',
        feedback:
          'La tentazione è forte, e trasforma sei ore oneste in una candidatura. Non potrebbe più decidere liberamente, e altri direbbero a ragione che non è giusto. Candidati come tutti.',
        good: false,
      },
      {
        text: '“Grazie, per me conta molto. Quello che vorrei davvero è che tu faccia ciò che sta nel nostro elenco. Per il resto mi candido per le vie normali.”',
        feedback:
          'Prendi il calore e lasci il debito. E ricorderà l’unica persona che le ha chiesto soltanto di mantenere la parola.',
        good: true,
      },
      {
        text: '“Oh, ma non ce n’è proprio bisogno.”',
        feedback:
          'Modesto, e respinge un regalo senza guardarlo. I ringraziamenti puoi accettarli. Da rifiutare è solo la parola all’orecchio giusto.',
        good: false,
      },
    ],
  },
  question: {
    title: 'Le tue due frasi',
    question:
      'Scrivile adesso: che cosa ti porti via, e che cosa auguri a questa persona. Così concrete da non poter riguardare nessun altro.',
    answer: [
      'Le buone contengono una scena. “Mi porto via come hai chiamato di persona l’assistenza e poi sei stata zitta un minuto” è meglio di “la tua apertura”.',
      'La seconda può essere un augurio con un piccolo spigolo: “Ti auguro qualcuno che continui a dirti come si vede da qui.” Forse sai già chi potrebbe essere.',
    ],
  },
};
