import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useOfflineCopy } from '#platform/offline/use-offline-copy.ts';
import { useOfflineQueue } from '#platform/offline/use-offline-queue.ts';
import { formatTime, formatWhen } from '#platform/texts/format-time.ts';
import { Answer } from '#platform/ui-kit/Answer.tsx';
import { Button } from '#platform/ui-kit/Button.tsx';
import { EmptyState } from '#platform/ui-kit/EmptyState.tsx';
import { ErrorState } from '#platform/ui-kit/ErrorState.tsx';
import { Fetched } from '#platform/ui-kit/Fetched.tsx';
import { LiveLine } from '#platform/ui-kit/LiveLine.tsx';
import { Mark } from '#platform/ui-kit/Mark.tsx';
import { PageHead } from '#platform/ui-kit/PageHead.tsx';
import { Segmented } from '#platform/ui-kit/Segmented.tsx';
import { useLocale } from '#platform/ui-kit/use-locale.ts';
import { useNow } from '#platform/ui-kit/use-now.ts';
import { useSearchParam } from '#platform/ui-kit/use-search-param.ts';
import { useTexts } from '#platform/ui-kit/use-texts.ts';
import { api } from '#platform/web-client/api.ts';
import { useLive } from '#platform/web-client/use-live.ts';
import type { CleaningTaskView, MyCleaningReply } from '../contract/cleaning.ts';
import { cleaningTexts } from '../texts/cleaning/cleaning-texts.ts';
import { applyWaiting } from './cleaning/apply-waiting.ts';
import './cleaning/cleaning.css';
import { StepPicture } from './cleaning/StepPicture.tsx';

const KEY = ['my-cleaning'];

/** «Hva skal jeg vaske?»: on the cleaner's phone, room by room, step by step with drawings, also without contact. */
export function CleaningPage() {
  const t = useTexts(cleaningTexts);
  const { locale, choose } = useLocale();
  const queue = useOfflineQueue();
  const query = useOfflineCopy<MyCleaningReply>({
    queryKey: KEY,
    fetch: (signal) => api.get<MyCleaningReply>('/api/outbreak/cleaning/mine', {}, signal),
    keep: 'shift',
  });
  const live = useLive(['cleaning'], KEY);
  const [chosen, setChosen] = useSearchParam('oppgave');
  return (
    <div className="cleaning-phone">
      <PageHead
        title={t('mine.title')}
        live={<LiveLine changes={live.changes} onShow={live.show} lost={live.lost} />}
      />
      <Segmented
        label={t('mine.language')}
        value={locale}
        onChange={choose}
        options={[
          { value: 'nb', label: 'Bokmål' },
          { value: 'nn', label: 'Nynorsk' },
          { value: 'en', label: 'English' },
        ]}
      />
      {queue.waiting.length > 0 && <p className="note">{t('mine.kept')}</p>}
      <Fetched query={query} texts={cleaningTexts}>
        {({ reply }) => {
          const tasks = applyWaiting(reply.tasks, queue.waiting);
          const task = tasks.find(({ taskId }) => String(taskId) === chosen);
          if (task) return <OneTask task={task} onBack={() => setChosen(undefined)} />;
          return <Tasks tasks={tasks} onOpen={(taskId) => setChosen(String(taskId))} />;
        }}
      </Fetched>
    </div>
  );
}

interface TasksProps {
  readonly tasks: readonly CleaningTaskView[];
  readonly onOpen: (taskId: number) => void;
}

function Tasks({ tasks, onOpen }: TasksProps) {
  const t = useTexts(cleaningTexts);
  const { locale } = useLocale();
  const now = useNow();
  const left = tasks.filter((task) => !task.steps.every(({ done }) => done));
  const late = left.filter(({ urgency }) => urgency === 'overdue').length;
  if (tasks.length === 0) return <EmptyState title={t('mine.empty')}>{t('mine.empty.text')}</EmptyState>;
  return (
    <>
      <Answer act={late > 0 ? t('mine.overdue', { count: late }) : undefined}>
        {t('mine.answer', { count: left.length })}
      </Answer>
      <ul className="cleaning-cards">
        {tasks.map((task) => {
          const done = task.steps.filter((step) => step.done).length;
          const isLate = task.urgency === 'overdue' && done < task.steps.length;
          return (
            <li key={task.taskId}>
              <button type="button" className="cleaning-card" onClick={() => onOpen(task.taskId)}>
                <strong>{task.roomName}</strong>
                <span>{t('mine.where', { site: task.unitName ?? task.siteName, floor: task.floor })}</span>
                <span>{t(`method.${task.method}` as 'method.contact_points')}</span>
                {isLate ? (
                  <Mark kind="act">{t('mine.late', { when: formatWhen(task.dueAt, now, locale) })}</Mark>
                ) : (
                  <span className="soft">{t('mine.due', { when: formatWhen(task.dueAt, now, locale) })}</span>
                )}
                <span
                  className="cleaning-progress"
                  style={{ ['--done' as string]: done / Math.max(1, task.steps.length) }}
                />
                <span className="soft">{t('mine.progress', { done, all: task.steps.length })}</span>
              </button>
            </li>
          );
        })}
      </ul>
    </>
  );
}

function OneTask({ task, onBack }: { readonly task: CleaningTaskView; readonly onBack: () => void }) {
  const t = useTexts(cleaningTexts);
  const { locale } = useLocale();
  const now = useNow();
  const queue = useOfflineQueue();
  const queries = useQueryClient();
  const [fault, setFault] = useState<unknown>();
  const early = now < task.earliestAt;
  const finished = task.steps.every(({ done }) => done);
  const tick = async (step: string, done: boolean) => {
    setFault(undefined);
    try {
      const kind = t('mine.kind', { room: task.roomName, step: t(`step.${step}` as 'step.floor') });
      await queue.sendOrKeep(
        kind,
        `/api/outbreak/cleaning/${task.taskId}/steps`,
        { step, done },
        {
          'outbreak.cleaning.settled': t('outbreak.cleaning.settled'),
        },
      );
      await queries.invalidateQueries({ queryKey: KEY });
    } catch (error) {
      setFault(error);
    }
  };
  return (
    <>
      <Button icon="left" onClick={onBack}>
        {t('mine.back')}
      </Button>
      <h2 className="cleaning-room">{task.roomName}</h2>
      <p>
        {t('mine.where', { site: task.siteName, floor: task.floor })} ·{' '}
        {t(`method.${task.method}` as 'method.contact_points')} · {t('mine.minutes', { minutes: task.minutes })}
      </p>
      <p>
        <Mark
          kind={task.zone === 'infected' ? 'act' : task.zone === 'exposed' ? 'watch' : 'new'}
          bare={task.zone === 'clean'}
        >
          {t(`zone.${task.zone}`)}
        </Mark>{' '}
        {task.zone !== 'clean' && t('protect.infected')}
      </p>
      {task.area !== '' && <p>{task.area}</p>}
      {task.booking && (
        <p>
          {t('mine.booking', {
            machine: task.booking.machineName,
            from: formatTime(task.booking.startsAt),
            to: formatTime(task.booking.endsAt),
          })}
        </p>
      )}
      {early && <p className="mark mark-watch">{t('mine.wait', { when: formatWhen(task.earliestAt, now, locale) })}</p>}
      <ol className="cleaning-steps">
        {task.steps.map((step) => (
          <li key={step.step}>
            <button
              type="button"
              className="cleaning-step"
              aria-pressed={step.done}
              onClick={() => void tick(step.step, !step.done)}
            >
              <StepPicture picture={step.picture} />
              <span>{t(`step.${step.step}` as 'step.floor')}</span>
              <span className="cleaning-tick" aria-hidden="true" />
            </button>
          </li>
        ))}
      </ol>
      {fault !== undefined && <ErrorState error={fault} texts={cleaningTexts} />}
      <p role="status" className="cleaning-end">
        {finished
          ? t('mine.all-done')
          : t('mine.progress', { done: task.steps.filter(({ done }) => done).length, all: task.steps.length })}
      </p>
    </>
  );
}
