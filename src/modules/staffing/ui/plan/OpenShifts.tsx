import { useEffect, useMemo, useRef, useState } from 'react';
import { daysFrom } from '#kernel/plain-date.ts';
import { compareNames } from '#platform/texts/compare-names.ts';
import { formatDay } from '#platform/texts/format-date.ts';
import { DataTable } from '#platform/ui-kit/DataTable.tsx';
import { FilterChips } from '#platform/ui-kit/FilterChips.tsx';
import { Legend } from '#platform/ui-kit/Legend.tsx';
import { Mark } from '#platform/ui-kit/Mark.tsx';
import { RosterGrid } from '#platform/ui-kit/RosterGrid.tsx';
import { Section } from '#platform/ui-kit/Section.tsx';
import { SidePanel } from '#platform/ui-kit/SidePanel.tsx';
import { TextButton } from '#platform/ui-kit/TextButton.tsx';
import type { Column } from '#platform/ui-kit/table-column.ts';
import { useLocale } from '#platform/ui-kit/use-locale.ts';
import { useSearchParam } from '#platform/ui-kit/use-search-param.ts';
import { useTexts } from '#platform/ui-kit/use-texts.ts';
import { useCan } from '#platform/web-client/use-can.ts';
import { useSession } from '#platform/web-client/use-session.ts';
import type { OpenShift, OpenShiftsReply } from '../../contract.ts';
import { planTexts } from '../../texts/plan-texts.ts';
import { AskLink } from '../offers/AskLink.tsx';
import { OpenShiftCandidates } from './OpenShiftCandidates.tsx';
import { openShiftRows } from './open-shift-rows.ts';
import { holeIdOf } from './plan-holes.ts';
import type { PlanWords } from './use-plan-words.ts';
import { usePlanWords } from './use-plan-words.ts';

interface OpenShiftsProps {
  readonly open: OpenShiftsReply;
  readonly asTable: boolean;
}

/** The shifts that are open as things stand: units by days, or a table; who could take one is a press away. */
export function OpenShifts({ open, asTable }: OpenShiftsProps) {
  const t = useTexts(planTexts);
  const { locale } = useLocale();
  const { today } = useSession();
  const words = usePlanWords(open.shifts, open.rows);
  const [minimum, setMinimum] = useSearchParam('minimum');
  const [cell, setCell] = useSearchParam('dag');
  const [chosen, setChosen] = useSearchParam('hull');
  const days = useMemo(() => daysFrom(open.from, open.days), [open.from, open.days]);
  const rows = useMemo(
    () => (minimum === '' ? open.rows : open.rows.filter((row) => row.belowMinimum > 0)),
    [open.rows, minimum],
  );
  const [unitId = '', date = ''] = cell.split('~');
  const inCell = rows.filter((row) => row.unitId === unitId && row.date === date);
  const row = open.rows.find((one) => holeIdOf(one) === chosen);
  const below = open.rows.filter((one) => one.belowMinimum > 0).length;
  const picture = useMemo(
    () =>
      openShiftRows(
        rows,
        days,
        {
          missing: (count) => t('open.cell', { count }),
          total: (count) => t('holes.count', { count }),
        },
        cell === '' ? undefined : { unitId, date },
      ),
    [rows, days, t, cell, unitId, date],
  );
  const day = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (cell !== '') day.current?.scrollIntoView({ block: 'nearest' });
  }, [cell]);
  const choose = (id: string) => setChosen(id === chosen ? undefined : id);
  const shown = asTable ? rows : inCell;
  const hasPanel = row !== undefined;
  return (
    <Section
      title={t('open.title')}
      note={
        asTable ? (
          t('open.note', { count: rows.length })
        ) : (
          <Legend
            items={[
              { cell: { kind: 'shift', letter: '2', name: '' }, text: t('open.legend.missing') },
              { cell: { kind: 'gap', count: 2 }, text: t('open.legend.below') },
            ]}
          />
        )
      }
    >
      {below > 0 && (
        <div className="control-bar">
          <FilterChips
            options={[{ id: '1', label: t('filter.minimum'), count: below }]}
            selected={minimum === '' ? [] : ['1']}
            onToggle={() => setMinimum(minimum === '' ? '1' : undefined)}
          />
        </div>
      )}
      {!asTable && (
        <div className="plan-grid" data-wide={open.days > 16 || undefined}>
          <RosterGrid
            label={t('open.title')}
            days={days}
            today={today}
            rows={picture}
            trailingLabel={t('open.total')}
            onOpen={(id, day) => setCell(day === undefined || `${id}~${day}` === cell ? undefined : `${id}~${day}`)}
          />
        </div>
      )}
      {(asTable || inCell.length > 0) && (
        <div ref={day} className={hasPanel ? 'with-panel' : undefined}>
          <div className="open-day">
            {!asTable && (
              <h3 className="sub-head">
                <span>
                  {inCell[0]?.unitName}, {inCell[0] && formatDay(inCell[0].date, locale)}
                </span>
                <TextButton onClick={() => setCell(undefined)}>{t('open.close-day')}</TextButton>
              </h3>
            )}
            <OpenTable rows={shown} words={words} withUnit={asTable} currentId={chosen} onChoose={choose} />
          </div>
          {row && (
            <SidePanel
              title={words.title(row)}
              kicker={t('panel.kicker', {
                unit: row.unitName,
                day: formatDay(row.date, locale),
                hours: words.hours(row.shift),
                covered: row.covered,
                normal: row.normal,
                minimum: row.minimum,
              })}
              onClose={() => setChosen(undefined)}
              focusKey={chosen}
            >
              <OpenShiftCandidates key={chosen} row={row} words={words} from={open.from} days={open.days} />
            </SidePanel>
          )}
        </div>
      )}
    </Section>
  );
}

/** Shifts that one question may be about. */
const MOST_ASKED = 20;

interface OpenTableProps {
  readonly rows: readonly OpenShift[];
  readonly words: PlanWords;
  readonly withUnit: boolean;
  readonly currentId: string;
  readonly onChoose: (id: string) => void;
}

function OpenTable({ rows, words, withUnit, currentId, onChoose }: OpenTableProps) {
  const t = useTexts(planTexts);
  const maySend = useCan('staffing.offer.send');
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set());
  const marked = rows.filter((row) => selected.has(holeIdOf(row))).slice(0, MOST_ASKED);
  const columns = useMemo<readonly Column<OpenShift>[]>(() => {
    const unit: Column<OpenShift> = {
      id: 'unit',
      header: t('column.unit'),
      primary: true,
      cell: (row) => row.unitName,
      sort: (a, b) => compareNames(a.unitName, b.unitName),
    };
    return [
      ...(withUnit ? [unit] : []),
      {
        id: 'when',
        header: t('column.when'),
        primary: !withUnit,
        cell: (row) => words.when(row),
        sort: (a, b) => compareNames(`${a.date}${a.shift}`, `${b.date}${b.shift}`),
      },
      { id: 'hours', header: t('column.hours'), wideOnly: true, cell: (row) => words.hours(row.shift) },
      {
        id: 'competence',
        header: t('column.competence'),
        cell: (row) => words.competence(row.competence),
        sort: (a, b) => compareNames(words.competence(a.competence), words.competence(b.competence)),
      },
      {
        id: 'covered',
        header: t('column.covered'),
        cell: (row) => t('column.covered.text', { covered: row.covered, normal: row.normal }),
      },
      {
        id: 'missing',
        header: t('column.missing'),
        cell: (row) =>
          row.belowMinimum > 0 ? (
            <Mark kind="act">{t('column.below', { missing: row.missing, below: row.belowMinimum })}</Mark>
          ) : (
            row.missing
          ),
        sort: (a, b) => a.belowMinimum - b.belowMinimum || a.missing - b.missing,
      },
    ];
  }, [t, words, withUnit]);
  return (
    <DataTable
      label={t('open.title')}
      rows={rows}
      columns={columns}
      rowId={holeIdOf}
      rowName={(row) => `${row.unitName}, ${words.when(row)}, ${words.competence(row.competence)}`}
      onOpen={(row) => onChoose(holeIdOf(row))}
      currentId={currentId}
      {...(maySend && {
        selected,
        onSelect: setSelected,
        bulkActions: <AskLink small rows={marked} />,
      })}
      foot={rows.length > 10}
    />
  );
}
