import type { Courses } from './course.ts';

export const courses: Courses = {
  mentor: [
    {
      kind: 'reading',
      title: 'A insegnare sei tu',
      paragraphs: [
        'Una persona senior ha chiesto di imparare da te. All’inizio sembra il mondo alla rovescia, per entrambi. Funziona se lo prendi come un semplice fatto: su questi temi ne sai di più tu.',
        'Non servono slide né risposte pronte. Aiuta ciò che è concreto: uno strumento che apri e usi davanti a lei, una tua giornata di lavoro così com’è stata, una decisione presa in alto e come è arrivata dove stai tu.',
      ],
      points: [
        'Porta a ogni incontro un esempio delle tue ultime due settimane.',
        'Di’ “non lo so” quando non lo sai. Rende credibile tutto il resto.',
        'Fai domande anche tu. Gli incontri migliori sono metà tuoi e metà suoi.',
      ],
    },
    {
      kind: 'reading',
      title: 'La franchezza e i suoi limiti',
      paragraphs: [
        'Nel primo incontro decidete insieme che cosa resta tra voi. Di’ i tuoi limiti ad alta voce: i temi aperti, quelli su cui è meglio chiedere prima, quelli che restano fuori.',
        'Parli per te. Nessuno può chiederti di parlare a nome di “tutti i giovani”, di un genere, di un’origine o di una malattia. Una storia personale non la devi a nessuno.',
        'Quello che vi scrivete non lo vedono né la tua o il tuo responsabile, né le risorse umane, né chi guida il programma. Se qualcosa non va puoi uscire in ogni momento senza dare motivi, e l’altra persona non saprà perché.',
      ],
      points: [
        'Parla di situazioni, non di colleghi per nome.',
        'Racconta prima che cosa hai visto e che effetto ha avuto, poi che cosa dovrebbe cambiare.',
        'Ferma una conversazione che non vuoi. “Di questo no” basta.',
      ],
    },
    {
      kind: 'scenario',
      title: 'Prova: chi spiega invece di ascoltare',
      situation:
        'Mostri alla tua mentee come il tuo team usa uno strumento di IA per le prime bozze. Dopo due minuti ti interrompe: “L’abbiamo guardato due anni fa. Non è affidabile e il legale non lo permetterà mai.” Poi spiega per un quarto d’ora come si approvano le cose.',
      question: 'Che cosa fai?',
      choices: [
        {
          text: 'Ascolto fino alla fine dell’ora. È lei la persona senior.',
          feedback:
            'Comprensibile, ed è così che questi abbinamenti si spengono in silenzio. È venuta a imparare da te: una cortesia che nasconde il tuo punto di vista glielo toglie.',
          good: false,
        },
        {
          text: '“Posso mostrarti un caso vero della settimana scorsa? Poi dimmi che cosa preoccuperebbe il legale.”',
          feedback:
            'Bene. Torni a qualcosa che può vedere e rendi utile ciò che sa, invece di combatterlo. Adesso imparate in due.',
          good: true,
        },
        {
          text: '“Sono passati due anni. Il mondo è andato avanti.”',
          feedback:
            'Forse è vero, ma la spinge a difendersi. Mostrare convince più che avere ragione. Prova con un caso vero e una domanda.',
          good: false,
        },
      ],
    },
  ],
  mentee: [
    {
      kind: 'reading',
      title: 'Questa volta impari tu',
      paragraphs: [
        'Ti verrà voglia di consigliare, spiegare, risolvere. In queste ore il tuo lavoro è ascoltare, provare con le tue mani e farti vedere mentre non sai.',
        'Chi ti fa da mentor rischia qualcosa a essere franco con chi sta così in alto. Da come reagisci alla prima frase scomoda dipende se ce ne sarà una seconda.',
      ],
      points: [
        'Chiedi “com’era visto da dove stavi tu?” prima di raccontare i retroscena.',
        'Ringrazia per ciò che era difficile dire, poi resta un momento in silenzio.',
        'Prova tu lo strumento. A guardare si impara poco.',
      ],
    },
    {
      kind: 'reading',
      title: 'Tre promesse',
      paragraphs: [
        'I dirigenti che annullano sono il primo motivo per cui il reverse mentoring fallisce. Sposta un incontro se devi; annullalo solo se stai male.',
        'Quello che senti resta con te. Non risali mai da una frase a una persona, non ne parli con chi dirige il tuo mentor e non lasci che tocchi una valutazione.',
        'Alla fine di ogni incontro dici una cosa che farai in modo diverso, e la volta dopo dici se l’hai fatta.',
      ],
      points: [
        'Difendi quell’ora come difenderesti quella con chi dirige te.',
        'Non chiedere al tuo mentor di parlare per una generazione o un gruppo intero.',
        'Prima di usare un’idea in pubblico, chiedi se si può dire di chi è.',
      ],
    },
    {
      kind: 'scenario',
      title: 'Prova: la frase che punge',
      situation:
        'Il tuo mentor dice: “Quando hanno annunciato la nuova struttura, al mio piano nessuno ha creduto ai motivi. Si pensa che fosse deciso da tempo e che il sondaggio fosse teatro.” Quel progetto l’hai guidato tu, e sai che il sondaggio il piano l’ha cambiato davvero.',
      question: 'Che cosa dici?',
      choices: [
        {
          text: '“Non è così. Ti racconto io com’è andata davvero.”',
          feedback:
            'Sui fatti potresti avere ragione, e hai appena chiuso la porta. Ti stava dicendo come si vedeva da lì: è proprio ciò che senza di lui non puoi sapere.',
          good: false,
        },
        {
          text: '“Chi lo dice?”',
          feedback:
            'Ora è una caccia ai nomi. Da qui in poi il tuo mentor sarà prudente, e lo saranno tutti quelli con cui parla.',
          good: false,
        },
        {
          text: '“Grazie per avermelo detto. Che cosa hanno visto o sentito le persone per pensarlo?”',
          feedback:
            'Bene. Hai ringraziato, hai chiesto ciò che si può cambiare e non ti sei difeso. La tua versione può venire dopo, se te la chiede.',
          good: true,
        },
      ],
    },
  ],
};
