import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useMemo } from 'react';
import { compareNames } from '#platform/texts/compare-names.ts';
import { formatDay } from '#platform/texts/format-date.ts';
import { Answer } from '#platform/ui-kit/Answer.tsx';
import { Button } from '#platform/ui-kit/Button.tsx';
import { DataTable } from '#platform/ui-kit/DataTable.tsx';
import { EmptyState } from '#platform/ui-kit/EmptyState.tsx';
import { ErrorState } from '#platform/ui-kit/ErrorState.tsx';
import { Fetched } from '#platform/ui-kit/Fetched.tsx';
import { FilterChips } from '#platform/ui-kit/FilterChips.tsx';
import { LiveLine } from '#platform/ui-kit/LiveLine.tsx';
import { Mark } from '#platform/ui-kit/Mark.tsx';
import { PageHead } from '#platform/ui-kit/PageHead.tsx';
import { PrintButton } from '#platform/ui-kit/PrintButton.tsx';
import { TextButton } from '#platform/ui-kit/TextButton.tsx';
import { TextField } from '#platform/ui-kit/TextField.tsx';
import { TextLink } from '#platform/ui-kit/TextLink.tsx';
import type { Column } from '#platform/ui-kit/table-column.ts';
import { useSearchList } from '#platform/ui-kit/use-search-list.ts';
import { useSearchParam } from '#platform/ui-kit/use-search-param.ts';
import { useToast } from '#platform/ui-kit/use-toast.ts';
import { api } from '#platform/web-client/api.ts';
import type { SentFile } from '#platform/web-client/save-file.ts';
import { saveFile } from '#platform/web-client/save-file.ts';
import { useLive } from '#platform/web-client/use-live.ts';
import { usePlace } from '#platform/web-client/use-place.ts';
import type { Reduction, ReductionsReply } from '../contract/assessment.ts';
import { assessmentTexts } from '../texts/assessment-texts.ts';
import './assessment/assessment.css';
import { TemporaryList } from './assessment/TemporaryList.tsx';
import { useAssessmentWords } from './assessment/use-assessment-words.ts';

const FILTERS = ['in-force', 'expiring', 'recheck', 'coming', 'over'] as const;
type Filter = (typeof FILTERS)[number];

/** «Hva er redusert nå?»: every service given otherwise than granted, until when, and what it frees. */
export function ReductionsPage() {
  const { t } = useAssessmentWords();
  const place = usePlace();
  const toast = useToast();
  const reductions = useQuery({
    queryKey: ['services-reductions', place.id],
    queryFn: ({ signal }) => api.get<ReductionsReply>('/api/services/reductions', { place: place.id }, signal),
  });
  const live = useLive(['assessment'], ['services-reductions']);
  const sheet = useMutation({
    mutationFn: () => api.post<SentFile>('/api/services/reductions/sheet', { place: place.id }),
    onSuccess: saveFile,
    onError: (error) => toast.say(error.message, { kind: 'act' }),
  });
  return (
    <>
      <PageHead
        title={t('reductions.title')}
        sub={place.name}
        live={<LiveLine changes={live.changes} onShow={live.show} lost={live.lost} />}
        actions={
          <>
            <Button busy={sheet.isPending} onClick={() => sheet.mutate()}>
              {t('reductions.sheet')}
            </Button>
            <PrintButton />
          </>
        }
      />
      <Fetched query={reductions} texts={assessmentTexts}>
        {(reply) => <Reductions reply={reply} />}
      </Fetched>
    </>
  );
}

function testsOf(reply: ReductionsReply): Readonly<Record<Filter, (one: Reduction) => boolean>> {
  return {
    'in-force': (one) => one.standing === 'in-force',
    expiring: (one) => one.standing === 'in-force' && one.daysLeft <= reply.noticeDays,
    recheck: (one) => one.standing === 'in-force' && one.recheckOn !== null && one.recheckOn <= reply.today,
    coming: (one) => one.standing === 'coming',
    over: (one) => one.standing === 'over' || one.standing === 'ended',
  };
}

function Reductions({ reply }: { readonly reply: ReductionsReply }) {
  const { t, number } = useAssessmentWords();
  const [filters, toggle] = useSearchList('vis');
  const [search, setSearch] = useSearchParam('sok');
  const [sort, setSort] = useSearchParam('sort');
  const queries = useQueryClient();
  const toast = useToast();
  const recheck = useMutation({
    mutationFn: (one: Reduction) =>
      api.post(`/api/services/assessments/${one.assessmentId}/recheck`, { revision: one.revision }),
    onSuccess: () => toast.say(t('reductions.recheck.toast')),
    onSettled: () => queries.invalidateQueries({ queryKey: ['services-reductions'] }),
  });
  const { mutate } = recheck;
  const columns = useColumns(reply, mutate);
  const tests = testsOf(reply);
  const wanted = search.trim().toLowerCase();
  const shown = reply.reductions.filter(
    (one) =>
      (filters.length === 0 || filters.some((id) => tests[id as Filter]?.(one))) &&
      (wanted === '' || `${one.userName ?? ''} ${one.unitName} ${one.kind}`.toLowerCase().includes(wanted)),
  );
  const act = [
    ...(reply.overdue > 0 ? [t('reductions.answer.overdue', { count: reply.overdue })] : []),
    ...(reply.expiring > 0 ? [t('reductions.answer.expiring', { count: reply.expiring })] : []),
  ];
  return (
    <>
      <Answer act={act.length > 0 ? act.join(' ') : undefined}>
        {t('reductions.answer', {
          count: reply.inForce,
          hours: reply.freedHours === 0 ? '0' : number(reply.freedHours),
        })}
      </Answer>
      {reply.temporary.length > 0 && <TemporaryList reply={reply} />}
      {reply.reductions.length === 0 ? (
        <EmptyState title={t('reductions.empty')}>{t('reductions.empty.text')}</EmptyState>
      ) : (
        <>
          <div className="control-bar">
            <TextField label={t('reductions.search')} type="search" value={search} onChange={setSearch} />
            <FilterChips
              label={t('reductions.filter')}
              options={FILTERS.map((id) => ({
                id,
                label: t(`reductions.filter.${id}`),
                count: reply.reductions.filter(tests[id]).length,
              }))}
              selected={filters}
              onToggle={toggle}
            />
          </div>
          {recheck.isError && <ErrorState error={recheck.error} texts={assessmentTexts} />}
          <DataTable
            label={t('reductions.table')}
            rows={shown}
            columns={columns}
            rowId={(one) => one.assessmentId}
            rowName={(one) => `${one.userName ?? t('person.protected')} ${one.kind}`}
            sort={sort}
            onSort={setSort}
            empty={<EmptyState title={t('reductions.none-fit')} />}
          />
        </>
      )}
    </>
  );
}

const byText = (of: (one: Reduction) => string) => (a: Reduction, b: Reduction) =>
  of(a) < of(b) ? -1 : of(a) > of(b) ? 1 : 0;

function useColumns(reply: ReductionsReply, recheck: (one: Reduction) => void): readonly Column<Reduction>[] {
  const words = useAssessmentWords();
  const { noticeDays, today, may } = reply;
  return useMemo(() => {
    const { t, locale } = words;
    return [
      {
        id: 'person',
        header: t('column.person'),
        primary: true,
        cell: (one) =>
          may.read ? (
            <TextLink to={`/tjenester/vurdering/${one.assessmentId}`}>{words.person(one)}</TextLink>
          ) : (
            words.person(one)
          ),
        sort: (a, b) => compareNames(a.userName ?? '', b.userName ?? ''),
      },
      {
        id: 'unit',
        header: t('column.unit'),
        plain: true,
        cell: (one) => one.unitName,
        sort: (a, b) => compareNames(a.unitName, b.unitName),
      },
      {
        id: 'service',
        header: t('column.service'),
        plain: true,
        cell: (one) => `${one.kind} (${t(`importance.${one.importance}`)})`,
        sort: byText((one) => one.kind),
      },
      { id: 'action', header: t('column.action'), cell: (one) => words.actions(one.actions) },
      {
        id: 'last-day',
        header: t('column.last-day'),
        cell: (one) => <Until one={one} noticeDays={noticeDays} />,
        sort: byText((one) => one.lastDay),
      },
      {
        id: 'recheck',
        header: t('column.recheck'),
        cell: (one) => {
          if (one.recheckOn === null || one.standing !== 'in-force') return '–';
          const day = formatDay(one.recheckOn, locale, 'dayShort');
          if (one.recheckOn > today) return day;
          return (
            <>
              <Mark kind="watch">{day}</Mark>{' '}
              {may.write && <TextButton onClick={() => recheck(one)}>{t('reductions.recheck.done')}</TextButton>}
            </>
          );
        },
        sort: byText((one) => one.recheckOn ?? ''),
      },
      {
        id: 'hours',
        header: t('column.hours'),
        align: 'end',
        cell: (one) => words.number(one.freedHours),
        sort: (a, b) => a.freedHours - b.freedHours,
      },
    ];
  }, [words, noticeDays, today, may, recheck]);
}

function Until({ one, noticeDays }: { readonly one: Reduction; readonly noticeDays: number }) {
  const { t, locale } = useAssessmentWords();
  const day = formatDay(one.lastDay, locale, 'dayShort');
  if (one.standing === 'over' || one.standing === 'ended')
    return <span className="note">{`${day}, ${t(`standing.${one.standing}`)}`}</span>;
  const left = `${day}, ${t('reductions.days', { days: Math.max(0, one.daysLeft - 1) })}`;
  return one.standing === 'in-force' && one.daysLeft <= noticeDays ? <Mark kind="watch">{left}</Mark> : <>{left}</>;
}
