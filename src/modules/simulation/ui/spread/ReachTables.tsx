import { useWords } from '#modules/organisation/ui.ts';
import { Section } from '#platform/ui-kit/Section.tsx';
import { useTexts } from '#platform/ui-kit/use-texts.ts';
import type { PackageSummaryView, SpreadFiguresView } from '../../contract/spread.ts';
import { spreadTexts } from '../../texts/spread-texts.ts';
import { ScrollTable } from './ScrollTable.tsx';
import type { SpreadWords } from './use-spread-words.ts';

/** Units shown; the rest stand in the spreadsheet. */
const MOST_UNITS = 10;

/** Which competence is missing at the peak, and which units the infection reaches, for each package. */
export function ReachTables({ result, words }: { readonly result: SpreadFiguresView; readonly words: SpreadWords }) {
  const t = useTexts(spreadTexts);
  const { competence } = useWords();
  const { packages } = result;
  const nothing = packages[0] as PackageSummaryView;
  const competences = nothing.peakByCompetence.filter((one) =>
    packages.some((pack) => peakOf(pack, one.competence).high > 0),
  );
  return (
    <div className="page-stack">
      <Section title={t('competence.title')} note={t('table.note')}>
        <Figures
          label={t('competence.title')}
          head={t('column.competence')}
          packages={packages}
          words={words}
          rows={competences.map((one) => ({
            key: one.competence,
            name: competence(one.competence),
            of: (pack) => words.range(peakOf(pack, one.competence)),
          }))}
        />
      </Section>
      <Section title={t('units.title')} note={t('units.note')}>
        <Figures
          label={t('units.title')}
          head={t('column.unit')}
          packages={packages}
          words={words}
          rows={nothing.units.slice(0, MOST_UNITS).map((unit) => ({
            key: unit.unitId,
            name: unit.name,
            of: (pack) => {
              const found = pack.units.find(({ unitId }) => unitId === unit.unitId);
              return `${words.percent(found?.reached ?? 0)} · ${words.number((found?.residents ?? 0) + (found?.staff ?? 0))}`;
            },
          }))}
        />
      </Section>
    </div>
  );
}

function peakOf(pack: PackageSummaryView, competence: string) {
  return pack.peakByCompetence.find((one) => one.competence === competence)?.peak ?? { median: 0, low: 0, high: 0 };
}

interface FiguresProps {
  readonly label: string;
  readonly head: string;
  readonly packages: readonly PackageSummaryView[];
  readonly words: SpreadWords;
  readonly rows: readonly {
    readonly key: string;
    readonly name: string;
    readonly of: (pack: PackageSummaryView) => string;
  }[];
}

function Figures({ label, head, packages, words, rows }: FiguresProps) {
  return (
    <ScrollTable label={label}>
      <table className="table">
        <thead>
          <tr>
            <th scope="col">{head}</th>
            {packages.map(({ id }) => (
              <th key={id} scope="col" data-align="end">
                {words.packageName(id)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.key}>
              <th scope="row">{row.name}</th>
              {packages.map((pack) => (
                <td key={pack.id} data-align="end">
                  {row.of(pack)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollTable>
  );
}
