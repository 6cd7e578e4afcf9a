import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { formatDate } from '#platform/texts/format-date.ts';
import { useToast } from '#platform/ui-kit/use-toast.ts';
import { api } from '#platform/web-client/api.ts';
import type { AssessmentReply } from '../../contract/assessment.ts';
import { ANSWERS, hasHeldAnswers } from './use-answers.ts';
import { useAssessmentWords } from './use-assessment-words.ts';

const LOOK_MS = 40;
/** Longest wait for answers on their way. */
const MOST_LOOKS = 200;

/** Signing: waits for answers on their way, signs what the server then has, and offers to take it back. */
export function useSigning(assessment: AssessmentReply) {
  const { t } = useAssessmentWords();
  const queries = useQueryClient();
  const toast = useToast();
  const navigate = useNavigate();
  const [tried, setTried] = useState(false);
  const { assessmentId } = assessment;
  const key = ['services-assessment', assessmentId];
  const path = `/api/services/assessments/${assessmentId}`;
  const undo = async (revision: number) => {
    await api.post(`${path}/end`, { revision, reason: 'mistake' });
    toast.say(t('assess.undo.toast'));
    await queries.invalidateQueries({ queryKey: key });
  };
  const sign = useMutation({
    mutationFn: async () => {
      setTried(true);
      const isOnItsWay = () => queries.isMutating({ mutationKey: ANSWERS }) > 0 || hasHeldAnswers(assessmentId);
      for (let look = 0; look < MOST_LOOKS && isOnItsWay(); look++)
        await new Promise((resolve) => setTimeout(resolve, LOOK_MS));
      const now = queries.getQueryData<AssessmentReply>(key) ?? assessment;
      if (now.questions.some((one) => one.fault !== null)) return undefined;
      return api.post<{ revision: number }>(`${path}/sign`, { revision: now.revision });
    },
    onSuccess: async (signed) => {
      if (!signed) {
        document
          .querySelector<HTMLElement>('[data-question] [aria-invalid="true"], [data-question] .field-error')
          ?.focus();
        return;
      }
      const { lastDay, nextId } = queries.getQueryData<AssessmentReply>(key) ?? assessment;
      toast.say(t('assess.signed.toast', { day: lastDay === null ? '' : formatDate(lastDay) }), {
        undo: () => void undo(signed.revision),
      });
      await queries.invalidateQueries({ queryKey: key });
      await queries.invalidateQueries({ queryKey: ['services-review'] });
      if (nextId !== null) await navigate({ to: `/tjenester/vurdering/${nextId}` as '.' });
    },
    onError: () => void queries.invalidateQueries({ queryKey: key }),
  });
  return { tried, sign };
}

export type Signing = ReturnType<typeof useSigning>;
