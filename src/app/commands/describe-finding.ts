import type { Finding } from '#kernel/finding.ts';
import { parsePlainDate } from '#kernel/plain-date.ts';
import type { Municipality } from '#modules/organisation/domain/municipality.ts';
import { findingTexts } from '#modules/staffing/texts/findings.ts';
import { lawRuleTexts } from '#modules/staffing/texts/law-rules.ts';
import { formatDay } from '#platform/texts/format-date.ts';
import { createTranslator } from '#platform/texts/translator.ts';

const LEVELS = { breach: 'BRUDD', warn: 'ADVARSEL', info: 'TIL INFO' } as const;
const inWords = createTranslator('nb', findingTexts, lawRuleTexts);

/** Writes findings as lines in Norwegian: level, day, who, where, what and on what it rests. */
export function findingWriter(
  municipality: Pick<Municipality, 'staff' | 'pool' | 'units'>,
): (finding: Finding) => string {
  const people = new Map([
    ...municipality.staff.map((row) => [row.staffId, row.name] as const),
    ...municipality.pool.map((row) => [row.personId, row.name] as const),
  ]);
  const units = new Map(municipality.units.map((row) => [row.unitId, row.name]));
  const named = (names: ReadonlyMap<string, string>, id: string): string => `${names.get(id) ?? '?'} (${id})`;
  return ({ code, level, personId, unitId, date, shift, competence, facts, source }) => {
    const day = date === undefined ? undefined : parsePlainDate(date);
    const place = [
      day && formatDay(day, 'nb', 'full'),
      personId && named(people, personId),
      unitId && named(units, unitId),
      shift && `vakt ${shift}`,
      competence,
    ].filter(Boolean);
    const text = inWords.find(code, facts) ?? code;
    const where = place.length > 0 ? `${place.join(', ')}: ` : '';
    return `${LEVELS[level]}  ${where}${text}${source ? ` [${source}]` : ''}${answeredFor(facts)}`;
  };
}

/** What makes a finding lawful or answered for: the agreement that permits it, or the decision that people have recorded. */
function answeredFor(facts: Finding['facts']): string {
  const { agreement, agreedHours, compensation, recordedReason, recordedBy, recordedNote } = facts;
  const parts: (string | undefined)[] = [];
  if (agreedHours !== undefined) {
    parts.push(
      inWords.find('finding.permitted', { agreement: String(agreement), compensation: String(compensation ?? '') }),
    );
  }
  if (recordedReason !== undefined) {
    const values = { reason: String(recordedReason), by: String(recordedBy), note: String(recordedNote ?? '') };
    parts.push(inWords.find('finding.recorded', values));
  }
  return parts.map((part) => ` – ${part}`).join('');
}
