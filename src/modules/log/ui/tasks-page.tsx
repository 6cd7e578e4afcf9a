import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useMemo } from 'react';
import { formatWhen } from '#platform/texts/format-time.ts';
import type { Translator } from '#platform/texts/translator.ts';
import { Age } from '#platform/ui-kit/Age.tsx';
import { Answer } from '#platform/ui-kit/Answer.tsx';
import { Button } from '#platform/ui-kit/Button.tsx';
import { DataTable } from '#platform/ui-kit/DataTable.tsx';
import { EmptyState } from '#platform/ui-kit/EmptyState.tsx';
import { Fetched } from '#platform/ui-kit/Fetched.tsx';
import { LiveLine } from '#platform/ui-kit/LiveLine.tsx';
import { Mark } from '#platform/ui-kit/Mark.tsx';
import { PageHead } from '#platform/ui-kit/PageHead.tsx';
import { PrintButton } from '#platform/ui-kit/PrintButton.tsx';
import { TextLink } from '#platform/ui-kit/TextLink.tsx';
import type { Column } from '#platform/ui-kit/table-column.ts';
import { useLocale } from '#platform/ui-kit/use-locale.ts';
import { useNow } from '#platform/ui-kit/use-now.ts';
import { useTexts } from '#platform/ui-kit/use-texts.ts';
import { useToast } from '#platform/ui-kit/use-toast.ts';
import { api } from '#platform/web-client/api.ts';
import { useLive } from '#platform/web-client/use-live.ts';
import type { TasksReply, TaskView } from '../contract.ts';
import { isDoneByHand, taskAddress } from '../domain/task-kinds.ts';
import { tasksTexts } from '../texts/tasks-texts.ts';

const KEY = ['log', 'tasks'];

/** «Oppgaver»: what waits for the reader, the most urgent first, each with the page where it is done. */
export function TasksPage() {
  const t = useTexts(tasksTexts);
  const tasks = useQuery({
    queryKey: KEY,
    queryFn: ({ signal }) => api.get<TasksReply>('/api/tasks', undefined, signal),
  });
  const live = useLive(['task'], KEY);
  return (
    <>
      <PageHead
        title={t('tasks.title')}
        sub={t('tasks.sub')}
        live={<LiveLine changes={live.changes} onShow={live.show} lost={live.lost} />}
        actions={<PrintButton />}
      />
      <Fetched query={tasks} texts={tasksTexts}>
        {(reply) => <TaskList tasks={reply.tasks} />}
      </Fetched>
    </>
  );
}

function TaskList({ tasks }: { readonly tasks: readonly TaskView[] }) {
  const t = useTexts(tasksTexts);
  const { locale } = useLocale();
  const now = useNow();
  const close = useClose(t);
  const isLate = (task: TaskView) => Date.parse(task.dueAt) < Date.parse(now);
  const columns = useMemo(
    (): Column<TaskView>[] => [
      {
        id: 'what',
        header: t('tasks.column.what'),
        primary: true,
        cell: (task) => {
          const words = t.find(`task.${task.kind}`, task.facts) ?? task.kind;
          const at = taskAddress(task);
          return at ? <TextLink to={at}>{words}</TextLink> : words;
        },
      },
      {
        id: 'due',
        header: t('tasks.column.due'),
        width: '13rem',
        sort: (a, b) => Date.parse(a.dueAt) - Date.parse(b.dueAt),
        cell: (task) => (
          <>
            {formatWhen(task.dueAt, now, locale)} {isLate(task) && <Mark kind="act">{t('tasks.late')}</Mark>}
          </>
        ),
      },
      {
        id: 'unit',
        header: t('tasks.column.unit'),
        width: '14rem',
        cell: (task) => task.unitName ?? t('tasks.whole'),
      },
      {
        id: 'since',
        header: t('tasks.column.since'),
        width: '9rem',
        wideOnly: true,
        cell: (task) => <Age at={task.createdAt} />,
      },
      {
        id: 'done',
        header: t('tasks.done'),
        width: '13rem',
        bare: true,
        cell: (task) =>
          isDoneByHand(task.kind) ? (
            <Button onClick={() => close(task)}>{t('tasks.done')}</Button>
          ) : (
            <span className="note">{t('tasks.by-itself')}</span>
          ),
      },
    ],
    [t, now, locale, close],
  );
  if (tasks.length === 0) return <EmptyState title={t('tasks.empty')}>{t('tasks.empty.text')}</EmptyState>;
  const late = tasks.filter(isLate).length;
  return (
    <>
      <Answer>{t('tasks.answer', { count: tasks.length, late })}</Answer>
      <DataTable
        label={t('tasks.table')}
        rows={tasks}
        columns={columns}
        rowId={(task) => String(task.taskId)}
        rowName={(task) => t.find(`task.${task.kind}`, task.facts) ?? task.kind}
      />
    </>
  );
}

/** Says that a task is done, with a way back for ten seconds. */
function useClose(t: Translator<'tasks.done.said'>): (task: TaskView) => void {
  const queries = useQueryClient();
  const toast = useToast();
  const change = useMutation({
    mutationFn: ({ taskId, to }: { readonly taskId: number; readonly to: 'done' | 'open' }) =>
      api.post(`/api/tasks/${taskId}/${to}`, {}),
    onSuccess: async (_, { taskId, to }) => {
      await queries.invalidateQueries({ queryKey: KEY });
      if (to === 'done') toast.say(t('tasks.done.said'), { undo: () => change.mutate({ taskId, to: 'open' }) });
    },
  });
  const { mutate } = change;
  return useMemo(() => (task: TaskView) => mutate({ taskId: task.taskId, to: 'done' }), [mutate]);
}
