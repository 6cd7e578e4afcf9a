import type { FormEvent } from 'react';
import { useState } from 'react';
import { Button } from '#platform/ui-kit/Button.tsx';
import { ErrorState } from '#platform/ui-kit/ErrorState.tsx';
import { SelectField } from '#platform/ui-kit/SelectField.tsx';
import { TextArea } from '#platform/ui-kit/TextArea.tsx';
import { TextField } from '#platform/ui-kit/TextField.tsx';
import { useTexts } from '#platform/ui-kit/use-texts.ts';
import { api } from '#platform/web-client/api.ts';
import type { OutbreakView } from '../../contract/casefile.ts';
import { casefileTexts } from '../../texts/casefile/casefile-texts.ts';
import { useOutbreakChange } from './use-outbreak.ts';

const LEVELS = ['unit', 'municipality', 'crisis'] as const;

interface LevelFormProps {
  readonly outbreak: OutbreakView;
  readonly onDone: () => void;
}

/** Who leads, who is responsible, and a note; a new level is a decision with its reason. */
export function LevelForm({ outbreak, onDone }: LevelFormProps) {
  const t = useTexts(casefileTexts);
  const [level, setLevel] = useState(outbreak.level);
  const [responsible, setResponsible] = useState(outbreak.responsible);
  const [note, setNote] = useState(outbreak.note);
  const [why, setWhy] = useState('');
  const [tried, setTried] = useState(false);
  const change = useOutbreakChange(onDone);
  const isMoved = level !== outbreak.level;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (isMoved && why.trim() === '') return;
    const body = { revision: outbreak.revision, responsible, note, ...(isMoved ? { level, why } : {}) };
    change.mutate({
      send: () => api.put(`/api/outbreak/outbreaks/${outbreak.outbreakId}`, body),
      say: t('form.saved'),
    });
  };
  return (
    <form className="form" onSubmit={submit} noValidate>
      <SelectField
        label={t('form.level')}
        value={level}
        onChange={(value) => setLevel(LEVELS.find((one) => one === value) ?? 'unit')}
        options={LEVELS.map((value) => ({ value, label: t(`level.${value}`) }))}
      />
      {isMoved && (
        <TextArea
          label={t('form.why.level')}
          value={why}
          onChange={setWhy}
          error={tried && why.trim() === '' ? t('form.needed') : undefined}
        />
      )}
      <TextField label={t('form.responsible')} value={responsible} onChange={setResponsible} />
      <TextArea label={t('form.note')} optional value={note} onChange={setNote} />
      {change.isError && <ErrorState error={change.error} texts={casefileTexts} />}
      <div className="button-row">
        <Button kind="main" type="submit" busy={change.isPending}>
          {t('form.save')}
        </Button>
      </div>
    </form>
  );
}
