import type { PlainDate } from '#kernel/plain-date.ts';
import { formatDay, formatWeekday } from '#platform/texts/format-date.ts';
import { Mark } from '#platform/ui-kit/Mark.tsx';
import { Strip } from '#platform/ui-kit/Strip.tsx';
import { StripAxis } from '#platform/ui-kit/StripAxis.tsx';
import { useLocale } from '#platform/ui-kit/use-locale.ts';
import { useSearchParam } from '#platform/ui-kit/use-search-param.ts';
import { useTexts } from '#platform/ui-kit/use-texts.ts';
import { ViewSwitch } from '#platform/ui-kit/ViewSwitch.tsx';
import { useSession } from '#platform/web-client/use-session.ts';
import type { UnitDetail } from '../contract.ts';
import { unitTexts } from '../texts/units-texts.ts';
import { useWords } from './use-words.ts';

interface UnitDaysProps {
  readonly unit: UnitDetail;
  readonly days: readonly PlainDate[];
}

/** Published shifts against the demand day by day: bars, or a table with the demand of each shift and competence. */
export function UnitDays({ unit, days }: UnitDaysProps) {
  const t = useTexts(unitTexts);
  const { today } = useSession();
  const [view, setView] = useSearchParam('vis', 'picture');
  const hasDemand = unit.days.some((day) => day.normal > 0);
  return (
    <>
      <div className="control-bar">
        <ViewSwitch value={view === 'table' ? 'table' : 'picture'} onChange={setView} />
      </div>
      {!hasDemand && <p className="note">{t('unit.noDemand')}</p>}
      {view === 'table' ? (
        <DemandTable unit={unit} days={days} />
      ) : (
        <div className="unit-strip">
          <StripAxis days={days} today={today} />
          <Strip name={unit.name} days={unit.days.map(({ planned, ...day }) => ({ ...day, value: planned }))} />
          <div className="unit-strip-figures" aria-hidden="true">
            {unit.days.map((day) => (
              <span key={day.date}>{day.planned}</span>
            ))}
          </div>
        </div>
      )}
    </>
  );
}

function DemandTable({ unit, days }: UnitDaysProps) {
  const t = useTexts(unitTexts);
  const { locale } = useLocale();
  const words = useWords();
  const rows = Map.groupBy(unit.demand, (row) => JSON.stringify([row.shift, row.competence]));
  return (
    <div className="table-scroll" role="region" aria-label={t('unit.table')} tabIndex={0}>
      <table className="table" aria-label={t('unit.table')}>
        <thead>
          <tr>
            <th scope="col">{t('demand.shift')}</th>
            <th scope="col">{t('demand.competence')}</th>
            {days.map((day) => (
              <th key={day} scope="col" data-align="end" aria-label={formatDay(day, locale, 'long')}>
                {formatWeekday(day, locale)} {Number(day.slice(8))}.
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          <tr>
            <th scope="row" colSpan={2}>
              {t('unit.row')}
            </th>
            {unit.days.map((day) => (
              <td key={day.date} data-align="end">
                {day.planned < day.minimum ? <Mark kind="act">{day.planned}</Mark> : day.planned}
              </td>
            ))}
          </tr>
          {[...rows].map(([key, demand]) => {
            const [first] = demand;
            return (
              first && (
                <tr key={key}>
                  <th scope="row">{first.shift}</th>
                  <td>{words.competence(first.competence)}</td>
                  {days.map((day) => {
                    const need = demand.find((row) => row.date === day);
                    return (
                      <td key={day} data-align="end">
                        {need && `${need.normal} / ${need.minimum}`}
                      </td>
                    );
                  })}
                </tr>
              )
            );
          })}
        </tbody>
      </table>
    </div>
  );
}
