import type { Finding } from '#kernel/finding.ts';
import { contains } from '#kernel/interval.ts';
import type { LawRuleId } from '../../rules/working-time-law-types.ts';
import type { LawPerson } from './law-person.ts';
import type { WorkingTimeRecord } from './working-time-record.ts';

/** Rules under which a recorded decision makes a departure lawful: averted danger, serious disruption by agreement. */
const PERMITTING: ReadonlySet<LawRuleId> = new Set(['aml-10-12-3', 'aml-10-8-3']);

/** Rules that decisions under another rule cannot touch: rest and length may be departed from to avert danger, not these. */
const NEVER: ReadonlySet<string> = new Set([
  'staffing.law.agreement-beyond',
  'staffing.law.agreement-parties',
  'staffing.law.agreement-compensation',
]);

/**
 * Puts what people have recorded to the findings it is about. A decision under a rule that permits departures turns a breach
 * into information; any other record leaves a breach standing as a warning that somebody has answered for.
 */
export function applyRecords(
  findings: readonly Finding[],
  records: readonly WorkingTimeRecord[],
  people: ReadonlyMap<string, LawPerson>,
): Finding[] {
  return findings.map((told) => {
    const finding = withWillingness(told, records, people);
    if (finding.date === undefined || finding.level === 'info' || NEVER.has(finding.code)) return finding;
    const record = records.find((one) => isAbout(one, finding, people));
    if (record === undefined) return finding;
    return { ...withRecord(finding, record), level: PERMITTING.has(record.ruleId) ? 'info' : 'warn' };
  });
}

/** Rules under which wider limits hold only for people who are willing, each case for itself, or have consented. */
const WILLING: Readonly<Partial<Record<string, 'missing' | 'consent-missing'>>> = {
  'aml-10-6-5': 'missing',
  'aml-10-6-6': 'missing',
  'aml-10-12-4': 'consent-missing',
};

/**
 * What is lawful only by agreement asks whether the person is willing (§ 10-6 (7)) or has consented (§ 10-12 (4)): the record
 * that names the person, or `willingness` in the facts saying what is missing.
 */
function withWillingness(
  finding: Finding,
  records: readonly WorkingTimeRecord[],
  people: ReadonlyMap<string, LawPerson>,
): Finding {
  const { level, facts, personId } = finding;
  if (level !== 'info' || personId === undefined || facts['agreedHours'] === undefined) return finding;
  const asked = WILLING[String(facts['rule'])];
  if (asked === undefined) return finding;
  const record = records.find(
    (one) => one.ruleId === facts['rule'] && one.people.includes(personId) && isAbout(one, finding, people),
  );
  return record ? withRecord(finding, record) : { ...finding, facts: { ...facts, willingness: asked } };
}

function withRecord(finding: Finding, record: WorkingTimeRecord): Finding {
  const { reason, decidedBy, decidedOn, compensation, compensationNote, recordId, ruleId } = record;
  const facts = {
    ...finding.facts,
    recordId,
    recordedRule: ruleId,
    recordedReason: reason,
    recordedBy: decidedBy,
    recordedOn: decidedOn,
    recordedCompensation: compensation,
    recordedNote: compensationNote,
  };
  return { ...finding, facts };
}

/** Whether a record is about a finding: the days, the person or the unit, and a rule that such a record answers. */
function isAbout(record: WorkingTimeRecord, finding: Finding, people: ReadonlyMap<string, LawPerson>): boolean {
  const { personId, unitId, date, facts } = finding;
  if (date === undefined || !contains<string>(record, date)) return false;
  if (record.people.length > 0 && (personId === undefined || !record.people.includes(personId))) return false;
  if (record.units.length > 0) {
    const path = personId === undefined ? [] : (people.get(personId)?.unitPath ?? []);
    const own = unitId === undefined ? path : [...path, unitId];
    if (!own.some((id) => record.units.includes(id))) return false;
  }
  return answers(record.ruleId, String(facts['rule'] ?? ''));
}

/** Limits on overtime and total hours, which a recorded need answers for; never a request to be free of it. */
const OVERTIME: ReadonlySet<string> = new Set(['aml-10-6-4', 'aml-10-6-5', 'aml-10-6-6', 'aml-10-6-8']);

/** Which breaches a decision under a rule answers. */
function answers(decided: LawRuleId, broken: string): boolean {
  switch (decided) {
    case 'aml-10-12-3':
      return broken !== 'aml-10-3';
    case 'aml-10-8-3':
      return broken === 'aml-10-8-1' || broken === 'aml-10-8-3';
    case 'aml-10-6-1':
    case 'aml-10-6-5':
      return OVERTIME.has(broken);
    default:
      return broken === decided;
  }
}
