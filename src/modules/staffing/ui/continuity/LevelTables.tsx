import { useMemo } from 'react';
import { useWords } from '#modules/organisation/ui.ts';
import { DataTable } from '#platform/ui-kit/DataTable.tsx';
import { Section } from '#platform/ui-kit/Section.tsx';
import type { Column } from '#platform/ui-kit/table-column.ts';
import { useTexts } from '#platform/ui-kit/use-texts.ts';
import type { StressResultView, StressUnit } from '../../contract.ts';
import { continuityTexts } from '../../texts/continuity-texts.ts';
import { inBreakOrder } from './UnitCurves.tsx';
import type { StressWords } from './use-stress-words.ts';

interface TableProps {
  readonly result: StressResultView;
  readonly words: StressWords;
}

type MunicipalityLevel = StressResultView['municipality']['levels'][number];

/** The municipality's curve as a table. */
export function MunicipalityTable({ result, words }: TableProps) {
  const t = useTexts(continuityTexts);
  const columns = useMemo<readonly Column<MunicipalityLevel>[]>(
    () => [
      { id: 'level', header: t('column.level'), primary: true, cell: (one) => words.percent(one.level) },
      { id: 'held', header: t('column.held'), align: 'end', cell: (one) => words.percent(one.held.mean) },
      {
        id: 'range',
        header: t('column.range'),
        align: 'end',
        cell: (one) => t('value.range', { low: words.percent(one.held.low), high: words.percent(one.held.high) }),
      },
      {
        id: 'before',
        header: t('column.before'),
        align: 'end',
        wideOnly: true,
        cell: (one) => words.percent(one.heldBefore),
      },
      { id: 'missing', header: t('column.missing'), align: 'end', cell: (one) => words.number(one.missing.mean) },
      {
        id: 'error',
        header: t('column.error'),
        align: 'end',
        wideOnly: true,
        cell: (one) => t('value.error', { error: words.number(1.96 * one.missing.error) }),
      },
      { id: 'units', header: t('column.units'), align: 'end', cell: (one) => words.number(one.unitsHolding.mean) },
    ],
    [t, words],
  );
  return (
    <Section title={t('municipality.title')} note={t('municipality.note')}>
      <DataTable
        label={t('municipality.title')}
        rows={result.municipality.levels}
        columns={columns}
        rowId={(one) => String(one.level)}
        rowName={(one) => words.percent(one.level)}
        narrow="rows"
        foot={false}
      />
    </Section>
  );
}

/** The units' curves as a table: the share of the minimum held at each level. */
export function UnitTable({ result, words, onOpen }: TableProps & { readonly onOpen: (unitId: string) => void }) {
  const t = useTexts(continuityTexts);
  const { levels } = result.municipality;
  const columns = useMemo<readonly Column<StressUnit>[]>(
    () => [
      { id: 'unit', header: t('column.unit'), primary: true, cell: (unit) => unit.name },
      {
        id: 'breaks',
        header: t('column.breaks'),
        align: 'end',
        cell: (unit) => words.breaks(unit.breaksAt),
        sort: (a, b) => (a.breaksAt.median ?? 2) - (b.breaksAt.median ?? 2),
      },
      ...levels
        .filter(({ level }) => level > 0)
        .map(({ level }): Column<StressUnit> => {
          const heldAt = (unit: StressUnit) => unit.levels.find((one) => one.level === level)?.held.mean ?? 0;
          return {
            id: String(level),
            header: words.percent(level),
            align: 'end',
            cell: (unit) => words.percent(heldAt(unit)),
            sort: (a, b) => heldAt(a) - heldAt(b),
          };
        }),
    ],
    [t, words, levels],
  );
  return (
    <Section title={t('units.title')} note={t('municipality.note')}>
      <DataTable
        label={t('units.title')}
        rows={inBreakOrder(result.units)}
        columns={columns}
        rowId={(unit) => unit.unitId}
        rowName={(unit) => unit.name}
        onOpen={(unit) => onOpen(unit.unitId)}
      />
    </Section>
  );
}

type Competence = StressResultView['competences'][number];

/** Which competence is missing at each level. */
export function CompetenceTable({ result, words }: TableProps) {
  const t = useTexts(continuityTexts);
  const { competence } = useWords();
  const { levels } = result.municipality;
  const columns = useMemo<readonly Column<Competence>[]>(
    () => [
      { id: 'name', header: t('column.competence'), primary: true, cell: (one) => competence(one.competence) },
      ...levels
        .filter(({ level }) => level > 0)
        .map(
          ({ level }): Column<Competence> => ({
            id: String(level),
            header: words.percent(level),
            align: 'end',
            cell: (one) => words.number(one.levels.find((at) => at.level === level)?.missing.mean ?? 0),
          }),
        ),
    ],
    [t, words, competence, levels],
  );
  return (
    <Section title={t('competence.title')} note={t('competence.note')}>
      <DataTable
        label={t('competence.title')}
        rows={result.competences}
        columns={columns}
        rowId={(one) => one.competence}
        rowName={(one) => competence(one.competence)}
        narrow="rows"
        foot={false}
      />
    </Section>
  );
}
