import { useMemo, useState } from 'react';
import { useWords } from '#modules/organisation/ui.ts';
import { Checkbox } from '#platform/ui-kit/Checkbox.tsx';
import { DataTable } from '#platform/ui-kit/DataTable.tsx';
import { Section } from '#platform/ui-kit/Section.tsx';
import { TextButton } from '#platform/ui-kit/TextButton.tsx';
import { TextField } from '#platform/ui-kit/TextField.tsx';
import type { Column } from '#platform/ui-kit/table-column.ts';
import { useTexts } from '#platform/ui-kit/use-texts.ts';
import type { StressFunction } from '../../contract.ts';
import { continuityTexts } from '../../texts/continuity-texts.ts';
import type { StressWords } from './use-stress-words.ts';

interface FunctionTableProps {
  readonly functions: readonly StressFunction[];
  readonly words: StressWords;
  readonly current: string | undefined;
  readonly onOpen: (key: string) => void;
}

/** Functions shown at first: those that break first. */
const FIRST_SHOWN = 12;
/** Level at which hours without people are shown; the nearest one tried. */
const HOURS_AT = 0.2;

/** The figures of a function at the level nearest to one asked for. */
export function figuresNear(tested: StressFunction, level: number): StressFunction['levels'][number] | undefined {
  return tested.levels.reduce<StressFunction['levels'][number] | undefined>(
    (best, one) => (best && Math.abs(best.level - level) <= Math.abs(one.level - level) ? best : one),
    undefined,
  );
}

/** Minimums and critical functions in the order in which they break. */
export function FunctionTable({ functions, words, current, onOpen }: FunctionTableProps) {
  const t = useTexts(continuityTexts);
  const { competence } = useWords();
  const [find, setFind] = useState('');
  const [criticalOnly, setCriticalOnly] = useState(false);
  const [all, setAll] = useState(false);
  const at = functions[0] ? (figuresNear(functions[0], HOURS_AT)?.level ?? HOURS_AT) : HOURS_AT;
  const columns = useMemo<readonly Column<StressFunction>[]>(
    () => [
      { id: 'function', header: t('column.function'), primary: true, cell: words.functionOf },
      {
        id: 'needs',
        header: t('column.who'),
        wideOnly: true,
        cell: (one) => `${one.people} ${competence(one.competence)}`,
      },
      {
        id: 'stop',
        header: t('column.can-stop'),
        width: '8rem',
        wideOnly: true,
        cell: (one) => t('hours.may-stop', { hours: one.canStopHours }),
      },
      {
        id: 'breaks',
        header: t('column.breaks'),
        align: 'end',
        width: '6rem',
        cell: (one) => words.breaks(one.breaksAt),
        sort: (a, b) => (a.breaksAt.median ?? 2) - (b.breaksAt.median ?? 2),
      },
      {
        id: 'range',
        header: t('column.range'),
        align: 'end',
        width: '9rem',
        cell: (one) => words.range(one.breaksAt),
      },
      {
        id: 'hours',
        header: `${t('column.hours')}, ${words.percent(at)}`,
        align: 'end',
        width: '9rem',
        cell: (one) => words.number(figuresNear(one, at)?.hours ?? 0),
        sort: (a, b) => (figuresNear(a, at)?.hours ?? 0) - (figuresNear(b, at)?.hours ?? 0),
      },
    ],
    [t, words, competence, at],
  );
  const rows = functions.filter(
    (one) =>
      (!criticalOnly || one.kind === 'critical') &&
      words.functionOf(one).toLowerCase().includes(find.trim().toLowerCase()),
  );
  return (
    <Section title={t('functions.title')} note={t('functions.note')}>
      <div className="control-bar">
        <TextField label={t('functions.find')} value={find} onChange={setFind} />
        <Checkbox label={t('functions.critical')} checked={criticalOnly} onChange={setCriticalOnly} />
      </div>
      <DataTable
        label={t('functions.title')}
        rows={all || find !== '' ? rows : rows.slice(0, FIRST_SHOWN)}
        columns={columns}
        rowId={(one) => one.key}
        rowName={words.functionOf}
        onOpen={(one) => onOpen(one.key)}
        {...(current === undefined ? {} : { currentId: current })}
        empty={<p className="soft">{t('functions.none')}</p>}
        foot={false}
      />
      {!all && find === '' && rows.length > FIRST_SHOWN && (
        <TextButton onClick={() => setAll(true)}>{t('functions.more', { count: rows.length })}</TextButton>
      )}
    </Section>
  );
}
