import type { FormEvent } from 'react';
import { useState } from 'react';
import { Button } from '#platform/ui-kit/Button.tsx';
import { Checkbox } from '#platform/ui-kit/Checkbox.tsx';
import { ErrorState } from '#platform/ui-kit/ErrorState.tsx';
import { SelectField } from '#platform/ui-kit/SelectField.tsx';
import { TextArea } from '#platform/ui-kit/TextArea.tsx';
import { TextField } from '#platform/ui-kit/TextField.tsx';
import { useTexts } from '#platform/ui-kit/use-texts.ts';
import { api } from '#platform/web-client/api.ts';
import type { BuildingView, PremisesBody, PremisesView } from '../../contract/suitability.ts';
import { suitabilityTexts } from '../../texts/suitability-texts.ts';
import { useSuitabilityChange } from './use-suitability.ts';

const USES = ['beds', 'testing', 'vaccination', 'staff', 'storage', 'meeting'] as const;
const EMPTY: PremisesBody = {
  name: '',
  siteId: null,
  use: 'beds',
  places: 0,
  contact: '',
  readyHours: 24,
  agreed: false,
  note: '',
};

interface PremisesFormProps {
  readonly premises: PremisesView | undefined;
  readonly buildings: readonly BuildingView[];
  readonly onDone: () => void;
}

/** Other premises: what for, for how many, who has the key, how soon. */
export function PremisesForm({ premises, buildings, onDone }: PremisesFormProps) {
  const t = useTexts(suitabilityTexts);
  const [draft, setDraft] = useState<PremisesBody>(premises ?? EMPTY);
  const [tried, setTried] = useState(false);
  const change = useSuitabilityChange(onDone);
  const set = (part: Partial<PremisesBody>) => setDraft({ ...draft, ...part });
  const at = `/api/outbreak/premises/${premises?.premisesId}`;
  const needed = (text: string) => (tried && text.trim() === '' ? t('form.needed') : undefined);
  const whole = (text: string) => Math.max(0, Math.trunc(Number(text) || 0));
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (draft.name.trim() === '' || draft.contact.trim() === '') return;
    change.mutate({
      send: () =>
        premises ? api.put(at, { ...draft, revision: premises.revision }) : api.post('/api/outbreak/premises', draft),
      say: t('premises.saved'),
    });
  };
  return (
    <form className="form" onSubmit={submit} noValidate>
      <TextField
        label={t('premises.name')}
        value={draft.name}
        onChange={(name) => set({ name })}
        error={needed(draft.name)}
      />
      <SelectField
        label={t('premises.use')}
        value={draft.use}
        onChange={(value) => set({ use: USES.find((one) => one === value) ?? 'beds' })}
        options={USES.map((value) => ({ value, label: t(`use.${value}`) }))}
      />
      <div className="form-row">
        <TextField
          label={t('premises.places')}
          inputMode="numeric"
          value={String(draft.places)}
          onChange={(text) => set({ places: whole(text) })}
        />
        <TextField
          label={t('premises.ready-hours')}
          inputMode="numeric"
          value={String(draft.readyHours)}
          onChange={(text) => set({ readyHours: whole(text) })}
        />
      </div>
      <SelectField
        label={t('premises.near')}
        value={draft.siteId ?? ''}
        onChange={(value) => set({ siteId: value === '' ? null : value })}
        options={[
          { value: '', label: t('premises.near.none') },
          ...buildings.map(({ siteId, name }) => ({ value: siteId, label: name })),
        ]}
      />
      <TextField
        label={t('premises.contact')}
        value={draft.contact}
        onChange={(contact) => set({ contact })}
        error={needed(draft.contact)}
      />
      <Checkbox label={t('premises.agreed')} checked={draft.agreed} onChange={(agreed) => set({ agreed })} />
      <TextArea label={t('premises.note')} optional value={draft.note} onChange={(note) => set({ note })} />
      {change.error && <ErrorState error={change.error} texts={suitabilityTexts} />}
      <p className="button-row">
        <Button kind="main" type="submit" busy={change.isPending}>
          {t('premises.save')}
        </Button>
        <Button kind="plain" onClick={onDone}>
          {t('cancel')}
        </Button>
        {premises && (
          <Button
            onClick={() =>
              change.mutate({
                send: () => api.post(`${at}/remove`, { revision: premises.revision }),
                say: t('premises.removed'),
              })
            }
          >
            {t('premises.remove')}
          </Button>
        )}
      </p>
    </form>
  );
}
