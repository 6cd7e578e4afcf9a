import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { formatDay } from '#platform/texts/format-date.ts';
import { Button } from '#platform/ui-kit/Button.tsx';
import { Fetched } from '#platform/ui-kit/Fetched.tsx';
import { Mark } from '#platform/ui-kit/Mark.tsx';
import { TextButton } from '#platform/ui-kit/TextButton.tsx';
import { useLocale } from '#platform/ui-kit/use-locale.ts';
import { useTexts } from '#platform/ui-kit/use-texts.ts';
import { useToast } from '#platform/ui-kit/use-toast.ts';
import { api } from '#platform/web-client/api.ts';
import type { ConsultationsReply } from '../../contract.ts';
import { consultationTexts } from '../../texts/consultation-texts.ts';
import { ConsultationForm } from './ConsultationForm.tsx';

interface ConsultationListProps {
  readonly subjectKind: string;
  readonly subjectId: string;
}

/** Who has been heard about a measure, what they said, who is missing, and recording it; under any page's own heading. */
export function ConsultationList({ subjectKind, subjectId }: ConsultationListProps) {
  const t = useTexts(consultationTexts);
  const { locale } = useLocale();
  const toast = useToast();
  const queries = useQueryClient();
  const [adding, setAdding] = useState(false);
  const query = useQuery({
    queryKey: ['consultations', subjectKind, subjectId],
    queryFn: ({ signal }) =>
      api.get<ConsultationsReply>('/api/staffing/consultations', { subjectKind, subjectId }, signal),
  });
  const withdraw = useMutation({
    mutationFn: (id: number) => api.post(`/api/staffing/consultations/${id}/withdraw`),
    onSuccess: async () => {
      toast.say(t('consultation.withdrawn'));
      await queries.invalidateQueries({ queryKey: ['consultations'] });
    },
  });
  return (
    <Fetched query={query} texts={consultationTexts}>
      {({ consultations, notHeard, canRecord }) => (
        <div className="consultations">
          {notHeard.length > 0 ? (
            <p>
              <Mark kind="watch">
                {t('consultation.missing', { parties: notHeard.map((party) => t(`consultation.party.${party}`)) })}
              </Mark>
            </p>
          ) : (
            <p className="note">{t('consultation.all')}</p>
          )}
          <ul className="plain-list">
            {consultations.map((one) => (
              <li key={one.consultationId}>
                <b>
                  {t('consultation.heard', {
                    name: one.heardName,
                    party: t(`consultation.party.${one.party}`),
                    day: formatDay(one.heardOn, locale),
                  })}
                </b>
                {': '}
                {t(`consultation.stance.${one.stance}`)}
                {one.statement && ` – ${one.statement}`}{' '}
                {canRecord && (
                  <TextButton
                    aria-label={t('consultation.withdraw.name', { name: one.heardName })}
                    onClick={() => withdraw.mutate(one.consultationId)}
                  >
                    {t('consultation.withdraw')}
                  </TextButton>
                )}
              </li>
            ))}
          </ul>
          {canRecord && !adding && (
            <Button small onClick={() => setAdding(true)}>
              {t('consultation.add')}
            </Button>
          )}
          {adding && (
            <ConsultationForm
              subjectKind={subjectKind}
              subjectId={subjectId}
              firstParty={notHeard[0] ?? 'other'}
              onDone={() => setAdding(false)}
            />
          )}
        </div>
      )}
    </Fetched>
  );
}
