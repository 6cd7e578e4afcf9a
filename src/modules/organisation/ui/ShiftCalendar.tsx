import type { PlainDate } from '#kernel/plain-date.ts';
import { addDays, daysFrom, isoWeekOf, weekdayOf } from '#kernel/plain-date.ts';
import { formatDay, formatWeekday } from '#platform/texts/format-date.ts';
import { useLocale } from '#platform/ui-kit/use-locale.ts';
import { useTexts } from '#platform/ui-kit/use-texts.ts';
import type { PersonDetail } from '../contract.ts';
import { peopleTexts } from '../texts/people-texts.ts';
import { toneAt } from './shift-times.ts';
import { useCatalogue } from './use-catalogue.ts';

const DAYS_IN_WEEK = 7;

interface ShiftCalendarProps {
  readonly person: PersonDetail;
  readonly today: PlainDate;
  /** Whole weeks are shown, from the one that holds this day. */
  readonly from: PlainDate;
  readonly weeks: number;
  readonly chosen?: PlainDate | undefined;
  /** Left out: days are not for pressing. */
  readonly onDay?: ((day: PlainDate) => void) | undefined;
}

/** A person's published shifts as a calendar: a row per week, a letter per shift; in brackets away from home. */
export function ShiftCalendar({ person, today, from, weeks, chosen, onDay }: ShiftCalendarProps) {
  const t = useTexts(peopleTexts);
  const { locale } = useLocale();
  const names = useCatalogue();
  const monday = addDays(from, 1 - weekdayOf(from));
  const shifts = Map.groupBy(person.roster, (cell) => cell.date);
  const starts = new Map(names.shifts.map((shift) => [shift.shift, shift.startMinute]));
  const isAway = (unitId: string) => person.homeUnitId !== null && unitId !== person.homeUnitId;
  const wordsOf = (day: PlainDate) => {
    const list = (shifts.get(day) ?? []).map(({ shift, unitId }) =>
      isAway(unitId) ? t('person.elsewhere', { shift, unit: names.unitName(unitId) }) : shift,
    );
    const name = formatDay(day, locale, 'long');
    return list.length === 0
      ? t('person.dayNone', { day: name })
      : t('person.dayShift', { day: name, shifts: list.join(', ') });
  };
  return (
    <table className="shift-calendar" aria-label={t('person.shifts')}>
      <thead>
        <tr>
          <td />
          {daysFrom(monday, DAYS_IN_WEEK).map((day) => (
            <th key={day} scope="col" aria-label={formatDay(day, locale, 'weekday')}>
              {formatWeekday(day, locale)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {Array.from({ length: weeks }, (_, week) => addDays(monday, DAYS_IN_WEEK * week)).map((first) => (
          <tr key={first}>
            <th scope="row" aria-label={t('person.week', { week: Number(isoWeekOf(first).slice(6)) })}>
              {Number(isoWeekOf(first).slice(6))}
            </th>
            {daysFrom(first, DAYS_IN_WEEK).map((day) => {
              const cells = shifts.get(day) ?? [];
              const [cell] = cells;
              const letters = cells.map(({ shift, unitId }) => (isAway(unitId) ? `(${shift})` : shift)).join('+');
              const inside = (
                <>
                  <span aria-hidden="true" className="shift-calendar-cell">
                    <span className="shift-calendar-day">{Number(day.slice(8))}</span>
                    <b>{letters || '·'}</b>
                  </span>
                  <span className="sr-only">{wordsOf(day)}</span>
                </>
              );
              return (
                <td
                  key={day}
                  data-tone={cell && toneAt(starts.get(cell.shift) ?? 0)}
                  data-past={day < today || undefined}
                  data-today={day === today || undefined}
                  data-chosen={day === chosen || undefined}
                  data-planned={cell?.planned || undefined}
                >
                  {onDay ? (
                    <button type="button" onClick={() => onDay(day)}>
                      {inside}
                    </button>
                  ) : (
                    inside
                  )}
                </td>
              );
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
