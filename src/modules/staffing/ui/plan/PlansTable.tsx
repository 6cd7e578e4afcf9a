import { useNavigate } from '@tanstack/react-router';
import { useMemo } from 'react';
import { addDays } from '#kernel/plain-date.ts';
import { formatDay } from '#platform/texts/format-date.ts';
import { formatWhen } from '#platform/texts/format-time.ts';
import { DataTable } from '#platform/ui-kit/DataTable.tsx';
import { Mark } from '#platform/ui-kit/Mark.tsx';
import { TextLink } from '#platform/ui-kit/TextLink.tsx';
import type { Column } from '#platform/ui-kit/table-column.ts';
import { useLocale } from '#platform/ui-kit/use-locale.ts';
import { useNow } from '#platform/ui-kit/use-now.ts';
import { useTexts } from '#platform/ui-kit/use-texts.ts';
import type { PlanSummary } from '../../contract.ts';
import { planTexts } from '../../texts/plan-texts.ts';

/** The plans made so far: what became of each, who made it, when. */
export function PlansTable({ plans }: { readonly plans: readonly PlanSummary[] }) {
  const t = useTexts(planTexts);
  const { locale } = useLocale();
  const now = useNow();
  const navigate = useNavigate();
  const columns = useMemo<readonly Column<PlanSummary>[]>(
    () => [
      {
        id: 'period',
        header: t('plans.period'),
        primary: true,
        cell: (plan) => (
          <TextLink quiet to={`/bemanning/plan/${plan.planId}`}>
            {formatDay(plan.from, locale, 'dayShort')} –{' '}
            {formatDay(addDays(plan.from, plan.days - 1), locale, 'dayShort')}
            {plan.unitName && ` · ${plan.unitName}`}
          </TextLink>
        ),
      },
      {
        id: 'draft',
        header: t('plans.draft'),
        align: 'end',
        width: '5rem',
        wideOnly: true,
        cell: (plan) => plan.draft,
      },
      { id: 'state', header: t('plans.state'), cell: (plan) => <State plan={plan} /> },
      {
        id: 'holes',
        header: t('plans.holes'),
        cell: (plan) =>
          plan.figures && (
            <span className="nowrap">
              {plan.figures.openBefore} <span className="arrow">→</span> {plan.figures.openAfter}
            </span>
          ),
      },
      {
        id: 'people',
        header: t('plans.people'),
        align: 'end',
        width: '6rem',
        wideOnly: true,
        cell: (plan) => plan.figures?.people,
      },
      {
        id: 'made',
        header: t('plans.made'),
        cell: (plan) =>
          t('plans.made.text', {
            by: plan.createdByName ?? t('decision.unknown'),
            when: formatWhen(plan.createdAt, now, locale),
          }),
      },
    ],
    [t, locale, now],
  );
  return (
    <DataTable
      label={t('plans.title')}
      rows={plans}
      columns={columns}
      rowId={(plan) => String(plan.planId)}
      rowName={(plan) => t('plans.name', { draft: plan.draft })}
      onOpen={(plan) => void navigate({ to: `/bemanning/plan/${plan.planId}` })}
      foot={plans.length > 10}
      empty={<p className="soft">{t('plans.none')}</p>}
    />
  );
}

function State({ plan }: { readonly plan: PlanSummary }) {
  const t = useTexts(planTexts);
  const word = t(`state.${plan.state}`);
  if (plan.state === 'proposed' || plan.state === 'solving') return <Mark kind="new">{word}</Mark>;
  if (plan.state === 'failed') return <Mark kind="watch">{word}</Mark>;
  if (plan.state === 'published') return <b>{word}</b>;
  return <span className="soft">{word}</span>;
}
