import type { PlainDate } from '#kernel/plain-date.ts';
import { formatDay } from '#platform/texts/format-date.ts';
import { Mark } from '#platform/ui-kit/Mark.tsx';
import { useLocale } from '#platform/ui-kit/use-locale.ts';
import { useTexts } from '#platform/ui-kit/use-texts.ts';
import type { UnitRow } from '../contract.ts';
import { unitTexts } from '../texts/units-texts.ts';

interface StatusMarksProps {
  readonly unit: Pick<UnitRow, 'status' | 'closedOn'>;
  readonly today: PlainDate;
}

/** What is in force for a unit, or will be, in a few words. */
export function StatusMarks({ unit, today }: StatusMarksProps) {
  const t = useTexts(unitTexts);
  const { locale } = useLocale();
  if (unit.status.length === 0 && unit.closedOn === null) return null;
  const day = (date: PlainDate) => formatDay(date, locale, 'numbers');
  return (
    <span className="unit-status">
      {unit.status.map(({ status, from, to }) => (
        <span key={`${status}${from}`}>
          <Mark kind={status === 'outbreak' ? 'act' : 'watch'}>{t(`status.${status}`)}</Mark>{' '}
          {from > today && <span className="note">{t('status.coming', { from: day(from) })}</span>}
          {from <= today && to !== null && <span className="note">{t('status.until', { to: day(to) })}</span>}
        </span>
      ))}
      {unit.closedOn !== null && <span className="note">{t('closed', { day: day(unit.closedOn) })}</span>}
    </span>
  );
}
