import { useState } from 'react';
import { formatTime, formatWhen } from '#platform/texts/format-time.ts';
import { Button } from '#platform/ui-kit/Button.tsx';
import { ErrorState } from '#platform/ui-kit/ErrorState.tsx';
import { Mark } from '#platform/ui-kit/Mark.tsx';
import { Section } from '#platform/ui-kit/Section.tsx';
import { SelectField } from '#platform/ui-kit/SelectField.tsx';
import { TextField } from '#platform/ui-kit/TextField.tsx';
import { useLocale } from '#platform/ui-kit/use-locale.ts';
import { useTexts } from '#platform/ui-kit/use-texts.ts';
import { api } from '#platform/web-client/api.ts';
import type { CleaningOverview } from '../../contract/cleaning.ts';
import { cleaningTexts } from '../../texts/cleaning/cleaning-texts.ts';
import { useCleaningChange } from './use-cleaning.ts';

const KINDS = ['vapour', 'uv', 'steam', 'laundry'] as const;

/** Disinfection machines: when each is booked, and for which room. */
export function MachineTable({ data }: { readonly data: CleaningOverview }) {
  const t = useTexts(cleaningTexts);
  const { locale } = useLocale();
  const [adding, setAdding] = useState(false);
  const [name, setName] = useState('');
  const [kind, setKind] = useState<string>('vapour');
  const change = useCleaningChange(() => setAdding(false));
  const rooms = new Map(data.tasks.map((task) => [task.taskId, task.roomName]));
  const save = (body: unknown, machine: string) =>
    change.mutate({
      send: () => api.put('/api/outbreak/cleaning-machines', body),
      done: t('machine.saved', { machine }),
    });
  return (
    <Section
      title={t('machines.title')}
      actions={
        <Button icon="plus" onClick={() => setAdding(!adding)}>
          {t('machines.add')}
        </Button>
      }
    >
      {adding && (
        <div className="form">
          <div className="form-row">
            <TextField label={t('machines.name')} value={name} onChange={setName} />
            <SelectField
              label={t('machines.kind')}
              value={kind}
              onChange={setKind}
              options={KINDS.map((value) => ({ value, label: t(`machine.kind.${value}`) }))}
            />
          </div>
          <Button
            kind="main"
            aria-disabled={name.trim() === ''}
            onClick={() =>
              name.trim() !== '' &&
              save(
                { machineId: name.trim(), name: name.trim(), kind, siteId: null, outOfOrder: false, revision: 0 },
                name.trim(),
              )
            }
          >
            {t('form.save')}
          </Button>
        </div>
      )}
      {change.isError && <ErrorState error={change.error} texts={cleaningTexts} />}
      {data.machines.length === 0 && <p className="soft">{t('machine.none')}</p>}
      <ul className="link-people">
        {data.machines.map(({ bookings, siteName, ...machine }) => (
          <li key={machine.machineId}>
            <span>
              <strong>{machine.name}</strong> <span className="soft">{t(`machine.kind.${machine.kind}`)}</span>
              {siteName && <span className="soft"> · {siteName}</span>} ·{' '}
              {machine.outOfOrder ? (
                <Mark kind="watch">{t('machine.out-of-order')}</Mark>
              ) : bookings.length === 0 ? (
                t('machine.free-now')
              ) : (
                bookings
                  .map(
                    ({ taskId, startsAt, endsAt }) =>
                      `${formatWhen(startsAt, data.now, locale)}–${formatTime(endsAt)} ${rooms.get(taskId) ?? ''}`,
                  )
                  .join(' · ')
              )}
            </span>{' '}
            <Button
              small
              kind="plain"
              onClick={() => save({ ...machine, outOfOrder: !machine.outOfOrder }, machine.name)}
            >
              {t(machine.outOfOrder ? 'machine.repaired' : 'machine.break')}
            </Button>
          </li>
        ))}
      </ul>
    </Section>
  );
}
