import type { CSSProperties } from 'react';
import { daysBetween, daysFrom, weekdayOf } from '#kernel/plain-date.ts';
import { formatDay } from '#platform/texts/format-date.ts';
import { Section } from '#platform/ui-kit/Section.tsx';
import { useLocale } from '#platform/ui-kit/use-locale.ts';
import { useTexts } from '#platform/ui-kit/use-texts.ts';
import type { PlacementsReply, PlacementView } from '../../contract.ts';
import { placementTexts } from '../../texts/placement-texts.ts';

const SUPERVISIONS = ['supervisor', 'second', 'other', 'none'] as const;
const SATURDAY = 6;
const MONDAY = 1;

interface PlacementCalendarProps {
  readonly data: PlacementsReply;
  readonly onOpen: (placementId: string) => void;
}

/** A row per student by unit, a cell per day of the known roster: whether the supervisor is there when the student is. */
export function PlacementCalendar({ data, onOpen }: PlacementCalendarProps) {
  const t = useTexts(placementTexts);
  const { locale } = useLocale();
  const days = daysFrom(data.today, Math.max(0, daysBetween(data.today, data.rosterTo)));
  const shown = data.placements.filter((one) => one.days.length > 0);
  if (shown.length === 0 || days.length === 0) return null;
  return (
    <Section title={t('placement.calendar')}>
      <ul className="attendance-legend">
        {SUPERVISIONS.map((supervision) => (
          <li key={supervision}>
            <i data-supervision={supervision} aria-hidden="true" /> {t(`placement.legend.${supervision}`)}
          </li>
        ))}
      </ul>
      <div className="table-scroll attendance" style={{ '--days': days.length } as CSSProperties}>
        <div className="attendance-row attendance-head" aria-hidden="true">
          <span />
          <span className="attendance-days">
            {days.map((date) => (
              <span key={date}>{weekdayOf(date) === MONDAY ? formatDay(date, locale, 'numbers') : ''}</span>
            ))}
          </span>
        </div>
        {shown.map((placement) => (
          <div key={placement.placementId} className="attendance-row">
            <button type="button" onClick={() => onOpen(placement.placementId)}>
              <b>{placement.student}</b> <span className="note">{placement.unitName}</span>
            </button>
            <AttendanceCells placement={placement} days={days} />
          </div>
        ))}
      </div>
    </Section>
  );
}

interface AttendanceCellsProps {
  readonly placement: PlacementView;
  readonly days: ReturnType<typeof daysFrom>;
}

function AttendanceCells({ placement, days }: AttendanceCellsProps) {
  const t = useTexts(placementTexts);
  const on = new Map(placement.days.map((day) => [day.date, day]));
  const count = (supervision: string) => placement.days.filter((day) => day.supervision === supervision).length;
  const label = t('placement.calendar.label', {
    name: placement.student ?? '',
    days: placement.days.length,
    second: count('second'),
    other: count('other'),
    none: count('none'),
  });
  return (
    <span className="attendance-days" role="img" aria-label={label}>
      {days.map((date) => {
        const day = on.get(date);
        return (
          <i
            key={date}
            data-supervision={day?.supervision}
            data-extra={day?.isExtra || undefined}
            data-weekend={weekdayOf(date) >= SATURDAY || undefined}
          />
        );
      })}
    </span>
  );
}
