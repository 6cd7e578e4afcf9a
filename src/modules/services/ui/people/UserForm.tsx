import type { FormEvent } from 'react';
import { useState } from 'react';
import { EditButtons, useEdit } from '#modules/organisation/ui.ts';
import { Button } from '#platform/ui-kit/Button.tsx';
import { Checkbox } from '#platform/ui-kit/Checkbox.tsx';
import { DateField } from '#platform/ui-kit/DateField.tsx';
import { SelectField } from '#platform/ui-kit/SelectField.tsx';
import { TextArea } from '#platform/ui-kit/TextArea.tsx';
import { TextButton } from '#platform/ui-kit/TextButton.tsx';
import { TextField } from '#platform/ui-kit/TextField.tsx';
import { useTexts } from '#platform/ui-kit/use-texts.ts';
import { api } from '#platform/web-client/api.ts';
import type { UserDetail } from '../../contract/people.ts';
import { peopleTexts } from '../../texts/people-texts.ts';
import type { RelativeDraft, UserDraft } from './user-draft.ts';
import { draftOf, fieldsOf } from './user-draft.ts';

interface UserFormProps {
  readonly user: UserDetail;
  readonly care: NonNullable<UserDetail['care']>;
  readonly onDone: () => void;
}

/** What a unit's leader corrects of a person; services stay as they are granted. */
export function UserForm({ user, care, onDone }: UserFormProps) {
  const t = useTexts(peopleTexts);
  const edit = useEdit(onDone, 'services-users');
  const [draft, setDraft] = useState<UserDraft>(() => draftOf(user, care));
  const [tried, setTried] = useState(false);
  const set = (change: Partial<UserDraft>) => setDraft({ ...draft, ...change });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    const fields = fieldsOf(draft, user, care);
    if (!fields) return;
    const send = () => api.put<{ editId: number }>(`/api/services/users/${encodeURIComponent(user.userId)}`, fields);
    edit.mutate({ send, what: user.name ?? user.userId });
  };
  return (
    <form className="form" onSubmit={submit} noValidate>
      <TextArea
        label={t('fact.notes')}
        hint={t('form.notes.hint')}
        value={draft.carerNotes}
        onChange={(carerNotes) => set({ carerNotes })}
      />
      <TextArea
        label={t('fact.ability')}
        hint={t('form.ability.hint')}
        value={draft.ability}
        onChange={(ability) => set({ ability })}
      />
      <SelectField
        label={t('fact.vulnerability')}
        value={draft.vulnerability}
        onChange={(vulnerability) => set({ vulnerability })}
        options={['1', '2', '3', '4', '5'].map((value) => ({ value, label: value }))}
        placeholder={t('form.vulnerability.unknown')}
      />
      <Checkbox label={t('fact.alone')} checked={draft.livesAlone} onChange={(livesAlone) => set({ livesAlone })} />
      <TextField
        label={t('form.languages')}
        hint={t('form.languages.hint')}
        value={draft.languages}
        onChange={(languages) => set({ languages })}
      />
      <DateField
        label={t('infected.from')}
        optional
        value={draft.infectedFrom}
        onChange={(infectedFrom) => set({ infectedFrom })}
      />
      <DateField
        label={t('infected.to')}
        hint={t('infected.to.hint')}
        optional
        value={draft.infectedTo}
        onChange={(infectedTo) => set({ infectedTo })}
      />
      <TextField label={t('fact.address')} value={draft.address} onChange={(address) => set({ address })} />
      <TextField label={t('fact.room')} value={draft.room} onChange={(room) => set({ room })} />
      <SelectField
        label={t('fact.protection')}
        value={draft.protection}
        onChange={(protection) => set({ protection: protection as UserDraft['protection'] })}
        options={(['none', 'confidential', 'strict'] as const).map((value) => ({
          value,
          label: t(`protection.${value}`),
        }))}
      />
      <RelativeFields relatives={draft.relatives} tried={tried} onChange={(relatives) => set({ relatives })} />
      <EditButtons busy={edit.isPending} error={edit.error} onCancel={onDone} />
    </form>
  );
}

interface RelativeFieldsProps {
  readonly relatives: readonly RelativeDraft[];
  readonly tried: boolean;
  readonly onChange: (relatives: readonly RelativeDraft[]) => void;
}

function RelativeFields({ relatives, tried, onChange }: RelativeFieldsProps) {
  const t = useTexts(peopleTexts);
  const change = (index: number, fields: Partial<RelativeDraft>) =>
    onChange(relatives.map((one, at) => (at === index ? { ...one, ...fields } : one)));
  const add = () =>
    onChange([
      ...relatives,
      {
        relativeId: crypto.randomUUID(),
        name: '',
        relation: '',
        phone: '',
        email: null,
        language: '',
        callEveryDays: '',
        guardian: false,
      },
    ]);
  return (
    <fieldset className="form-group">
      <legend>{t('form.relatives')}</legend>
      {relatives.map((one, index) => (
        <div key={one.relativeId} className="form-entry">
          <TextField
            label={t('form.relative.name')}
            value={one.name}
            onChange={(name) => change(index, { name })}
            error={tried && one.name.trim() === '' ? t('form.relative.needed') : undefined}
          />
          <TextField
            label={t('form.relative.relation')}
            value={one.relation}
            onChange={(relation) => change(index, { relation })}
          />
          <TextField
            label={t('form.relative.phone')}
            inputMode="tel"
            value={one.phone}
            onChange={(phone) => change(index, { phone })}
          />
          <TextField
            label={t('form.relative.language')}
            value={one.language}
            onChange={(language) => change(index, { language })}
          />
          <TextField
            label={t('form.relative.call')}
            inputMode="numeric"
            value={one.callEveryDays}
            onChange={(callEveryDays) => change(index, { callEveryDays: callEveryDays.replaceAll(/\D/g, '') })}
          />
          <Checkbox
            label={t('form.relative.guardian')}
            checked={one.guardian}
            onChange={(guardian) => change(index, { guardian })}
          />
          <TextButton onClick={() => onChange(relatives.filter((_, at) => at !== index))}>
            {t('form.relative.remove', { name: one.name })}
          </TextButton>
        </div>
      ))}
      <Button small icon="plus" onClick={add}>
        {t('form.relative.add')}
      </Button>
    </fieldset>
  );
}
