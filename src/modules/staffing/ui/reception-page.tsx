import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useWords } from '#modules/organisation/ui.ts';
import { compareNames } from '#platform/texts/compare-names.ts';
import { formatDay } from '#platform/texts/format-date.ts';
import { formatTime } from '#platform/texts/format-time.ts';
import { Answer } from '#platform/ui-kit/Answer.tsx';
import { DataTable } from '#platform/ui-kit/DataTable.tsx';
import { EmptyState } from '#platform/ui-kit/EmptyState.tsx';
import { Fetched } from '#platform/ui-kit/Fetched.tsx';
import { FilterChips } from '#platform/ui-kit/FilterChips.tsx';
import { LiveLine } from '#platform/ui-kit/LiveLine.tsx';
import { Mark } from '#platform/ui-kit/Mark.tsx';
import { PageHead } from '#platform/ui-kit/PageHead.tsx';
import { PrintButton } from '#platform/ui-kit/PrintButton.tsx';
import type { Column } from '#platform/ui-kit/table-column.ts';
import { useLocale } from '#platform/ui-kit/use-locale.ts';
import { useNow } from '#platform/ui-kit/use-now.ts';
import { useSearchList } from '#platform/ui-kit/use-search-list.ts';
import { useSearchParam } from '#platform/ui-kit/use-search-param.ts';
import { useTexts } from '#platform/ui-kit/use-texts.ts';
import { api } from '#platform/web-client/api.ts';
import { useLive } from '#platform/web-client/use-live.ts';
import { usePlace } from '#platform/web-client/use-place.ts';
import { useSession } from '#platform/web-client/use-session.ts';
import type { Newcomer, ReceptionReply } from '../contract.ts';
import { receptionTexts } from '../texts/reception-texts.ts';
import { NewcomerPanel } from './reception/NewcomerPanel.tsx';

/** «Hvem er ny hos oss?»: those who come to a unit that is not theirs, who receives them, and how it went. */
export function ReceptionPage() {
  const t = useTexts(receptionTexts);
  const place = usePlace();
  const reception = useQuery({
    queryKey: ['reception', place.id],
    queryFn: ({ signal }) => api.get<ReceptionReply>('/api/staffing/reception', { place: place.id }, signal),
  });
  const live = useLive(['reception', 'roster'], ['reception']);
  return (
    <>
      <PageHead
        title={t('reception.title')}
        sub={t('reception.sub')}
        live={<LiveLine changes={live.changes} onShow={live.show} lost={live.lost} />}
        actions={<PrintButton />}
      />
      <Fetched query={reception} texts={receptionTexts}>
        {(reply) => <Newcomers newcomers={reply.newcomers} />}
      </Fetched>
    </>
  );
}

const keyOf = (one: Newcomer) => `${one.personId}~${one.unitId}~${one.firstDate}`;
const lowestScore = ({ welcome, safe, again }: NonNullable<Newcomer['feedback']>) => Math.min(welcome, safe, again);
const isLow = ({ feedback }: Newcomer) => feedback !== null && lowestScore(feedback) <= 2;

function Newcomers({ newcomers }: { readonly newcomers: readonly Newcomer[] }) {
  const t = useTexts(receptionTexts);
  const { today } = useSession();
  const now = useNow();
  const [filters, toggle] = useSearchList('vis');
  const [chosen, choose] = useSearchParam('hvem');
  const isToday = (one: Newcomer) => one.shifts.some((shift) => shift.date === today);
  const comes = (one: Newcomer) => one.shifts.some((shift) => shift.endsAt > now);
  const lacks = (one: Newcomer) => comes(one) && one.buddy === null;
  const tests = { 'no-buddy': lacks, today: isToday, low: isLow } as const;
  const columns = useColumns(lacks);
  if (newcomers.length === 0) {
    return <EmptyState title={t('reception.empty')}>{t('reception.empty.text')}</EmptyState>;
  }
  const shown = newcomers.filter((one) => filters.every((id) => tests[id as keyof typeof tests]?.(one) ?? true));
  const open = newcomers.find((one) => keyOf(one) === chosen);
  const lacking = newcomers.filter(lacks).length;
  return (
    <>
      <Answer act={lacking > 0 ? t('reception.act', { count: lacking }) : undefined}>
        {t('reception.answer', {
          today: newcomers.filter(isToday).length,
          coming: newcomers.filter((one) => !isToday(one) && comes(one)).length,
        })}
      </Answer>
      <div className="control-bar">
        <FilterChips
          options={(['no-buddy', 'today', 'low'] as const).map((id) => ({
            id,
            label: t(`filter.${id}`),
            count: newcomers.filter(tests[id]).length,
          }))}
          selected={filters}
          onToggle={toggle}
        />
      </div>
      <div className={open ? 'with-panel' : undefined}>
        <DataTable
          label={t('reception.title')}
          rows={shown}
          columns={columns}
          rowId={keyOf}
          rowName={(one) => one.name}
          currentId={chosen}
          onOpen={(one) => choose(keyOf(one) === chosen ? undefined : keyOf(one))}
          empty={<EmptyState title={t('reception.none-fit')} />}
          foot={shown.length > 12}
        />
        {open && <NewcomerPanel key={chosen} newcomer={open} onClose={() => choose(undefined)} />}
      </div>
    </>
  );
}

function useColumns(lacks: (one: Newcomer) => boolean): readonly Column<Newcomer>[] {
  const t = useTexts(receptionTexts);
  const words = useWords();
  const { locale } = useLocale();
  return useMemo(
    () => [
      {
        id: 'person',
        header: t('column.person'),
        primary: true,
        cell: (one) => (
          <>
            {one.name}{' '}
            <span className="soft">
              {one.homeUnitName ? t('from.unit', { unit: one.homeUnitName }) : words.source(one.source)}
            </span>
          </>
        ),
        sort: (a, b) => compareNames(a.name, b.name),
      },
      {
        id: 'unit',
        header: t('column.unit'),
        width: '11rem',
        cell: (one) => one.unitName,
        sort: (a, b) => compareNames(a.unitName, b.unitName),
      },
      {
        id: 'when',
        header: t('column.when'),
        width: '11rem',
        cell: (one) => {
          const [first] = one.shifts;
          return first ? `${formatDay(first.date, locale, 'short')} ${formatTime(first.startsAt)}` : '';
        },
        sort: (a, b) => compareNames(a.shifts[0]?.startsAt ?? '', b.shifts[0]?.startsAt ?? ''),
      },
      {
        id: 'buddy',
        header: t('column.buddy'),
        width: '13rem',
        cell: (one) => {
          if (one.buddy === null) return lacks(one) ? <Mark kind="act">{t('buddy.none')}</Mark> : '–';
          return one.buddyOnShift ? (
            one.buddy.name
          ) : (
            <Mark kind="watch">{t('buddy.not-on-shift', { name: one.buddy.name })}</Mark>
          );
        },
      },
      {
        id: 'done',
        header: t('column.done'),
        width: '8rem',
        cell: (one) =>
          t('done.of', {
            done: one.items.filter((item) => one.done.includes(item.id)).length,
            all: one.items.length,
          }),
      },
      {
        id: 'how',
        header: t('column.how'),
        width: '11rem',
        cell: (one) => {
          if (one.feedback === null) return one.mayAnswer ? <span className="soft">{t('how.waiting')}</span> : '–';
          const scores = t('how.scores', { low: lowestScore(one.feedback) });
          return isLow(one) ? <Mark kind="watch">{scores}</Mark> : scores;
        },
      },
    ],
    [t, words, locale, lacks],
  );
}
