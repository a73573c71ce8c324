/** Given and family names as they are found together, by country; families keep their apostrophes and accents. */
export interface NamePool {
  readonly given: readonly string[];
  readonly family: readonly string[];
}

const words = (text: string): string[] => text.split('|');

export const namePools: Readonly<Record<string, NamePool>> = {
  IT: {
    given: words(
      'Giulia|Marco|Chiara|Luca|Francesca|Alessandro|Martina|Davide|Elena|Matteo|Sara|Federico|Niccolò|Beatrice|Tommaso|Alice|Riccardo|Ilaria|Simone|Valentina|Andrea|Camilla|Pietro|Noemi|Gabriele|Aurora|Edoardo|Benedetta|Lorenzo|Marta',
    ),
    family: words(
      "Rossi|Bianchi|Ferrari|Esposito|Colombo|Ricci|Marino|Greco|Conti|De Luca|Costa|Giordano|Mancini|Rizzo|Lombardi|Moretti|Barbieri|Fontana|Santoro|Mariani|Caruso|D'Angelo|Dell'Orto|Ferrara|Galli|Martini|Leone|Longo|Gentile|Serra|Vitale|Villa|D'Amico|Pellegrini|Sala|Cattaneo|Nicolò",
    ),
  },
  GB: {
    given: words(
      'Olivia|George|Amelia|Harry|Isla|Jack|Ava|Noah|Freya|Oscar|Poppy|Arthur|Grace|Theo|Charlotte|Henry|Daisy|Edward|Zoë|Imogen|Callum|Priya|Mohammed|Aisha|Rhys|Siân',
    ),
    family: words(
      "Smith|Jones|Taylor|Williams|Brown|Davies|Evans|Wilson|Thomas|Roberts|Johnson|Walker|Wright|Robinson|Thompson|Hughes|Edwards|Green|O'Connor|Hall|Khan|Patel|Clarke|Lewis-Hart|Begum|Fraser|MacLeod|Ashworth",
    ),
  },
  IE: {
    given: words('Aoife|Conor|Niamh|Seán|Róisín|Cian|Saoirse|Oisín|Ciara|Pádraig'),
    family: words("O'Brien|Murphy|Ó Súilleabháin|Byrne|Walsh|O'Sullivan|Kelly|McCarthy|Doyle|Ní Bhriain"),
  },
  DE: {
    given: words(
      'Anna|Lukas|Lea|Jonas|Hannah|Maximilian|Sophie|Felix|Jürgen|Katharina|Björn|Miriam|Tobias|Ayşe|Emre|Greta|Henrik|Käthe',
    ),
    family: words(
      'Müller|Schmidt|Schneider|Fischer|Weber|Wagner|Becker|Schäfer|Koch|Richter|Klein|Wolf|Schröder|Neumann|von der Heide|Krüger|Yılmaz|Großmann',
    ),
  },
  FR: {
    given: words(
      'Camille|Louis|Chloé|Hugo|Manon|Gabriel|Inès|Raphaël|Léa|Théo|Zoé|Étienne|Amélie|François|Maëlle|Yanis',
    ),
    family: words(
      "Martin|Bernard|Dubois|Durand|Lefèvre|Moreau|Laurent|Simon|Michel|Garnier|d'Aubigné|Benali|Lemaître|Guérin|Chevalier|Nguyen",
    ),
  },
  ES: {
    given: words('Lucía|Hugo|María José|Martín|Paula|Álvaro|Sofía|Iñigo|Carmen|Pablo|Begoña|Javier|Nerea|Andrés'),
    family: words(
      'García López|Martínez Ruiz|Sánchez|Pérez Gil|Gómez|Fernández|Muñoz|Ibáñez Peña|Núñez|Ortega|Castro|Etxeberria',
    ),
  },
  PL: {
    given: words('Zuzanna|Jakub|Maja|Łukasz|Małgorzata|Piotr|Agnieszka|Krzysztof|Julia|Wojciech'),
    family: words('Nowak|Kowalska|Wiśniewski|Wójcik|Kamińska|Zieliński|Szymańska|Dąbrowski|Woźniak|Kozłowska'),
  },
  IN: {
    given: words(
      'Aarav|Ananya|Vihaan|Diya|Arjun|Meera|Rohan|Kavya|Ishaan|Lakshmi|Siddharth|Nandini|Rahul|Pooja|Vikram|Sneha',
    ),
    family: words(
      'Sharma|Iyer|Reddy|Nair|Gupta|Krishnamurthy|Banerjee|Rao|Menon|Deshpande|Singh|Chatterjee|Venkataraman|Kulkarni',
    ),
  },
  US: {
    given: words(
      'Emma|Liam|Jasmine|Ethan|Maya|Jayden|Sofia|Tyler|Imani|Brandon|Hannah|Marcus|Lily|DeShawn|Rachel|Kevin',
    ),
    family: words(
      "Johnson|Rodriguez|Washington|Kim|Anderson|O'Neil|Nguyen|Jackson|Cohen|Hernandez|Lee|Peterson|Brooks|St. James|Okafor|Chen",
    ),
  },
  NL: {
    given: words('Sanne|Daan|Fleur|Sem|Lotte|Bram|Noor|Thijs'),
    family: words("de Vries|van den Berg|Jansen|Bakker|van 't Hof|Visser|Smit|Dekker"),
  },
  BR: {
    given: words('João|Ana Clara|Thiago|Beatriz|Caio|Larissa|Gabriel|Letícia|Vinícius|Débora'),
    family: words('Silva|Oliveira|Souza|Araújo|Gonçalves|Ribeiro|Assunção|Carvalho|Figueiredo|Moraes'),
  },
  JP: {
    given: words('Yuki|Haruto|Sakura|Ren|Aoi|Kenji|Naomi|Daichi'),
    family: words('Satō|Suzuki|Takahashi|Tanaka|Itō|Watanabe|Kobayashi|Ōno'),
  },
  AE: {
    given: words('Layla|Omar|Fatima|Yusuf|Noura|Khalid|Mariam|Hassan'),
    family: words('Al-Mansoori|Haddad|El-Sayed|Rahman|Al Farsi|Nasser|Qureshi|Aziz'),
  },
};
