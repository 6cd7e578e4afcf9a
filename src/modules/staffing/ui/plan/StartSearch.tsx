import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import type { PlainDate } from '#kernel/plain-date.ts';
import { Button } from '#platform/ui-kit/Button.tsx';
import { ErrorState } from '#platform/ui-kit/ErrorState.tsx';
import { Section } from '#platform/ui-kit/Section.tsx';
import { Segmented } from '#platform/ui-kit/Segmented.tsx';
import { useTexts } from '#platform/ui-kit/use-texts.ts';
import { api } from '#platform/web-client/api.ts';
import { usePlace } from '#platform/web-client/use-place.ts';
import type { CreatePlanBody } from '../../contract.ts';
import { planTexts } from '../../texts/plan-texts.ts';
import { ChoicesFields } from './ChoicesFields.tsx';
import type { OpenedChoices } from './opened-choices.ts';
import { openedNames } from './opened-choices.ts';
import { SEARCH_SECONDS } from './RenewPanel.tsx';

const PERIODS = ['7', '14', '28'] as const;

interface StartSearchProps {
  readonly from: PlainDate;
  readonly days: string;
  readonly onDays: (days: string) => void;
  readonly missing: number;
}

/** Asks for a plan: for which days and where, and how long the search may take. */
export function StartSearch({ from, days, onDays, missing }: StartSearchProps) {
  const t = useTexts(planTexts);
  const place = usePlace();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const [seconds, setSeconds] = useState<(typeof SEARCH_SECONDS)[number]>('10');
  const [choices, setChoices] = useState<OpenedChoices>({});
  const create = useMutation({
    mutationFn: (wish: CreatePlanBody) => api.post<{ planId: number }>('/api/staffing/plans', wish),
    onSuccess: ({ planId }) => {
      void queries.invalidateQueries({ queryKey: ['plans'] });
      return navigate({ to: `/bemanning/plan/${planId}` });
    },
  });
  return (
    <Section title={t('start.title')} className="plan-start">
      <div className="plan-start-row">
        <div>
          <p className="field-label">{t('start.days')}</p>
          <Segmented
            label={t('start.days')}
            value={PERIODS.find((one) => one === days) ?? '14'}
            onChange={onDays}
            options={PERIODS.map((value) => ({ value, label: t('start.days.value', { days: Number(value) }) }))}
          />
        </div>
        <div>
          <p className="field-label">{t('search.seconds')}</p>
          <Segmented
            label={t('search.seconds')}
            value={seconds}
            onChange={setSeconds}
            options={SEARCH_SECONDS.map((value) => ({ value, label: t('search.seconds.value', { seconds: value }) }))}
          />
        </div>
        <Button
          kind="main"
          busy={create.isPending}
          onClick={() =>
            create.mutate({ from, days: Number(days), unitId: place.id, timeLimitSeconds: Number(seconds), choices })
          }
        >
          {t('start.solve', { count: missing })}
        </Button>
      </div>
      <details className="plan-choices-open">
        <summary>{t('choice.summary', { count: openedNames(choices).length })}</summary>
        <ChoicesFields value={choices} onChange={setChoices} />
      </details>
      <p className="note">
        {place.id === undefined ? t('start.where.all') : t('start.where.unit', { place: place.name })}
      </p>
      {create.isError && <ErrorState error={create.error} texts={planTexts} />}
    </Section>
  );
}
