import { useMutation } from '@tanstack/react-query';
import type { FormEvent } from 'react';
import { useState } from 'react';
import { addDays } from '#kernel/plain-date.ts';
import { Button } from '#platform/ui-kit/Button.tsx';
import { DateField } from '#platform/ui-kit/DateField.tsx';
import { ErrorState } from '#platform/ui-kit/ErrorState.tsx';
import { SelectField } from '#platform/ui-kit/SelectField.tsx';
import { TextArea } from '#platform/ui-kit/TextArea.tsx';
import { TextField } from '#platform/ui-kit/TextField.tsx';
import { useTexts } from '#platform/ui-kit/use-texts.ts';
import { api } from '#platform/web-client/api.ts';
import type { OpenSpecial, SpecialEffectView, SpecialReply } from '../../contract/special.ts';
import { specialTexts } from '../../texts/special-texts.ts';
import { EquipmentLines } from './EquipmentLines.tsx';
import { NeedRows } from './NeedRows.tsx';
import { SpecialEffectPicture } from './SpecialEffectPicture.tsx';
import { useSpecialChange } from './use-special.ts';

const FIRST_WEEKS = 28;

interface OpenSpecialFormProps {
  readonly template: SpecialReply['templates'][number];
  readonly reply: SpecialReply;
  readonly onDone: () => void;
}

/** A special unit as it is to be: people, place, days, and what it takes from others before it is decided. */
export function OpenSpecialForm({ template, reply, onDone }: OpenSpecialFormProps) {
  const t = useTexts(specialTexts);
  const { kind, places, needs, equipment } = template;
  const [plan, setPlan] = useState<OpenSpecial>({
    kind,
    name: t(`kind.${kind}`),
    siteId: reply.sites[0]?.siteId ?? '',
    openFrom: addDays(reply.today, 1),
    openTo: addDays(reply.today, 1 + FIRST_WEEKS),
    places,
    needs,
    equipment,
    why: '',
  });
  const [tried, setTried] = useState(false);
  const preview = useMutation({
    mutationFn: () => api.post<SpecialEffectView>('/api/outbreak/special/preview', plan),
  });
  const change = useSpecialChange(onDone);
  const set = (part: Partial<OpenSpecial>) => {
    setPlan({ ...plan, ...part });
    if (part.why === undefined && part.name === undefined) preview.reset();
  };
  const needed = (text: string) => (tried && text.trim() === '' ? t('form.needed') : undefined);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (plan.name.trim() === '' || plan.why.trim() === '') return;
    change.mutate({ send: () => api.post('/api/outbreak/special', plan), say: t('form.opened', { name: plan.name }) });
  };
  return (
    <form className="form" onSubmit={submit} noValidate>
      <TextField
        label={t('form.name')}
        value={plan.name}
        onChange={(name) => set({ name })}
        error={needed(plan.name)}
      />
      <SelectField
        label={t('form.site')}
        value={plan.siteId}
        onChange={(siteId) => set({ siteId })}
        options={reply.sites.map(({ siteId, name }) => ({ value: siteId, label: name }))}
      />
      <div className="form-row">
        <DateField
          label={t('form.from')}
          value={plan.openFrom}
          onChange={(openFrom) => openFrom && set({ openFrom })}
        />
        <DateField
          label={t('form.to')}
          value={addDays(plan.openTo, -1)}
          onChange={(last) => last && set({ openTo: addDays(last, 1) })}
        />
      </div>
      <TextField
        label={t('form.places')}
        inputMode="numeric"
        value={String(plan.places)}
        onChange={(text) => set({ places: Math.max(0, Math.trunc(Number(text) || 0)) })}
      />
      <NeedRows needs={plan.needs} reply={reply} onChange={(next) => set({ needs: next })} />
      <EquipmentLines equipment={plan.equipment} stock={reply.stock} />
      <p className="button-row">
        <Button busy={preview.isPending} onClick={() => preview.mutate()}>
          {t('form.preview')}
        </Button>
      </p>
      {preview.error && <ErrorState error={preview.error} texts={specialTexts} />}
      {preview.data && <SpecialEffectPicture effect={preview.data} />}
      <TextArea label={t('form.why')} value={plan.why} onChange={(why) => set({ why })} error={needed(plan.why)} />
      {change.error && <ErrorState error={change.error} texts={specialTexts} />}
      <p className="button-row">
        <Button kind="main" type="submit" busy={change.isPending}>
          {t('form.open')}
        </Button>
        <Button kind="plain" onClick={onDone}>
          {t('cancel')}
        </Button>
      </p>
    </form>
  );
}
