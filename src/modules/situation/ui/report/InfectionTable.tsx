import { DataTable } from '#platform/ui-kit/DataTable.tsx';
import type { Column } from '#platform/ui-kit/table-column.ts';
import { useTexts } from '#platform/ui-kit/use-texts.ts';
import type { InfectionRow } from '../../contract.ts';
import { reportPageTexts } from '../../texts/report-page-texts.ts';

const FIGURES = ['tested', 'infected', 'quarantined', 'sick', 'deaths', 'admissions'] as const;

/** Infection by area, the last row all together; a hidden number says so in words. */
export function InfectionTable({ rows }: { readonly rows: readonly InfectionRow[] }) {
  const t = useTexts(reportPageTexts);
  const isHidden = rows.some((row) => FIGURES.some((figure) => row[figure].hidden));
  const columns: readonly Column<InfectionRow>[] = [
    { id: 'unit', header: t('report.infection.unit'), primary: true, cell: (row) => row.name },
    {
      id: 'reported',
      header: t('report.infection.reported'),
      align: 'end',
      cell: (row) => `${row.unitsReported}/${row.units}`,
    },
    ...FIGURES.map(
      (figure): Column<InfectionRow> => ({
        id: figure,
        header: t(`report.infection.${figure}`),
        align: 'end',
        cell: (row) => (row[figure].hidden ? t('report.hidden') : (row[figure].n ?? '–')),
      }),
    ),
  ];
  return (
    <>
      <DataTable
        label={t('report.infection')}
        rows={rows}
        columns={columns}
        rowId={(row) => row.unitId ?? `sum ${row.name}`}
        rowName={(row) => row.name}
      />
      {isHidden && <p className="note">{t('report.hidden.why')}</p>}
    </>
  );
}
