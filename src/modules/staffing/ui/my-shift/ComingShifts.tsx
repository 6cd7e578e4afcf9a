import type { PlainDate } from '#kernel/plain-date.ts';
import { addDays } from '#kernel/plain-date.ts';
import { formatDay, formatDays, formatWeek } from '#platform/texts/format-date.ts';
import { Section } from '#platform/ui-kit/Section.tsx';
import { useLocale } from '#platform/ui-kit/use-locale.ts';
import { useTexts } from '#platform/ui-kit/use-texts.ts';
import type { MyShift } from '../../contract.ts';
import { myShiftTexts } from '../../texts/my-shift-texts.ts';
import type { ShiftWeek } from './shift-weeks.ts';
import { groupByWeek } from './shift-weeks.ts';
import { useShiftWords } from './use-shift-words.ts';

/** Days ahead that the server tells of. */
const DAYS = 28;

interface ComingShiftsProps {
  readonly shifts: readonly MyShift[];
  /** The day that the shifts were fetched on. */
  readonly from: PlainDate;
  readonly today: PlainDate;
}

/** My shifts of the next four weeks, week by week. */
export function ComingShifts({ shifts, from, today }: ComingShiftsProps) {
  const t = useTexts(myShiftTexts);
  const { locale } = useLocale();
  if (shifts.length === 0) return null;
  return (
    <Section title={t('mine.list')} className="coming-shifts">
      {groupByWeek(shifts).map((week) => (
        <Week key={week.monday} week={week} today={today} />
      ))}
      <p className="note">{t('mine.list.end', { day: formatDay(addDays(from, DAYS - 1), locale) })}</p>
    </Section>
  );
}

function Week({ week, today }: { readonly week: ShiftWeek; readonly today: PlainDate }) {
  const t = useTexts(myShiftTexts);
  const { locale } = useLocale();
  const { monday, shifts } = week;
  const sunday = addDays(monday, 6);
  const isThis = monday <= today && today <= sunday;
  const isNext = monday <= addDays(today, 7) && addDays(today, 7) <= sunday;
  const name = formatWeek(monday, locale);
  return (
    <>
      <div className="sub-head">
        <h3>
          {isThis ? t('mine.week.this') : isNext ? t('mine.week.next') : <span className="week-name">{name}</span>}
        </h3>
        <span className="note">
          {(isThis || isNext) && `${name}, `}
          {formatDays(monday, sunday, locale)}
        </span>
      </div>
      {shifts.length === 0 ? (
        <p className="no-shifts note">{t('mine.week.none')}</p>
      ) : (
        <ul className="shift-list">
          {shifts.map((shift) => (
            <ShiftLine key={`${shift.startsAt}${shift.unitId}`} shift={shift} />
          ))}
        </ul>
      )}
    </>
  );
}

function ShiftLine({ shift }: { readonly shift: MyShift }) {
  const t = useTexts(myShiftTexts);
  const { locale } = useLocale();
  const words = useShiftWords();
  const notes = [
    shift.away ? t('mine.away.shift') : undefined,
    shift.kind === 'normal' ? undefined : t(`mine.kind.${shift.kind}`),
    shift.foreign ? t('mine.foreign') : undefined,
  ].filter((note) => note !== undefined);
  return (
    <li data-away={shift.away || undefined}>
      <span className="shift-day">
        {formatDay(shift.date, locale, 'weekday')}{' '}
        <span className="soft">{formatDay(shift.date, locale, 'numbers')}</span>
      </span>
      <span className="shift-times">{words.times(shift)}</span>
      <span className="shift-where">
        {words.part(shift.startsAt)}, {shift.unitName}
        {notes.length > 0 && <b> · {notes.join(' · ')}</b>}
      </span>
    </li>
  );
}
