import { useMemo } from 'react';
import { compareNames } from '#platform/texts/compare-names.ts';
import { formatWhen } from '#platform/texts/format-time.ts';
import { Answer } from '#platform/ui-kit/Answer.tsx';
import { DataTable } from '#platform/ui-kit/DataTable.tsx';
import { EmptyState } from '#platform/ui-kit/EmptyState.tsx';
import { Fetched } from '#platform/ui-kit/Fetched.tsx';
import { LiveLine } from '#platform/ui-kit/LiveLine.tsx';
import { Mark } from '#platform/ui-kit/Mark.tsx';
import { PageHead } from '#platform/ui-kit/PageHead.tsx';
import { PrintButton } from '#platform/ui-kit/PrintButton.tsx';
import { Section } from '#platform/ui-kit/Section.tsx';
import { Segmented } from '#platform/ui-kit/Segmented.tsx';
import { TextField } from '#platform/ui-kit/TextField.tsx';
import type { Column } from '#platform/ui-kit/table-column.ts';
import { useLocale } from '#platform/ui-kit/use-locale.ts';
import { useSearchParam } from '#platform/ui-kit/use-search-param.ts';
import { useTexts } from '#platform/ui-kit/use-texts.ts';
import { useLive } from '#platform/web-client/use-live.ts';
import type { CleaningOverview, CleaningTaskView } from '../contract/cleaning.ts';
import { cleaningTexts } from '../texts/cleaning/cleaning-texts.ts';
import './cleaning/cleaning.css';
import { CheckList } from './cleaning/CheckList.tsx';
import { CleanerTable } from './cleaning/CleanerTable.tsx';
import { FirmTable } from './cleaning/FirmTable.tsx';
import { MachineTable } from './cleaning/MachineTable.tsx';
import { MethodList } from './cleaning/MethodList.tsx';
import { TaskPanel } from './cleaning/TaskPanel.tsx';
import { useCleaningOverview } from './cleaning/use-cleaning.ts';
import { SheetButton } from './places/SheetButton.tsx';

/** «Hva skal vaskes, og av hvem?»: for who leads cleaning: what is due, who does it, machines, training, firms and checks. */
export function CleaningOverviewPage() {
  const t = useTexts(cleaningTexts);
  const query = useCleaningOverview();
  const live = useLive(['cleaning', 'places', 'roster'], ['cleaning']);
  return (
    <>
      <PageHead
        title={t('overview.title')}
        sub={t('overview.sub')}
        live={<LiveLine changes={live.changes} onShow={live.show} lost={live.lost} />}
        actions={
          <>
            <SheetButton path="/api/outbreak/cleaning/sheet" />
            <PrintButton />
          </>
        }
      />
      <Fetched query={query} texts={cleaningTexts}>
        {(data) => <Overview data={data} />}
      </Fetched>
    </>
  );
}

const isOpen = (task: CleaningTaskView) => task.state === 'open' || task.state === 'begun';

function Overview({ data }: { readonly data: CleaningOverview }) {
  const t = useTexts(cleaningTexts);
  const [chosen, setChosen] = useSearchParam('oppgave');
  const [show, setShow] = useSearchParam('vis', 'all');
  const [search, setSearch] = useSearchParam('sok');
  const [sort, setSort] = useSearchParam('sort');
  const columns = useColumns(data);
  const open = data.tasks.filter(isOpen);
  const overdue = open.filter(({ urgency }) => urgency === 'overdue').length;
  const nobody = open.filter(({ personId, supplier }) => personId === null && supplier === null).length;
  const act = [
    ...(overdue > 0 ? [t('overview.overdue', { count: overdue })] : []),
    ...(nobody > 0 ? [t('overview.unassigned', { count: nobody })] : []),
  ].join(' ');
  const word = search.trim().toLocaleLowerCase('nb');
  const rows = data.tasks.filter(
    (task) =>
      (show === 'all' ||
        (show === 'open' && isOpen(task)) ||
        (show === 'check' && task.state === 'done') ||
        (show === 'settled' && task.state === 'checked')) &&
      (word === '' ||
        [task.roomName, task.siteName, task.unitName ?? '', task.personName ?? '', task.supplier ?? ''].some((text) =>
          text.toLocaleLowerCase('nb').includes(word),
        )),
  );
  const task = data.tasks.find(({ taskId }) => String(taskId) === chosen);
  return (
    <>
      <Answer act={act === '' ? undefined : act}>
        {t('overview.answer', { open: open.length, check: data.tasks.filter(({ state }) => state === 'done').length })}
      </Answer>
      <div className={task ? 'with-panel' : undefined}>
        <div className="page-stack">
          <Section title={t('tasks.title')}>
            <div className="control-bar">
              <TextField label={t('tasks.search')} type="search" value={search} onChange={setSearch} />
              <Segmented
                label={t('tasks.filter')}
                value={show as 'all'}
                onChange={setShow}
                options={(['all', 'open', 'check', 'settled'] as const).map((value) => ({
                  value: value as 'all',
                  label: t(`tasks.filter.${value}`),
                }))}
              />
            </div>
            <DataTable
              label={t('tasks.title')}
              rows={rows}
              columns={columns}
              rowId={(row) => String(row.taskId)}
              rowName={(row) => row.roomName}
              sort={sort}
              onSort={setSort}
              onOpen={(row) => setChosen(String(row.taskId) === chosen ? undefined : String(row.taskId))}
              {...(task ? { currentId: chosen } : {})}
              empty={<EmptyState title={t('tasks.empty')}>{t('tasks.empty.text')}</EmptyState>}
            />
          </Section>
          {data.leads && <MachineTable data={data} />}
          <CheckList data={data} />
          {data.leads && (
            <>
              <CleanerTable data={data} />
              <FirmTable data={data} />
            </>
          )}
          <MethodList data={data} />
        </div>
        {task && (
          <TaskPanel
            key={`${task.taskId} ${task.revision}`}
            data={data}
            task={task}
            onClose={() => setChosen(undefined)}
          />
        )}
      </div>
    </>
  );
}

function useColumns(data: CleaningOverview): Column<CleaningTaskView>[] {
  const t = useTexts(cleaningTexts);
  const { locale } = useLocale();
  return useMemo(
    () => [
      {
        id: 'room',
        header: t('tasks.room'),
        primary: true,
        cell: (task) => `${task.roomName}, ${task.unitName ?? task.siteName}`,
        sort: (a, b) => compareNames(`${a.siteName} ${a.roomName}`, `${b.siteName} ${b.roomName}`),
      },
      {
        id: 'method',
        header: t('tasks.method'),
        cell: (task) => t(`method.${task.method}` as 'method.contact_points'),
        width: '24%',
      },
      {
        id: 'due',
        header: t('tasks.due'),
        cell: (task) => {
          const when = formatWhen(task.dueAt, data.now, locale);
          if (task.urgency === 'overdue') return <Mark kind="act">{when}</Mark>;
          return task.urgency === 'soon' ? <Mark kind="watch">{when}</Mark> : when;
        },
        sort: (a, b) => (a.dueAt < b.dueAt ? -1 : 1),
      },
      {
        id: 'who',
        header: t('tasks.who'),
        cell: (task) => task.personName ?? task.supplier ?? <span className="soft">{t('tasks.nobody')}</span>,
      },
      {
        id: 'state',
        header: t('tasks.state'),
        cell: (task) =>
          t(`state.${task.state}`, {
            done: task.steps.filter(({ done }) => done).length,
            all: task.steps.length,
            when: task.checkedAt === null ? '' : formatWhen(task.checkedAt, data.now, locale),
          }),
        sort: (a, b) => compareNames(a.state, b.state),
      },
    ],
    [t, locale, data],
  );
}
