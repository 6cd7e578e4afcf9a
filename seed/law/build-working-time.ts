import { addDays, plainDate } from '#kernel/plain-date.ts';
import type { StaffMember, Unit } from '#modules/organisation/domain/municipality.ts';
import type {
  EmploymentTermsRow,
  WorkingTimeAgreementRow,
  WorkingTimeRecordRow,
} from '#modules/organisation/domain/working-time-rows.ts';
import type { DemoFrame } from '../demo-options.ts';
import { streamOf } from '../random-stream.ts';

/** Hours per week at 100 % from which somebody works days, in the demo's rosters. */
const DAY_WORK_HOURS = 37.5;
/** Share of people whose terms the demo's municipality has not registered. */
const UNREGISTERED = 0.04;

type Header = Omit<WorkingTimeAgreementRow, 'parameter' | 'value'>;

/** Longest list of units in one cell of the folder. */
const MOST_SCOPE_CHARACTERS = 480;

/** Units in as few lists as fit a cell each. */
function inCells(units: readonly string[]): string[][] {
  const lists: string[][] = [];
  let length = 0;
  for (const unitId of units) {
    const list = lists.at(-1);
    length += unitId.length + 1;
    if (list !== undefined && length <= MOST_SCOPE_CHARACTERS) list.push(unitId);
    else {
      lists.push([unitId]);
      length = unitId.length + 1;
    }
  }
  return lists;
}

/** The same agreement for each list of units that a cell holds: AT-3, AT-3-2, AT-3-3. */
function agreementInCells(header: Header, limits: Parameters<typeof agreement>[1]): WorkingTimeAgreementRow[] {
  return inCells(header.units).flatMap((units, index) => {
    const agreementId = index === 0 ? header.agreementId : `${header.agreementId}-${index + 1}`;
    return agreement({ ...header, agreementId, units }, limits);
  });
}

function agreement(header: Header, limits: { readonly [name in WorkingTimeAgreementRow['parameter']]?: number }) {
  return Object.entries(limits).map(
    ([parameter, value]): WorkingTimeAgreementRow => ({
      ...header,
      parameter: parameter as WorkingTimeAgreementRow['parameter'],
      value,
    }),
  );
}

/**
 * Agreements as a municipality has them: averaging and week-ends for all, shorter rest in staffed homes, more overtime in nursing
 * homes, and as history an example of the departures of March 2020, with the limits and the length that public pages name.
 */
export function buildWorkingTimeAgreements(frame: DemoFrame, units: readonly Unit[]): WorkingTimeAgreementRow[] {
  const start = addDays(frame.rosterFrom, -180);
  const everybody = { units: [], people: [], competences: [] };
  const homes = units.filter(({ kind }) => kind === 'staffed_home').map(({ unitId }) => unitId);
  const wards = units.filter(({ kind }) => kind === 'nursing_home_ward').map(({ unitId }) => unitId);
  const rows = [
    ...agreement(
      {
        agreementId: 'AT-1',
        title: 'Gjennomsnittsberegning av arbeidstiden',
        basis: 'local_union',
        from: start,
        ...everybody,
        reference: 'sak 26/118',
        signatories: 'Kommunedirektøren, hovedtillitsvalgte',
        compensation: '',
      },
      { averagingWeeks: 52, averagedDayHours: 12.5, averagedAnyWeekHours: 54 },
    ),
    ...agreement(
      {
        agreementId: 'AT-2',
        title: 'Søn- og helgedager i gjennomsnitt',
        basis: 'individual',
        from: start,
        ...everybody,
        reference: 'arbeidsavtalene punkt 7',
        signatories: 'Den enkelte ansatte',
        compensation: '',
      },
      { sundayAveragingWeeks: 26, sundayOffEveryWeeks: 4 },
    ),
    ...agreement(
      {
        agreementId: 'KS-2020',
        title: 'Eksempel: avvikende arbeidstid fra 18. mars 2020',
        basis: 'national_union',
        from: plainDate('2020-03-18'),
        to: plainDate('2020-09-16'),
        ...everybody,
        reference:
          'Grensene er de som er sett for staten, lengden den som er sett for KS Bedrift; KS-protokollen er ikke sett',
        signatories: 'Sentrale parter',
        compensation: 'kompenserende hvile etter protokollen',
      },
      {
        dailyRestHours: 8,
        totalDayHours: 16,
        averagedAnyWeekHours: 54,
        overtimeWeekHours: 20,
        overtimeFourWeekHours: 50,
        overtimeHalfYearHours: 300,
      },
    ),
  ];
  rows.push(
    ...agreementInCells(
      {
        agreementId: 'AT-3',
        title: 'Kortere døgnhvile i bofellesskap',
        basis: 'local_union',
        from: start,
        to: addDays(frame.today, 30),
        ...everybody,
        units: homes,
        reference: 'sak 26/204',
        signatories: 'Sektorleder, tillitsvalgte i bofellesskapene',
        compensation: 'tilsvarende hvile innen 14 dager',
      },
      { dailyRestHours: 9 },
    ),
  );
  rows.push(
    ...agreementInCells(
      {
        agreementId: 'AT-4',
        title: 'Utvidet overtid på sykehjem vinteren',
        basis: 'local_union',
        from: addDays(frame.rosterFrom, -21),
        to: addDays(frame.today, 120),
        ...everybody,
        units: wards,
        reference: 'sak 26/377',
        signatories: 'Sektorleder, hovedtillitsvalgte',
        compensation: '',
      },
      { overtimeWeekHours: 20, overtimeFourWeekHours: 50, overtimeYearHours: 300 },
    ),
  );
  return rows;
}

/** Rota classes by the hours of the position; a few are not registered, as in life. */
export function buildEmploymentTerms(frame: DemoFrame, staff: readonly StaffMember[]): EmploymentTermsRow[] {
  const random = streamOf(frame.seed, 'employment terms');
  return staff.flatMap((person): EmploymentTermsRow[] => {
    if (random.next() < UNREGISTERED) return [];
    const isDay = (person.weeklyHours ?? DAY_WORK_HOURS) >= DAY_WORK_HOURS;
    return [
      {
        staffId: person.staffId,
        rotaClass: isDay ? 'ordinary' : 'rota_38',
        position: 'ordinary',
        heavyStrain: false,
      },
    ];
  });
}

/** Decisions that people have recorded: the work plan discussed, a need for extra work, an exemption, an unforeseen event. */
export function buildWorkingTimeRecords(frame: DemoFrame, units: readonly Unit[], staff: readonly StaffMember[]) {
  const [ward] = units.filter(({ kind }) => kind === 'nursing_home_ward');
  const [exempted] = staff;
  const base = { people: [], units: [], compensation: 'none', compensationNote: '' } as const;
  const rows: WorkingTimeRecordRow[] = [
    {
      ...base,
      recordId: 'V-1',
      rule: '10-3',
      what: 'Turnusplan for perioden',
      reason: 'Drøftet med hovedtillitsvalgte og verneombud',
      decidedBy: 'Bemanningskoordinator',
      decidedOn: addDays(frame.rosterFrom, -21),
      from: frame.rosterFrom,
    },
    {
      ...base,
      recordId: 'V-2',
      rule: '10-6-1',
      what: 'Ekstra vakter ved sykefravær',
      reason: 'Uventet høyt sykefravær i høst, tidsavgrenset til perioden',
      decidedBy: 'Sektorleder',
      decidedOn: frame.rosterFrom,
      from: frame.rosterFrom,
      to: addDays(frame.today, 14),
      compensation: 'pay',
      compensationNote: 'overtidstillegg etter tariffavtalen',
    },
  ];
  if (exempted) {
    rows.push({
      ...base,
      recordId: 'V-3',
      rule: '10-6-10',
      what: 'Fritak fra arbeid ut over avtalt arbeidstid',
      reason: 'Vektige sosiale grunner',
      decidedBy: 'Avdelingsleder',
      decidedOn: addDays(frame.today, -10),
      from: addDays(frame.today, -10),
      to: addDays(frame.today, 90),
      people: [exempted.staffId],
    });
  }
  if (ward) {
    rows.push({
      ...base,
      recordId: 'V-4',
      rule: '10-12-3',
      what: 'Strømbrudd natt til lørdag',
      reason: 'Kveldsvakta ble til strømmen var tilbake og beboerne trygge',
      decidedBy: 'Vakthavende leder',
      decidedOn: addDays(frame.today, -9),
      from: addDays(frame.today, -10),
      to: addDays(frame.today, -8),
      units: [ward.unitId],
      compensation: 'rest',
      compensationNote: '11 timer fri før neste vakt',
    });
  }
  return rows;
}
