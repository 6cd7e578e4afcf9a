import type { EmploymentTermsRow, WorkingTimeAgreementRow, WorkingTimeRecordRow } from '../working-time-rows.ts';
import {
  AGREED_PARAMETERS,
  AGREEMENT_BASES,
  COMPENSATIONS,
  LAW_PARAGRAPHS,
  POSITIONS,
  ROTA_CLASSES,
} from '../working-time-rows.ts';
import {
  COMPETENCE_ALIASES,
  FROM_ALIASES,
  LAST_DAY_ALIASES,
  NAME_ALIASES,
  STAFF_ID_ALIASES,
  TO_ALIASES,
  UNIT_ID_ALIASES,
} from './column-aliases.ts';
import type { ColumnOf, TableOf } from './table-spec.ts';

const words = <F extends string>(field: F, name: string, aliases: readonly string[], about: string) =>
  ({ name, field, kind: { is: 'text' }, whenEmpty: '', aliases, about }) as const;

const SCOPE_AND_DAYS: readonly ColumnOf<Pick<WorkingTimeRecordRow, 'from' | 'to' | 'people' | 'units'>>[] = [
  { name: 'from', field: 'from', kind: { is: 'day' }, required: true, aliases: FROM_ALIASES, about: '' },
  {
    name: 'to',
    field: 'to',
    kind: { is: 'day' },
    aliases: TO_ALIASES,
    lastDayAliases: LAST_DAY_ALIASES,
    about: 'exclusive; empty: without end',
  },
  {
    name: 'units',
    field: 'units',
    kind: { is: 'list' },
    whenEmpty: [],
    refersTo: ['units'],
    aliases: UNIT_ID_ALIASES,
    about: 'with the units below them; empty: all',
  },
  {
    name: 'people',
    field: 'people',
    kind: { is: 'list' },
    whenEmpty: [],
    refersTo: ['staff', 'pool'],
    aliases: STAFF_ID_ALIASES,
    about: 'empty: all',
  },
];

export const WORKING_TIME_AGREEMENTS: TableOf<WorkingTimeAgreementRow> = {
  file: 'working_time_agreements',
  aliases: ['arbeidstidsavtaler', 'arbeidstidsavtalar'],
  about: 'Agreements and consents that move limits of working time: one row per limit.',
  key: ['agreement_id', 'limit'],
  columns: [
    {
      name: 'agreement_id',
      field: 'agreementId',
      kind: { is: 'text' },
      required: true,
      aliases: ['avtale_id', 'avtalenr', 'id'],
      about: 'the same on all rows of one agreement',
    },
    {
      name: 'limit',
      field: 'parameter',
      kind: {
        is: 'one-of',
        values: AGREED_PARAMETERS,
        aliases: {
          dailyRestHours: ['døgnhvile', 'døgnkvile'],
          weeklyRestHours: ['ukehvile', 'vekekvile'],
          averagingWeeks: ['gjennomsnittsberegning', 'gjennomsnittsutrekning'],
          overtimeWeekHours: ['overtid_sju_dager', 'overtid_sju_dagar'],
          overtimeFourWeekHours: ['overtid_fire_uker', 'overtid_fire_veker'],
          overtimeYearHours: ['overtid_52_uker', 'overtid_52_veker'],
          totalDayHours: ['samlet_arbeidstid_døgn', 'samla_arbeidstid_døgn'],
        },
      },
      required: true,
      aliases: ['grense', 'hva', 'kva'],
      about: '',
    },
    {
      name: 'value',
      field: 'value',
      kind: { is: 'number', least: 0, most: 1000 },
      required: true,
      aliases: ['verdi', 'timer', 'timar'],
      about: 'hours, days or weeks as the limit says',
    },
    words('title', 'title', ['tittel', ...NAME_ALIASES], ''),
    {
      name: 'basis',
      field: 'basis',
      kind: {
        is: 'one-of',
        values: AGREEMENT_BASES,
        aliases: {
          individual: ['individuell', 'arbeidstaker', 'arbeidstakar'],
          local_union: ['tillitsvalgte', 'tillitsvalde', 'lokal'],
          national_union: ['fagforening med innstillingsrett', 'sentral'],
          labour_inspection: ['arbeidstilsynet'],
        },
      },
      required: true,
      aliases: ['grunnlag', 'hjemmel', 'heimel', 'part'],
      about: 'whose agreement or consent it is',
    },
    ...SCOPE_AND_DAYS,
    {
      name: 'competences',
      field: 'competences',
      kind: { is: 'list' },
      whenEmpty: [],
      refersTo: ['competences'],
      aliases: COMPETENCE_ALIASES,
      about: 'empty: all',
    },
    words('reference', 'reference', ['referanse', 'saksnr', 'dokument'], 'the signed document'),
    words('signatories', 'signatories', ['underskrevet_av', 'underskriven_av', 'parter', 'partar'], ''),
    words('compensation', 'compensation', ['kompensasjon', 'vern'], 'rest, pay or other protection in return'),
  ],
};

export const EMPLOYMENT_TERMS: TableOf<EmploymentTermsRow> = {
  file: 'employment_terms',
  aliases: ['arbeidsvilkår', 'stillingsvilkår'],
  about: 'What the law on working time asks about a position. People without a row get the main rule.',
  key: ['staff_id'],
  columns: [
    {
      name: 'staff_id',
      field: 'staffId',
      kind: { is: 'text' },
      required: true,
      refersTo: ['staff'],
      aliases: STAFF_ID_ALIASES,
      about: '',
    },
    {
      name: 'rota_class',
      field: 'rotaClass',
      kind: {
        is: 'one-of',
        values: ROTA_CLASSES,
        aliases: {
          ordinary: ['ordinær', 'dag', '40'],
          rota_38: ['turnus', '38'],
          continuous_36: ['helkontinuerlig', 'heilkontinuerleg', '36'],
          three_part: ['tredelt'],
        },
      },
      whenEmpty: 'ordinary',
      aliases: ['arbeidstidsordning', 'turnusklasse'],
      about: 'aml. § 10-4 (1), (4), (5), (6); empty: ordinary',
    },
    {
      name: 'position',
      field: 'position',
      kind: {
        is: 'one-of',
        values: POSITIONS,
        aliases: {
          ordinary: ['ordinær', 'vanlig', 'vanleg'],
          leader: ['leder', 'leiar', 'ledende', 'leiande'],
          independent: ['særlig uavhengig', 'særleg uavhengig'],
        },
      },
      whenEmpty: 'ordinary',
      aliases: ['unntak', 'stillingstype'],
      about: 'leader and independent stand outside (aml. § 10-12 (1)(2))',
    },
    {
      name: 'heavy_strain',
      field: 'heavyStrain',
      kind: { is: 'yes-no' },
      whenEmpty: false,
      aliases: ['særlig_belastning', 'særleg_belastning'],
      about: 'night work with particular risk or strain (aml. § 10-11 (7))',
    },
    {
      name: 'agreed_week_hours',
      field: 'agreedWeekHours',
      kind: { is: 'number', least: 0, most: 60 },
      aliases: ['avtalt_uketid', 'avtalt_veketid'],
      about: 'empty: weekly hours times employment',
    },
  ],
};

export const WORKING_TIME_RECORDS: TableOf<WorkingTimeRecordRow> = {
  file: 'working_time_records',
  aliases: ['arbeidstidsvedtak', 'unntak_arbeidstid'],
  about: 'Decisions that the law leaves to people, and breaches that had to happen, with what is given in return.',
  key: ['record_id'],
  columns: [
    {
      name: 'record_id',
      field: 'recordId',
      kind: { is: 'text' },
      required: true,
      aliases: ['vedtak_id', 'id'],
      about: 'unique',
    },
    {
      name: 'rule',
      field: 'rule',
      kind: { is: 'one-of', values: LAW_PARAGRAPHS, aliases: {} },
      required: true,
      aliases: ['regel', 'paragraf', 'hjemmel', 'heimel'],
      about: 'paragraph of arbeidsmiljøloven, as 10-12-3',
    },
    { name: 'what', field: 'what', kind: { is: 'text' }, required: true, aliases: ['hva', 'kva'], about: '' },
    words('reason', 'reason', ['grunn', 'årsak', 'begrunnelse', 'grunngiving'], ''),
    {
      name: 'decided_by',
      field: 'decidedBy',
      kind: { is: 'text' },
      required: true,
      aliases: ['besluttet_av', 'vedteke_av', 'bestemt_av'],
      about: '',
    },
    {
      name: 'decided_on',
      field: 'decidedOn',
      kind: { is: 'day' },
      required: true,
      aliases: ['besluttet', 'vedteke', 'drøftet', 'drøfta'],
      about: 'for 10-3 the day the work plan was discussed',
    },
    ...SCOPE_AND_DAYS,
    {
      name: 'compensation',
      field: 'compensation',
      kind: {
        is: 'one-of',
        values: COMPENSATIONS,
        aliases: {
          none: ['ingen'],
          rest: ['hvile', 'kvile'],
          pay: ['lønn', 'løn'],
          rest_and_pay: ['hvile og lønn', 'kvile og løn'],
          other: ['annet', 'anna'],
        },
      },
      whenEmpty: 'none',
      aliases: ['kompensasjon'],
      about: 'empty: none',
    },
    words('compensationNote', 'compensation_note', ['kompensasjon_tekst', 'merknad'], 'in words'),
  ],
};
