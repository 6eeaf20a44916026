// Units as they are written behind a number, and currencies before it. Metric ones come down to a base by powers of ten, so that
// 1.2 km and 1,200 m are one quantity; nothing else is converted.

export interface Unit {
  readonly base: string;
  /** The base is this power of ten of it. */
  readonly exponent: number;
}

const spelled: readonly (readonly [base: string, exponent: number, spellings: string])[] = [
  ['%', 0, '% percent per\u00a0cent pct pc Prozent pour\u00a0cent por\u00a0ciento per\u00a0cento procent'],
  [
    'point',
    0,
    'percentage\u00a0point percentage\u00a0points %\u00a0points %-points per\u00a0cent\u00a0points percent\u00a0points pp ppt ppts',
  ],
  ['basis point', 0, 'basis\u00a0point basis\u00a0points bps'],
  ['m', 3, 'km kms kilometre kilometres kilometer kilometers'],
  ['m', 0, 'm metre metres meter meters'],
  ['m', -2, 'cm centimetre centimetres centimeter centimeters'],
  ['m', -3, 'mm millimetre millimetres millimeter millimeters'],
  ['mile', 0, 'mile miles mi'],
  ['nautical mile', 0, 'nm nmi nautical\u00a0mile nautical\u00a0miles'],
  ['foot', 0, 'ft foot feet'],
  ['inch', 0, 'inch inches'],
  ['yard', 0, 'yard yards yd'],
  ['g', 6, 't tonne tonnes Tonnen metric\u00a0ton metric\u00a0tons mt'],
  ['g', 3, 'kg kgs kilo kilos kilogram kilograms kilogramme kilogrammes'],
  ['g', 0, 'g gram grams gramme grammes'],
  ['g', -3, 'mg milligram milligrams'],
  ['g', 9, 'kt kilotonne kilotonnes'],
  ['g', 12, 'Mt megatonne megatonnes megaton megatons'],
  ['ton', 0, 'ton tons'],
  ['lb', 0, 'lb lbs'],
  ['ounce', 0, 'oz ounce ounces'],
  ['m²', 0, 'm² m2 sqm square\u00a0metre square\u00a0metres square\u00a0meter square\u00a0meters'],
  ['m²', 6, 'km² km2 sqkm square\u00a0kilometre square\u00a0kilometres square\u00a0kilometer square\u00a0kilometers'],
  ['m²', 4, 'ha hectare hectares'],
  ['acre', 0, 'acre acres'],
  ['square mile', 0, 'square\u00a0mile square\u00a0miles'],
  ['m³', 0, 'm³ m3 cubic\u00a0metre cubic\u00a0metres cubic\u00a0meter cubic\u00a0meters'],
  ['litre', 0, 'l litre litres liter liters'],
  ['gallon', 0, 'gallon gallons'],
  ['barrel', 0, 'bbl barrel barrels'],
  ['W', 9, 'GW gigawatt gigawatts'],
  ['W', 6, 'MW megawatt megawatts'],
  ['W', 3, 'kW kilowatt kilowatts'],
  ['W', 0, 'W watt watts'],
  ['Wh', 12, 'TWh terawatt-hours'],
  ['Wh', 9, 'GWh gigawatt-hours'],
  ['Wh', 6, 'MWh megawatt-hours'],
  ['Wh', 3, 'kWh kilowatt-hours'],
  ['V', 0, 'V volt volts'],
  ['V', 3, 'kV kilovolt kilovolts'],
  ['°C', 0, '°C ℃ degrees\u00a0Celsius degrees\u00a0centigrade'],
  ['°F', 0, '°F ℉ degrees\u00a0Fahrenheit'],
  ['degree', 0, '° degree degrees'],
  ['knot', 0, 'kn kt/h kts knot knots'],
  ['km/h', 0, 'km/h kph kmh kilometres\u00a0per\u00a0hour kilometers\u00a0per\u00a0hour'],
  ['mph', 0, 'mph miles\u00a0per\u00a0hour'],
  ['byte', 3, 'kB KB kilobyte kilobytes'],
  ['byte', 6, 'MB megabyte megabytes'],
  ['byte', 9, 'GB gigabyte gigabytes'],
  ['byte', 12, 'TB terabyte terabytes'],
  ['Hz', 0, 'Hz hertz'],
  ['Hz', 3, 'kHz kilohertz'],
  ['Hz', 6, 'MHz megahertz'],
  ['Hz', 9, 'GHz gigahertz'],
  ['millisecond', 0, 'ms millisecond milliseconds'],
  ['second', 0, 'sec secs second seconds'],
  ['minute', 0, 'min mins minute minutes'],
  ['hour', 0, 'h hr hrs hour hours Stunden heures'],
  ['day', 0, 'day days Tage Tagen jours dage'],
  ['week', 0, 'week weeks Wochen semaines uger'],
  ['month', 0, 'month months Monate Monaten mois måneder'],
  ['year', 0, 'year years yr yrs Jahre Jahren ans années år'],
  ['decade', 0, 'decade decades'],
  ['dollar', 0, '$ US$ USD A$ AUD C$ CAD NZ$ HK$ S$ dollar dollars US\u00a0dollar US\u00a0dollars'],
  ['euro', 0, '€ EUR euro euros'],
  ['pound', 0, '£ GBP pound pounds pounds\u00a0sterling'],
  ['yen', 0, '¥ JPY yen'],
  ['yuan', 0, 'CNY RMB yuan renminbi'],
  ['rouble', 0, '₽ RUB rouble roubles ruble rubles'],
  ['franc', 0, 'CHF franc francs'],
  ['krone', 0, 'kr DKK NOK SEK krone kroner krona kronor'],
  ['rupee', 0, '₹ INR rupee rupees'],
  ['hryvnia', 0, '₴ UAH hryvnia hryvnias'],
  ['won', 0, '₩ KRW won'],
  ['shekel', 0, '₪ ILS shekel shekels'],
  ['lira', 0, '₺ TRY lira liras'],
];

export const currencies: ReadonlySet<string> = new Set([
  'dollar',
  'euro',
  'pound',
  'yen',
  'yuan',
  'rouble',
  'franc',
  'krone',
  'rupee',
  'hryvnia',
  'won',
  'shekel',
  'lira',
]);

/** What waiting and ages are counted in. */
export const durations: ReadonlySet<string> = new Set([
  'millisecond',
  'second',
  'minute',
  'hour',
  'day',
  'week',
  'month',
  'year',
  'decade',
]);

const bySpelling = new Map<string, Unit>();
const byBase = new Map<string, string[]>();
for (const [base, exponent, spellings] of spelled) {
  for (const one of spellings.split(' ')) {
    const spelling = one.replaceAll('\u00a0', ' ');
    bySpelling.set(spelling, { base, exponent });
    byBase.set(base, [...(byBase.get(base) ?? []), spelling]);
  }
}

/** Units of the same spelling but for capitals (`Mt` and `mt`) are told apart; long words are not (`Kilometres`). */
export function unitOf(written: string): Unit | undefined {
  const spaced = written.replace(/\s+/g, ' ');
  return bySpelling.get(spaced) ?? (spaced.length > 3 ? bySpelling.get(spaced.toLowerCase()) : undefined);
}

function alternatives(of: readonly string[]): string {
  return [...of]
    .sort((a, b) => b.length - a.length)
    .map((spelling) => spelling.replace(/[$.*+?^/]/g, '\\$&').replaceAll(' ', '\\s+'))
    .join('|');
}

const all = [...bySpelling.keys()];

/** At `lastIndex`, behind a number: a space or a hyphen, and the unit. Nothing of a longer word. */
export const unitBehind = new RegExp(
  `(?:[\\s\\u00a0\\u202f\\u2009]?|-)(${alternatives(all)})(?![\\p{L}\\p{N}])`,
  'yiu',
);

const signs = [
  'US$',
  'A$',
  'C$',
  'NZ$',
  'HK$',
  'S$',
  '$',
  '€',
  '£',
  '¥',
  '₽',
  '₹',
  '₴',
  '₩',
  '₪',
  '₺',
  'USD',
  'EUR',
  'GBP',
  'JPY',
  'CNY',
  'RMB',
  'RUB',
  'CHF',
  'DKK',
  'NOK',
  'SEK',
  'INR',
  'UAH',
  'AUD',
  'CAD',
  'Rs',
  'KRW',
  'ILS',
  'TRY',
];
export const currencyBefore = new RegExp(
  `(?<![\\p{L}\\p{N}])(${alternatives(signs)})[\\s\\u00a0\\u202f\\u2009]?$`,
  'u',
);

const mentions = new Map<string, RegExp>();

/** Whether any spelling of the unit stands in `text`. */
export function mentionsUnit(text: string, base: string): boolean {
  let expression = mentions.get(base);
  if (!expression) {
    // One letter is no mention: “m” and “t” are anything.
    const telling = (byBase.get(base) ?? []).filter((one) => one.length > 1 || !/[a-z]/i.test(one));
    mentions.set(base, (expression = new RegExp(`(?<![\\p{L}])(?:${alternatives(telling)})(?![\\p{L}])`, 'iu')));
  }
  return expression.test(text);
}
