import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { PlainDate } from '#kernel/plain-date.ts';
import { Button } from '#platform/ui-kit/Button.tsx';
import { DateField } from '#platform/ui-kit/DateField.tsx';
import { ErrorState } from '#platform/ui-kit/ErrorState.tsx';
import { TextField } from '#platform/ui-kit/TextField.tsx';
import { useTexts } from '#platform/ui-kit/use-texts.ts';
import { api } from '#platform/web-client/api.ts';
import type { MoveTasksBody, TaskSlot, TaskView } from '../../contract.ts';
import { taskTexts } from '../../texts/task-texts.ts';

interface MoveTasksFormProps {
  readonly slot: TaskSlot;
  readonly changed: readonly TaskView[];
  /** Who is to do each task, by task. */
  readonly chosen: Readonly<Record<string, string>>;
  readonly onDone: () => void;
}

/** Decides who does the chosen tasks: who has decided it, on what basis, and until when. */
export function MoveTasksForm({ slot, changed, chosen, onDone }: MoveTasksFormProps) {
  const t = useTexts(taskTexts);
  const queries = useQueryClient();
  const [decidedBy, setDecidedBy] = useState('');
  const [basis, setBasis] = useState('');
  const [until, setUntil] = useState<PlainDate>();
  const move = useMutation({
    mutationFn: (body: MoveTasksBody) => api.post('/api/staffing/tasks/move', body),
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: ['tasks'] });
      onDone();
    },
  });
  const moves = changed.map((task) => {
    const doer = chosen[task.task] ?? task.doer;
    return { task: task.task, revision: task.revision, movedTo: doer === task.competence ? null : doer };
  });
  return (
    <form
      className="form task-form"
      onSubmit={(event) => {
        event.preventDefault();
        move.mutate({ unitId: slot.unitId, shift: slot.shift, moves, from: slot.date, until, decidedBy, basis });
      }}
    >
      <h3 className="sub-head">{t('form.title', { count: changed.length })}</h3>
      <TextField label={t('form.decided-by')} value={decidedBy} onChange={setDecidedBy} required minLength={2} />
      <TextField
        label={t('form.basis')}
        hint={t('form.basis.hint')}
        value={basis}
        onChange={setBasis}
        required
        minLength={3}
      />
      <DateField label={t('form.until')} value={until} onChange={setUntil} optional />
      <p className="note">{t('form.note')}</p>
      {move.isError && <ErrorState error={move.error} texts={taskTexts} />}
      <div className="button-row">
        <Button kind="main" type="submit" busy={move.isPending}>
          {t('form.confirm')}
        </Button>
        <Button onClick={onDone}>{t('form.cancel')}</Button>
      </div>
    </form>
  );
}
