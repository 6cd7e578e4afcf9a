import { useMemo } from 'react';
import { DataTable } from '#platform/ui-kit/DataTable.tsx';
import { Section } from '#platform/ui-kit/Section.tsx';
import type { Column } from '#platform/ui-kit/table-column.ts';
import { useTexts } from '#platform/ui-kit/use-texts.ts';
import type { StressResultView } from '../../contract.ts';
import { continuityTexts } from '../../texts/continuity-texts.ts';
import type { StressWords } from './use-stress-words.ts';

type Level = StressResultView['municipality']['levels'][number];

interface Compared {
  readonly level: number;
  readonly mine: Level | undefined;
  readonly other: Level | undefined;
}

interface CompareRunsProps {
  readonly result: StressResultView;
  readonly other: StressResultView;
  readonly words: StressWords;
}

/** Two stored runs side by side, level by level. */
export function CompareRuns({ result, other, words }: CompareRunsProps) {
  const t = useTexts(continuityTexts);
  const rows = useMemo(() => {
    const at = (levels: readonly Level[], level: number) => levels.find((one) => one.level === level);
    const all = [...result.municipality.levels, ...other.municipality.levels].map(({ level }) => level);
    return [...new Set(all)]
      .sort((a, b) => a - b)
      .map(
        (level): Compared => ({
          level,
          mine: at(result.municipality.levels, level),
          other: at(other.municipality.levels, level),
        }),
      );
  }, [result, other]);
  const columns = useMemo<readonly Column<Compared>[]>(() => {
    const figure = (level: Level | undefined, of: (level: Level) => number) =>
      level === undefined ? '–' : words.number(of(level));
    const missing = (level: Level) => level.missing.mean;
    const units = (level: Level) => level.unitsHolding.mean;
    const column = (
      id: 'missing' | 'units',
      side: 'mine' | 'other',
      of: (level: Level) => number,
    ): Column<Compared> => ({
      id: `${id}-${side}`,
      header: `${t(`column.${id}`)}, ${t(side === 'mine' ? 'compare.this' : 'compare.other')}`,
      align: 'end',
      cell: (row) => figure(row[side], of),
    });
    return [
      { id: 'level', header: t('column.level'), primary: true, cell: (row) => words.percent(row.level) },
      column('missing', 'mine', missing),
      column('missing', 'other', missing),
      column('units', 'mine', units),
      column('units', 'other', units),
    ];
  }, [t, words]);
  return (
    <Section title={t('compare.title')} note={t('compare.note')}>
      <DataTable
        label={t('compare.title')}
        rows={rows}
        columns={columns}
        rowId={(row) => String(row.level)}
        rowName={(row) => words.percent(row.level)}
        foot={false}
      />
    </Section>
  );
}
