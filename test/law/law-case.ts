import type { Finding } from '#kernel/finding.ts';
import type { PlainDate } from '#kernel/plain-date.ts';
import { addDays, dayNumberOf, plainDate } from '#kernel/plain-date.ts';
import type { ShiftType, WorkedWeek } from '#modules/organisation/domain/municipality.ts';
import type { AgreedParameter, AgreementBasis } from '#modules/organisation/domain/working-time-rows.ts';
import { assessLaw } from '#modules/staffing/domain/law/assess-law.ts';
import type { EmploymentTerms } from '#modules/staffing/domain/law/employment-terms.ts';
import { lawCalendar } from '#modules/staffing/domain/law/law-calendar.ts';
import type { LawWorld } from '#modules/staffing/domain/law/law-world.ts';
import type { WorkingTimeAgreement } from '#modules/staffing/domain/law/working-time-agreement.ts';
import { ruleOfLimit } from '#modules/staffing/domain/law/working-time-agreement.ts';
import type { WorkingTimeRecord } from '#modules/staffing/domain/law/working-time-record.ts';
import type { WorkShift } from '#modules/staffing/domain/working-time/work-shift.ts';
import { findingTexts } from '#modules/staffing/texts/findings.ts';
import { norwegianHolidays } from '#platform/calendar/norwegian-holidays.ts';
import { createTranslator } from '#platform/texts/translator.ts';
import { writtenShifts } from '#test/replan-examples/written-shifts.ts';

/** One person's work in an example, with what else the law asks; the roster is known from Monday 5 October to 27 December 2026. */
export interface LawCase {
  readonly terms?: Partial<EmploymentTerms>;
  readonly agreements?: readonly WorkingTimeAgreement[];
  readonly records?: readonly WorkingTimeRecord[];
  readonly worked?: readonly WorkedWeek[];
  readonly weeklyHours?: number;
  readonly shiftTypes?: readonly ShiftType[];
  readonly known?: { readonly from: string; readonly to: string };
  readonly otherEmployer?: boolean;
}

const inWords = createTranslator('nb', findingTexts);
const LEVELS = { breach: 'BRUDD', warn: 'ADVARSEL', info: 'INFO' } as const;

/** One person's shifts as the law's world; P1 is a nurse in U1. */
export function lawCaseWorld(shifts: readonly WorkShift[], given: LawCase = {}): LawWorld {
  const from = plainDate(given.known?.from ?? '2026-10-05');
  const to = plainDate(given.known?.to ?? '2026-12-27');
  const known = { firstDay: dayNumberOf(from), lastDay: dayNumberOf(to) };
  const terms = given.terms && {
    staffId: 'P1',
    rotaClass: 'ordinary',
    position: 'ordinary',
    heavyStrain: false,
    ...given.terms,
  };
  return {
    people: [
      {
        personId: 'P1',
        competence: 'nurse',
        unitPath: ['U1', 'OMSORG'],
        weeklyHours: given.weeklyHours,
        otherEmployer: given.otherEmployer ?? false,
      },
    ],
    duties: new Map([['P1', shifts]]),
    terms: new Map(terms ? [['P1', terms as EmploymentTerms]] : []),
    agreements: given.agreements ?? [],
    options: {
      from,
      to: addDays(to, 1),
      known,
      calendar: lawCalendar(known.firstDay - 1, known.lastDay + 2, norwegianHolidays(from, to)),
      records: given.records,
      worked: given.worked && new Map([['P1', given.worked]]),
      shiftTypes: given.shiftTypes,
    },
  };
}

/** Findings on one person's shifts. */
export function assessCase(shifts: readonly WorkShift[], given: LawCase = {}): Finding[] {
  const { people, duties, terms, agreements, options } = lawCaseWorld(shifts, given);
  return assessLaw(people, duties, terms, agreements, options);
}

/** Findings as a representative reads them, without what is told once for everybody: “BRUDD Døgnhvile: 9,5 timer fri …”. */
export function told(notes: readonly string[], given: LawCase = {}, rules?: readonly string[]): string[] {
  return assessCase(writtenShifts(...notes), given)
    .filter(({ personId, shift, code }) => personId !== undefined || shift !== undefined || code.includes('agreement-'))
    .filter(({ code, facts }) => code !== 'staffing.law.need' && (!rules || rules.includes(String(facts['rule']))))
    .map(sentence);
}

/** One finding with its level and source. */
export function sentence({ level, code, facts, source }: Finding): string {
  return `${LEVELS[level]} ${inWords.find(code, facts) ?? code} [${source ?? ''}]`.replaceAll('\u00a0', ' ');
}

/** The same shift on several days: `daily('09.11', 5, '08:00–15:30')` from Monday 9 November; `every` leaves days between. */
export function daily(first: string, count: number, hours: string, every = 1): string[] {
  const [day, month] = first.split('.');
  const start = plainDate(`2026-${month}-${day}`);
  return Array.from({ length: count }, (_, index) => {
    const date = addDays(start, index * every);
    return `${date.slice(8, 10)}.${date.slice(5, 7)} ${hours}`;
  });
}

/** An agreement for everybody, without end, on these limits. */
export function agreement(
  basis: AgreementBasis,
  limits: { readonly [name in AgreedParameter]?: number },
  more: Partial<WorkingTimeAgreement> = {},
): WorkingTimeAgreement {
  return {
    agreementId: 'A1',
    title: 'Avtale',
    basis,
    from: plainDate('2026-01-01'),
    units: [],
    people: [],
    competences: [],
    reference: '',
    signatories: '',
    compensation: 'tilsvarende hvile',
    limits: Object.entries(limits).map(([parameter, value]) => ({
      ruleId: ruleOfLimit(basis, parameter as AgreedParameter),
      parameter: parameter as AgreedParameter,
      value,
    })),
    ...more,
  };
}

/** A recorded decision for P1 in November 2026. */
export function record(ruleId: WorkingTimeRecord['ruleId'], more: Partial<WorkingTimeRecord> = {}): WorkingTimeRecord {
  return {
    recordId: 'R1',
    ruleId,
    what: 'Vedtak',
    reason: 'utbrudd',
    decidedBy: 'avdelingsleder',
    decidedOn: plainDate('2026-11-01') as PlainDate,
    from: plainDate('2026-11-01') as PlainDate,
    to: plainDate('2026-12-01') as PlainDate,
    people: ['P1'],
    units: [],
    compensation: 'rest',
    compensationNote: '11 timer fri dagen etter',
    ...more,
  };
}
