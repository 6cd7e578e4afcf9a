import type { Applicant, Campaign, Placement, ResponseMember, Supplier, Vacancy } from '../resource-rows.ts';
import { APPLICANT_STAGES, OUTBREAK_RULES, VACANCY_REASONS } from '../resource-rows.ts';
import {
  COMPETENCE_ALIASES,
  EMAIL_ALIASES,
  FROM_ALIASES,
  LAST_DAY_ALIASES,
  NAME_ALIASES,
  PHONE_ALIASES,
  SHIFT_ALIASES,
  STAFF_ID_ALIASES,
  TO_ALIASES,
  UNIT_ID_ALIASES,
} from './column-aliases.ts';
import type { CellKind, ColumnOf, TableOf } from './table-spec.ts';

const TEXT = { is: 'text' } as const;
const DAY = { is: 'day' } as const;
const PCT: CellKind = { is: 'number', least: 0, most: 100 };
const number = (most: number): CellKind => ({ is: 'number', least: 0, most });
const whole = (most: number): CellKind => ({ is: 'whole', least: 0, most });
const PERSON_ALIASES = [...STAFF_ID_ALIASES.filter((alias) => alias !== 'person_id'), 'staff_id', 'id'];

type Rest = Partial<Pick<ColumnOf<object>, 'required' | 'whenEmpty' | 'refersTo' | 'lastDayAliases'>>;

/** A column of a table of these rows. */
function columnFor<Row>() {
  return (
    name: string,
    field: keyof Row & string,
    kind: CellKind,
    aliases: readonly string[],
    rest: Rest = {},
    about = '',
  ): ColumnOf<Row> => ({ name, field, kind, aliases, about, ...rest });
}

const REQUIRED = { required: true } as const;
const UNIT = { required: true, refersTo: ['units'] } as const;

const supplier = columnFor<Supplier>();
export const SUPPLIERS: TableOf<Supplier> = {
  file: 'suppliers',
  aliases: ['leverandører', 'leverandørar', 'vikarbyråer', 'vikarbyrå'],
  about: 'Agencies and what is agreed with them.',
  key: ['supplier'],
  columns: [
    supplier('supplier', 'supplier', TEXT, ['leverandør', 'byrå', ...NAME_ALIASES], REQUIRED),
    supplier('phone', 'phone', TEXT, PHONE_ALIASES),
    supplier('email', 'email', TEXT, EMAIL_ALIASES),
    supplier('arrival_training_minutes', 'arrivalTrainingMinutes', whole(10_000), [
      'opplæring_minutter',
      'mottaksminutter',
    ]),
    supplier(
      'no_cross_site',
      'noCrossSite',
      { is: 'yes-no' },
      ['ett_sted', 'ein_stad'],
      { whenEmpty: false },
      'their people work at one site only',
    ),
    supplier('notice_hours', 'noticeHours', number(1000), ['varsel_timer', 'varsel_timar']),
    supplier('hour_price', 'hourPrice', number(100_000), ['timepris']),
    supplier('valid_to', 'validTo', DAY, ['gjelder_til', 'gjeld_til', 'utløper'], {}, 'last day of the agreement'),
    supplier('terms', 'terms', TEXT, ['vilkår', 'avtale']),
  ],
};

const member = columnFor<ResponseMember>();
export const RESPONSE_TEAM: TableOf<ResponseMember> = {
  file: 'response_team',
  aliases: ['innsatsteam', 'ressursteam'],
  about:
    'What members of the rapid-response team do there; who is a member is outbreak_team of staff.csv and pool.csv.',
  key: ['person_id'],
  columns: [
    member('person_id', 'personId', TEXT, PERSON_ALIASES, { required: true, refersTo: ['staff', 'pool'] }),
    member('role', 'role', TEXT, ['rolle', 'oppgave', 'oppgåve'], REQUIRED),
    member('trained_to', 'trainedTo', DAY, ['opplært_til', 'øvet_til', 'øvd_til'], {}, 'last day'),
    member('ready_hours', 'readyHours', number(200), ['klar_timer', 'klar_timar'], {}, 'hours from call to arrival'),
    member('on_call_from', 'onCallFrom', DAY, ['vakt_fra', 'vakt_frå', 'beredskap_fra']),
    member('on_call_to', 'onCallTo', DAY, ['vakt_til', 'beredskap_til'], {}, 'the day after the last'),
  ],
};

const vacancy = columnFor<Vacancy>();
export const VACANCIES: TableOf<Vacancy> = {
  file: 'vacancies',
  aliases: ['ledige_stillinger', 'ledige_stillingar', 'vakanser', 'vakansar'],
  about: 'Posts that stand empty or will.',
  key: ['vacancy_id'],
  columns: [
    vacancy('vacancy_id', 'vacancyId', TEXT, ['stillingsnr', 'stillingsnummer', 'vakanse_id', 'id'], REQUIRED),
    vacancy('unit_id', 'unitId', TEXT, UNIT_ID_ALIASES, UNIT),
    vacancy('competence', 'competence', TEXT, COMPETENCE_ALIASES, { required: true, refersTo: ['competences'] }),
    vacancy('pct', 'pct', PCT, ['prosent', 'stillingsprosent'], REQUIRED),
    vacancy('vacant_from', 'vacantFrom', DAY, ['ledig_fra', 'ledig_frå', ...FROM_ALIASES], REQUIRED),
    vacancy(
      'reason',
      'reason',
      {
        is: 'one-of',
        values: VACANCY_REASONS,
        aliases: {
          resigned: ['sagt opp', 'oppsigelse', 'oppseiing'],
          retired: ['pensjon'],
          leave: ['permisjon'],
          sick_long: ['langtidssykmeldt', 'langtidssjukmeld'],
          new_post: ['ny stilling', 'nyoppretta'],
          moved: ['byttet stilling', 'bytta stilling'],
          other: ['annet', 'anna'],
        },
      },
      ['årsak', 'grunn'],
      { whenEmpty: 'other' },
    ),
    vacancy(
      'holder_id',
      'holderId',
      TEXT,
      ['innehaver', 'innehavar', ...STAFF_ID_ALIASES],
      { refersTo: ['staff'] },
      'who has the post until then',
    ),
  ],
};

const campaign = columnFor<Campaign>();
export const CAMPAIGNS: TableOf<Campaign> = {
  file: 'campaigns',
  aliases: ['kampanjer', 'kampanjar', 'utlysninger', 'utlysingar'],
  about: 'Efforts to find people.',
  key: ['campaign_id'],
  columns: [
    campaign('campaign_id', 'campaignId', TEXT, ['kampanje_id', 'utlysning_id', 'id'], REQUIRED),
    campaign('title', 'title', TEXT, ['tittel', ...NAME_ALIASES], REQUIRED),
    campaign('channel', 'channel', TEXT, ['kanal'], { whenEmpty: '' }),
    campaign('from', 'from', DAY, FROM_ALIASES, REQUIRED),
    campaign('to', 'to', DAY, TO_ALIASES, { lastDayAliases: LAST_DAY_ALIASES }, 'the day after the last'),
  ],
};

const applicant = columnFor<Applicant>();
export const APPLICANTS: TableOf<Applicant> = {
  file: 'applicants',
  aliases: ['søkere', 'søkjarar', 'søkarar'],
  about: 'People who have applied for vacancies; no more about them than this.',
  key: ['applicant_id'],
  columns: [
    applicant('applicant_id', 'applicantId', TEXT, ['søker_id', 'søkjar_id', 'søkernr', 'id'], REQUIRED),
    applicant('vacancy_id', 'vacancyId', TEXT, ['stillingsnr', 'stillingsnummer', 'vakanse_id'], {
      required: true,
      refersTo: ['vacancies'],
    }),
    applicant('name', 'name', TEXT, NAME_ALIASES, REQUIRED),
    applicant(
      'stage',
      'stage',
      {
        is: 'one-of',
        values: APPLICANT_STAGES,
        aliases: {
          received: ['mottatt', 'motteken', 'søkt'],
          interview: ['intervju'],
          offered: ['tilbud', 'tilbod'],
          accepted: ['takket ja', 'takka ja', 'akseptert'],
          started: ['begynt', 'byrja', 'startet'],
          declined: ['takket nei', 'takka nei', 'trukket'],
          rejected: ['avslag', 'ikke aktuell', 'ikkje aktuell'],
        },
      },
      ['status', 'trinn', 'steg'],
      REQUIRED,
    ),
    applicant('received', 'received', DAY, ['mottatt', 'motteken', 'søknadsdato'], REQUIRED),
    applicant('campaign_id', 'campaignId', TEXT, ['kampanje', 'kampanje_id'], { refersTo: ['campaigns'] }),
    applicant('starts_on', 'startsOn', DAY, ['begynner', 'byrjar', 'tiltredelse', 'tiltreding']),
    applicant('pct', 'pct', PCT, ['prosent', 'stillingsprosent'], {}, "empty: the vacancy's"),
  ],
};

const placement = columnFor<Placement>();
export const PLACEMENTS: TableOf<Placement> = {
  file: 'placements',
  aliases: ['praksis', 'praksisplasser', 'praksisplassar'],
  about: 'Places for students in units; without a student the place is free.',
  key: ['placement_id'],
  columns: [
    placement('placement_id', 'placementId', TEXT, ['praksis_id', 'plass_id', 'id'], REQUIRED),
    placement('unit_id', 'unitId', TEXT, UNIT_ID_ALIASES, UNIT),
    placement('school', 'school', TEXT, ['skole', 'skule', 'lærested', 'lærestad'], REQUIRED),
    placement('programme', 'programme', TEXT, ['utdanning', 'studium', 'program', 'linje'], REQUIRED),
    placement('study_year', 'studyYear', whole(10), ['studieår', 'årskull']),
    placement('student', 'student', TEXT, ['elev', ...NAME_ALIASES], {}, 'empty: a free place'),
    placement('person_id', 'personId', TEXT, PERSON_ALIASES, { refersTo: ['pool'] }, 'the student in pool.csv'),
    placement('supervisor_id', 'supervisorId', TEXT, ['veileder', 'rettleiar', 'kontaktsykepleier'], {
      refersTo: ['staff'],
    }),
    placement('second_supervisor_id', 'secondSupervisorId', TEXT, ['veileder_2', 'rettleiar_2', 'reserveveileder'], {
      refersTo: ['staff'],
    }),
    placement('from', 'from', DAY, FROM_ALIASES, REQUIRED),
    placement(
      'to',
      'to',
      DAY,
      TO_ALIASES,
      { required: true, lastDayAliases: LAST_DAY_ALIASES },
      'the day after the last',
    ),
    placement(
      'weekdays',
      'weekdays',
      { is: 'list' },
      ['ukedager', 'vekedagar', 'dager'],
      { whenEmpty: [] },
      '1 (Monday) to 7; empty: 1 to 5',
    ),
    placement('shift', 'shift', TEXT, SHIFT_ALIASES, { required: true, refersTo: ['shifts'] }),
    placement('required_hours', 'requiredHours', number(5000), ['krav_timer', 'krav_timar', 'praksistimer']),
    placement('done_hours', 'doneHours', number(5000), [
      'gjennomført_timer',
      'gjennomførte_timer',
      'gjennomførte_timar',
    ]),
    placement('goals', 'goals', whole(1000), ['læringsmål', 'mål']),
    placement('goals_done', 'goalsDone', whole(1000), ['læringsmål_nådd', 'mål_nådd']),
    placement(
      'outbreak_rule',
      'outbreakRule',
      {
        is: 'one-of',
        values: OUTBREAK_RULES,
        aliases: {
          move: ['flyttes', 'flyttast'],
          pause: ['pause', 'settes på vent'],
          allow: ['tillatt', 'kan fortsette'],
        },
      },
      ['ved_utbrudd', 'ved_utbrot', 'smitteregel'],
      { whenEmpty: 'move' },
    ),
    placement(
      'extra_hours_per_week',
      'extraHoursPerWeek',
      number(60),
      ['ekstratimer', 'vil_jobbe_timer'],
      {},
      'wants to work besides, at most',
    ),
  ],
};
