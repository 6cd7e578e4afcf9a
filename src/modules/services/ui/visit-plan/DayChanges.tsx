import { useMemo } from 'react';
import { compareNames } from '#platform/texts/compare-names.ts';
import { DataTable } from '#platform/ui-kit/DataTable.tsx';
import { EmptyState } from '#platform/ui-kit/EmptyState.tsx';
import type { DayReply, VisitChangeView } from '../../contract/visit-plan.ts';
import type { DayIndex } from './day-index.ts';
import { dayClock } from './day-index.ts';
import type { DayWords } from './use-day-words.ts';

interface DayChangesProps {
  readonly day: DayReply;
  readonly index: DayIndex;
  readonly words: DayWords;
  readonly onVisit: (visitId: string) => void;
}

/** What is not as in the normal plan, visit by visit. */
export function DayChanges({ day, index, words, onVisit }: DayChangesProps) {
  const { t } = words;
  const columns = useMemo(() => {
    const who = (ids: readonly string[], start: number | null) =>
      [ids.map((id) => index.tourOf.get(id)?.name ?? id).join(' · '), start === null ? '' : dayClock(start)]
        .filter(Boolean)
        .join(' ');
    const person = ({ visitId }: VisitChangeView) => words.person(index.visitOf.get(visitId));
    const time = (row: VisitChangeView) => row.startNow ?? row.startBefore ?? 0;
    const what = (row: VisitChangeView) => (row.kind === 'way' ? t(`way.${row.way}`) : t(`change.${row.kind}`));
    const before = (row: VisitChangeView) => who(row.carersBefore, row.startBefore);
    const now = (row: VisitChangeView) => who(row.carersNow, row.startNow);
    const compare = (text: (row: VisitChangeView) => string) => (a: VisitChangeView, b: VisitChangeView) =>
      compareNames(text(a), text(b));
    return [
      {
        id: 'time',
        header: t('changes.time'),
        cell: (row: VisitChangeView) => dayClock(time(row)),
        sort: (a: VisitChangeView, b: VisitChangeView) => time(a) - time(b),
        width: '5rem',
      },
      { id: 'person', header: t('changes.person'), cell: person, sort: compare(person), primary: true },
      { id: 'what', header: t('changes.what'), cell: what, sort: compare(what) },
      { id: 'before', header: t('changes.before'), cell: before, sort: compare(before) },
      { id: 'now', header: t('changes.now'), cell: now, sort: compare(now) },
    ];
  }, [t, index, words]);
  if (day.changes.length === 0) return <EmptyState title={t('changes.none')} />;
  return (
    <DataTable
      label={t('changes.title')}
      rows={day.changes}
      rowId={(row) => row.visitId}
      rowName={(row) => words.person(index.visitOf.get(row.visitId))}
      columns={columns}
      onOpen={(row) => onVisit(row.visitId)}
    />
  );
}
