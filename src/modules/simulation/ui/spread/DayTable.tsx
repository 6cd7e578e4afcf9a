import { useTexts } from '#platform/ui-kit/use-texts.ts';
import type { PackageSummaryView } from '../../contract/spread.ts';
import { spreadTexts } from '../../texts/spread-texts.ts';
import { ScrollTable } from './ScrollTable.tsx';
import type { SpreadWords } from './use-spread-words.ts';

interface DayTableProps {
  readonly what: string;
  readonly drawn: readonly {
    readonly pack: PackageSummaryView;
    readonly fan: PackageSummaryView['fans']['infected'];
  }[];
  readonly words: SpreadWords;
}

/** The pictures' figures in words and numbers, folded away until they are asked for. */
export function DayTable({ what, drawn, words }: DayTableProps) {
  const t = useTexts(spreadTexts);
  const days = drawn[0]?.fan[0].length ?? 0;
  return (
    <details className="spread-more">
      <summary>{t('table.days')}</summary>
      <ScrollTable label={what}>
        <table className="table">
          <caption className="sr-only">{what}</caption>
          <thead>
            <tr>
              <th scope="col">{t('column.day')}</th>
              {drawn.map(({ pack }) => (
                <th key={pack.id} scope="col" data-align="end">
                  {words.packageName(pack.id)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {Array.from({ length: days }, (_, day) => (
              <tr key={`day-${day * 1}`}>
                <th scope="row">{day + 1}</th>
                {drawn.map(({ pack, fan }) => (
                  <td key={pack.id} data-align="end">
                    {words.range({ median: fan[2][day] ?? 0, low: fan[0][day] ?? 0, high: fan[4][day] ?? 0 })}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollTable>
    </details>
  );
}
