import type { FormEvent } from 'react';
import { useState } from 'react';
import { Checkbox } from '#platform/ui-kit/Checkbox.tsx';
import { TextField } from '#platform/ui-kit/TextField.tsx';
import { useTexts } from '#platform/ui-kit/use-texts.ts';
import { api } from '#platform/web-client/api.ts';
import type { CompetenceRow, Edited } from '../contract.ts';
import { editTexts } from '../texts/edit-texts.ts';
import { setupTexts } from '../texts/setup-texts.ts';
import { EditButtons } from './EditButtons.tsx';
import { typedNumber } from './person-draft.ts';
import { useEdit } from './use-edit.ts';
import { useWords } from './use-words.ts';

interface CompetenceFormProps {
  readonly row: CompetenceRow | undefined;
  readonly all: readonly CompetenceRow[];
  readonly onDone: () => void;
}

/** A competence: whom it may stand in for, and what a hole in it costs the plan. */
export function CompetenceForm({ row, all, onDone }: CompetenceFormProps) {
  const t = useTexts(setupTexts);
  const e = useTexts(editTexts);
  const words = useWords();
  const edit = useEdit(onDone);
  const [competence, setCompetence] = useState(row?.competence ?? '');
  const [covers, setCovers] = useState<readonly string[]>(row?.covers ?? []);
  const [weight, setWeight] = useState(row?.weight == null ? '' : String(row.weight).replace('.', ','));
  const [tried, setTried] = useState(false);
  const typed = typedNumber(weight);
  const url = `/api/organisation/competences/${encodeURIComponent(row?.competence ?? '')}`;
  const what = t('competence.saved', { id: words.competence(competence.trim()) });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (typed === undefined || competence.trim() === '') return;
    const fields = { covers, weight: typed };
    const send = row
      ? () => api.put<Edited>(url, { ...fields, revision: row.revision })
      : () => api.post<Edited>('/api/organisation/competences', { ...fields, competence: competence.trim() });
    edit.mutate({ send, what });
  };
  const remove = () =>
    row && edit.mutate({ send: () => api.del<Edited>(url, { revision: row.revision }), what, kind: 'removed' });
  const others = all.filter((one) => one.competence !== row?.competence);
  return (
    <form className="form" onSubmit={submit} noValidate>
      {!row && (
        <TextField
          label={e('id.label')}
          hint={e('id.hint')}
          value={competence}
          onChange={setCompetence}
          error={tried && competence.trim() === '' ? e('id.needed') : undefined}
        />
      )}
      <fieldset className="form-group">
        <legend>{t('competence.covers')}</legend>
        <p className="note">{t('competence.coversHint')}</p>
        <div>
          {others.map((one) => (
            <Checkbox
              key={one.competence}
              label={words.competence(one.competence)}
              checked={covers.includes(one.competence)}
              onChange={(is) =>
                setCovers(is ? [...covers, one.competence] : covers.filter((id) => id !== one.competence))
              }
            />
          ))}
        </div>
      </fieldset>
      <TextField
        label={t('competence.weight')}
        hint={t('competence.weightHint')}
        inputMode="decimal"
        value={weight}
        onChange={setWeight}
        error={tried && typed === undefined ? e('number.needed') : undefined}
      />
      <EditButtons
        busy={edit.isPending}
        error={edit.error}
        onCancel={onDone}
        onRemove={row?.people === 0 ? remove : undefined}
      />
    </form>
  );
}
