import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useOfflineQueue } from '#platform/offline/use-offline-queue.ts';
import { Button } from '#platform/ui-kit/Button.tsx';
import { ErrorState } from '#platform/ui-kit/ErrorState.tsx';
import { TextArea } from '#platform/ui-kit/TextArea.tsx';
import { useNow } from '#platform/ui-kit/use-now.ts';
import { useTexts } from '#platform/ui-kit/use-texts.ts';
import { useToast } from '#platform/ui-kit/use-toast.ts';
import type { CheckRow, MakeCheck } from '../../contract/checks.ts';
import type { NeedsAnswers, NeedsQuestion, NeedsStep } from '../../domain/checks/needs-question.ts';
import { NEEDS_QUESTIONS, NEEDS_STEPS } from '../../domain/checks/needs-question.ts';
import { checksTexts } from '../../texts/checks-texts.ts';
import { useCheckWords } from './use-check-words.ts';
import { CHECKS } from './use-checks.ts';

interface CheckFormProps {
  readonly person: Pick<CheckRow, 'userId' | 'name'>;
  /** The last answers, so that «as last time» is one tap. */
  readonly last: NeedsAnswers | undefined;
  readonly onSaved: () => void;
}

/** Seven questions of four steps each and a line of text, for a thumb; sent at once, or kept until there is contact. */
export function CheckForm({ person, last, onSaved }: CheckFormProps) {
  const t = useTexts(checksTexts);
  const words = useCheckWords();
  const now = useNow();
  const toast = useToast();
  const queries = useQueryClient();
  const { sendOrKeep } = useOfflineQueue();
  const [answers, setAnswers] = useState<NeedsAnswers>({});
  const [note, setNote] = useState('');
  const [state, setState] = useState<'open' | 'busy' | 'empty'>('open');
  const [error, setError] = useState<unknown>();

  const save = async () => {
    if (Object.keys(answers).length === 0) {
      setState('empty');
      return;
    }
    setState('busy');
    setError(undefined);
    try {
      const body: MakeCheck = { answers: { ...answers }, note: note.trim(), madeAt: now };
      const refusals = {
        'services.check.too-old': t('services.check.too-old', { days: 14 }),
        'services.check.ahead': t('services.check.ahead'),
      };
      const path = `/api/services/checks/of/${encodeURIComponent(person.userId)}`;
      const outcome = await sendOrKeep(t('form.kind', { name: words.name(person) }), path, body, refusals);
      toast.say(t(outcome === 'kept' ? 'form.kept' : 'form.saved'));
      if (outcome === 'sent') await queries.invalidateQueries({ queryKey: [CHECKS] });
      onSaved();
    } catch (problem) {
      setError(problem);
    } finally {
      setState('open');
    }
  };
  return (
    <form
      className="check-form"
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      {last && (
        <div className="button-row">
          <Button onClick={() => setAnswers(last)}>{t('form.same')}</Button>
        </div>
      )}
      {NEEDS_QUESTIONS.map((question) => (
        <Question
          key={question}
          question={question}
          value={answers[question]}
          onChange={(step) => setAnswers({ ...answers, [question]: step })}
        />
      ))}
      <TextArea label={t('form.note')} hint={t('form.note.hint')} value={note} onChange={setNote} rows={2} optional />
      {state === 'empty' && (
        <p className="field-error" role="alert">
          {t('form.empty')}
        </p>
      )}
      {error !== undefined && <ErrorState error={error} texts={checksTexts} />}
      <div className="button-row">
        <Button kind="main" type="submit" busy={state === 'busy'}>
          {t('form.save')}
        </Button>
      </div>
    </form>
  );
}

interface QuestionProps {
  readonly question: NeedsQuestion;
  readonly value: NeedsStep | undefined;
  readonly onChange: (step: NeedsStep) => void;
}

function Question({ question, value, onChange }: QuestionProps) {
  const t = useTexts(checksTexts);
  const words = useCheckWords();
  return (
    <fieldset className="check-question">
      <legend>{t(`question.${question}`)}</legend>
      <div className="check-steps">
        {NEEDS_STEPS.map((step) => (
          <label key={step}>
            <input type="radio" name={question} checked={value === step} onChange={() => onChange(step)} />
            {words.answer(question, step)}
          </label>
        ))}
      </div>
    </fieldset>
  );
}
