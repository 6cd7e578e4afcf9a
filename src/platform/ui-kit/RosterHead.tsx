import type { PlainDate } from '#kernel/plain-date.ts';
import { weekdayOf } from '#kernel/plain-date.ts';
import { formatDay, formatWeekday } from '#platform/texts/format-date.ts';
import { dayNumberLabel } from './day-number-label.ts';
import type { RosterSum } from './roster-row.ts';
import { uiKitTexts } from './ui-kit-texts.ts';
import { useLocale } from './use-locale.ts';
import { useTexts } from './use-texts.ts';

const SATURDAY = 6;
const MONDAY = 1;

interface RosterHeadProps {
  readonly days: readonly PlainDate[];
  readonly today: PlainDate;
  readonly sums: readonly RosterSum[];
  readonly nameLabel: string;
  readonly detailLabel: string | undefined;
  readonly trailingLabel: string | undefined;
}

/** Days, and heads per competence against the minimum; stays in sight while the rows scroll. */
export function RosterHead({ days, today, sums, nameLabel, detailLabel, trailingLabel }: RosterHeadProps) {
  const t = useTexts(uiKitTexts);
  const { locale } = useLocale();
  const first = detailLabel === undefined ? 2 : 3;
  return (
    <div className="roster-head" role="rowgroup">
      <div className="roster-row" role="row" data-kind="days" aria-rowindex={1}>
        <div className="roster-name" role="columnheader" aria-colindex={1}>
          {nameLabel}
        </div>
        {detailLabel !== undefined && (
          <div className="roster-detail" role="columnheader" aria-colindex={2}>
            {detailLabel}
          </div>
        )}
        {days.map((day, index) => (
          <div
            key={day}
            className="roster-day"
            role="columnheader"
            aria-colindex={first + index}
            aria-label={formatDay(day, locale, 'long')}
            data-today={day === today || undefined}
            data-weekend={weekdayOf(day) >= SATURDAY || undefined}
            data-monday={(index > 0 && weekdayOf(day) === MONDAY) || undefined}
          >
            {day === today ? t('grid.today') : formatWeekday(day, locale)}
            <b>{dayNumberLabel(day, index === 0)}</b>
          </div>
        ))}
        {trailingLabel !== undefined && (
          <div className="roster-trailing" role="columnheader" aria-colindex={first + days.length}>
            {trailingLabel}
          </div>
        )}
      </div>
      {sums.map((sum, row) => (
        <div key={sum.id} className="roster-row" role="row" data-kind="sum" aria-rowindex={row + 2}>
          <div className="roster-name" role="rowheader" aria-colindex={1}>
            {sum.name}
          </div>
          {detailLabel !== undefined && (
            <div className="roster-detail" role="gridcell" aria-colindex={2}>
              {sum.detail}
            </div>
          )}
          {sum.cells.map(({ value, minimum }, index) => {
            const day = days[index];
            const isUnder = value < minimum;
            return (
              <div
                key={day ?? index}
                className="roster-cell"
                role="gridcell"
                aria-colindex={first + index}
                aria-label={isUnder ? t('grid.under', { value, minimum }) : undefined}
                data-kind={isUnder ? 'under' : 'sum'}
                data-weekend={(day && weekdayOf(day) >= SATURDAY) || undefined}
                data-monday={(index > 0 && day && weekdayOf(day) === MONDAY) || undefined}
              >
                <b>{value}</b>
              </div>
            );
          })}
          {trailingLabel !== undefined && (
            <div className="roster-trailing" role="gridcell" aria-colindex={first + days.length}>
              {sum.trailing}
            </div>
          )}
        </div>
      ))}
    </div>
  );
}
