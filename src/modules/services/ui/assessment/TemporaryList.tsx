import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { formatWhen } from '#platform/texts/format-time.ts';
import { Button } from '#platform/ui-kit/Button.tsx';
import { ErrorState } from '#platform/ui-kit/ErrorState.tsx';
import { Mark } from '#platform/ui-kit/Mark.tsx';
import { Section } from '#platform/ui-kit/Section.tsx';
import { useNow } from '#platform/ui-kit/use-now.ts';
import { useToast } from '#platform/ui-kit/use-toast.ts';
import { api } from '#platform/web-client/api.ts';
import { useCan } from '#platform/web-client/use-can.ts';
import type { ReductionsReply } from '../../contract/assessment.ts';
import { assessmentTexts } from '../../texts/assessment-texts.ts';
import { useAssessmentWords } from './use-assessment-words.ts';

/** What was done at night without an assessor, until it is assessed; red where the assessment should have been there. */
export function TemporaryList({ reply }: { readonly reply: ReductionsReply }) {
  const words = useAssessmentWords();
  const { t, locale } = words;
  const now = useNow();
  const maySign = useCan('services.assessment.sign');
  const queries = useQueryClient();
  const navigate = useNavigate();
  const toast = useToast();
  const keep = useMutation({
    mutationFn: (temporaryId: number) => api.post(`/api/services/temporary/${temporaryId}/assessed`, {}),
    onSuccess: () => toast.say(t('reductions.night.toast')),
    onSettled: () => queries.invalidateQueries({ queryKey: ['services-reductions'] }),
  });
  const begin = useMutation({
    mutationFn: (serviceId: string) => api.post<{ assessmentId: string }>('/api/services/assessments', { serviceId }),
    onSuccess: ({ assessmentId }) => navigate({ to: `/tjenester/vurdering/${assessmentId}` as '.' }),
  });
  const failed = keep.error ?? begin.error;
  return (
    <Section title={t('reductions.night')}>
      {failed && <ErrorState error={failed} texts={assessmentTexts} />}
      <ul className="temporary-list">
        {reply.temporary.map((one) => (
          <li key={one.temporaryId}>
            <p>
              <b>{words.person(one)}</b>, {one.unitName}. {one.kind}: {words.actions([one.action])},{' '}
              {t('reductions.night.until', { when: formatWhen(one.endsAt, now, locale) })}.{' '}
              <span className="note">
                {t(`reason.${one.reason as 'other'}`)} · {one.madeName} {formatWhen(one.startsAt, now, locale)}
              </span>
            </p>
            <p>
              {one.assessedAt !== null ? (
                <span className="note">{t('reductions.night.assessed')}</span>
              ) : one.overdue ? (
                <Mark kind="act">{t('reductions.night.overdue', { when: formatWhen(one.dueAt, now, locale) })}</Mark>
              ) : (
                t('reductions.night.due', { when: formatWhen(one.dueAt, now, locale) })
              )}
            </p>
            {one.assessedAt === null && maySign && (
              <div className="button-row">
                <Button small busy={begin.isPending} onClick={() => begin.mutate(one.serviceId)}>
                  {t('reductions.night.assess')}
                </Button>
                <Button small busy={keep.isPending} onClick={() => keep.mutate(one.temporaryId)}>
                  {t('reductions.night.keep')}
                </Button>
              </div>
            )}
          </li>
        ))}
      </ul>
    </Section>
  );
}
