import { useMemo } from 'react';
import type { PlainDate } from '#kernel/plain-date.ts';
import { daysFrom } from '#kernel/plain-date.ts';
import { useWords } from '#modules/organisation/ui.ts';
import { RosterGrid } from '#platform/ui-kit/RosterGrid.tsx';
import type { RosterCell, RosterRow } from '#platform/ui-kit/roster-row.ts';
import { useTexts } from '#platform/ui-kit/use-texts.ts';
import type { CohortDocumentView, UnitRosterReply } from '../../contract.ts';
import { cohortTexts } from '../../texts/cohort-texts.ts';

interface CohortGridProps {
  readonly data: UnitRosterReply;
  readonly document: CohortDocumentView;
  readonly onOpen: ((personId: string, day: PlainDate | undefined) => void) | undefined;
}

/** The roster by team: whose day it is on top of each team, people below, what is covered each day at the head. */
export function CohortGrid({ data, document, onOpen }: CohortGridProps) {
  const t = useTexts(cohortTexts);
  const words = useWords();
  const { from, days: count } = data.roster;
  const days = useMemo(() => daysFrom(from, count), [from, count]);
  const rows = useMemo(() => gridRows(), [document, days, t, words, data.shifts]);

  function gridRows(): RosterRow[] {
    const partOf = new Map(data.shifts.map((type) => [type.shift, type.part]));
    const byHand = new Set(document.wish.fixed.map((one) => `${one.personId} ${one.date}`));
    const shiftOn = new Map(document.rows.map((row) => [`${row.staffId} ${row.date}`, row.shift]));
    const loadOf = new Map(document.cohort.loads.map((load) => [load.personId, load]));
    const number = (value: number) => Math.round(value);
    return Array.from({ length: document.calendar.teams }, (_, team): RosterRow[] => {
      const people = document.people.filter((one) => document.teamOf[one.personId] === team);
      return [
        {
          id: `team-${team}`,
          kind: 'need',
          name: t('roster.team', { team: team + 1 }),
          note: t('roster.team.note', { people: people.length }),
          detail: t('roster.on-duty'),
          cells: document.calendar.days.map((day): RosterCell => {
            const all = Object.entries(day.teamOf);
            const own = all.flatMap(([shift, one]) => (one === team ? [shift] : []));
            if (own.length === 0) return { kind: 'none' };
            const parts = new Set(own.map((shift) => words.part(partOf.get(shift) ?? 'day')));
            return {
              kind: 'shift',
              letter: own.length === all.length ? '●' : own.length > 2 ? '◐' : own.join(''),
              name: [...parts].join(', '),
              team,
            };
          }),
        },
        ...people.map((person): RosterRow => {
          const hours = number(loadOf.get(person.personId)?.hours ?? 0);
          return {
            id: person.personId,
            kind: 'person',
            name: person.name,
            ...(person.guest && { note: t('roster.guest') }),
            detail: words.competenceShort(person.competence),
            cells: days.map((date): RosterCell => {
              const key = `${person.personId} ${date}`;
              const shift = shiftOn.get(key);
              if (shift === undefined) return byHand.has(key) ? { kind: 'free', canGo: true } : { kind: 'free' };
              const part = partOf.get(shift) ?? 'day';
              return { kind: 'shift', letter: shift, name: words.part(part), team, pinned: byHand.has(key) };
            }),
            trailing:
              person.contractHours === null
                ? t('roster.hours.only', { hours })
                : t('roster.hours', { hours, contract: number(person.contractHours) }),
          };
        }),
      ];
    }).flat();
  }

  return (
    <RosterGrid
      label={t('roster.title')}
      days={days}
      today={data.today}
      rows={rows}
      sums={[
        {
          id: 'cover',
          name: t('roster.sum'),
          cells: document.cohort.coverOf.map((day) => ({ value: day.asked - day.missing, minimum: day.minimum })),
        },
      ]}
      detailLabel={t('loads.short')}
      trailingLabel={t('loads.hours')}
      {...(onOpen && { onOpen: (rowId: string, day: PlainDate | undefined) => onOpen(rowId, day) })}
    />
  );
}
