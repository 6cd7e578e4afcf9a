import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { PlainDate } from '#kernel/plain-date.ts';
import { DateField } from '#platform/ui-kit/DateField.tsx';
import { ErrorState } from '#platform/ui-kit/ErrorState.tsx';
import { SelectField } from '#platform/ui-kit/SelectField.tsx';
import { api } from '#platform/web-client/api.ts';
import type { AssessmentReply } from '../../contract/assessment.ts';
import { isTimed } from '../../domain/assessment/assessed-action.ts';
import { assessmentTexts } from '../../texts/assessment-texts.ts';
import { choiceOf, isAssessed, kindOf, MINUTES, REVIEW_CHOICES } from './review-keys.ts';
import { useAssessmentWords } from './use-assessment-words.ts';

/** What changes and from when, above the questions. */
export function ChangeTerms({ assessment }: { readonly assessment: AssessmentReply }) {
  const { t, choice: say, number } = useAssessmentWords();
  const queries = useQueryClient();
  const { assessmentId, actions, validFrom, revision } = assessment;
  const change = useMutation({
    mutationFn: (given: { readonly actions?: readonly string[]; readonly validFrom?: PlainDate }) =>
      api.put(`/api/services/assessments/${assessmentId}/terms`, { actions, validFrom, revision, ...given }),
    onSettled: () => queries.invalidateQueries({ queryKey: ['services-assessment', assessmentId] }),
  });
  const [action = 'phone'] = actions;
  const kind = kindOf(action) ?? 'phone';
  const minutes = Number(action.split(':')[1] ?? 0);
  const options =
    isAssessed(kind) && isTimed(kind) ? [...new Set([...MINUTES[kind].options, minutes])].sort((a, b) => a - b) : [];
  return (
    <>
      <div className="form-row">
        <SelectField
          label={t('assess.what')}
          value={kind}
          onChange={(next) => change.mutate({ actions: [choiceOf(next as typeof kind)] })}
          options={REVIEW_CHOICES.filter(isAssessed).map((one) => ({ value: one, label: t(`button.${one}`) }))}
        />
        {options.length > 0 && (
          <SelectField
            label={t(kind === 'shorten' ? 'review.minutes.shorten' : 'review.minutes.postpone')}
            value={String(minutes)}
            onChange={(next) => change.mutate({ actions: [choiceOf(kind, Number(next))] })}
            options={options.map((one) => ({ value: String(one), label: say(choiceOf(kind, one)) }))}
          />
        )}
        <DateField
          label={t('assess.from')}
          value={validFrom}
          onChange={(day) => day !== undefined && change.mutate({ validFrom: day })}
        />
      </div>
      {assessment.freedHours > 0 && (
        <p className="note">{t('assess.freed', { hours: number(assessment.freedHours) })}</p>
      )}
      {change.isError && <ErrorState error={change.error} texts={assessmentTexts} />}
    </>
  );
}
