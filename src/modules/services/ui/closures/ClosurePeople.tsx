import { useMemo, useState } from 'react';
import type { PlainDate } from '#kernel/plain-date.ts';
import { compareNames } from '#platform/texts/compare-names.ts';
import { formatDay } from '#platform/texts/format-date.ts';
import { formatNumber } from '#platform/texts/format-number.ts';
import { DataTable } from '#platform/ui-kit/DataTable.tsx';
import { EmptyState } from '#platform/ui-kit/EmptyState.tsx';
import { FilterChips } from '#platform/ui-kit/FilterChips.tsx';
import { Mark } from '#platform/ui-kit/Mark.tsx';
import { Section } from '#platform/ui-kit/Section.tsx';
import { TextField } from '#platform/ui-kit/TextField.tsx';
import type { Column } from '#platform/ui-kit/table-column.ts';
import { useLocale } from '#platform/ui-kit/use-locale.ts';
import { useSearchList } from '#platform/ui-kit/use-search-list.ts';
import { useSearchParam } from '#platform/ui-kit/use-search-param.ts';
import { useTexts } from '#platform/ui-kit/use-texts.ts';
import { useCan } from '#platform/web-client/use-can.ts';
import type { ClosedPerson, ClosureReply } from '../../contract/closures.ts';
import { closuresTexts } from '../../texts/closures-texts.ts';
import { PersonPanel } from './PersonPanel.tsx';

/** Everybody who loses something, as far as the reader may know: called or not, and what they have instead. */
export function ClosurePeople({ reply }: { readonly reply: ClosureReply }) {
  const t = useTexts(closuresTexts);
  const mayFollow = useCan('services.closures.follow');
  const [filters, toggle] = useSearchList('vis');
  const [chosen, choose] = useSearchParam('hvem');
  const [wanted, setWanted] = useState('');
  const { today, closure, people, progress } = reply;
  const isMapped = closure.state === 'decided' || closure.state === 'reopened';
  const tests = {
    'to-call': (one: ClosedPerson) => one.callState === 'waiting' || one.callState === 'later',
    nothing: (one: ClosedPerson) => one.hoursReplaced === 0,
    due: (one: ClosedPerson) => one.followUpOn !== null && one.followUpOn <= today,
    alone: (one: ClosedPerson) => one.livesAlone,
  } as const;
  type Filter = keyof typeof tests;
  const columns = useColumns(today, isMapped);
  const text = wanted.trim().toLowerCase();
  const rows = people
    .filter((one) => filters.every((id) => tests[id as Filter]?.(one) ?? true))
    .filter((one) => text === '' || (one.name ?? '').toLowerCase().includes(text));
  const open = isMapped ? people.find((one) => one.userId === chosen) : undefined;
  const hidden = progress.people - people.length;
  return (
    <Section title={t('people.title')} note={t('people.note')}>
      {people.length > 0 && (
        <>
          <div className="control-bar">
            <TextField label={t('search')} type="search" value={wanted} onChange={setWanted} />
            <FilterChips
              options={(Object.keys(tests) as Filter[])
                .filter((id) => isMapped || id === 'alone')
                .map((id) => ({ id, label: t(`filter.${id}`), count: people.filter(tests[id]).length }))}
              selected={filters}
              onToggle={toggle}
            />
          </div>
          <div className={open ? 'with-panel' : undefined}>
            <DataTable
              label={t('people.title')}
              rows={rows}
              columns={columns}
              rowId={(one) => one.userId}
              rowName={(one) => one.name ?? t('protected')}
              currentId={chosen}
              onOpen={(one) => choose(one.userId === chosen ? undefined : one.userId)}
              empty={<EmptyState title={t('people.none')} />}
            />
            {open && mayFollow && (
              <PersonPanel
                key={open.userId}
                person={open}
                closureId={closure.closureId}
                canFollow={reply.canFollow}
                onClose={() => choose(undefined)}
              />
            )}
          </div>
        </>
      )}
      {hidden > 0 && <p className="note">{t('people.hidden', { count: hidden })}</p>}
    </Section>
  );
}

function useColumns(today: PlainDate, isMapped: boolean): readonly Column<ClosedPerson>[] {
  const t = useTexts(closuresTexts);
  const { locale } = useLocale();
  return useMemo(() => {
    const hours = (value: number) => formatNumber(value, locale, { maximumFractionDigits: 1 });
    const called = (one: ClosedPerson) => {
      if (one.caller !== null) return <Mark kind="new">{t('call.held', { name: one.caller })}</Mark>;
      if (one.callState === 'unreachable') return <Mark kind="act">{t('call.unreachable')}</Mark>;
      if (one.callState === 'later' && one.callBackOn !== null)
        return t('call.later', { day: formatDay(one.callBackOn, locale, 'numbers') });
      if (one.callState === 'reached' && one.lastOutcome) return t(`outcome.${one.lastOutcome}`);
      return t(`call.${one.callState === 'reached' ? 'reached' : 'waiting'}`);
    };
    const instead = (one: ClosedPerson) => {
      if (one.hoursReplaced === 0) return t('instead.none');
      const words = t('instead.hours', { hours: hours(one.hoursReplaced), lost: hours(one.hoursLost) });
      const isDue = one.followUpOn !== null && one.followUpOn <= today;
      return isDue ? <Mark kind="act">{`${words}, ${t('instead.due')}`}</Mark> : words;
    };
    const mapped: Column<ClosedPerson>[] = [
      { id: 'call', header: t('person.call'), cell: called },
      { id: 'instead', header: t('person.instead'), cell: instead, sort: (a, b) => a.hoursReplaced - b.hoursReplaced },
    ];
    return [
      {
        id: 'person',
        header: t('person.column'),
        primary: true,
        width: '22%',
        cell: (one) => one.name ?? t('protected'),
        sort: (a, b) => compareNames(a.name ?? '', b.name ?? ''),
      },
      {
        id: 'alone',
        header: t('person.alone'),
        plain: true,
        cell: (one) => t(one.livesAlone ? (one.relatives > 0 ? 'alone-relatives' : 'alone-none') : 'with-others'),
      },
      {
        id: 'lost',
        header: t('person.lost'),
        align: 'end',
        width: '9%',
        cell: (one) => hours(one.hoursLost),
        sort: (a, b) => a.hoursLost - b.hoursLost,
      },
      ...(isMapped ? mapped : []),
      { id: 'unit', header: t('person.unit'), plain: true, cell: (one) => one.unitName },
    ];
  }, [t, locale, today, isMapped]);
}
