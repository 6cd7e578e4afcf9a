import type { PlainDate } from '#kernel/plain-date.ts';
import { addDays } from '#kernel/plain-date.ts';
import type { Draft } from '#modules/messages/index.ts';
import { draftLocale } from '#modules/messages/index.ts';
import type { StoredShift } from '#modules/organisation/index.ts';
import { formatDay, formatDays } from '#platform/texts/format-date.ts';
import { createTranslator } from '#platform/texts/translator.ts';
import type { StaffingBase } from '../../domain/staffing-base.ts';
import { unitRosterLogTexts } from '../../texts/unit-roster-log.ts';
import type { UnitRosterDocument } from './unit-roster-rows.ts';

/** One draft per person whose shifts change, in that person's language: all their shifts of the period. */
export function draftUnitRoster(
  base: StaffingBase,
  { unitId, from, days }: { readonly unitId: string; readonly from: PlainDate; readonly days: number },
  document: UnitRosterDocument,
  replaced: readonly StoredShift[],
): Draft[] {
  const shiftsOf = Map.groupBy(document.rows, (row) => row.staffId);
  const before = Map.groupBy(replaced, (row) => row.personId);
  const people = document.kind === 'shadow' ? shiftsOf.keys() : new Set([...shiftsOf.keys(), ...before.keys()]);
  const typeOf = new Map(base.municipality.shifts.map((type) => [type.shift, type]));
  return [...people].map((personId): Draft => {
    const locale = draftLocale(base.memberOf.get(personId)?.languages ?? []);
    const t = createTranslator(locale, unitRosterLogTexts);
    const shifts = (shiftsOf.get(personId) ?? []).toSorted((a, b) => (a.date < b.date ? -1 : 1));
    const lines = shifts.map(({ date, shift }) => {
      const type = typeOf.get(shift);
      return t('draft.shift', {
        day: formatDay(date, locale),
        start: clock(type?.startMinute ?? 0),
        end: clock(type?.endMinute ?? 0),
      });
    });
    const values = {
      kind: document.kind,
      unit: base.unitOf.get(unitId)?.name ?? unitId,
      period: formatDays(from, addDays(from, days - 1), locale),
      name: givenName(base.people.get(personId)?.name ?? personId),
      team: document.kind === 'cohort' ? (document.teamOf[personId] ?? 0) + 1 : 0,
      count: shifts.length,
      shifts: lines.join('\n'),
      sender: base.municipality.name,
    };
    return { personId, locale, subject: t('draft.subject', values), body: t('draft.body', values) };
  });
}

function clock(minute: number): string {
  const inDay = minute % 1440;
  return `${String(Math.floor(inDay / 60)).padStart(2, '0')}:${String(inDay % 60).padStart(2, '0')}`;
}

/** «Fjellrype, Kari» as she is spoken to. */
function givenName(name: string): string {
  return name.split(',').at(-1)?.trim().split(/\s+/)[0] ?? name;
}
