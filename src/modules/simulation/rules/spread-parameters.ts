/** Illnesses with parameters of their own. */
export const ILLNESSES = ['covid_ancestral', 'covid_ba1', 'influenza', 'norovirus'] as const;
export type Illness = (typeof ILLNESSES)[number];

/** Under which illness each finds its rules on isolation and quarantine. */
export const RULE_ILLNESS: { readonly [illness in Illness]: string } = {
  covid_ancestral: 'covid-19',
  covid_ba1: 'covid-19',
  influenza: 'influenza',
  norovirus: 'norovirus',
};

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

const all = (value: number) => ({ covid_ancestral: value, covid_ba1: value, influenza: value, norovirus: value });
/** The same for both variants of covid-19, others of their own. */
const covid = (value: number, influenza: number, norovirus: number) => ({
  covid_ancestral: value,
  covid_ba1: value,
  influenza,
  norovirus,
});
const each = (ancestral: number, ba1: number, influenza: number, norovirus: number) => ({
  covid_ancestral: ancestral,
  covid_ba1: ba1,
  influenza,
  norovirus,
});

/** All numbers of the model. Dated: what was known of each when the sources were published; influenza A and norovirus before 2020. */
export const SPREAD_PARAMETERS = [
  {
    key: 'incubationDays',
    group: 'illness',
    unit: 'days',
    value: each(5.8, 3.5, 1.5, 1.3),
    least: 1,
    most: 21,
    source:
      'Gjennomsnitt: 5,8 d opprinnelig (McAloon m.fl., BMJ Open 2020), 3,5 d BA.1 (Wu m.fl., JAMA Netw Open 2022); influensa A 1,4 d (median; Lessler m.fl., Lancet Infect Dis 2009), norovirus 1,2 d (median; Lee m.fl., BMC Infect Dis 2013;13:446)',
  },
  {
    key: 'incubationSd',
    group: 'illness',
    unit: 'days',
    value: each(2.8, 1.6, 0.6, 0.6),
    least: 0,
    most: 10,
    source: 'Lognormal; McAloon m.fl. 2020; influensa og norovirus antatt',
  },
  {
    key: 'presymptomaticDays',
    group: 'illness',
    unit: 'days',
    value: each(2, 1, 1, 0),
    least: 0,
    most: 5,
    source:
      'He m.fl., Nat Med 2020;26:672: smittsom fra om lag to døgn før symptomer; serieintervall 5,2 og 3,0 d; influensa: utskillelse fra dagen før (Carrat m.fl., Am J Epidemiol 2008;167:775); norovirus antatt',
  },
  {
    key: 'infectiousAfterDays',
    group: 'illness',
    unit: 'days',
    value: each(7, 5, 4, 3),
    least: 0,
    most: 21,
    source:
      'He m.fl. 2020 (avtar, lite etter åtte døgn); influensa: utskillelse i 4,8 d (Carrat 2008); norovirus antatt, skilles ut lenger enn det smitter mest',
  },
  {
    key: 'infectiousAfterSd',
    group: 'illness',
    unit: 'days',
    value: covid(2, 1, 1),
    least: 0,
    most: 10,
    source: ASSUMED,
  },
  {
    key: 'symptomDays',
    group: 'illness',
    unit: 'days',
    value: covid(5, 4, 2),
    least: 0,
    most: 21,
    source: 'Antatt; teller der regelen krever feberfri eller symptomfri',
  },
  {
    key: 'symptomaticResidents',
    group: 'illness',
    unit: 'share',
    value: covid(0.6, 0.67, 0.7),
    least: 0,
    most: 1,
    source:
      'London, fire sykehjem: 43–60 % uten symptomer ved test (Graham m.fl., J Infect 2020); influensa 67 % (Carrat 2008); norovirus antatt',
  },
  {
    key: 'symptomaticStaff',
    group: 'illness',
    unit: 'share',
    value: covid(0.7, 0.67, 0.7),
    least: 0,
    most: 1,
    source: 'Buitrago-Garcia m.fl., PLoS Med 2020; influensa 67 % (Carrat 2008); norovirus antatt',
  },
  {
    key: 'asymptomaticInfectiousness',
    group: 'illness',
    unit: 'factor',
    value: covid(0.65, 0.5, 0.2),
    least: 0,
    most: 1,
    source: 'Antatt; Buitrago-Garcia m.fl., PLoS Med 2020, fant 0,35 (0,10–1,27); influensa og norovirus antatt',
  },
  {
    key: 'dispersion',
    group: 'illness',
    unit: 'factor',
    value: covid(0.5, 1, 1),
    least: 0.05,
    most: 1000,
    source:
      'Formtall for gammafordelt smittsomhet; Endo m.fl. 2020 (0,1) til Adam m.fl. 2020 (0,43); influensa og norovirus antatt',
  },
  {
    key: 'perContact',
    group: 'contacts',
    unit: 'share',
    value: each(0.07, 0.14, 0.05, 0.12),
    least: 0,
    most: 1,
    source: `${FITTED}; BA.1 antatt dobbelt; influensa og norovirus antatt`,
  },
  {
    key: 'contactsResidentResident',
    group: 'contacts',
    unit: 'per_day',
    value: all(5),
    least: 0,
    most: 100,
    source: SHARED_OUT,
  },
  {
    key: 'contactsStaffResident',
    group: 'contacts',
    unit: 'per_shift',
    value: all(9),
    least: 0,
    most: 100,
    source: SHARED_OUT,
  },
  {
    key: 'contactsStaffStaff',
    group: 'contacts',
    unit: 'per_shift',
    value: all(5),
    least: 0,
    most: 100,
    source: SHARED_OUT,
  },
  {
    key: 'contactsHandover',
    group: 'contacts',
    unit: 'per_shift',
    value: all(1),
    least: 0,
    most: 100,
    source: ASSUMED,
  },
  { key: 'siteMixing', group: 'contacts', unit: 'share', value: all(0.1), least: 0, most: 1, source: ASSUMED },
  { key: 'contactsHomeVisit', group: 'contacts', unit: 'per_day', value: all(1), least: 0, most: 20, source: ASSUMED },
  {
    key: 'maskSource',
    group: 'protection',
    unit: 'factor',
    value: covid(0.5, 0.5, 1),
    least: 0,
    most: 1,
    source: 'Smitte fra den som bærer munnbind; Chu m.fl., Lancet 2020, forsiktig; norovirus: antatt uten virkning',
  },
  {
    key: 'maskWearer',
    group: 'protection',
    unit: 'factor',
    value: covid(0.7, 0.7, 1),
    least: 0,
    most: 1,
    source: 'Smitte til den som bærer munnbind; Chu m.fl., Lancet 2020, forsiktig; norovirus: antatt uten virkning',
  },
  {
    key: 'fullEquipment',
    group: 'protection',
    unit: 'factor',
    value: all(0.2),
    least: 0,
    most: 1,
    source: 'Smitte til den som bærer fullt utstyr; Chu m.fl., Lancet 2020',
  },
  { key: 'isolatedContact', group: 'protection', unit: 'factor', value: all(0.1), least: 0, most: 1, source: ASSUMED },
  {
    key: 'masksPerShift',
    group: 'protection',
    unit: 'pieces',
    value: all(4),
    least: 0,
    most: 50,
    source: 'WHO ESFT: fire munnbind per vakt',
  },
  { key: 'setsPerCaseDay', group: 'protection', unit: 'pieces', value: all(8), least: 0, most: 60, source: ASSUMED },
  {
    key: 'vaccineSusceptibility',
    group: 'protection',
    unit: 'factor',
    value: each(0.2, 0.7, 0.6, 1),
    least: 0,
    most: 1,
    source:
      'Mottakelighet hos vaksinerte; Dagan m.fl., NEJM 2021; BA.1: Andrews m.fl., NEJM 2022; influensa antatt, norovirus uten vaksine',
  },
  {
    key: 'vaccineInfectiousness',
    group: 'protection',
    unit: 'factor',
    value: covid(0.6, 1, 1),
    least: 0,
    most: 1,
    source:
      'Smittsomhet hos vaksinerte; Harris m.fl., NEJM 2021; influensa antatt uten virkning, norovirus uten vaksine',
  },
  {
    key: 'testDelayDays',
    group: 'testing',
    unit: 'days',
    value: all(1),
    least: 0,
    most: 7,
    source: 'See m.fl., CID 2021;73:e792',
  },
  { key: 'symptomTested', group: 'testing', unit: 'share', value: all(0.8), least: 0, most: 1, source: ASSUMED },
  { key: 'staysHome', group: 'testing', unit: 'share', value: all(0.8), least: 0, most: 1, source: ASSUMED },
  {
    key: 'isolationDays',
    group: 'rules',
    unit: 'days',
    value: each(10, 6, 5, 3),
    least: 0,
    most: 28,
    source:
      'covid-19-forskriften; seks døgn fra 15.12.2021; influensa og norovirus: et døgn uten feber, to uten symptomer. På en kommunes egne enheter settes tallet av reglene',
  },
  {
    key: 'quarantineDays',
    group: 'rules',
    unit: 'days',
    value: each(10, 7, 0, 0),
    least: 0,
    most: 28,
    source:
      'FOR-2020-05-07-956 (10 døgn); sju døgn for andre nærkontakter fra 15.12.2021; ellers ingen. På en kommunes egne enheter settes tallet av reglene',
  },
  {
    key: 'lookBackDays',
    group: 'rules',
    unit: 'days',
    value: covid(2, 1, 1),
    least: 0,
    most: 14,
    source:
      'FHI, 48 timer før symptomer fra 8.5.2020; ellers antatt. På en kommunes egne enheter settes tallet av reglene',
  },
  {
    key: 'closeColleague',
    group: 'rules',
    unit: 'share',
    value: all(0.3),
    least: 0,
    most: 1,
    source: 'Tilpasset Bergen: 2,7 ansatte i karantene per smittet',
  },
  {
    key: 'closeCarer',
    group: 'rules',
    unit: 'share',
    value: all(0.2),
    least: 0,
    most: 1,
    source: 'Tilpasset Bergen: 2,7 ansatte i karantene per smittet',
  },
  {
    key: 'communityPer100k',
    group: 'community',
    unit: 'per_100k',
    value: all(0),
    least: 0,
    most: 20000,
    source: 'Smittede i befolkningen per døgn; settes av kommuneoverlegen',
  },
  {
    key: 'outsideWork',
    group: 'community',
    unit: 'factor',
    value: all(3),
    least: 1,
    most: 20,
    source: 'Vakter flere steder: RR 3,0 (1,9–4,8), Ladhani m.fl., J Infect 2020',
  },
  {
    key: 'relativeVisits',
    group: 'community',
    unit: 'per_day',
    value: all(0.3),
    least: 0,
    most: 5,
    source: ASSUMED,
  },
  {
    key: 'contactsRelative',
    group: 'community',
    unit: 'factor',
    value: all(5),
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

/** Influenza A: most around the first symptoms, over in five days (shape of shedding, Carrat 2008; level assumed). */
const PROFILE_INFLUENZA = [1, 1.7, 1.4, 0.8, 0.4];
/** Assumed: a test finds what is being shed. */
const SENSITIVITY_SHORT = [0, 0.3, 0.7, 0.8, 0.75, 0.6, 0.4, 0.25, 0.1];
const CURVES = {
  covid_ancestral: { profile: PROFILE, sensitivity: SENSITIVITY },
  covid_ba1: { profile: PROFILE, sensitivity: SENSITIVITY },
  influenza: { profile: PROFILE_INFLUENZA, sensitivity: SENSITIVITY_SHORT },
  // Most while the vomiting lasts. Assumed.
  norovirus: { profile: [1.6, 1, 0.6], sensitivity: SENSITIVITY_SHORT },
} as const satisfies { readonly [illness in Illness]: Pick<SpreadParameters, 'profile' | 'sensitivity'> };

/** The numbers for an illness. */
export function parametersOf(illness: Illness): SpreadParameters {
  const numbers = Object.fromEntries(SPREAD_PARAMETERS.map((rule) => [rule.key, rule.value[illness]]));
  return { ...(numbers as { [key in SpreadParameterKey]: number }), ...CURVES[illness] };
}
