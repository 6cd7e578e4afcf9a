import { useMemo } from 'react';
import { addDays } from '#kernel/plain-date.ts';
import { useWords } from '#modules/organisation/ui.ts';
import { formatDay } from '#platform/texts/format-date.ts';
import { useLocale } from '#platform/ui-kit/use-locale.ts';
import { useTexts } from '#platform/ui-kit/use-texts.ts';
import type { RowKeyView, ShiftTypeView } from '../../contract.ts';
import { planTexts } from '../../texts/plan-texts.ts';

/** How a plan page says shifts and days. */
export interface PlanWords {
  /** «natt»; with the shift's own letters where a unit has several in that part of the day: «dag LD». */
  readonly part: (shift: string) => string;
  /** «22:00–07:30» */
  readonly hours: (shift: string) => string;
  /** «ma 23. natt» */
  readonly when: (row: Pick<RowKeyView, 'date' | 'shift'>) => string;
  /** «Sykepleier, natt til tirsdag» */
  readonly title: (row: RowKeyView) => string;
  readonly competence: (id: string) => string;
  /** «sykepleier», inside a sentence. */
  readonly competenceInText: (id: string) => string;
  readonly source: (source: string) => string;
  readonly sourceInText: (source: string) => string;
}

/** Words for the shifts of a plan in the reader's language. */
export function usePlanWords(shifts: readonly ShiftTypeView[], used: readonly RowKeyView[]): PlanWords {
  const t = useTexts(planTexts);
  const { locale } = useLocale();
  const words = useWords();
  return useMemo(() => {
    const typeOf = new Map(shifts.map((type) => [type.shift, type]));
    const partOf = (shift: string) => typeOf.get(shift)?.part ?? 'day';
    const ambiguous = ambiguousShifts(used, partOf);
    const part = (shift: string) => {
      const word = words.part(partOf(shift));
      return ambiguous.has(shift) ? `${word} ${shift}` : word;
    };
    const lower = (text: string) => text.toLocaleLowerCase(locale === 'en' ? 'en' : 'nb');
    return {
      part,
      hours: (shift) => {
        const type = typeOf.get(shift);
        return type ? `${clock(type.startMinute)}–${clock(type.endMinute)}` : shift;
      },
      when: ({ date, shift }) => `${formatDay(date, locale, 'short')} ${part(shift)}`,
      title: ({ competence, date, shift }) =>
        partOf(shift) === 'night'
          ? t('hole.title.night', {
              competence: words.competence(competence),
              part: part(shift),
              next: formatDay(addDays(date, 1), locale, 'weekday'),
            })
          : t('hole.title.day', {
              competence: words.competence(competence),
              part: part(shift),
              day: formatDay(date, locale, 'weekday'),
            }),
      competence: words.competence,
      competenceInText: (id) => lower(words.competence(id)),
      source: words.source,
      sourceInText: (source) => lower(words.source(source)),
    };
  }, [shifts, used, t, locale, words]);
}

/** Shifts that share unit and part of the day with another; the one with the shortest letters needs none. */
function ambiguousShifts(used: readonly RowKeyView[], partOf: (shift: string) => string): ReadonlySet<string> {
  const groups = Map.groupBy(used, (row) => `${row.unitId}~${partOf(row.shift)}`).values();
  return new Set(
    [...groups].flatMap((rows) => {
      const shifts = [...new Set(rows.map((row) => row.shift))].toSorted((a, b) => a.length - b.length);
      const [first, second] = shifts;
      if (first === undefined || second === undefined) return [];
      return first.length < second.length ? shifts.slice(1) : shifts;
    }),
  );
}

function clock(minute: number): string {
  const inDay = minute % 1440;
  return `${String(Math.floor(inDay / 60)).padStart(2, '0')}:${String(inDay % 60).padStart(2, '0')}`;
}
