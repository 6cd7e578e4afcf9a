import type { Competence, ShiftType, Site, Unit, UnitStatus } from '../municipality.ts';
import { DWELLINGS, UNIT_KINDS, UNIT_STATUSES } from '../municipality.ts';
import {
  COMPETENCE_ALIASES,
  FROM_ALIASES,
  LAST_DAY_ALIASES,
  LATITUDE_ALIASES,
  LONGITUDE_ALIASES,
  SHIFT_ALIASES,
  SITE_ID_ALIASES,
  TO_ALIASES,
  UNIT_ID_ALIASES,
} from './column-aliases.ts';
import type { TableOf } from './table-spec.ts';

const LATITUDE = { is: 'number', least: -90, most: 90 } as const;
const LONGITUDE = { is: 'number', least: -180, most: 180 } as const;

export const SITES: TableOf<Site> = {
  file: 'sites',
  aliases: ['steder', 'stader', 'lokasjoner', 'lokasjonar', 'adresser', 'bygg'],
  required: true,
  about: 'Places that units lie at: one building or one address.',
  key: ['site_id'],
  columns: [
    {
      name: 'site_id',
      field: 'siteId',
      kind: { is: 'text' },
      required: true,
      aliases: [...SITE_ID_ALIASES, 'id'],
      about: 'unique',
    },
    {
      name: 'name',
      field: 'name',
      kind: { is: 'text' },
      required: true,
      aliases: ['navn', 'namn', 'stedsnavn', 'stadnamn'],
      about: '',
    },
    { name: 'lat', field: 'lat', kind: LATITUDE, aliases: LATITUDE_ALIASES, about: 'degrees north' },
    { name: 'lon', field: 'lon', kind: LONGITUDE, aliases: LONGITUDE_ALIASES, about: 'degrees east' },
  ],
};

export const UNITS: TableOf<Unit> = {
  file: 'units',
  aliases: ['enheter', 'einingar', 'avdelinger', 'avdelingar', 'organisasjon'],
  required: true,
  about: 'Places of work and what they belong to.',
  key: ['unit_id'],
  columns: [
    {
      name: 'unit_id',
      field: 'unitId',
      kind: { is: 'text' },
      required: true,
      aliases: [...UNIT_ID_ALIASES, 'id'],
      about: 'unique',
    },
    {
      name: 'name',
      field: 'name',
      kind: { is: 'text' },
      required: true,
      aliases: ['navn', 'namn', 'enhetsnavn', 'einingsnamn', 'avdelingsnavn', 'avdelingsnamn'],
      about: '',
    },
    {
      name: 'kind',
      field: 'kind',
      required: true,
      aliases: ['type', 'slag', 'enhetstype', 'einingstype', 'tjeneste', 'teneste'],
      about: '',
      kind: {
        is: 'one-of',
        values: UNIT_KINDS,
        aliases: {
          nursing_home_ward: ['sykehjem', 'sykehjemsavdeling', 'sjukeheim', 'sjukeheimsavdeling', 'sykehjemspost'],
          staffed_home: [
            'bofellesskap',
            'bufellesskap',
            'omsorgsbolig',
            'omsorgsbustad',
            'heldøgnsbemannet bolig',
            'heildøgnsbemanna bustad',
            'bemannet bolig',
            'bemanna bustad',
          ],
          home_care: ['hjemmetjeneste', 'heimeteneste', 'hjemmesykepleie', 'heimesjukepleie'],
          day_centre: ['dagsenter', 'dagtilbud', 'dagtilbod', 'aktivitetssenter'],
          cleaning: ['renhold', 'reinhald'],
          kitchen: ['kjøkken', 'storkjøkken'],
          test_station: ['teststasjon'],
          vaccination: ['vaksinasjon', 'vaksinestasjon', 'vaksinering'],
          isolation_ward: ['isolatavdeling', 'isolat', 'smittepost', 'kohortavdeling'],
          other: ['annet', 'anna', 'andre'],
        },
      },
    },
    {
      name: 'site_id',
      field: 'siteId',
      kind: { is: 'text' },
      required: true,
      refersTo: ['sites'],
      aliases: SITE_ID_ALIASES,
      about: '',
    },
    {
      name: 'parent_id',
      field: 'parentId',
      kind: { is: 'text' },
      refersTo: ['units'],
      aliases: [
        'overordnet',
        'overordna',
        'overordnet_enhet',
        'overordna_eining',
        'tilhører',
        'høyrer_til',
        'forelder',
      ],
      about: 'the unit this one belongs to',
    },
    {
      name: 'dwelling',
      field: 'dwelling',
      aliases: ['boform', 'buform', 'boligtype', 'bustadtype'],
      about: 'how the people who live there live',
      kind: {
        is: 'one-of',
        values: DWELLINGS,
        aliases: {
          institution: ['institusjon', 'sykehjem', 'sjukeheim'],
          home_in_cluster: ['bofellesskap', 'bufellesskap', 'samlokalisert', 'omsorgsbolig', 'omsorgsbustad'],
          home: ['hjem', 'heim', 'eget hjem', 'eigen heim', 'bolig', 'bustad'],
        },
      },
    },
  ],
};

export const UNIT_STATUS: TableOf<UnitStatus> = {
  file: 'unit_status',
  aliases: ['enhetsstatus', 'einingsstatus', 'status'],
  about: 'Outbreaks and limits that hold for a unit on some days.',
  key: ['unit_id', 'from', 'status'],
  columns: [
    {
      name: 'unit_id',
      field: 'unitId',
      kind: { is: 'text' },
      required: true,
      refersTo: ['units'],
      aliases: UNIT_ID_ALIASES,
      about: '',
    },
    { name: 'from', field: 'from', kind: { is: 'day' }, required: true, aliases: FROM_ALIASES, about: 'first day' },
    {
      name: 'to',
      field: 'to',
      kind: { is: 'day' },
      aliases: TO_ALIASES,
      lastDayAliases: LAST_DAY_ALIASES,
      about: 'the day after the last; empty: no end yet',
    },
    {
      name: 'status',
      field: 'status',
      required: true,
      aliases: ['tilstand'],
      about: '',
      kind: {
        is: 'one-of',
        values: UNIT_STATUSES,
        aliases: {
          outbreak: ['utbrudd', 'utbrot', 'smitteutbrudd'],
          no_cross_site: ['ikke på tvers', 'ikkje på tvers', 'lukket', 'lukka'],
        },
      },
    },
  ],
};

export const COMPETENCES: TableOf<Competence> = {
  file: 'competences',
  aliases: ['kompetanser', 'kompetansar', 'kompetanse', 'stillinger', 'stillingar'],
  required: true,
  about: 'What people can be, and whom they may stand in for.',
  key: ['competence'],
  columns: [
    {
      name: 'competence',
      field: 'competence',
      kind: { is: 'text' },
      required: true,
      aliases: [...COMPETENCE_ALIASES, 'kode'],
      about: 'unique',
    },
    {
      name: 'covers',
      field: 'covers',
      kind: { is: 'list' },
      whenEmpty: [],
      refersTo: ['competences'],
      aliases: ['dekker', 'dekkjer', 'kan_erstatte'],
      about: 'competences it may stand in for; does not chain',
    },
    {
      name: 'weight',
      field: 'weight',
      kind: { is: 'number', least: 0 },
      aliases: ['vekt', 'viktighet', 'viktigheit'],
      about: 'price of a hole; empty: nurse 1500, health_worker 1000, otherwise 700',
    },
  ],
};

export const SHIFTS: TableOf<ShiftType> = {
  file: 'shifts',
  aliases: ['vakter', 'vaktkoder', 'vaktkodar', 'vakttyper', 'vakttypar'],
  required: true,
  about: 'Shift types. An end at or before the start lies on the next day.',
  key: ['shift'],
  columns: [
    {
      name: 'shift',
      field: 'shift',
      kind: { is: 'text' },
      required: true,
      aliases: [...SHIFT_ALIASES, 'kode'],
      about: 'unique',
    },
    {
      name: 'start',
      field: 'startMinute',
      kind: { is: 'time' },
      required: true,
      aliases: ['fra', 'frå', 'starttid', 'fra_kl', 'begynner', 'byrjar'],
      about: '',
    },
    {
      name: 'end',
      field: 'endMinute',
      kind: { is: 'time', midnight: 0 },
      required: true,
      aliases: ['til', 'slutt', 'slutttid', 'til_kl', 'slutter', 'sluttar'],
      about: '',
    },
    {
      name: 'break_minutes',
      field: 'breakMinutes',
      kind: { is: 'whole', least: 0, most: 1440 },
      whenEmpty: 0,
      aliases: ['pause', 'pause_min', 'pause_minutter', 'pause_minutt'],
      about: 'unpaid minutes',
    },
    {
      name: 'passive',
      field: 'passive',
      kind: { is: 'yes-no' },
      whenEmpty: false,
      aliases: ['passiv', 'hvilende', 'kvilande', 'hvilende_vakt'],
      about: 'resting watch',
    },
  ],
};
