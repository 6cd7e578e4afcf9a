import type { PoolProfile } from '../resource-rows.ts';
import { POOL_ORIGINS } from '../resource-rows.ts';
import { EMAIL_ALIASES } from './column-aliases.ts';
import type { CellKind, ColumnOf } from './table-spec.ts';

type Field = keyof PoolProfile & string;

function column(
  name: string,
  field: Field,
  kind: CellKind,
  aliases: readonly string[],
  about = '',
): ColumnOf<PoolProfile> {
  return { name, field, kind, aliases, about };
}
function list(name: string, field: Field, aliases: readonly string[], about: string): ColumnOf<PoolProfile> {
  return { ...column(name, field, { is: 'list' }, aliases, about), whenEmpty: [] };
}

const TEXT = { is: 'text' } as const;
const DAY = { is: 'day' } as const;
const YES_NO = { is: 'yes-no' } as const;
const atMost = (most: number): CellKind => ({ is: 'number', least: 0, most });
const wholeTo = (most: number): CellKind => ({ is: 'whole', least: 0, most });

const ORIGIN: CellKind = {
  is: 'one-of',
  values: POOL_ORIGINS,
  aliases: {
    pool: ['tilkallingsvikar', 'ringevikar', 'bemanningspool'],
    other_sector: ['annen sektor', 'annan sektor', 'barnehage', 'skole', 'skule', 'sfo'],
    volunteer: ['frivillig', 'friviljug'],
    health_register: ['lokalt register', 'helsepersonellregister'],
    student: ['elev'],
    recruit: ['nyansatt', 'nytilsett'],
    agency: ['vikarbyrå', 'byrå'],
    neighbour: ['nabokommune', 'nabo'],
  },
};

/** The optional columns of pool.csv that the register of people who may be called adds; none of them decides who may work where. */
export const POOL_PROFILE_COLUMNS: readonly ColumnOf<PoolProfile>[] = [
  column('origin', 'origin', ORIGIN, ['opphav', 'kommer_fra', 'kjem_frå'], 'finer than source; empty: as source'),
  column('email', 'email', TEXT, EMAIL_ALIASES),
  list('languages', 'languages', ['språk', 'sprak'], ''),
  column('hpr_number', 'hprNumber', TEXT, ['hpr', 'hprnr', 'hpr_nummer', 'helsepersonellnummer'], 'never required'),
  column('title', 'title', TEXT, ['tittel', 'utdanning', 'autorisasjon']),
  column(
    'last_practised',
    'lastPractised',
    { is: 'whole', least: 1950, most: 2100 },
    ['sist_i_yrket', 'siste_år_i_yrket'],
    'year',
  ),
  column(
    'employer',
    'employer',
    TEXT,
    ['arbeidsgiver', 'arbeidsgivar', 'virksomhet', 'verksemd'],
    'whom they are borrowed from',
  ),
  column('leader_consent', 'leaderConsent', YES_NO, ['leder_godkjent', 'leiar_godkjent', 'samtykke_leder']),
  column('available_pct', 'availablePct', atMost(100), [
    'tilgjengelig_prosent',
    'tilgjengeleg_prosent',
    'ledig_prosent',
  ]),
  column('study_year', 'studyYear', wholeTo(10), ['studieår', 'årskull', 'studiear']),
  column('may_do', 'mayDo', TEXT, ['kan_utføre', 'oppgaver', 'oppgåver']),
  column('hours_per_week', 'hoursPerWeek', atMost(60), ['timer_per_uke', 'timar_per_veke', 'timegrense'], 'limit'),
  column('starts_on', 'startsOn', DAY, ['begynner', 'byrjar', 'oppstart'], "a recruit's first day"),
  column(
    'supplier',
    'supplier',
    TEXT,
    ['leverandør', 'byrånavn', 'byrånamn', 'vikarbyrånavn'],
    'a name in suppliers.csv',
  ),
  column('times_used', 'timesUsed', wholeTo(10_000), ['ganger_brukt', 'gonger_brukt', 'antall_oppdrag']),
  column(
    'arrival_training_minutes',
    'arrivalTrainingMinutes',
    wholeTo(10_000),
    ['opplæring_minutter', 'mottaksminutter', 'opplæring_minutt'],
    "goes before the supplier's",
  ),
  column(
    'core_rank',
    'coreRank',
    { is: 'whole', least: 1, most: 10_000 },
    ['kjerne', 'kjerne_nr', 'kjernerekkefølge'],
    "order among the supplier's known people; empty: not known here",
  ),
  column('willing_outbreak', 'willingOutbreak', YES_NO, ['villig_utbrudd', 'viljug_utbrot', 'kan_jobbe_i_smitte']),
  {
    ...list('willing_units', 'willingUnits', ['ønsker_enheter', 'ønskjer_einingar', 'villige_enheter'], 'empty: any'),
    refersTo: ['units'],
  },
  list('periods', 'periods', ['tidspunkt', 'kan_jobbe', 'når'], 'day, evening, night, weekend'),
  column('distance_km', 'distanceKm', atMost(3000), ['avstand', 'avstand_km', 'reisevei_km']),
  column('last_used', 'lastUsed', DAY, ['sist_brukt', 'siste_vakt']),
  column('confirmed_on', 'confirmedOn', DAY, ['bekreftet', 'stadfesta', 'sist_bekreftet']),
];
