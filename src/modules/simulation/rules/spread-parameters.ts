/** Illnesses with parameters of their own. */
export const ILLNESSES = ['covid_ancestral', 'covid_ba1'] as const;
export type Illness = (typeof ILLNESSES)[number];

const FITTED =
  'Tilpasset Smith m.fl., BMC Med 2020;18:386: 170 plasser, stille introduksjon, 86 (6–224) smittede på tre uker; modellen gir 86 (1–245) når smitten sprer seg';
const SHARED_OUT = 'Antatt fordeling mellom grupper; nivået er tilpasset (se smitte per kontakt)';
const ASSUMED = 'Antatt; ingen kilde er funnet, prøv andre verdier';

/** One number of the model: its unit, its values by illness, what it may be set to, and where it is from. */
export interface SpreadParameterRule {
  readonly key: string;
  readonly group: 'illness' | 'contacts' | 'protection' | 'testing' | 'rules' | 'community';
  readonly unit: 'days' | 'share' | 'per_day' | 'per_shift' | 'factor' | 'per_100k' | 'pieces';
  readonly value: { readonly [illness in Illness]: number };
  readonly least: number;
  readonly most: number;
  readonly source: string;
}

const both = (value: number) => ({ covid_ancestral: value, covid_ba1: value });

/** All numbers of the model. Dated: what was known of the two variants when the sources were published (2020–2022). */
export const SPREAD_PARAMETERS = [
  {
    key: 'incubationDays',
    group: 'illness',
    unit: 'days',
    value: { covid_ancestral: 5.8, covid_ba1: 3.5 },
    least: 1,
    most: 21,
    source:
      'Gjennomsnitt: 5,8 d opprinnelig (McAloon m.fl., BMJ Open 2020), 3,5 d BA.1 (Wu m.fl., JAMA Netw Open 2022)',
  },
  {
    key: 'incubationSd',
    group: 'illness',
    unit: 'days',
    value: { covid_ancestral: 2.8, covid_ba1: 1.6 },
    least: 0,
    most: 10,
    source: 'Lognormal; McAloon m.fl. 2020',
  },
  {
    key: 'presymptomaticDays',
    group: 'illness',
    unit: 'days',
    value: { covid_ancestral: 2, covid_ba1: 1 },
    least: 0,
    most: 5,
    source: 'He m.fl., Nat Med 2020;26:672: smittsom fra om lag to døgn før symptomer; serieintervall 5,2 og 3,0 d',
  },
  {
    key: 'infectiousAfterDays',
    group: 'illness',
    unit: 'days',
    value: { covid_ancestral: 7, covid_ba1: 5 },
    least: 0,
    most: 21,
    source: 'He m.fl. 2020 (avtar, lite etter åtte døgn)',
  },
  { key: 'infectiousAfterSd', group: 'illness', unit: 'days', value: both(2), least: 0, most: 10, source: ASSUMED },
  {
    key: 'symptomaticResidents',
    group: 'illness',
    unit: 'share',
    value: both(0.6),
    least: 0,
    most: 1,
    source: 'London, fire sykehjem: 43–60 % uten symptomer ved test (Graham m.fl., J Infect 2020)',
  },
  {
    key: 'symptomaticStaff',
    group: 'illness',
    unit: 'share',
    value: both(0.7),
    least: 0,
    most: 1,
    source: 'Buitrago-Garcia m.fl., PLoS Med 2020',
  },
  {
    key: 'asymptomaticInfectiousness',
    group: 'illness',
    unit: 'factor',
    value: both(0.65),
    least: 0,
    most: 1,
    source: 'Antatt; Buitrago-Garcia m.fl., PLoS Med 2020, fant 0,35 (0,10–1,27)',
  },
  {
    key: 'dispersion',
    group: 'illness',
    unit: 'factor',
    value: both(0.5),
    least: 0.05,
    most: 1000,
    source: 'Formtall for gammafordelt smittsomhet; Endo m.fl. 2020 (0,1) til Adam m.fl. 2020 (0,43)',
  },
  {
    key: 'perContact',
    group: 'contacts',
    unit: 'share',
    value: { covid_ancestral: 0.07, covid_ba1: 0.14 },
    least: 0,
    most: 1,
    source: `${FITTED}; BA.1 antatt dobbelt`,
  },
  {
    key: 'contactsResidentResident',
    group: 'contacts',
    unit: 'per_day',
    value: both(5),
    least: 0,
    most: 100,
    source: SHARED_OUT,
  },
  {
    key: 'contactsStaffResident',
    group: 'contacts',
    unit: 'per_shift',
    value: both(9),
    least: 0,
    most: 100,
    source: SHARED_OUT,
  },
  {
    key: 'contactsStaffStaff',
    group: 'contacts',
    unit: 'per_shift',
    value: both(5),
    least: 0,
    most: 100,
    source: SHARED_OUT,
  },
  {
    key: 'contactsHandover',
    group: 'contacts',
    unit: 'per_shift',
    value: both(1),
    least: 0,
    most: 100,
    source: ASSUMED,
  },
  { key: 'siteMixing', group: 'contacts', unit: 'share', value: both(0.1), least: 0, most: 1, source: ASSUMED },
  { key: 'contactsHomeVisit', group: 'contacts', unit: 'per_day', value: both(1), least: 0, most: 20, source: ASSUMED },
  {
    key: 'maskSource',
    group: 'protection',
    unit: 'factor',
    value: both(0.5),
    least: 0,
    most: 1,
    source: 'Smitte fra den som bærer munnbind; Chu m.fl., Lancet 2020, forsiktig',
  },
  {
    key: 'maskWearer',
    group: 'protection',
    unit: 'factor',
    value: both(0.7),
    least: 0,
    most: 1,
    source: 'Smitte til den som bærer munnbind; Chu m.fl., Lancet 2020, forsiktig',
  },
  {
    key: 'fullEquipment',
    group: 'protection',
    unit: 'factor',
    value: both(0.2),
    least: 0,
    most: 1,
    source: 'Smitte til den som bærer fullt utstyr; Chu m.fl., Lancet 2020',
  },
  { key: 'isolatedContact', group: 'protection', unit: 'factor', value: both(0.1), least: 0, most: 1, source: ASSUMED },
  {
    key: 'masksPerShift',
    group: 'protection',
    unit: 'pieces',
    value: both(4),
    least: 0,
    most: 50,
    source: 'WHO ESFT: fire munnbind per vakt',
  },
  { key: 'setsPerCaseDay', group: 'protection', unit: 'pieces', value: both(8), least: 0, most: 60, source: ASSUMED },
  {
    key: 'vaccineSusceptibility',
    group: 'protection',
    unit: 'factor',
    value: { covid_ancestral: 0.2, covid_ba1: 0.7 },
    least: 0,
    most: 1,
    source: 'Mottakelighet hos vaksinerte; Dagan m.fl., NEJM 2021; BA.1: Andrews m.fl., NEJM 2022',
  },
  {
    key: 'vaccineInfectiousness',
    group: 'protection',
    unit: 'factor',
    value: both(0.6),
    least: 0,
    most: 1,
    source: 'Smittsomhet hos vaksinerte; Harris m.fl., NEJM 2021',
  },
  {
    key: 'testDelayDays',
    group: 'testing',
    unit: 'days',
    value: both(1),
    least: 0,
    most: 7,
    source: 'See m.fl., CID 2021;73:e792',
  },
  { key: 'symptomTested', group: 'testing', unit: 'share', value: both(0.8), least: 0, most: 1, source: ASSUMED },
  { key: 'staysHome', group: 'testing', unit: 'share', value: both(0.8), least: 0, most: 1, source: ASSUMED },
  {
    key: 'isolationDays',
    group: 'rules',
    unit: 'days',
    value: { covid_ancestral: 10, covid_ba1: 6 },
    least: 0,
    most: 28,
    source: 'covid-19-forskriften; seks døgn fra 15.12.2021',
  },
  {
    key: 'quarantineDays',
    group: 'rules',
    unit: 'days',
    value: { covid_ancestral: 10, covid_ba1: 7 },
    least: 0,
    most: 28,
    source: 'FOR-2020-05-07-956 (10 døgn); sju døgn for andre nærkontakter fra 15.12.2021',
  },
  {
    key: 'lookBackDays',
    group: 'rules',
    unit: 'days',
    value: both(2),
    least: 0,
    most: 14,
    source: 'FHI, 48 timer før symptomer fra 8.5.2020',
  },
  {
    key: 'closeColleague',
    group: 'rules',
    unit: 'share',
    value: both(0.3),
    least: 0,
    most: 1,
    source: 'Tilpasset Bergen: 2,7 ansatte i karantene per smittet',
  },
  {
    key: 'closeCarer',
    group: 'rules',
    unit: 'share',
    value: both(0.2),
    least: 0,
    most: 1,
    source: 'Tilpasset Bergen: 2,7 ansatte i karantene per smittet',
  },
  {
    key: 'communityPer100k',
    group: 'community',
    unit: 'per_100k',
    value: both(0),
    least: 0,
    most: 20000,
    source: 'Smittede i befolkningen per døgn; settes av kommuneoverlegen',
  },
  {
    key: 'outsideWork',
    group: 'community',
    unit: 'factor',
    value: both(3),
    least: 1,
    most: 20,
    source: 'Vakter flere steder: RR 3,0 (1,9–4,8), Ladhani m.fl., J Infect 2020',
  },
  {
    key: 'relativeVisits',
    group: 'community',
    unit: 'per_day',
    value: both(0.3),
    least: 0,
    most: 5,
    source: ASSUMED,
  },
  {
    key: 'contactsRelative',
    group: 'community',
    unit: 'factor',
    value: both(5),
    least: 0,
    most: 50,
    source: ASSUMED,
  },
] as const satisfies readonly SpreadParameterRule[];

/** Names of the model's numbers. */
export type SpreadParameterKey = (typeof SPREAD_PARAMETERS)[number]['key'];

/** All numbers of one run; the two lists by day hold their last value on. */
export type SpreadParameters = { readonly [key in SpreadParameterKey]: number } & {
  /** Infectiousness on each day from the first infectious one, against a mean day. */
  readonly profile: readonly number[];
  /** Chance that a test finds an infection, by days since it was caught. */
  readonly sensitivity: readonly number[];
};

/** Rises before symptoms and falls after them (He m.fl., Nat Med 2020). */
const PROFILE = [1.2, 1.6, 1.8, 1.5, 1.1, 0.8, 0.6, 0.4, 0.3, 0.2];
/** PCR, from the day of infection on (Kucirka m.fl., Ann Intern Med 2020: days 1, 4, 5, 8, 9 and 21 as given, drawn between). */
const SENSITIVITY = [
  0, 0, 0.02, 0.12, 0.33, 0.62, 0.74, 0.78, 0.8, 0.79, 0.77, 0.74, 0.7, 0.66, 0.61, 0.57, 0.53, 0.49, 0.45, 0.41, 0.37,
  0.34,
];

/** The numbers for an illness. */
export function parametersOf(illness: Illness): SpreadParameters {
  const numbers = Object.fromEntries(SPREAD_PARAMETERS.map((rule) => [rule.key, rule.value[illness]]));
  return { ...(numbers as { [key in SpreadParameterKey]: number }), profile: PROFILE, sensitivity: SENSITIVITY };
}
