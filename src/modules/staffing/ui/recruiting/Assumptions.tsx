import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { FormEvent } from 'react';
import { useState } from 'react';
import { EditButtons, editTexts } from '#modules/organisation/ui.ts';
import { formatDate } from '#platform/texts/format-date.ts';
import { formatNumber } from '#platform/texts/format-number.ts';
import { Button } from '#platform/ui-kit/Button.tsx';
import { ErrorState } from '#platform/ui-kit/ErrorState.tsx';
import { Section } from '#platform/ui-kit/Section.tsx';
import { TextField } from '#platform/ui-kit/TextField.tsx';
import { useLocale } from '#platform/ui-kit/use-locale.ts';
import { useTexts } from '#platform/ui-kit/use-texts.ts';
import { useToast } from '#platform/ui-kit/use-toast.ts';
import { api } from '#platform/web-client/api.ts';
import type { AssumptionView, RecruitingReply } from '../../contract.ts';
import { recruitingTexts } from '../../texts/recruiting-texts.ts';
import { numberText, typedNumber } from '../number-text.ts';
import { RECRUITING_KEY } from './use-recruiting.ts';

/** What the forecast rests on, where each value comes from, and putting another in its place. */
export function Assumptions({ data }: { readonly data: RecruitingReply }) {
  const t = useTexts(recruitingTexts);
  const { locale } = useLocale();
  const [open, setOpen] = useState<string>();
  const shown = ({ name, value }: AssumptionView) =>
    name === 'normalAbsence'
      ? t('recruiting.assumption.share', { pct: formatNumber(value * 100, locale, { maximumFractionDigits: 1 }) })
      : t('recruiting.assumption.hours', { hours: formatNumber(value, locale) });
  const origin = ({ name, from, days, changed }: AssumptionView) => {
    if (changed) return t('recruiting.assumption.changed', { by: changed.by ?? '', reason: changed.reason });
    if (name === 'fullWeekHours') return t('recruiting.assumption.mean');
    return from === null
      ? t('recruiting.assumption.assumed')
      : t('recruiting.assumption.history', { days, day: formatDate(from) });
  };
  return (
    <Section title={t('recruiting.assumptions')}>
      <dl className="facts">
        {data.assumptions.map((assumption) => (
          <div key={assumption.name}>
            <dt>{t(`recruiting.assumption.${assumption.name}`)}</dt>
            <dd>
              <b>{shown(assumption)}</b> <span className="note">{origin(assumption)}</span>{' '}
              {data.canChangeAll && open !== assumption.name && (
                <Button small kind="plain" onClick={() => setOpen(assumption.name)}>
                  {t('recruiting.assumption.change')}
                </Button>
              )}
              {open === assumption.name && <AssumptionForm assumption={assumption} onDone={() => setOpen(undefined)} />}
            </dd>
          </div>
        ))}
      </dl>
      <p className="note">{t('recruiting.assumption.rule')}</p>
    </Section>
  );
}

interface AssumptionFormProps {
  readonly assumption: AssumptionView;
  readonly onDone: () => void;
}

function AssumptionForm({ assumption, onDone }: AssumptionFormProps) {
  const t = useTexts(recruitingTexts);
  const e = useTexts(editTexts);
  const toast = useToast();
  const queries = useQueryClient();
  const { name, value, changed } = assumption;
  const scale = name === 'normalAbsence' ? 100 : 1;
  const [typed, setTyped] = useState(numberText(Number((value * scale).toFixed(1))));
  const [reason, setReason] = useState(changed?.reason ?? '');
  const set = useMutation({
    mutationFn: (next: number | null) => api.put('/api/staffing/assumptions', { name, value: next, reason }),
    onSuccess: async () => {
      toast.say(e('saved', { what: t(`recruiting.assumption.${name}`) }));
      await queries.invalidateQueries({ queryKey: [RECRUITING_KEY] });
      onDone();
    },
  });
  const number = typedNumber(typed);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (typeof number === 'number') set.mutate(number / scale);
  };
  return (
    <form className="form" onSubmit={submit} noValidate>
      <TextField
        label={t('recruiting.assumption.value')}
        hint={scale === 100 ? '%' : undefined}
        inputMode="decimal"
        value={typed}
        onChange={setTyped}
        error={typeof number === 'number' ? undefined : e('number.needed')}
      />
      <TextField label={t('recruiting.assumption.reason')} value={reason} onChange={setReason} />
      {set.error && <ErrorState error={set.error} texts={recruitingTexts} />}
      {changed && (
        <div className="button-row">
          <Button small onClick={() => set.mutate(null)}>
            {t('recruiting.assumption.reset')}
          </Button>
        </div>
      )}
      <EditButtons busy={set.isPending} error={undefined} onCancel={onDone} />
    </form>
  );
}
