import type { PlainDate } from '#kernel/plain-date.ts';
import { addDays } from '#kernel/plain-date.ts';
import { formatDay, formatDays, formatWeek } from '#platform/texts/format-date.ts';
import { Mark } from '#platform/ui-kit/Mark.tsx';
import { Section } from '#platform/ui-kit/Section.tsx';
import { useLocale } from '#platform/ui-kit/use-locale.ts';
import { useTexts } from '#platform/ui-kit/use-texts.ts';
import type { MyShift, MyShiftsReply } from '../../contract.ts';
import { myShiftTexts } from '../../texts/my-shift-texts.ts';
import type { ShiftWeek } from './shift-weeks.ts';
import { groupByWeek } from './shift-weeks.ts';
import { useShiftWords } from './use-shift-words.ts';

/** Days ahead that the server tells of. */
const DAYS = 28;

type Changes = MyShiftsReply['changes'];

interface ComingShiftsProps {
  readonly shifts: readonly MyShift[];
  readonly changes: Changes;
  /** The day that the shifts were fetched on. */
  readonly from: PlainDate;
  readonly today: PlainDate;
}

/** My shifts of the next four weeks, week by week. */
export function ComingShifts({ shifts, changes, from, today }: ComingShiftsProps) {
  const t = useTexts(myShiftTexts);
  const { locale } = useLocale();
  if (shifts.length === 0) return null;
  return (
    <Section title={t('mine.list')} className="coming-shifts">
      {groupByWeek(shifts).map((week) => (
        <Week key={week.monday} week={week} changes={changes} today={today} />
      ))}
      <p className="note">{t('mine.list.end', { day: formatDay(addDays(from, DAYS - 1), locale) })}</p>
    </Section>
  );
}

interface WeekProps {
  readonly week: ShiftWeek;
  readonly changes: Changes;
  readonly today: PlainDate;
}

function Week({ week, changes, today }: WeekProps) {
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
            <ShiftLine key={`${shift.startsAt}${shift.unitId}`} shift={shift} change={changeOf(shift, changes)} />
          ))}
        </ul>
      )}
    </>
  );
}

/** What makes a shift new to me, if anything does. */
function changeOf(shift: MyShift, changes: Changes): Changes[number] | undefined {
  return changes.find(
    (one) =>
      one.kind !== 'removed' && one.date === shift.date && one.shift === shift.shift && one.unitName === shift.unitName,
  );
}

function ShiftLine({ shift, change }: { readonly shift: MyShift; readonly change: Changes[number] | undefined }) {
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
        {change && <Mark kind="new">{t(change.kind === 'added' ? 'mine.list.new' : 'mine.list.moved')}</Mark>}
        {change && ' '}
        {words.part(shift.startsAt)}, {shift.unitName}
        {notes.length > 0 && <b> · {notes.join(' · ')}</b>}
      </span>
    </li>
  );
}
