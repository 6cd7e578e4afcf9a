import { formatDate } from '#platform/texts/format-date.ts';
import { DateField } from '#platform/ui-kit/DateField.tsx';
import { RadioField } from '#platform/ui-kit/RadioField.tsx';
import { TextArea } from '#platform/ui-kit/TextArea.tsx';
import { TextButton } from '#platform/ui-kit/TextButton.tsx';
import type { AssessmentReply, QuestionView } from '../../contract/assessment.ts';
import { useAnswer } from './use-answers.ts';
import type { AssessmentWords } from './use-assessment-words.ts';
import { useAssessmentWords } from './use-assessment-words.ts';

interface QuestionFieldProps {
  readonly assessment: AssessmentReply;
  readonly view: QuestionView;
  /** Faults are told once somebody wants to sign, not while the first words are written. */
  readonly strict: boolean;
}

/** Texts are looked up by question and choice, which the question sets know. */
type Key = Parameters<AssessmentWords['t']>[0];

/** One question, its answer saved as it is given. */
export function QuestionField({ assessment, view, strict }: QuestionFieldProps) {
  const { t } = useAssessmentWords();
  const { question } = view;
  const { answer, state, restored, change, flush, yieldToServer } = useAnswer(assessment.assessmentId, view);
  const say = (key: string, values?: Readonly<Record<string, string>>) =>
    t(`question.${question}.${key}` as Key, values);
  const ask = say('ask', { day: formatDate(assessment.longestDay) });
  const isToldAtOnce = view.fault !== null && view.fault !== 'missing' && view.fault !== 'untouched';
  const error =
    view.fault !== null && (strict || (isToldAtOnce && state === 'saved'))
      ? t(`fault.${view.fault}` as Key)
      : undefined;
  const flushNow = () => void flush().catch(() => {});
  return (
    <section className="question" aria-label={say('title')} data-question={question}>
      <h2>{say('title')}</h2>
      {view.ask === 'text' && (
        <TextArea
          label={ask}
          rows={3}
          value={answer.text ?? ''}
          error={error}
          onChange={(text) => change({ ...answer, text })}
          onBlur={flushNow}
        />
      )}
      {view.ask === 'day' && (
        <DateField
          label={ask}
          value={answer.day}
          error={error}
          onChange={(day) => day !== undefined && change({ day }, 0)}
        />
      )}
      {view.ask === 'choice' && (
        <>
          <RadioField
            label={ask}
            value={answer.choice}
            options={view.choices.map((value) => ({ value, label: say(value) }))}
            onChange={(choice) => change({ ...answer, choice }, 0)}
            error={error}
          />
          {answer.choice !== undefined && (wantsWords(question, answer.choice) || view.fault === 'nobody-agreed') && (
            <TextArea
              label={say('words')}
              rows={2}
              value={answer.text ?? ''}
              onChange={(text) => change({ ...answer, text })}
              onBlur={flushNow}
            />
          )}
        </>
      )}
      <p className="question-foot" aria-live="polite">
        {state === 'saving' && <span>{t('assess.saving')}</span>}
        {state === 'saved' && view.revision > 0 && <span>{t('assess.saved')}</span>}
        {(state === 'kept' || state === 'refused') && (
          <span>
            {t('assess.kept')} <TextButton onClick={flushNow}>{t('assess.retry')}</TextButton>{' '}
            {state === 'refused' && <TextButton onClick={yieldToServer}>{t('review.cancel')}</TextButton>}
          </span>
        )}
        {restored && state !== 'saved' && <span>{t('assess.restored')}</span>}
        {view.fromTemplate && <span>{t('assess.template')}</span>}
      </p>
    </section>
  );
}

/** Answers that say all by themselves need no words. */
const ENOUGH: Readonly<Record<string, readonly string[]>> = {
  risk: ['low'],
  asked: ['person'],
  'own-view': ['agrees'],
  relatives: ['told', 'has-none', 'person-says-no'],
};

function wantsWords(question: string, choice: string): boolean {
  return !(ENOUGH[question] ?? []).includes(choice);
}

/** A signed answer, as it stands. */
export function SignedAnswer({ view }: { readonly view: QuestionView }) {
  const { t } = useAssessmentWords();
  const { question, answer } = view;
  const said = [
    ...(answer.choice === undefined ? [] : [t(`question.${question}.${answer.choice}` as Key)]),
    ...(answer.text === undefined || answer.text === '' ? [] : [answer.text]),
    ...(answer.day === undefined ? [] : [formatDate(answer.day)]),
  ];
  return (
    <section className="question" aria-label={t(`question.${question}.title` as Key)}>
      <h2>{t(`question.${question}.title` as Key)}</h2>
      <p>{said.join('. ')}</p>
    </section>
  );
}
