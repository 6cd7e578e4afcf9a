import type { TableSpec } from '#modules/organisation/index.ts';
import { INFECTED_WHERE, TEST_METHODS, TEST_RESULTS } from '../domain/cases/infection-case.ts';
import { EXPOSURE_GROUPS, PPE_WORN } from '../domain/tracing/contact.ts';
import { CLOSENESS } from '../domain/tracing/stay.ts';

/** Whom a row is about: by number, or by name where they have none. */
const WHO: TableSpec['columns'] = [
  {
    name: 'staff_id',
    field: 'staffId',
    kind: { is: 'text' },
    aliases: ['ansattnr', 'ansattnummer', 'ansatt'],
    about: '',
  },
  {
    name: 'user_id',
    field: 'userId',
    kind: { is: 'text' },
    aliases: ['bruker', 'brukernr', 'beboer', 'tjenestemottaker'],
    about: '',
  },
  { name: 'name', field: 'name', kind: { is: 'text' }, aliases: ['navn', 'namn', 'fullt navn', 'hvem'], about: '' },
];

/** A list of contacts as other systems write it. */
export const CONTACT_LIST: TableSpec = {
  file: 'contacts',
  aliases: ['naerkontakter', 'nærkontakter', 'kontakter'],
  about: '',
  key: [],
  columns: [
    ...WHO,
    {
      name: 'phone',
      field: 'phone',
      kind: { is: 'text' },
      aliases: ['telefon', 'mobil', 'tlf', 'mobilnummer'],
      about: '',
    },
    { name: 'language', field: 'language', kind: { is: 'text' }, aliases: ['språk', 'sprak', 'maal'], about: '' },
    {
      name: 'last_exposed',
      field: 'lastExposed',
      kind: { is: 'day' },
      aliases: ['sist utsatt', 'siste kontakt', 'dato', 'eksponert', 'date'],
      about: '',
    },
    {
      name: 'minutes',
      field: 'minutes',
      kind: { is: 'whole', least: 0 },
      aliases: ['minutter', 'varighet', 'duration'],
      about: '',
    },
    {
      name: 'group',
      field: 'exposureGroup',
      kind: {
        is: 'one-of',
        values: EXPOSURE_GROUPS,
        aliases: { household: ['husstand', 'samme husstand'], close: ['nærkontakt', 'nær'], other: ['annen', 'øvrig'] },
      },
      aliases: ['gruppe', 'kontakttype'],
      about: '',
    },
    {
      name: 'closeness',
      field: 'closeness',
      kind: {
        is: 'one-of',
        values: CLOSENESS,
        aliases: { car: ['bil'], break: ['pause'], room: ['rom'], care: ['stell'], visit: ['besøk'] },
      },
      aliases: ['nærhet', 'hvor nær'],
      about: '',
    },
    {
      name: 'ppe',
      field: 'ppe',
      kind: { is: 'one-of', values: PPE_WORN, aliases: { yes: ['ja', '1'], no: ['nei', '0'] } },
      aliases: ['smittevern', 'smittevernutstyr', 'utstyr'],
      about: '',
    },
    { name: 'note', field: 'note', kind: { is: 'text' }, aliases: ['merknad', 'notat', 'kommentar'], about: '' },
  ],
};

/** Tests with or without a result, as laboratories and test stations write them. */
export const TEST_LIST: TableSpec = {
  file: 'tests',
  aliases: ['tester', 'prøver', 'prøvesvar'],
  about: '',
  key: [],
  columns: [
    ...WHO,
    { name: 'illness', field: 'illness', kind: { is: 'text' }, aliases: ['sykdom', 'sjukdom', 'diagnose'], about: '' },
    {
      name: 'method',
      field: 'method',
      kind: {
        is: 'one-of',
        values: TEST_METHODS,
        aliases: { antigen: ['hurtigtest', 'antigentest'], other: ['annen', 'anna'] },
      },
      aliases: ['test', 'metode', 'testtype'],
      about: '',
    },
    {
      name: 'sampled_on',
      field: 'sampledOn',
      kind: { is: 'day' },
      required: true,
      aliases: ['prøve tatt', 'prøvedato', 'prøvetatt', 'tatt'],
      about: '',
    },
    {
      name: 'result',
      field: 'result',
      kind: {
        is: 'one-of',
        values: TEST_RESULTS,
        aliases: {
          positive: ['positiv', 'positivt', 'påvist'],
          negative: ['negativ', 'negativt', 'ikke påvist'],
          inconclusive: ['usikkert', 'ikke konkluderende'],
        },
      },
      aliases: ['svar', 'resultat'],
      about: '',
    },
    {
      name: 'result_on',
      field: 'resultOn',
      kind: { is: 'day' },
      aliases: ['svardato', 'svar kom', 'analysert'],
      about: '',
    },
  ],
};

/** Cases as another system has recorded them. */
export const CASE_LIST: TableSpec = {
  file: 'cases',
  aliases: ['smittede', 'smittetilfeller', 'tilfeller'],
  about: '',
  key: [],
  columns: [
    ...WHO,
    { name: 'illness', field: 'illness', kind: { is: 'text' }, aliases: ['sykdom', 'sjukdom', 'diagnose'], about: '' },
    { name: 'phone', field: 'phone', kind: { is: 'text' }, aliases: ['telefon', 'mobil', 'tlf'], about: '' },
    {
      name: 'confirmed_on',
      field: 'confirmedOn',
      kind: { is: 'day' },
      required: true,
      aliases: ['positivt svar', 'bekreftet', 'påvist', 'dato'],
      about: '',
    },
    {
      name: 'onset_on',
      field: 'onsetOn',
      kind: { is: 'day' },
      aliases: ['symptomer fra', 'syk fra', 'symptomdebut'],
      about: '',
    },
    { name: 'variant', field: 'variant', kind: { is: 'text' }, aliases: ['virusvariant'], about: '' },
    {
      name: 'infected_where',
      field: 'infectedWhere',
      kind: {
        is: 'one-of',
        values: INFECTED_WHERE,
        aliases: {
          unit: ['i enheten', 'enheten'],
          home: ['hjemme'],
          travel: ['på reise', 'reise'],
          community: ['ellers i samfunnet'],
          unknown: ['ikke kjent', 'ukjent'],
        },
      },
      aliases: ['trolig smittet', 'smittested'],
      about: '',
    },
    { name: 'note', field: 'note', kind: { is: 'text' }, aliases: ['merknad', 'notat', 'kommentar'], about: '' },
  ],
};
