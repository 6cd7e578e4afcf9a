import { useMemo } from 'react';
import { useWords } from '#modules/organisation/ui.ts';
import { DataTable } from '#platform/ui-kit/DataTable.tsx';
import type { Column } from '#platform/ui-kit/table-column.ts';
import { useTexts } from '#platform/ui-kit/use-texts.ts';
import type { CohortDocumentView, RosterFiguresView } from '../../contract.ts';
import { cohortTexts } from '../../texts/cohort-texts.ts';

type Person = CohortDocumentView['people'][number];
type Load = RosterFiguresView['loads'][number];

interface Line {
  readonly person: Person;
  readonly team: number;
  readonly today: Load | undefined;
  readonly cohort: Load | undefined;
}

/** Hours, nights and week-ends of each person, today and in the cohort roster. */
export function LoadsTable({ document }: { readonly document: CohortDocumentView }) {
  const t = useTexts(cohortTexts);
  const words = useWords();
  const lines = useMemo(() => {
    const today = new Map(document.today.loads.map((one) => [one.personId, one]));
    const cohort = new Map(document.cohort.loads.map((one) => [one.personId, one]));
    return document.people.map(
      (person): Line => ({
        person,
        team: (document.teamOf[person.personId] ?? 0) + 1,
        today: today.get(person.personId),
        cohort: cohort.get(person.personId),
      }),
    );
  }, [document]);
  const columns = useMemo<readonly Column<Line>[]>(() => {
    const change = (id: 'hours' | 'nights' | 'weekendShifts', header: string): Column<Line> => ({
      id,
      header,
      align: 'end',
      sort: (a, b) => (a.cohort?.[id] ?? 0) - (b.cohort?.[id] ?? 0),
      cell: (one) => (
        <span className="nowrap">
          {t('loads.change', { before: Math.round(one.today?.[id] ?? 0), after: Math.round(one.cohort?.[id] ?? 0) })}
        </span>
      ),
    });
    return [
      {
        id: 'name',
        header: t('loads.person'),
        primary: true,
        sort: (a, b) => a.person.name.localeCompare(b.person.name, 'nb'),
        cell: (one) => one.person.name,
      },
      {
        id: 'team',
        header: t('loads.team'),
        width: '5rem',
        sort: (a, b) => a.team - b.team,
        cell: (one) => (
          <span className="team-tag" data-team={one.team - 1}>
            {t('roster.team', { team: one.team })}
          </span>
        ),
      },
      {
        id: 'competence',
        header: t('loads.competence'),
        sort: (a, b) => a.person.competence.localeCompare(b.person.competence),
        cell: (one) => words.competence(one.person.competence),
      },
      {
        id: 'contract',
        header: t('loads.contract'),
        align: 'end',
        wideOnly: true,
        sort: (a, b) => (a.person.contractHours ?? 0) - (b.person.contractHours ?? 0),
        cell: (one) =>
          one.person.contractHours === null
            ? t('roster.guest')
            : t('roster.hours.only', { hours: Math.round(one.person.contractHours) }),
      },
      change('hours', t('loads.hours')),
      change('nights', t('loads.nights')),
      change('weekendShifts', t('loads.weekends')),
    ];
  }, [t, words]);
  return (
    <DataTable
      label={t('loads.title')}
      rows={lines}
      columns={columns}
      rowId={(one) => one.person.personId}
      rowName={(one) => one.person.name}
      foot={false}
    />
  );
}
