import { useState } from 'react';
import type { PlainDate } from '#kernel/plain-date.ts';
import { formatNumber } from '#platform/texts/format-number.ts';
import { Button } from '#platform/ui-kit/Button.tsx';
import { DateField } from '#platform/ui-kit/DateField.tsx';
import { DecisionBar } from '#platform/ui-kit/DecisionBar.tsx';
import { ErrorState } from '#platform/ui-kit/ErrorState.tsx';
import { TextField } from '#platform/ui-kit/TextField.tsx';
import { useLocale } from '#platform/ui-kit/use-locale.ts';
import { useTexts } from '#platform/ui-kit/use-texts.ts';
import { useCan } from '#platform/web-client/use-can.ts';
import type { ClosureReply } from '../../contract/closures.ts';
import { closuresTexts } from '../../texts/closures-texts.ts';
import { useClosureChange } from './use-closures.ts';

/** Decides a planned closure with a ground, or opens a decided one again. */
export function ClosureDecision({ reply }: { readonly reply: ClosureReply }) {
  const t = useTexts(closuresTexts);
  const { locale } = useLocale();
  const mayDecide = useCan('services.closures.decide');
  const mayPlan = useCan('services.closures.plan');
  const { closure, progress, today } = reply;
  const [why, setWhy] = useState('');
  const [on, setOn] = useState<PlainDate | undefined>(today);
  const address = `/api/services/closures/${closure.closureId}`;
  const decide = useClosureChange<object>(`${address}/decide`, t('decide.done'));
  const drop = useClosureChange<object>(`${address}/drop`, t('drop.done'));
  const reopen = useClosureChange<object>(`${address}/reopen`, t('reopen.done'));
  const { revision, state } = closure;
  const tooShort = why.trim().length < 3;
  const error = decide.error ?? drop.error ?? reopen.error;
  const isPlanned = state === 'planned' && mayPlan;
  if (!isPlanned && !(state === 'decided' && mayDecide)) return null;
  if (!isPlanned)
    return (
      <details>
        <summary>{t('reopen.label')}</summary>
        <div className="form">
          <TextField label={t('decide.why')} value={why} onChange={setWhy} />
          <DateField label={t('reopen.on')} value={on} onChange={setOn} />
          {error && <ErrorState error={error} texts={closuresTexts} />}
          <div className="button-row">
            <Button
              busy={reopen.isPending}
              disabled={tooShort || !on}
              onClick={() => reopen.mutate({ revision, why, on })}
            >
              {t('reopen.do')}
            </Button>
          </div>
        </div>
      </details>
    );
  return (
    <>
      {error && <ErrorState error={error} texts={closuresTexts} />}
      <DecisionBar
        label={t('decide.label')}
        lead={t('decide.lead', {
          people: progress.people,
          lost: formatNumber(progress.hoursLost, locale, { maximumFractionDigits: 0 }),
        })}
      >
        <TextField label={t('decide.why')} value={why} onChange={setWhy} />
        <Button busy={drop.isPending} disabled={tooShort} onClick={() => drop.mutate({ revision, why })}>
          {t('decide.drop')}
        </Button>
        {mayDecide && (
          <Button
            kind="main"
            busy={decide.isPending}
            disabled={tooShort}
            onClick={() => decide.mutate({ revision, why })}
          >
            {t('decide.do')}
          </Button>
        )}
      </DecisionBar>
    </>
  );
}
