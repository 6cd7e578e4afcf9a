/** What other systems call the columns that many tables have, in Norwegian bokmål and nynorsk. */
export const STAFF_ID_ALIASES = [
  'ansatt_id',
  'ansattnr',
  'ansattnummer',
  'tilsett_id',
  'tilsettnr',
  'tilsettnummer',
  'ansatt',
  'tilsett',
  'medarbeider',
  'medarbeidar',
  'ressursnr',
  'ressursnummer',
  'person_id',
  'employee_id',
];
export const UNIT_ID_ALIASES = [
  'enhet_id',
  'eining_id',
  'enhetsnr',
  'einingsnr',
  'enhetskode',
  'einingskode',
  'enhet',
  'eining',
  'avdeling',
  'avdelingskode',
  'avd',
];
export const SITE_ID_ALIASES = [
  'sted_id',
  'stad_id',
  'stedsnr',
  'lokasjon_id',
  'lokasjonsnr',
  'sted',
  'stad',
  'lokasjon',
];
export const COMPETENCE_ALIASES = [
  'kompetanse',
  'stilling',
  'stillingskode',
  'stillingstittel',
  'stillingsbetegnelse',
  'yrke',
];
export const SHIFT_ALIASES = ['vakt', 'vaktkode', 'vakttype', 'skift'];
export const DATE_ALIASES = ['dato', 'dag', 'vaktdato'];
export const NAME_ALIASES = ['navn', 'namn'];
export const FROM_ALIASES = ['fra', 'frå', 'fom', 'fra_dato', 'frå_dato', 'fra_og_med', 'frå_og_med', 'startdato'];
export const TO_ALIASES = ['til', 'til_dato'];
export const LAST_DAY_ALIASES = ['tom', 'til_og_med', 'siste_dag', 'sluttdato'];
export const USER_ID_ALIASES = [
  'bruker_id',
  'brukar_id',
  'brukernr',
  'brukarnr',
  'bruker',
  'brukar',
  'pasient_id',
  'pasientnr',
  'beboer_id',
  'tjenestemottaker',
  'tenestemottakar',
];
export const ITEM_ALIASES = ['vare', 'artikkel', 'varenr', 'varenummer', 'utstyr'];
export const PHONE_ALIASES = ['telefon', 'mobil', 'mobiltelefon', 'tlf'];
export const EMAIL_ALIASES = ['epost', 'e_post', 'mail', 'epostadresse'];
export const LATITUDE_ALIASES = ['breddegrad', 'breiddegrad', 'latitude'];
export const LONGITUDE_ALIASES = ['lengdegrad', 'longitude', 'lng'];
