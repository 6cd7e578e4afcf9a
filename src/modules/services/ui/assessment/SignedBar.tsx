import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { formatDate } from '#platform/texts/format-date.ts';
import { Button } from '#platform/ui-kit/Button.tsx';
import { ButtonLink } from '#platform/ui-kit/ButtonLink.tsx';
import { ErrorState } from '#platform/ui-kit/ErrorState.tsx';
import { RadioField } from '#platform/ui-kit/RadioField.tsx';
import { useToast } from '#platform/ui-kit/use-toast.ts';
import { api } from '#platform/web-client/api.ts';
import type { AssessmentReply } from '../../contract/assessment.ts';
import { assessmentTexts } from '../../texts/assessment-texts.ts';
import { useAssessmentWords } from './use-assessment-words.ts';

const REASONS = ['resumed', 'person-wishes', 'worse', 'mistake', 'other'] as const;

/** What may be done with a signed assessment: go on to the next, assess anew, end it, take an end back. */
export function SignedBar({ assessment }: { readonly assessment: AssessmentReply }) {
  const { t } = useAssessmentWords();
  const queries = useQueryClient();
  const navigate = useNavigate();
  const toast = useToast();
  const [ending, setEnding] = useState(false);
  const [reason, setReason] = useState<(typeof REASONS)[number]>('resumed');
  const { assessmentId, revision, standing, nextId } = assessment;
  const path = `/api/services/assessments/${assessmentId}`;
  const refresh = () => queries.invalidateQueries({ queryKey: ['services-assessment', assessmentId] });
  const undo = useMutation({
    mutationFn: (seen: number) => api.post(`${path}/undo-end`, { revision: seen }),
    onSettled: refresh,
  });
  const end = useMutation({
    mutationFn: () => api.post<{ revision: number }>(`${path}/end`, { revision, reason }),
    onSuccess: (ended) => {
      setEnding(false);
      toast.say(t('assess.ended.toast'), { undo: () => undo.mutate(ended.revision) });
    },
    onSettled: refresh,
  });
  const renew = useMutation({
    mutationFn: () => api.post<{ assessmentId: string }>(`${path}/renew`, {}),
    onSuccess: (made) => navigate({ to: `/tjenester/vurdering/${made.assessmentId}` as '.' }),
  });
  const failed = end.error ?? undo.error ?? renew.error;
  const holds = standing === 'in-force' || standing === 'coming';
  return (
    <>
      {assessment.recheckOn !== null && holds && (
        <p className="note">{t('assess.recheck', { day: formatDate(assessment.recheckOn) })}</p>
      )}
      {assessment.mayWrite && (
        <div className="button-row">
          {nextId !== null && (
            <ButtonLink kind="main" to={`/tjenester/vurdering/${nextId}`}>
              {t('assess.next')}
            </ButtonLink>
          )}
          <Button busy={renew.isPending} onClick={() => renew.mutate()}>
            {t('assess.renew')}
          </Button>
          {holds && !ending && <Button onClick={() => setEnding(true)}>{t('assess.end')}</Button>}
          {standing === 'ended' && assessment.lastDay !== null && (
            <Button busy={undo.isPending} onClick={() => undo.mutate(revision)}>
              {t('assess.end.undo')}
            </Button>
          )}
        </div>
      )}
      {ending && (
        <div className="form">
          <RadioField
            label={t('assess.end.title')}
            value={reason}
            options={REASONS.map((value) => ({ value, label: t(`end.${value}`) }))}
            onChange={setReason}
          />
          <div className="button-row">
            <Button kind="main" busy={end.isPending} onClick={() => end.mutate()}>
              {t('assess.end.do')}
            </Button>
            <Button kind="plain" onClick={() => setEnding(false)}>
              {t('review.cancel')}
            </Button>
          </div>
        </div>
      )}
      {failed && <ErrorState error={failed} texts={assessmentTexts} />}
    </>
  );
}
