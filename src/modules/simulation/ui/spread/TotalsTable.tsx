import { Section } from '#platform/ui-kit/Section.tsx';
import { useTexts } from '#platform/ui-kit/use-texts.ts';
import type { PackageSummaryView, SpreadFiguresView } from '../../contract/spread.ts';
import { spreadTexts } from '../../texts/spread-texts.ts';
import { ScrollTable } from './ScrollTable.tsx';
import type { SpreadWords } from './use-spread-words.ts';

const ROWS = [
  'infected',
  'residents',
  'staff',
  'elsewhere',
  'peakAway',
  'lostShifts',
  'uncovered',
  'masks',
  'sets',
  'tests',
] as const;

/** All figures of the whole period, one column per package. */
export function TotalsTable({ result, words }: { readonly result: SpreadFiguresView; readonly words: SpreadWords }) {
  const t = useTexts(spreadTexts);
  const { packages } = result;
  const rows = ROWS.filter((name) => packages.some((pack) => (totalOf(pack, name)?.high ?? 0) > 0));
  const counted = packages[0]?.uncovered;
  return (
    <Section title={t('table.title')} note={t('table.note')}>
      <ScrollTable label={t('table.title')}>
        <table className="table">
          <thead>
            <tr>
              <th scope="col">{t('column.what')}</th>
              {packages.map(({ id }) => (
                <th key={id} scope="col" data-align="end">
                  {words.packageName(id)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((name) => (
              <tr key={name}>
                <th scope="row">{t(`total.${name}`)}</th>
                {packages.map((pack) => {
                  const total = totalOf(pack, name);
                  return (
                    <td key={pack.id} data-align="end">
                      {total && words.range(total)}
                    </td>
                  );
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollTable>
      {counted && (
        <p className="note reading">
          {t('table.uncovered-note', { runs: counted.runs, days: counted.days, before: counted.before })}
        </p>
      )}
    </Section>
  );
}

function totalOf(pack: PackageSummaryView, name: (typeof ROWS)[number]) {
  return name === 'uncovered' ? pack.uncovered?.total : pack.totals[name];
}
