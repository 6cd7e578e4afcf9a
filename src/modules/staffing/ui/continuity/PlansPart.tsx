import { useNavigate } from '@tanstack/react-router';
import { useMemo, useState } from 'react';
import { useWords } from '#modules/organisation/ui.ts';
import { formatDay } from '#platform/texts/format-date.ts';
import { Answer } from '#platform/ui-kit/Answer.tsx';
import { DataTable } from '#platform/ui-kit/DataTable.tsx';
import { FilterChips } from '#platform/ui-kit/FilterChips.tsx';
import { Mark } from '#platform/ui-kit/Mark.tsx';
import { TextField } from '#platform/ui-kit/TextField.tsx';
import { TextLink } from '#platform/ui-kit/TextLink.tsx';
import type { Column } from '#platform/ui-kit/table-column.ts';
import { useLocale } from '#platform/ui-kit/use-locale.ts';
import { useSearchList } from '#platform/ui-kit/use-search-list.ts';
import { useTexts } from '#platform/ui-kit/use-texts.ts';
import type { ContinuityOverview } from '../../contract.ts';
import { continuityTexts } from '../../texts/continuity-texts.ts';

type UnitRow = ContinuityOverview['units'][number];

/** Which units have written down what they must keep going, and who lacks a plan. */
export function PlansPart({ units }: ContinuityOverview) {
  const t = useTexts(continuityTexts);
  const { locale } = useLocale();
  const { unitKind } = useWords();
  const navigate = useNavigate();
  const [find, setFind] = useState('');
  const [filters, toggle] = useSearchList('bare');
  const missing = units.filter((unit) => unit.functions === 0);
  const due = units.filter((unit) => unit.dueForReview);
  const columns = useMemo<readonly Column<UnitRow>[]>(
    () => [
      {
        id: 'unit',
        header: t('column.unit'),
        primary: true,
        cell: (unit) => (
          <TextLink quiet to={`/bemanning/kontinuitet/${unit.unitId}`}>
            {unit.name}
          </TextLink>
        ),
        sort: (a, b) => a.name.localeCompare(b.name, locale),
      },
      { id: 'kind', header: t('column.kind'), wideOnly: true, cell: (unit) => unitKind(unit.kind) },
      { id: 'state', header: t('column.plan'), cell: (unit) => <PlanState unit={unit} /> },
      {
        id: 'functions',
        header: t('plan.functions'),
        cell: (unit) => t('plans.functions', { count: unit.functions }),
        sort: (a, b) => a.functions - b.functions,
      },
      { id: 'owner', header: t('column.owner'), wideOnly: true, cell: (unit) => unit.owner },
      {
        id: 'review',
        header: t('column.review'),
        cell: (unit) => unit.reviewOn && formatDay(unit.reviewOn, locale, 'dayShort'),
        sort: (a, b) => (a.reviewOn ?? '9').localeCompare(b.reviewOn ?? '9'),
      },
    ],
    [t, locale, unitKind],
  );
  const rows = units.filter(
    (unit) =>
      unit.name.toLowerCase().includes(find.trim().toLowerCase()) &&
      (!filters.includes('mangler') || unit.functions === 0) &&
      (!filters.includes('forfalt') || unit.dueForReview),
  );
  return (
    <>
      <Answer
        act={[
          missing.length > 0 && t('plans.answer.missing', { count: missing.length }),
          due.length > 0 && t('plans.answer.due', { count: due.length }),
        ]
          .filter(Boolean)
          .join(' ')}
      >
        {t('plans.answer', { written: units.length - missing.length, of: units.length })}
      </Answer>
      <div className="control-bar">
        <TextField label={t('plans.find')} value={find} onChange={setFind} />
        <FilterChips
          options={[
            { id: 'mangler', label: t('plans.filter.missing'), count: missing.length },
            { id: 'forfalt', label: t('plans.filter.due'), count: due.length },
          ]}
          selected={filters}
          onToggle={toggle}
        />
      </div>
      <DataTable
        label={t('plans.title')}
        rows={rows}
        columns={columns}
        rowId={(unit) => unit.unitId}
        rowName={(unit) => unit.name}
        onOpen={(unit) => void navigate({ to: `/bemanning/kontinuitet/${unit.unitId}` })}
        empty={<p className="soft">{t('plans.none')}</p>}
      />
    </>
  );
}

function PlanState({ unit }: { readonly unit: UnitRow }) {
  const t = useTexts(continuityTexts);
  if (unit.functions === 0) return <Mark kind="watch">{t('plans.state.none')}</Mark>;
  if (unit.dueForReview) return <Mark kind="watch">{t('plans.state.due')}</Mark>;
  return unit.version === 0 ? t('plans.state.imported') : t('plans.state.written', { version: unit.version });
}
