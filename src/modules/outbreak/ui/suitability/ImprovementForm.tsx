import type { FormEvent } from 'react';
import { useState } from 'react';
import { Button } from '#platform/ui-kit/Button.tsx';
import { DateField } from '#platform/ui-kit/DateField.tsx';
import { ErrorState } from '#platform/ui-kit/ErrorState.tsx';
import { SelectField } from '#platform/ui-kit/SelectField.tsx';
import { TextArea } from '#platform/ui-kit/TextArea.tsx';
import { TextField } from '#platform/ui-kit/TextField.tsx';
import { useTexts } from '#platform/ui-kit/use-texts.ts';
import { api } from '#platform/web-client/api.ts';
import type { ImprovementBody } from '../../contract/suitability.ts';
import { SUITABILITY_QUESTIONS } from '../../domain/suitability/suitability.ts';
import { suitabilityTexts } from '../../texts/suitability-texts.ts';
import { useSuitabilityChange } from './use-suitability.ts';

interface ImprovementFormProps {
  readonly siteId: string;
  readonly onDone: () => void;
}

/** What is to be made better in a building, what it costs, who does it and when. */
export function ImprovementForm({ siteId, onDone }: ImprovementFormProps) {
  const t = useTexts(suitabilityTexts);
  const [draft, setDraft] = useState<ImprovementBody>({
    siteId,
    question: null,
    words: '',
    cost: null,
    owner: '',
    dueOn: null,
  });
  const [cost, setCost] = useState('');
  const [tried, setTried] = useState(false);
  const change = useSuitabilityChange(onDone);
  const kroner = cost.trim() === '' ? null : Number(cost.replaceAll(/\s/g, ''));
  const badCost = kroner !== null && (!Number.isInteger(kroner) || kroner < 0);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (draft.words.trim() === '' || badCost) return;
    change.mutate({
      send: () => api.post('/api/outbreak/building-improvements', { ...draft, cost: kroner }),
      say: t('improvement.saved'),
    });
  };
  return (
    <form className="form" onSubmit={submit} noValidate>
      <TextArea
        label={t('improvement.words')}
        value={draft.words}
        onChange={(words) => setDraft({ ...draft, words })}
        error={tried && draft.words.trim() === '' ? t('form.needed') : undefined}
      />
      <SelectField
        label={t('improvement.question')}
        value={draft.question ?? ''}
        onChange={(value) =>
          setDraft({ ...draft, question: SUITABILITY_QUESTIONS.find((one) => one === value) ?? null })
        }
        options={[
          { value: '', label: t('improvement.question.none') },
          ...SUITABILITY_QUESTIONS.map((value) => ({ value, label: t(`question.${value}`) })),
        ]}
      />
      <TextField
        label={t('column.cost')}
        optional
        inputMode="numeric"
        value={cost}
        onChange={setCost}
        error={tried && badCost ? t('form.number') : undefined}
      />
      <TextField
        label={t('column.owner')}
        optional
        value={draft.owner}
        onChange={(owner) => setDraft({ ...draft, owner })}
      />
      <DateField
        label={t('column.due')}
        optional
        value={draft.dueOn ?? undefined}
        onChange={(dueOn) => setDraft({ ...draft, dueOn: dueOn ?? null })}
      />
      {change.error && <ErrorState error={change.error} texts={suitabilityTexts} />}
      <p className="button-row">
        <Button kind="main" type="submit" busy={change.isPending}>
          {t('improvement.save')}
        </Button>
        <Button kind="plain" onClick={onDone}>
          {t('cancel')}
        </Button>
      </p>
    </form>
  );
}
