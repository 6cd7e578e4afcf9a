import type { FormEvent } from 'react';
import { useState } from 'react';
import type { PlainDate } from '#kernel/plain-date.ts';
import { Button } from '#platform/ui-kit/Button.tsx';
import { Checkbox } from '#platform/ui-kit/Checkbox.tsx';
import { DateField } from '#platform/ui-kit/DateField.tsx';
import { ErrorState } from '#platform/ui-kit/ErrorState.tsx';
import { SelectField } from '#platform/ui-kit/SelectField.tsx';
import { TextArea } from '#platform/ui-kit/TextArea.tsx';
import { TextField } from '#platform/ui-kit/TextField.tsx';
import { useTexts } from '#platform/ui-kit/use-texts.ts';
import { api } from '#platform/web-client/api.ts';
import type { DischargeBody } from '../../contract/partners.ts';
import { CARES } from '../../domain/partners/weigh-discharge.ts';
import { partnersTexts } from '../../texts/partners-texts.ts';
import { usePartnerChange } from './use-partners.ts';

interface DischargeFormProps {
  readonly today: PlainDate;
  readonly onDone: () => void;
}

/** Somebody whom a hospital has announced as ready to come home. */
export function DischargeForm({ today, onDone }: DischargeFormProps) {
  const t = useTexts(partnersTexts);
  const [draft, setDraft] = useState<DischargeBody>({
    partner: '',
    mark: '',
    care: 'short_term',
    infected: false,
    readyOn: today,
    needs: '',
  });
  const [tried, setTried] = useState(false);
  const change = usePartnerChange(onDone);
  const needed = (text: string) => (tried && text.trim() === '' ? t('form.needed') : undefined);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (draft.partner.trim() === '' || draft.mark.trim() === '') return;
    change.mutate({
      send: () => api.post('/api/outbreak/discharges', draft),
      say: t('form.saved', { mark: draft.mark }),
    });
  };
  return (
    <form className="form" onSubmit={submit} noValidate>
      <TextField
        label={t('form.partner')}
        value={draft.partner}
        onChange={(partner) => setDraft({ ...draft, partner })}
        error={needed(draft.partner)}
      />
      <TextField
        label={t('form.mark')}
        value={draft.mark}
        onChange={(mark) => setDraft({ ...draft, mark })}
        error={needed(draft.mark)}
      />
      <SelectField
        label={t('column.care')}
        value={draft.care}
        onChange={(value) => setDraft({ ...draft, care: CARES.find((one) => one === value) ?? 'short_term' })}
        options={CARES.map((value) => ({ value, label: t(`care.${value}`) }))}
      />
      <Checkbox
        label={t('form.infected')}
        checked={draft.infected}
        onChange={(infected) => setDraft({ ...draft, infected })}
      />
      <DateField
        label={t('form.ready')}
        value={draft.readyOn}
        onChange={(readyOn) => readyOn && setDraft({ ...draft, readyOn })}
      />
      <TextArea
        label={t('form.needs')}
        optional
        value={draft.needs}
        onChange={(needs) => setDraft({ ...draft, needs })}
      />
      {change.error && <ErrorState error={change.error} texts={partnersTexts} />}
      <p className="button-row">
        <Button kind="main" type="submit" busy={change.isPending}>
          {t('form.save')}
        </Button>
        <Button kind="plain" onClick={onDone}>
          {t('cancel')}
        </Button>
      </p>
    </form>
  );
}
