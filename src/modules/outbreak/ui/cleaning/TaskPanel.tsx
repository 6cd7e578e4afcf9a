import { useState } from 'react';
import { formatTime, formatWhen } from '#platform/texts/format-time.ts';
import { Button } from '#platform/ui-kit/Button.tsx';
import { ErrorState } from '#platform/ui-kit/ErrorState.tsx';
import { Facts } from '#platform/ui-kit/Facts.tsx';
import { SelectField } from '#platform/ui-kit/SelectField.tsx';
import { SidePanel } from '#platform/ui-kit/SidePanel.tsx';
import { TextField } from '#platform/ui-kit/TextField.tsx';
import { useLocale } from '#platform/ui-kit/use-locale.ts';
import { useTexts } from '#platform/ui-kit/use-texts.ts';
import { api } from '#platform/web-client/api.ts';
import { useCan } from '#platform/web-client/use-can.ts';
import type { Booked, CleaningOverview, CleaningTaskView } from '../../contract/cleaning.ts';
import { cleaningTexts } from '../../texts/cleaning/cleaning-texts.ts';
import { CheckForm } from './CheckForm.tsx';
import { useCleaningChange } from './use-cleaning.ts';

interface TaskPanelProps {
  readonly data: CleaningOverview;
  readonly task: CleaningTaskView;
  readonly onClose: () => void;
}

/** One room to be cleaned: who does it, with which machine, the check, and giving the room back. */
export function TaskPanel({ data, task, onClose }: TaskPanelProps) {
  const t = useTexts(cleaningTexts);
  const { locale } = useLocale();
  const when = (at: CleaningTaskView['dueAt']) => formatWhen(at, data.now, locale);
  const mayCheck = useCan('outbreak.cleaning.check');
  const isOpen = task.state === 'open' || task.state === 'begun';
  return (
    <SidePanel
      title={task.roomName}
      kicker={t(`method.${task.method}` as 'method.contact_points')}
      focusKey={String(task.taskId)}
      onClose={onClose}
    >
      <Facts
        items={[
          { id: 'why', term: t('panel.reason'), text: task.reason },
          { id: 'zone', term: t('panel.zone'), text: t(`zone.${task.zone}`) },
          { id: 'earliest', term: t('panel.earliest'), text: when(task.earliestAt) },
          { id: 'due', term: t('tasks.due'), text: when(task.dueAt) },
          { id: 'minutes', term: t('panel.minutes'), text: t('panel.minutes.text', { minutes: task.minutes }) },
          ...(task.doneAt === null
            ? []
            : [
                {
                  id: 'done',
                  term: t('panel.done-by'),
                  text: t('panel.done-by.text', {
                    name: task.doneByName ?? task.supplier ?? '',
                    when: when(task.doneAt),
                  }),
                },
              ]),
        ]}
      />
      {isOpen && data.leads && <AssignForm data={data} task={task} />}
      {isOpen && data.leads && task.machineKinds.length > 0 && <MachineForm data={data} task={task} />}
      {task.state === 'done' && mayCheck && <CheckForm task={task} />}
      {task.state === 'checked' && task.zone !== 'clean' && <HandBack data={data} task={task} />}
      {isOpen && data.leads && <WithdrawForm task={task} onClose={onClose} />}
    </SidePanel>
  );
}

function AssignForm({ data, task }: Omit<TaskPanelProps, 'onClose'>) {
  const t = useTexts(cleaningTexts);
  const change = useCleaningChange();
  const now =
    task.personId !== null ? `person ${task.personId}` : task.supplier !== null ? `firm ${task.supplier}` : '';
  const [value, setValue] = useState(now);
  const people = data.cleaners.map((one) => {
    const trained =
      !task.needsTraining ||
      one.trained.some(({ method, validTo }) => method === task.method && (validTo === null || validTo >= data.today));
    const rank = trained ? (one.shifts.length > 0 ? 0 : 1) : 2;
    return { value: `person ${one.personId}`, label: one.name, rank };
  });
  const groups = ['assign.trained-on-shift', 'assign.trained', 'assign.untrained'] as const;
  const options = [
    { value: '', label: t('assign.none') },
    ...people
      .toSorted((a, b) => a.rank - b.rank)
      .map(({ rank, ...one }) => ({ ...one, group: t(groups[rank] ?? 'assign.untrained') })),
    ...data.contracts
      .filter(({ methods }) => methods.includes(task.method))
      .map(({ supplier }) => ({ value: `firm ${supplier}`, label: supplier, group: t('assign.firms') })),
  ];
  const name = options.find((one) => one.value === value)?.label ?? '';
  const save = () =>
    change.mutate({
      send: () =>
        api.post(`/api/outbreak/cleaning/${task.taskId}/assign`, {
          revision: task.revision,
          personId: value.startsWith('person ') ? value.slice(7) : null,
          supplier: value.startsWith('firm ') ? value.slice(5) : null,
        }),
      done:
        value === '' ? t('assign.cleared', { room: task.roomName }) : t('assign.saved', { room: task.roomName, name }),
    });
  return (
    <div className="form">
      <h3 className="sub-head">{t('assign.title')}</h3>
      <SelectField label={t('assign.person')} value={value} onChange={setValue} options={options} />
      {change.isError && <ErrorState error={change.error} texts={cleaningTexts} />}
      {value !== now && (
        <Button kind="main" busy={change.isPending} onClick={save}>
          {t('assign.save')}
        </Button>
      )}
    </div>
  );
}

function MachineForm({ data, task }: Omit<TaskPanelProps, 'onClose'>) {
  const t = useTexts(cleaningTexts);
  const { locale } = useLocale();
  const change = useCleaningChange();
  const fitting = data.machines.filter(({ kind, outOfOrder }) => task.machineKinds.includes(kind) && !outOfOrder);
  const [machineId, setMachineId] = useState(fitting[0]?.machineId ?? '');
  const machine = fitting.find((one) => one.machineId === machineId);
  const url = `/api/outbreak/cleaning/${task.taskId}/machine`;
  return (
    <div className="form">
      <h3 className="sub-head">{t('machine.title')}</h3>
      {task.booking ? (
        <>
          <p>
            {t('machine.booked', {
              machine: task.booking.machineName,
              from: formatTime(task.booking.startsAt),
              to: formatTime(task.booking.endsAt),
            })}
          </p>
          <Button onClick={() => change.mutate({ send: () => api.del(url), done: t('machine.released') })}>
            {t('machine.release')}
          </Button>
        </>
      ) : fitting.length === 0 ? (
        <p className="soft">{t('machine.none')}</p>
      ) : (
        <>
          <SelectField
            label={t('machine.choose')}
            value={machineId}
            onChange={setMachineId}
            options={fitting.map((one) => ({ value: one.machineId, label: one.name }))}
          />
          <p className="note">
            {machine?.bookings[0]
              ? t('machine.busy-until', { when: formatTime(machine.bookings.at(-1)?.endsAt ?? data.now) })
              : t('machine.free-now')}
          </p>
          <Button
            busy={change.isPending}
            onClick={() =>
              change.mutate({
                send: () => api.post(url, { machineId }),
                done: (booked) =>
                  t('machine.said', {
                    machine: machine?.name ?? '',
                    when: formatWhen((booked as Booked).startsAt, data.now, locale),
                  }),
              })
            }
          >
            {t('machine.book')}
          </Button>
        </>
      )}
      {change.isError && <ErrorState error={change.error} texts={cleaningTexts} />}
    </div>
  );
}

function HandBack({ data, task }: Omit<TaskPanelProps, 'onClose'>) {
  const t = useTexts(cleaningTexts);
  const change = useCleaningChange();
  const may = useCan('outbreak.zones.change');
  if (!may) return null;
  return (
    <div className="form">
      <p className="note">{t('check.hand-back.note')}</p>
      {change.isError && <ErrorState error={change.error} texts={cleaningTexts} />}
      <Button
        kind="main"
        busy={change.isPending}
        onClick={() =>
          change.mutate({
            send: () =>
              api.post(`/api/outbreak/places/${encodeURIComponent(task.siteId)}/zones`, {
                roomIds: [task.roomId],
                zone: 'clean',
                from: data.today,
              }),
            done: t('check.handed-back', { room: task.roomName }),
          })
        }
      >
        {t('check.hand-back')}
      </Button>
    </div>
  );
}

function WithdrawForm({ task, onClose }: Omit<TaskPanelProps, 'data'>) {
  const t = useTexts(cleaningTexts);
  const change = useCleaningChange(onClose);
  const [open, setOpen] = useState(false);
  const [why, setWhy] = useState('');
  if (!open)
    return (
      <Button kind="plain" onClick={() => setOpen(true)}>
        {t('withdraw.title')}
      </Button>
    );
  return (
    <div className="form">
      <TextField label={t('withdraw.why')} value={why} onChange={setWhy} />
      {change.isError && <ErrorState error={change.error} texts={cleaningTexts} />}
      <Button
        aria-disabled={why.trim() === ''}
        onClick={() =>
          why.trim() !== '' &&
          change.mutate({
            send: () =>
              api.post(`/api/outbreak/cleaning/${task.taskId}/withdraw`, { revision: task.revision, why: why.trim() }),
            done: t('withdraw.saved', { room: task.roomName }),
          })
        }
      >
        {t('withdraw.save')}
      </Button>
    </div>
  );
}
