import { useState } from 'react';
import { Button } from '#platform/ui-kit/Button.tsx';
import { Checkbox } from '#platform/ui-kit/Checkbox.tsx';
import { DateField } from '#platform/ui-kit/DateField.tsx';
import { ErrorState } from '#platform/ui-kit/ErrorState.tsx';
import { SelectField } from '#platform/ui-kit/SelectField.tsx';
import { TextArea } from '#platform/ui-kit/TextArea.tsx';
import { TextField } from '#platform/ui-kit/TextField.tsx';
import { useTexts } from '#platform/ui-kit/use-texts.ts';
import type { ContactRow, SaveProfile } from '../../contract/measures.ts';
import { TRAITS } from '../../domain/measures/contact-kind.ts';
import { measuresTexts } from '../../texts/measures-texts.ts';
import { useContactChange } from './use-contact.ts';

type Device = SaveProfile['device'];
type Ability = SaveProfile['ability'];
const DEVICES: readonly Device[] = ['unknown', 'none', 'phone', 'smartphone', 'tablet', 'one_button', 'computer'];
const ABILITIES: readonly Ability[] = ['unknown', 'alone', 'with_help', 'cannot'];
const OUTCOMES = ['well', 'partly', 'badly'] as const;

/** What one person can use, what is lent to them and how it goes, and what limits them in contact. */
export function ProfileForm({ row }: { readonly row: ContactRow }) {
  const t = useTexts(measuresTexts);
  const { traits, device, ability, help, loan, loanOut, loanBack, outcome, note, revision } = row;
  const [draft, setDraft] = useState<SaveProfile>({
    ...{ traits, device, ability, help, loan, loanOut, loanBack, outcome, note, revision },
  });
  const set = (change: Partial<SaveProfile>) => setDraft({ ...draft, ...change });
  const save = useContactChange<SaveProfile>(
    `/api/services/contact-profiles/${encodeURIComponent(row.userId)}`,
    t('profile.saved'),
  );
  return (
    <form
      className="form"
      onSubmit={(event) => {
        event.preventDefault();
        save.mutate(draft);
      }}
    >
      <SelectField
        label={t('column.device')}
        value={draft.device}
        onChange={(value) => set({ device: value as Device })}
        options={DEVICES.map((value) => ({ value, label: t(`device.${value}`) }))}
      />
      <SelectField
        label={t('column.ability')}
        value={draft.ability}
        onChange={(value) => set({ ability: value as Ability })}
        options={ABILITIES.map((value) => ({ value, label: t(`ability.${value}`) }))}
      />
      <TextField label={t('profile.help')} value={draft.help} onChange={(value) => set({ help: value })} optional />
      <TextField label={t('profile.loan')} value={draft.loan} onChange={(value) => set({ loan: value })} optional />
      <div className="form-row">
        <DateField
          label={t('profile.out')}
          value={draft.loanOut ?? undefined}
          onChange={(day) => set({ loanOut: day ?? null })}
          optional
        />
        <DateField
          label={t('profile.back')}
          value={draft.loanBack ?? undefined}
          onChange={(day) => set({ loanBack: day ?? null })}
          optional
        />
      </div>
      <SelectField
        label={t('profile.outcome')}
        value={draft.outcome ?? ''}
        onChange={(value) => set({ outcome: value === '' ? null : (value as (typeof OUTCOMES)[number]) })}
        placeholder={t('profile.outcome.none')}
        options={OUTCOMES.map((value) => ({ value, label: t(`worked.${value}`) }))}
      />
      <fieldset className="check-grid">
        <legend>{t('traits')}</legend>
        {TRAITS.map((trait) => (
          <Checkbox
            key={trait}
            label={t(`trait.${trait}`)}
            checked={draft.traits.includes(trait)}
            onChange={(on) =>
              set({ traits: on ? [...draft.traits, trait] : draft.traits.filter((one) => one !== trait) })
            }
          />
        ))}
      </fieldset>
      <TextArea
        label={t('profile.note')}
        value={draft.note}
        onChange={(value) => set({ note: value })}
        rows={2}
        optional
      />
      {save.isError && <ErrorState error={save.error} texts={measuresTexts} />}
      <div className="button-row">
        <Button kind="main" type="submit" busy={save.isPending}>
          {t('profile.save')}
        </Button>
      </div>
    </form>
  );
}
