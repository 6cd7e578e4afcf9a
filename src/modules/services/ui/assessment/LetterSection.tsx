import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { formatWhen } from '#platform/texts/format-time.ts';
import { Button } from '#platform/ui-kit/Button.tsx';
import { ErrorState } from '#platform/ui-kit/ErrorState.tsx';
import { Fetched } from '#platform/ui-kit/Fetched.tsx';
import { Section } from '#platform/ui-kit/Section.tsx';
import { Segmented } from '#platform/ui-kit/Segmented.tsx';
import { useNow } from '#platform/ui-kit/use-now.ts';
import { useToast } from '#platform/ui-kit/use-toast.ts';
import { api } from '#platform/web-client/api.ts';
import type { AssessmentReply, LetterReply } from '../../contract/assessment.ts';
import { assessmentTexts } from '../../texts/assessment-texts.ts';
import { useAssessmentWords } from './use-assessment-words.ts';

const LANGUAGES: Readonly<Record<string, string>> = { nb: 'bokmål', nn: 'nynorsk', en: 'English' };
const HOWS = ['phone', 'in-person', 'letter', 'message'] as const;

/** What the person is told in their own language: the text, the letter to print, and how and when they were told. */
export function LetterSection({ assessment }: { readonly assessment: AssessmentReply }) {
  const { t, locale } = useAssessmentWords();
  const queries = useQueryClient();
  const toast = useToast();
  const now = useNow();
  const [asked, setAsked] = useState<string>();
  const path = `/api/services/assessments/${assessment.assessmentId}`;
  const letter = useQuery({
    queryKey: ['services-letter', assessment.assessmentId, asked, assessment.revision],
    queryFn: ({ signal }) => api.get<LetterReply>(`${path}/letter`, { locale: asked }, signal),
  });
  const tell = useMutation({
    mutationFn: (how: (typeof HOWS)[number]) => api.post(`${path}/told`, { how, locale: letter.data?.locale ?? 'nb' }),
    onSuccess: () => {
      toast.say(t('letter.toast'));
      return queries.invalidateQueries({ queryKey: ['services-letter', assessment.assessmentId] });
    },
  });
  return (
    <Section title={t('letter.title')}>
      <Fetched query={letter} texts={assessmentTexts}>
        {(reply) => (
          <div className="page-stack">
            <p>
              {reply.toldAt === null
                ? t('letter.not-told')
                : t('letter.told', {
                    when: formatWhen(reply.toldAt, now, locale),
                    name: reply.toldName ?? '',
                    how: t(`letter.how.${(reply.toldHow ?? 'phone') as 'phone'}`),
                  })}
            </p>
            <div className="button-row">
              <Segmented
                label={t('letter.language')}
                value={reply.locale}
                options={reply.locales.map((value) => ({ value, label: LANGUAGES[value] ?? value }))}
                onChange={setAsked}
              />
              <a
                className="ds-button"
                data-variant="secondary"
                href={`${path}/letter.pdf?locale=${reply.locale}`}
                download="brev.pdf"
              >
                {t('letter.pdf')}
              </a>
            </div>
            <div className="letter-text" lang={reply.locale}>
              {reply.body}
            </div>
            {reply.contacts.length > 0 && (
              <p className="note">
                {t('letter.contacts')}:{' '}
                {reply.contacts
                  .map((one) => [one.name, one.phone].filter((part) => part !== null).join(' '))
                  .join(', ')}
              </p>
            )}
            {assessment.mayWrite && (
              <fieldset className="told-choices">
                <legend>{t('letter.tell')}</legend>
                {HOWS.map((how) => (
                  <Button key={how} small busy={tell.isPending} onClick={() => tell.mutate(how)}>
                    {t(`letter.how.${how}`)}
                  </Button>
                ))}
              </fieldset>
            )}
            {tell.isError && <ErrorState error={tell.error} texts={assessmentTexts} />}
          </div>
        )}
      </Fetched>
    </Section>
  );
}
