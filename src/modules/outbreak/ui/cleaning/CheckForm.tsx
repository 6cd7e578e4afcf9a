import { useState } from 'react';
import type { PlainDate } from '#kernel/plain-date.ts';
import { Button } from '#platform/ui-kit/Button.tsx';
import { DateField } from '#platform/ui-kit/DateField.tsx';
import { ErrorState } from '#platform/ui-kit/ErrorState.tsx';
import { SelectField } from '#platform/ui-kit/SelectField.tsx';
import { TextArea } from '#platform/ui-kit/TextArea.tsx';
import { TextField } from '#platform/ui-kit/TextField.tsx';
import { useTexts } from '#platform/ui-kit/use-texts.ts';
import { api } from '#platform/web-client/api.ts';
import type { CleaningTaskView } from '../../contract/cleaning.ts';
import { cleaningTexts } from '../../texts/cleaning/cleaning-texts.ts';
import { useCleaningChange } from './use-cleaning.ts';

/** Somebody else than who cleaned says how it is; what is not good is followed up by a day. */
export function CheckForm({ task }: { readonly task: CleaningTaskView }) {
  const t = useTexts(cleaningTexts);
  const change = useCleaningChange();
  const [result, setResult] = useState<string>('ok');
  const [note, setNote] = useState('');
  const [followUp, setFollowUp] = useState('');
  const [by, setBy] = useState<PlainDate>();
  return (
    <div className="form">
      <h3 className="sub-head">{t('check.title')}</h3>
      <SelectField
        label={t('check.result')}
        value={result}
        onChange={setResult}
        options={(['ok', 'remarks', 'failed'] as const).map((value) => ({ value, label: t(`check.${value}`) }))}
      />
      {result !== 'ok' && (
        <>
          <TextArea label={t('check.note')} value={note} onChange={setNote} />
          <TextField label={t('check.follow-up')} optional value={followUp} onChange={setFollowUp} />
          <DateField label={t('check.follow-up-by')} optional value={by} onChange={setBy} />
        </>
      )}
      {change.isError && <ErrorState error={change.error} texts={cleaningTexts} />}
      <Button
        kind="main"
        busy={change.isPending}
        onClick={() =>
          change.mutate({
            send: () =>
              api.post(`/api/outbreak/cleaning/${task.taskId}/check`, {
                revision: task.revision,
                result,
                note: note.trim(),
                followUp: followUp.trim(),
                followUpBy: by ?? null,
              }),
            done: t('check.saved', { room: task.roomName }),
          })
        }
      >
        {t('check.save')}
      </Button>
    </div>
  );
}
