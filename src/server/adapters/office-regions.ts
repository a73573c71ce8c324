import HolidayCalendar from 'date-holidays';

/** Cities by the part of their country that has holidays of its own (codes of the date-holidays library), as offices are named after them. */
const cities: Readonly<Record<string, string>> = {
  'AT-9': 'wien, vienna',
  'AT-3': 'st. polten, sankt polten',
  'AT-4': 'linz, wels',
  'AT-5': 'salzburg',
  'AT-6': 'graz',
  'AT-7': 'innsbruck',
  'AT-2': 'klagenfurt, villach',
  'AT-8': 'bregenz, dornbirn',
  'AU-ACT': 'canberra',
  'AU-NSW': 'sydney, newcastle',
  'AU-VIC': 'melbourne, geelong',
  'AU-QLD': 'brisbane, gold coast',
  'AU-WA': 'perth',
  'AU-SA': 'adelaide',
  'AU-TAS': 'hobart',
  'AU-NT': 'darwin',
  'BR-SP': 'sao paulo, campinas',
  'BR-RJ': 'rio de janeiro',
  'BR-MG': 'belo horizonte',
  'BR-DF': 'brasilia',
  'BR-PR': 'curitiba',
  'BR-RS': 'porto alegre',
  'BR-BA': 'salvador',
  'BR-PE': 'recife',
  'CA-ON': 'toronto, ottawa, waterloo, mississauga',
  'CA-QC': 'montreal, quebec',
  'CA-BC': 'vancouver, victoria',
  'CA-AB': 'calgary, edmonton',
  'CA-MB': 'winnipeg',
  'CA-NS': 'halifax',
  'CH-ZH': 'zurich, winterthur',
  'CH-GE': 'geneve, geneva, genf, ginevra',
  'CH-BS': 'basel, bale, basilea',
  'CH-BE': 'bern, berne, berna, biel',
  'CH-VD': 'lausanne, losanna, vevey',
  'CH-LU': 'luzern, lucerne, lucerna',
  'CH-ZG': 'zug',
  'CH-SG': 'st. gallen, sankt gallen',
  'CH-TI': 'lugano, bellinzona, locarno',
  'CH-NE': 'neuchatel',
  'CH-FR': 'fribourg, freiburg',
  'DE-BE': 'berlin',
  'DE-BB': 'potsdam, cottbus',
  'DE-BW': 'stuttgart, karlsruhe, mannheim, heidelberg, freiburg, ulm, walldorf',
  'DE-BY':
    'munchen, munich, monaco di baviera, nurnberg, nuremberg, augsburg, regensburg, erlangen, ingolstadt, wurzburg',
  'DE-HB': 'bremen, bremerhaven',
  'DE-HE': 'frankfurt, wiesbaden, darmstadt, kassel, eschborn',
  'DE-HH': 'hamburg',
  'DE-MV': 'rostock, schwerin',
  'DE-NI': 'hannover, hanover, wolfsburg, braunschweig, gottingen, oldenburg, osnabruck',
  'DE-NW':
    'koln, cologne, dusseldorf, dortmund, essen, bonn, duisburg, bochum, wuppertal, bielefeld, munster, aachen, leverkusen',
  'DE-RP': 'mainz, koblenz, ludwigshafen, trier, kaiserslautern',
  'DE-SH': 'kiel, lubeck, flensburg',
  'DE-SL': 'saarbrucken',
  'DE-SN': 'dresden, leipzig, chemnitz',
  'DE-ST': 'magdeburg, halle',
  'DE-TH': 'erfurt, jena, weimar',
  'ES-MD': 'madrid, alcobendas, getafe',
  'ES-CT': 'barcelona, tarragona, girona, sant cugat',
  'ES-AN': 'sevilla, seville, malaga, granada, cordoba',
  'ES-VC': 'valencia, alicante, castellon',
  'ES-PV': 'bilbao, vitoria, san sebastian, donostia',
  'ES-GA': 'vigo, santiago de compostela, la coruna, a coruna',
  'ES-AR': 'zaragoza',
  'ES-AS': 'oviedo, gijon',
  'ES-CB': 'santander',
  'ES-CL': 'valladolid, burgos, salamanca',
  'ES-MC': 'murcia',
  'ES-NC': 'pamplona',
  'ES-IB': 'palma',
  'ES-CN': 'las palmas, tenerife',
  'FR-67': 'strasbourg, strasburgo, estrasburgo',
  'FR-68': 'mulhouse, colmar',
  'FR-57': 'metz',
  'GB-ENG':
    'london, manchester, birmingham, leeds, bristol, liverpool, sheffield, cambridge, oxford, reading, newcastle, nottingham',
  'GB-SCT': 'edinburgh, glasgow, aberdeen, dundee',
  'GB-WLS': 'cardiff, swansea',
  'GB-NIR': 'belfast, derry',
  'IN-KA': 'bangalore, bengaluru, mysore',
  'IN-MH': 'mumbai, pune, nagpur',
  'IN-TG': 'hyderabad',
  'IN-TN': 'chennai, coimbatore',
  'IN-DL': 'delhi, new delhi',
  'IN-HR': 'gurgaon, gurugram',
  'IN-UP': 'noida, lucknow',
  'IN-WB': 'kolkata',
  'IN-GJ': 'ahmedabad',
  'IN-KL': 'kochi, thiruvananthapuram',
  'IT-25': 'milano, milan, mailand, bergamo, brescia, monza, pavia',
  'IT-21': 'torino, turin, novara',
  'IT-32': 'bolzano, bozen',
  'IT-52': 'firenze, florence, pisa',
  'IT-62': 'roma, rome',
  'IT-82': 'palermo, catania',
  'NL-NH': 'amsterdam, haarlem, hilversum',
  'NL-ZH': 'rotterdam, den haag, the hague, leiden, delft',
  'NZ-AUK': 'auckland',
  'NZ-WGN': 'wellington',
  'NZ-CAN': 'christchurch',
  'NZ-OTA': 'dunedin',
  'BE-BRU': 'bruxelles, brussels, brussel',
  'BE-VLG': 'antwerpen, antwerp, gent, ghent, leuven',
  'BE-WAL': 'liege, namur, charleroi',
  'US-NY': 'new york, manhattan, brooklyn, buffalo',
  'US-CA': 'san francisco, los angeles, san diego, san jose, palo alto, mountain view, sunnyvale, sacramento',
  'US-WA': 'seattle, redmond, bellevue',
  'US-TX': 'austin, dallas, houston, san antonio',
  'US-IL': 'chicago',
  'US-MA': 'boston',
  'US-GA': 'atlanta',
  'US-CO': 'denver, boulder',
  'US-DC': 'washington dc, washington d.c.',
  'US-PA': 'philadelphia, pittsburgh',
  'US-FL': 'miami, orlando, tampa',
  'US-NC': 'charlotte, raleigh',
  'US-OR': 'portland',
  'US-AZ': 'phoenix',
  'US-MN': 'minneapolis',
  'US-MI': 'detroit',
  'US-NJ': 'newark, jersey city',
};

/** Lower case, without accents, words between single spaces. */
const plain = (text: string): string =>
  ` ${text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}.]+/gu, ' ')
    .trim()} `;

function regionNames(country: string): [string, string][] {
  const states = new HolidayCalendar().getStates(country, 'en') ?? {};
  const own = new HolidayCalendar().getStates(country) ?? {};
  const named = [...Object.entries(states), ...Object.entries(own)].map(([code, name]): [string, string] => [
    code,
    plain(name.replace(/^Canton of /, '')),
  ]);
  const ofCities = Object.entries(cities).flatMap(([key, names]) =>
    key.startsWith(`${country}-`) ? names.split(', ').map((n): [string, string] => [key.slice(3), plain(n)]) : [],
  );
  // a city comes before a region that is called like it, and long names before short ones within them
  return [...ofCities, ...named].sort((a, b) => b[1].length - a[1].length);
}

const known = new Map<string, readonly [string, string][]>();

/** The part of the country that an office lies in, as the date-holidays library codes it; null where nothing in its name tells. */
export function regionOf(country: string, office: string | null): string | null {
  if (office === null) return null;
  let names = known.get(country);
  if (names === undefined) {
    names = regionNames(country);
    known.set(country, names);
  }
  const words = plain(office);
  return names.find(([, name]) => words.includes(name))?.[0] ?? null;
}
