import type { Finding } from '#kernel/finding.ts';
import { contains } from '#kernel/interval.ts';
import type { PersonWork } from './person-work.ts';
import type { WorkingTimeRecord } from './working-time-record.ts';

/**
 * Extra work of somebody who has asked to be free of it, for health or weighty social reasons; the request is recorded.
 * Source: rules/working-time-law.ts (aml. § 10-6 (10)).
 */
export function assessExempted(work: PersonWork, records: readonly WorkingTimeRecord[]): Finding[] {
  const requests = records.filter(
    ({ ruleId, people }) => ruleId === 'aml-10-6-10' && people.includes(work.person.personId),
  );
  if (requests.length === 0) return [];
  return work.work.flatMap((shift): Finding[] => {
    if (shift.kind === 'normal' || work.judgedOn([shift]).length === 0) return [];
    const request = requests.find((one) => contains<string>(one, shift.date));
    if (request === undefined) return [];
    const { personId, unitId, date } = shift;
    const facts = { rule: 'aml-10-6-10', since: request.from, recordId: request.recordId };
    const source = 'aml. § 10-6 (10)';
    return [
      { code: 'staffing.law.exempted', level: 'breach', personId, unitId, date, shift: shift.shift, facts, source },
    ];
  });
}

/**
 * People given overtime whose need nobody has recorded: it must be special and limited in time. One finding per person.
 * Source: rules/working-time-law.ts (aml. § 10-6 (1)).
 */
export function assessRecordedNeed(work: PersonWork, records: readonly WorkingTimeRecord[]): Finding[] {
  const unexplained = work.work.filter(
    (shift) =>
      (shift.kind === 'overtime' || shift.kind === 'extra') &&
      work.judgedOn([shift]).length > 0 &&
      !records.some((record) => record.ruleId === 'aml-10-6-1' && explains(record, work, shift.date, shift.unitId)),
  );
  const last = unexplained.at(-1);
  if (last === undefined) return [];
  const { personId, unitId, date, shift } = last;
  const facts = { rule: 'aml-10-6-1', shifts: unexplained.length };
  return [
    { code: 'staffing.law.need', level: 'info', personId, unitId, date, shift, facts, source: 'aml. § 10-6 (1)' },
  ];
}

function explains(record: WorkingTimeRecord, work: PersonWork, date: string, unitId: string): boolean {
  return (
    contains<string>(record, date) &&
    (record.people.length === 0 || record.people.includes(work.person.personId)) &&
    (record.units.length === 0 || [...(work.person.unitPath ?? []), unitId].some((id) => record.units.includes(id)))
  );
}
