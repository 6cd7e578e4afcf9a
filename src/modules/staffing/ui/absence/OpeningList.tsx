import type { ReactNode } from 'react';
import { useWords } from '#modules/organisation/ui.ts';
import { formatDay } from '#platform/texts/format-date.ts';
import { Mark } from '#platform/ui-kit/Mark.tsx';
import { useLocale } from '#platform/ui-kit/use-locale.ts';
import { useTexts } from '#platform/ui-kit/use-texts.ts';
import type { Cover, OpenedRow, Opening } from '../../contract.ts';
import { absenceTexts } from '../../texts/absence-texts.ts';

/** Rows shown of a long list. */
const SHOWN = 12;

interface OpeningListProps {
  readonly opening: Opening;
  readonly cover?: Cover | null;
  /** Stands under the list: what one may do about it. */
  readonly children?: ReactNode;
}

/** What somebody's absence opens up: each row of the demand, whether it can stand empty, and who could cover the rest. */
export function OpeningList({ opening, cover, children }: OpeningListProps) {
  const t = useTexts(absenceTexts);
  const rows = opening.rows.filter((row) => row.opened > 0);
  // What must be covered comes first, then by day.
  const sorted = rows.toSorted(
    (a, b) => Number(a.tolerable) - Number(b.tolerable) || (a.date < b.date ? -1 : a.date > b.date ? 1 : 0),
  );
  if (rows.length === 0) return <p>{t('absence.opens.none')}</p>;
  return (
    <>
      <p>{t('absence.opens.summary', { tolerable: opening.tolerableRows, must: opening.mustCoverRows })}</p>
      <ul className="panel-list opening-list">
        {sorted.slice(0, SHOWN).map((row) => (
          <OpenedLine key={`${row.unitId} ${row.date} ${row.shift} ${row.competence}`} row={row} />
        ))}
        {sorted.length > SHOWN && <li className="note">{t('absence.opens.more', { count: sorted.length - SHOWN })}</li>}
      </ul>
      {cover && cover.rows.length > 0 && (
        <>
          <h3 className="sub-head">{t('absence.cover')}</h3>
          <ul className="panel-list">
            <li>{t('absence.cover.available', { count: cover.peopleAvailable })}</li>
            <li>{t('absence.cover.without', { count: cover.withoutOvertime })}</li>
            {cover.withOvertime > 0 && <li>{t('absence.cover.with', { count: cover.withOvertime })}</li>}
            {cover.nobody > 0 && (
              <li>
                <Mark kind="act">{t('absence.cover.nobody', { count: cover.nobody })}</Mark>
              </li>
            )}
          </ul>
        </>
      )}
      {children}
    </>
  );
}

function OpenedLine({ row }: { readonly row: OpenedRow }) {
  const t = useTexts(absenceTexts);
  const words = useWords();
  const { locale } = useLocale();
  return (
    <li>
      <span>
        <b>{formatDay(row.date, locale, 'short')}</b> {row.unitName}, {row.shift}, {words.competence(row.competence)}
      </span>
      {row.tolerable ? (
        <span className="note">{t('absence.opens.tolerable')}</span>
      ) : (
        <Mark kind="act">−{row.belowMinimumAfter}</Mark>
      )}
    </li>
  );
}
