import { useMemo } from 'react';
import { useWords } from '#modules/organisation/ui.ts';
import { formatDay } from '#platform/texts/format-date.ts';
import { formatNumber } from '#platform/texts/format-number.ts';
import { DataTable } from '#platform/ui-kit/DataTable.tsx';
import type { Column } from '#platform/ui-kit/table-column.ts';
import { useLocale } from '#platform/ui-kit/use-locale.ts';
import { useTexts } from '#platform/ui-kit/use-texts.ts';
import { Why } from '#platform/ui-kit/Why.tsx';
import type { ShadowDocumentView, UnitRosterReply } from '../../contract.ts';
import { cohortTexts } from '../../texts/cohort-texts.ts';

interface ShadowProps {
  readonly document: ShadowDocumentView;
}

type Share = ShadowDocumentView['shares'][number];

/** How large stand-by is per competence, with the formula and what went into it one click away. */
export function StandbyNeeds({ document }: ShadowProps) {
  const t = useTexts(cohortTexts);
  const words = useWords();
  const { locale } = useLocale();
  const { wish } = document;
  const percent = (value: number) => formatNumber(value, locale, { style: 'percent', maximumFractionDigits: 1 });
  const columns: readonly Column<Share>[] = [
    {
      id: 'competence',
      header: t('needs.competence'),
      primary: true,
      cell: (one) => (
        <>
          {words.competence(one.competence)}{' '}
          <Why label={t('needs.formula.open')}>
            {t('needs.formula', {
              share: wish.share ?? one.share,
              together: Math.round(one.together * 100) / 100,
              level: wish.level,
              target: wish.target,
            })}
          </Why>
        </>
      ),
    },
    {
      id: 'share',
      header: t('needs.share'),
      align: 'end',
      width: '9rem',
      cell: (one) => (wish.share === null ? percent(one.share) : t('needs.chosen', { share: wish.share })),
    },
    {
      id: 'inputs',
      header: t('needs.inputs'),
      wideOnly: true,
      cell: (one) => t('needs.inputs.text', { away: one.awayDays, people: one.peopleDays, days: one.days }),
    },
    {
      id: 'standby',
      header: t('needs.standby'),
      align: 'end',
      width: '10rem',
      cell: (one) =>
        document.needs
          .filter((need) => need.competence === one.competence)
          .reduce((sum, need) => sum + need.standby, 0),
    },
  ];
  return (
    <DataTable
      label={t('needs.title')}
      rows={document.shares}
      columns={columns}
      rowId={(one) => one.competence}
      rowName={(one) => words.competence(one.competence)}
      foot={false}
    />
  );
}

type Call = {
  readonly id: string;
  readonly when: string;
  readonly competence: string;
  readonly names: readonly string[];
};

/** Whom to call first, by day and shift. */
export function StandbyOrder({ data, document }: ShadowProps & { readonly data: UnitRosterReply }) {
  const t = useTexts(cohortTexts);
  const words = useWords();
  const { locale } = useLocale();
  const calls = useMemo(() => {
    const nameOf = new Map(document.people.map((one) => [one.personId, one.name]));
    const partOf = new Map(data.shifts.map((type) => [type.shift, type.part]));
    return [...Map.groupBy(document.standby, (one) => `${one.date} ${one.shift} ${one.competence}`)].flatMap(
      ([id, group]): Call[] => {
        const [first] = group;
        if (!first) return [];
        const shift = words.part(partOf.get(first.shift) ?? 'day').toLowerCase();
        return [
          {
            id,
            when: t('standby.name', { day: formatDay(first.date, locale), shift }),
            competence: words.competence(first.competence),
            names: group.map((one) => nameOf.get(one.personId) ?? one.personId),
          },
        ];
      },
    );
  }, [document, data.shifts, t, words, locale]);
  const columns = useMemo<readonly Column<Call>[]>(
    () => [
      { id: 'when', header: t('standby.day'), primary: true, cell: (one) => one.when },
      { id: 'competence', header: t('needs.competence'), cell: (one) => one.competence },
      {
        id: 'names',
        header: t('standby.order'),
        cell: (one) => one.names.map((name, at) => `${at + 1}. ${name}`).join('  '),
      },
    ],
    [t],
  );
  return (
    <DataTable
      label={t('standby.title')}
      rows={calls}
      columns={columns}
      rowId={(one) => one.id}
      rowName={(one) => one.when}
    />
  );
}

type Load = ShadowDocumentView['loads'][number];

/** How stand-by is shared out, and what of it counts as work. */
export function StandbyLoads({ document }: ShadowProps) {
  const t = useTexts(cohortTexts);
  const nameOf = useMemo(() => new Map(document.people.map((one) => [one.personId, one.name])), [document.people]);
  const columns = useMemo<readonly Column<Load>[]>(() => {
    const count = (id: 'standby' | 'weekendStandby' | 'nightStandby', header: string): Column<Load> => ({
      id,
      header,
      align: 'end',
      sort: (a, b) => a[id] - b[id],
      cell: (one) => one[id],
    });
    return [
      {
        id: 'name',
        header: t('loads.person'),
        primary: true,
        sort: (a, b) => (nameOf.get(a.personId) ?? '').localeCompare(nameOf.get(b.personId) ?? '', 'nb'),
        cell: (one) => nameOf.get(one.personId) ?? one.personId,
      },
      count('standby', t('standby.count')),
      count('weekendStandby', t('standby.weekend')),
      count('nightStandby', t('standby.night')),
      {
        id: 'counted',
        header: t('standby.counted'),
        align: 'end',
        cell: (one) => t('standby.counted.value', { hours: Math.round(one.countedHours * 10) / 10 }),
      },
    ];
  }, [t, nameOf]);
  return (
    <>
      <DataTable
        label={t('standby.loads')}
        rows={document.loads}
        columns={columns}
        rowId={(one) => one.personId}
        rowName={(one) => nameOf.get(one.personId) ?? one.personId}
        foot={false}
      />
      <p className="note">{t('standby.counted.why')}</p>
    </>
  );
}
