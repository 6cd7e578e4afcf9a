import type { FormEvent } from 'react';
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
import type { AssessBuilding, BuildingView } from '../../contract/suitability.ts';
import type { SuitabilityQuestion } from '../../domain/suitability/suitability.ts';
import { SUITABILITY_ANSWERS, SUITABILITY_QUESTIONS } from '../../domain/suitability/suitability.ts';
import { suitabilityTexts } from '../../texts/suitability-texts.ts';
import { useSuitabilityChange } from './use-suitability.ts';

interface AssessFormProps {
  readonly building: BuildingView;
  readonly today: PlainDate;
  readonly onDone: () => void;
}

/** A walk through the building: every question with an answer and a note; begins with what was answered last. */
export function AssessForm({ building, today, onDone }: AssessFormProps) {
  const t = useTexts(suitabilityTexts);
  const { siteId, name, assessment } = building;
  const [draft, setDraft] = useState<AssessBuilding>({
    assessedOn: today,
    tookPart: '',
    note: assessment?.note ?? '',
    answers: assessment?.answers ?? {},
  });
  const [tried, setTried] = useState(false);
  const change = useSuitabilityChange(onDone);
  const set = (question: SuitabilityQuestion, part: { readonly answer?: string; readonly note?: string }) => {
    const { [question]: before, ...others } = draft.answers;
    const answer = SUITABILITY_ANSWERS.find((one) => one === (part.answer ?? before?.answer));
    const note = part.note ?? before?.note ?? '';
    setDraft({ ...draft, answers: answer ? { ...others, [question]: { answer, note } } : others });
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (draft.tookPart.trim() === '') return;
    change.mutate({
      send: () => api.post(`/api/outbreak/buildings/${encodeURIComponent(siteId)}/assessments`, draft),
      say: t('assess.saved', { building: name }),
    });
  };
  return (
    <form className="form" onSubmit={submit} noValidate>
      <DateField
        label={t('assess.day')}
        value={draft.assessedOn}
        onChange={(assessedOn) => assessedOn && setDraft({ ...draft, assessedOn })}
      />
      <TextField
        label={t('assess.took-part')}
        value={draft.tookPart}
        onChange={(tookPart) => setDraft({ ...draft, tookPart })}
        error={tried && draft.tookPart.trim() === '' ? t('form.needed') : undefined}
      />
      {SUITABILITY_QUESTIONS.map((question) => (
        <div className="form-row" key={question}>
          <SelectField
            label={t(`question.${question}`)}
            value={draft.answers[question]?.answer ?? ''}
            onChange={(answer) => set(question, { answer })}
            options={[
              { value: '', label: t('answer.none') },
              ...SUITABILITY_ANSWERS.map((value) => ({ value, label: t(`answer.${value}`) })),
            ]}
          />
          {draft.answers[question] && (
            <TextField
              label={t('assess.question-note')}
              optional
              value={draft.answers[question].note}
              onChange={(note) => set(question, { note })}
            />
          )}
        </div>
      ))}
      <TextArea
        label={t('assess.note')}
        optional
        value={draft.note}
        onChange={(note) => setDraft({ ...draft, note })}
      />
      {change.error && <ErrorState error={change.error} texts={suitabilityTexts} />}
      <p className="button-row">
        <Button kind="main" type="submit" busy={change.isPending}>
          {t('assess.save')}
        </Button>
        <Button kind="plain" onClick={onDone}>
          {t('cancel')}
        </Button>
      </p>
    </form>
  );
}
