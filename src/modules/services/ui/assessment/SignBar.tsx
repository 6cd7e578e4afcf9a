import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { Button } from '#platform/ui-kit/Button.tsx';
import { DecisionBar } from '#platform/ui-kit/DecisionBar.tsx';
import { ErrorState } from '#platform/ui-kit/ErrorState.tsx';
import { useToast } from '#platform/ui-kit/use-toast.ts';
import { api } from '#platform/web-client/api.ts';
import type { AssessmentReply } from '../../contract/assessment.ts';
import { assessmentTexts } from '../../texts/assessment-texts.ts';
import type { AssessmentWords } from './use-assessment-words.ts';
import { useAssessmentWords } from './use-assessment-words.ts';
import type { Signing } from './use-signing.ts';

interface SignBarProps {
  readonly assessment: AssessmentReply;
  readonly signing: Signing;
}

/** At the foot: what still stands in the way, and the button that signs and goes on to the next. */
export function SignBar({ assessment, signing }: SignBarProps) {
  const { t } = useAssessmentWords();
  const queries = useQueryClient();
  const navigate = useNavigate();
  const toast = useToast();
  const { assessmentId, mayNotSign, competences, source, nextId } = assessment;
  const left = assessment.questions.filter((one) => one.fault !== null);
  const discard = useMutation({
    mutationFn: () => api.post(`/api/services/assessments/${assessmentId}/discard`, { revision: assessment.revision }),
    onSuccess: async () => {
      toast.say(t('assess.discarded.toast'));
      await queries.invalidateQueries({ queryKey: ['services-review'] });
      await navigate({ to: '/tjenester/gjennomgang' as '.' });
    },
  });
  const titles = left.map((one) => t(`question.${one.question}.title` as Parameters<AssessmentWords['t']>[0]));
  const who = competences.map((one) => t.find(`assess.competence.${one}`) ?? one).join(', ');
  return (
    <>
      {signing.sign.isError && <ErrorState error={signing.sign.error} texts={assessmentTexts} />}
      {discard.isError && <ErrorState error={discard.error} texts={assessmentTexts} />}
      <DecisionBar
        label={t('assess.sign')}
        lead={
          left.length > 0
            ? t('assess.remaining', { questions: titles.join(', ') })
            : t('assess.answer.open', { count: 0 })
        }
        note={mayNotSign === null ? undefined : (t.find(mayNotSign) ?? mayNotSign)}
        facts={[t('assess.who', { who, source })]}
      >
        <Button kind="plain" busy={discard.isPending} onClick={() => discard.mutate()}>
          {t('assess.discard')}
        </Button>
        <Button
          kind="main"
          busy={signing.sign.isPending}
          disabled={mayNotSign !== null}
          onClick={() => signing.sign.mutate()}
        >
          {t(nextId === null ? 'assess.sign' : 'assess.sign.next')}
        </Button>
      </DecisionBar>
    </>
  );
}
