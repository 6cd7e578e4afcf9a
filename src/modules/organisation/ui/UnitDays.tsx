import type { PlainDate } from '#kernel/plain-date.ts';
import { addDays } from '#kernel/plain-date.ts';
import { formatDay, formatDays, formatWeekday } from '#platform/texts/format-date.ts';
import { Button } from '#platform/ui-kit/Button.tsx';
import { ButtonLink } from '#platform/ui-kit/ButtonLink.tsx';
import { Mark } from '#platform/ui-kit/Mark.tsx';
import { Section } from '#platform/ui-kit/Section.tsx';
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

/** How far «earlier» and «later» go. */
const STEP_DAYS = 7;

/** Published shifts against the demand day by day: bars, or a table with the demand of each shift and competence. */
export function UnitDays({ unit, days, onGo }: UnitDaysProps & { readonly onGo: (from: PlainDate) => void }) {
  const t = useTexts(unitTexts);
  const { locale } = useLocale();
  const { today } = useSession();
  const [view, setView] = useSearchParam('vis', 'picture');
  const { from } = unit;
  const hasDemand = unit.days.some((day) => day.normal > 0);
  return (
    <Section title={t('unit.strip')} note={view === 'table' ? t('demand.gridNote') : t('unit.stripNote')}>
      <div className="control-bar">
        <ViewSwitch value={view === 'table' ? 'table' : 'picture'} onChange={setView} />
        <span className="button-row">
          <Button small icon="left" aria-label={t('unit.earlier')} onClick={() => onGo(addDays(from, -STEP_DAYS))} />
          <span>{formatDays(from, addDays(from, days.length - 1), locale)}</span>
          <Button small icon="right" aria-label={t('unit.later')} onClick={() => onGo(addDays(from, STEP_DAYS))} />
          {from !== today && (
            <Button small onClick={() => onGo(today)}>
              {t('unit.today')}
            </Button>
          )}
        </span>
        <span className="control-end">
          <ButtonLink small to={`/bemanning/enheter/${encodeURIComponent(unit.unitId)}/behov`}>
            {t(unit.canChangeDemand ? 'unit.demandLink' : 'unit.demandSee')}
          </ButtonLink>
        </span>
      </div>
      {!hasDemand && <p className="note">{t('unit.noDemand')}</p>}
      {view === 'table' ? (
        <DemandTable unit={unit} days={days} />
      ) : (
        <>
          <StripAxis days={days} today={today} />
          <Strip name={unit.name} days={unit.days.map(({ planned, ...day }) => ({ ...day, value: planned }))} />
          <div className="unit-strip-figures" aria-hidden="true">
            {unit.days.map((day) => (
              <span key={day.date}>{day.planned}</span>
            ))}
          </div>
        </>
      )}
    </Section>
  );
}

function DemandTable({ unit, days }: UnitDaysProps) {
  const t = useTexts(unitTexts);
  const { locale } = useLocale();
  const words = useWords();
  const rows = Map.groupBy(unit.demand, (row) => JSON.stringify([row.shift, row.competence]));
  return (
    <div className="table-scroll" role="group" aria-label={t('unit.table')} tabIndex={0}>
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
