import { useQuery } from '@tanstack/react-query';
import { useWords } from '#modules/organisation/ui.ts';
import { formatDay } from '#platform/texts/format-date.ts';
import { Answer } from '#platform/ui-kit/Answer.tsx';
import { EmptyState } from '#platform/ui-kit/EmptyState.tsx';
import { Fetched } from '#platform/ui-kit/Fetched.tsx';
import { LiveLine } from '#platform/ui-kit/LiveLine.tsx';
import { PageHead } from '#platform/ui-kit/PageHead.tsx';
import { PrintButton } from '#platform/ui-kit/PrintButton.tsx';
import { SelectField } from '#platform/ui-kit/SelectField.tsx';
import { useLocale } from '#platform/ui-kit/use-locale.ts';
import { useSearchParam } from '#platform/ui-kit/use-search-param.ts';
import { useTexts } from '#platform/ui-kit/use-texts.ts';
import { api } from '#platform/web-client/api.ts';
import { useLive } from '#platform/web-client/use-live.ts';
import { usePlace } from '#platform/web-client/use-place.ts';
import type { TaskSlot, TasksReply } from '../contract.ts';
import { taskTexts } from '../texts/task-texts.ts';
import { SlotTasks } from './tasks/SlotTasks.tsx';
import { taskFigures } from './tasks/task-figures.ts';
import './tasks/tasks.css';

const TOPICS = ['task-shift', 'roster', 'availability'];
const slotId = (slot: Pick<TaskSlot, 'unitId' | 'shift'>) => `${slot.unitId}~${slot.shift}`;

/** Oppgavedeling: a unit's shift as tasks, who does them, and what moving them does to the people needed. */
export function TasksPage() {
  const t = useTexts(taskTexts);
  const { locale } = useLocale();
  const words = useWords();
  const place = usePlace();
  const [picked, setPicked] = useSearchParam('vakt');
  const query = useQuery({
    queryKey: ['tasks', place.id],
    queryFn: ({ signal }) => api.get<TasksReply>('/api/staffing/tasks', { place: place.id }, signal),
  });
  const live = useLive(TOPICS, ['tasks']);
  const date = query.data?.date;
  return (
    <>
      <PageHead
        title={t('title')}
        sub={date === undefined ? undefined : t('sub', { day: formatDay(date, locale, 'long') })}
        live={<LiveLine changes={live.changes} onShow={live.show} lost={live.lost} />}
        actions={<PrintButton />}
      />
      <Fetched query={query} texts={taskTexts}>
        {(reply) => {
          const figures = taskFigures(reply.slots);
          const slot =
            reply.slots.find((one) => slotId(one) === picked) ??
            reply.slots.find((one) => one.tasks.some((task) => task.doer !== task.competence)) ??
            reply.slots[0];
          if (!slot) return <EmptyState title={t('empty.title')}>{t('empty.text')}</EmptyState>;
          const partOf = (shift: string) => reply.shifts.find((type) => type.shift === shift)?.part ?? 'day';
          const units = [...new Map(reply.slots.map((one) => [one.unitId, one.unitName]))];
          return (
            <div className="page-stack">
              <Answer>
                {figures.moved === 0 ? t('answer.none') : t('answer.moved', { ...figures, count: figures.moved })}
              </Answer>
              <div className="control-bar no-print">
                <SelectField
                  label={t('unit')}
                  value={slot.unitId}
                  onChange={(unitId) => setPicked(slotId(reply.slots.find((one) => one.unitId === unitId) ?? slot))}
                  options={units.map(([value, label]) => ({ value, label }))}
                />
                <SelectField
                  label={t('shift')}
                  value={slotId(slot)}
                  onChange={setPicked}
                  options={reply.slots
                    .filter((one) => one.unitId === slot.unitId)
                    .map((one) => ({ value: slotId(one), label: `${words.part(partOf(one.shift))} (${one.shift})` }))}
                />
              </div>
              <SlotTasks
                key={slotId(slot)}
                slot={slot}
                type={reply.shifts.find((type) => type.shift === slot.shift)}
                partWord={words.part(partOf(slot.shift))}
              />
            </div>
          );
        }}
      </Fetched>
    </>
  );
}
