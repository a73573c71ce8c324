import type { ModuleText } from '../module-text.ts';

export const mentorMomentum: ModuleText = {
  idea: {
    title: 'È tra un incontro e l’altro che succede',
    paragraphs: [
      'Sei ore in mezzo anno sono pochissime. Quello che l’altra persona fa nelle settimane in mezzo decide se resta qualcosa. Una piccola cosa provata di martedì vale più di un’ora eccellente che rimane un’ora.',
      'Percorsi così finiscono di rado con una lite. Si spengono: una data si sposta, poi un’altra, e a Natale nessuno sa più bene a chi tocca. Lo slancio è fatto di abitudini piccole e noiose. Le puoi costruire tu.',
      'Non rispondi della diligenza altrui. Rispondi di un passo così piccolo che sia difficile non farlo.',
    ],
    points: [
      'Lasciatevi sempre con una data. Sempre.',
      'Un impegno a testa, mai più di due.',
      'Ogni incontro comincia da quello della volta prima.',
    ],
  },
  practice: {
    title: 'Abitudini che lo tengono vivo',
    paragraphs: [
      'Fate l’elenco degli impegni insieme, negli ultimi dieci minuti, con le sue parole. “Chiedere entro il 12 a due persone sotto i trent’anni che cosa toglierebbero dalla riunione settimanale.” Chi, che cosa, entro quando. Ciò che sta nell’elenco comune il mese dopo c’è ancora.',
      'Aprite l’incontro seguente da lì: “Com’è andata?” Se non è stato fatto, niente prediche. “Che cosa l’ha impedito? Lo facciamo più piccolo?” Due volte mancato vuol dire che era sbagliato il passo, non la persona.',
      'In mezzo manda una cosa, se ti va: una schermata, una riga, un link. Una volta al mese è già tanto. Dice “ti ho pensato” e non chiede risposta.',
      'Cambiate posto. Una passeggiata, la tua scrivania, il negozio di un cliente, la mensa di un altro piano. Camminando si dicono cose diverse.',
    ],
    points: [
      'Prepara dieci minuti, non sessanta.',
      'Se un incontro si sposta, prendi il primo posto libero, non il più cortese.',
      'Mezz’ora che c’è batte un’ora che non c’è.',
    ],
  },
  situation: {
    title: 'Prova: “Non ce l’ho fatta”',
    situation:
      'Secondo incontro. Nel primo aveva promesso di sedersi un’ora all’assistenza. “Non ce l’ho fatta, era fine trimestre. Che cosa mi hai portato oggi?” Lo dice con gentilezza, e con un’occhiata al telefono.',
    question: 'Che cosa fai?',
    choices: [
      {
        text: 'Dico “nessun problema” e mostro quello che ho preparato.',
        feedback:
          'È comodo, e insegna che qui le promesse non contano. La prossima volta ci sarà un’altra fine trimestre. Un minuto speso adesso salva gli altri cinque incontri.',
        good: false,
      },
      {
        text: '“Che cosa sarebbe stato abbastanza piccolo? Venti minuti al telefono, adesso, mentre sono qui?”',
        feedback:
          'Nessun rimprovero, e può succedere entro l’ora. Chi dirige e ascolta l’assistenza per venti minuti ha più da raccontare di quanto offrano le tue slide.',
        good: true,
      },
      {
        text: '“Era l’unica cosa su cui eravamo d’accordo. Mi aspettavo che la mantenessi.”',
        feedback:
          'Hai ragione a restarci male. Ma la vergogna fa evitare il prossimo incontro, non la prossima scusa. Se devi, dillo; poi rendi più piccolo il passo.',
        good: false,
      },
    ],
  },
  question: {
    title: 'Il passo più piccolo',
    question:
      'Guarda che cosa l’altra persona vuole fare diversamente. Quale ne sarebbe una versione da dieci minuti, domani? Scrivila con un verbo e un giorno.',
    answer: [
      'Se l’hai trovata, la prossima volta offrila come scelta: “tutto entro giugno, o dieci minuti domani?” Quasi tutti prendono la seconda, e quasi tutti quelli che la prendono vanno oltre.',
      'Se non l’hai trovata, la promessa è ancora un desiderio. Chiedi: “Che cosa vedremmo se fosse successo?” e cominciate da lì.',
    ],
  },
};
