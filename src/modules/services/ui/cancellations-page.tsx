import { useMemo, useState } from 'react';
import type { PlainDate } from '#kernel/plain-date.ts';
import { daysBetween } from '#kernel/plain-date.ts';
import { compareNames } from '#platform/texts/compare-names.ts';
import { formatDay } from '#platform/texts/format-date.ts';
import { Answer } from '#platform/ui-kit/Answer.tsx';
import { Button } from '#platform/ui-kit/Button.tsx';
import { DataTable } from '#platform/ui-kit/DataTable.tsx';
import { EmptyState } from '#platform/ui-kit/EmptyState.tsx';
import { Fetched } from '#platform/ui-kit/Fetched.tsx';
import { FilterChips } from '#platform/ui-kit/FilterChips.tsx';
import { LiveLine } from '#platform/ui-kit/LiveLine.tsx';
import { Mark } from '#platform/ui-kit/Mark.tsx';
import { PageHead } from '#platform/ui-kit/PageHead.tsx';
import { PrintButton } from '#platform/ui-kit/PrintButton.tsx';
import { Section } from '#platform/ui-kit/Section.tsx';
import type { Column } from '#platform/ui-kit/table-column.ts';
import { useLocale } from '#platform/ui-kit/use-locale.ts';
import { useSearchList } from '#platform/ui-kit/use-search-list.ts';
import { useSearchParam } from '#platform/ui-kit/use-search-param.ts';
import { useTexts } from '#platform/ui-kit/use-texts.ts';
import { useCan } from '#platform/web-client/use-can.ts';
import { useLive } from '#platform/web-client/use-live.ts';
import { usePlace } from '#platform/web-client/use-place.ts';
import type { Cancellation, CancellationsReply } from '../contract/cancellations.ts';
import { cancellationsTexts } from '../texts/cancellations-texts.ts';
import { CancellationPanel } from './cancellations/CancellationPanel.tsx';
import { RegisterForm } from './cancellations/RegisterForm.tsx';
import { CANCELLATIONS, useCancellations } from './cancellations/use-cancellations.ts';
import './cancellations/cancellations.css';

/** «Hvem sier nei til hjelp?»: help that people have cancelled themselves, who is to be asked again now, what they answered. */
export function CancellationsPage() {
  const t = useTexts(cancellationsTexts);
  const place = usePlace();
  const mayChange = useCan('services.cancellations.change');
  const [registering, setRegistering] = useState(false);
  const cancellations = useCancellations(place.id);
  const live = useLive(['checks'], CANCELLATIONS);
  return (
    <>
      <PageHead
        title={t('off.title')}
        sub={t('off.sub', { place: place.name })}
        live={<LiveLine changes={live.changes} onShow={live.show} lost={live.lost} />}
        actions={
          <>
            <PrintButton />
            {mayChange && (
              <Button kind="main" aria-expanded={registering} onClick={() => setRegistering(!registering)}>
                {t('off.register')}
              </Button>
            )}
          </>
        }
      />
      {registering && (
        <Section title={t('off.register')}>
          <RegisterForm onDone={() => setRegistering(false)} />
        </Section>
      )}
      <Fetched query={cancellations} texts={cancellationsTexts}>
        {(reply) =>
          reply.cancellations.length === 0 ? (
            <EmptyState title={t('off.empty')}>{t('off.empty.text')}</EmptyState>
          ) : (
            <People reply={reply} />
          )
        }
      </Fetched>
    </>
  );
}

function People({ reply }: { readonly reply: CancellationsReply }) {
  const t = useTexts(cancellationsTexts);
  const [filters, toggle] = useSearchList('vis');
  const [chosen, choose] = useSearchParam('hvem');
  const { today, cancellations } = reply;
  const stands = (one: Cancellation) => one.endedOn === null;
  const tests = {
    standing: stands,
    due: (one: Cancellation) => stands(one) && one.followUpOn <= today,
    fear: (one: Cancellation) => one.reason === 'fear',
    alone: (one: Cancellation) => one.livesAlone,
  } as const;
  type Filter = keyof typeof tests;
  const columns = useColumns(today);
  const standing = cancellations.filter(stands);
  const due = cancellations.filter(tests.due).length;
  const open = cancellations.find((one) => String(one.cancellationId) === chosen);
  return (
    <>
      <Answer act={due > 0 ? t('off.act', { due }) : undefined}>
        {t('off.answer', { standing: standing.length, fear: standing.filter(tests.fear).length })}
      </Answer>
      <div className="control-bar">
        <FilterChips
          options={(Object.keys(tests) as Filter[]).map((id) => ({
            id,
            label: t(`filter.${id}`),
            count: cancellations.filter(tests[id]).length,
          }))}
          selected={filters}
          onToggle={toggle}
        />
      </div>
      <div className={open ? 'with-panel' : undefined}>
        <DataTable
          label={t('off.title')}
          rows={cancellations.filter((one) => filters.every((id) => tests[id as Filter]?.(one) ?? true))}
          columns={columns}
          rowId={(one) => String(one.cancellationId)}
          rowName={(one) => one.name ?? t('off.protected')}
          currentId={chosen}
          onOpen={(one) => choose(String(one.cancellationId) === chosen ? undefined : String(one.cancellationId))}
          empty={<EmptyState title={t('off.none-fit')} />}
        />
        {open && (
          <CancellationPanel cancellation={open} canChange={reply.canChange} onClose={() => choose(undefined)} />
        )}
      </div>
      <p className="note">{t('off.granted')}</p>
    </>
  );
}

function useColumns(today: PlainDate): readonly Column<Cancellation>[] {
  const t = useTexts(cancellationsTexts);
  const { locale } = useLocale();
  return useMemo(
    () => [
      {
        id: 'person',
        header: t('column.person'),
        primary: true,
        width: '22%',
        cell: (one) => one.name ?? t('off.protected'),
        sort: (a, b) => compareNames(a.name ?? '', b.name ?? ''),
      },
      { id: 'service', header: t('column.service'), plain: true, cell: (one) => one.service ?? t('service.all') },
      { id: 'reason', header: t('column.reason'), plain: true, cell: (one) => t(`reason.${one.reason}`) },
      {
        id: 'since',
        header: t('column.since'),
        width: '10%',
        cell: (one) => formatDay(one.fromDay, locale, 'numbers'),
        sort: (a, b) => (a.fromDay < b.fromDay ? -1 : 1),
      },
      {
        id: 'next',
        header: t('column.next'),
        width: '16%',
        cell: (one) => {
          if (one.endedOn !== null) return one.outcome === null ? '' : t(`answer.${one.outcome}`);
          const day = formatDay(one.followUpOn, locale, 'numbers');
          if (one.followUpOn > today) return day;
          return <Mark kind="act">{t('off.overdue', { days: daysBetween(one.followUpOn, today) })}</Mark>;
        },
        sort: (a, b) => (a.followUpOn < b.followUpOn ? -1 : 1),
      },
      { id: 'unit', header: t('column.unit'), plain: true, cell: (one) => one.unitName },
    ],
    [t, locale, today],
  );
}
