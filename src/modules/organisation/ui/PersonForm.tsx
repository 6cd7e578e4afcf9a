import type { FormEvent } from 'react';
import { useState } from 'react';
import { Checkbox } from '#platform/ui-kit/Checkbox.tsx';
import { DateField } from '#platform/ui-kit/DateField.tsx';
import { SelectField } from '#platform/ui-kit/SelectField.tsx';
import { TextField } from '#platform/ui-kit/TextField.tsx';
import { useTexts } from '#platform/ui-kit/use-texts.ts';
import { api } from '#platform/web-client/api.ts';
import type { Edited, PersonDetail } from '../contract.ts';
import { PERSON_SOURCES } from '../contract.ts';
import { editTexts } from '../texts/edit-texts.ts';
import { peopleTexts } from '../texts/people-texts.ts';
import { EditButtons } from './EditButtons.tsx';
import { PersonFormLists } from './PersonFormLists.tsx';
import type { PersonDraft } from './person-draft.ts';
import { draftFaults, draftOf, fieldsOfDraft, NEW_PERSON } from './person-draft.ts';
import { useCatalogue } from './use-catalogue.ts';
import { useEdit } from './use-edit.ts';
import { useWords } from './use-words.ts';

interface PersonFormProps {
  /** Whom to change; none: a new person. */
  readonly person?: PersonDetail;
  readonly onDone: () => void;
}

/** What a group of fields works on. */
interface GroupProps {
  readonly draft: PersonDraft;
  readonly set: (change: Partial<PersonDraft>) => void;
  readonly isWrong: (field: keyof PersonDraft) => boolean;
}

/** Everything about a person that is edited by hand. */
export function PersonForm({ person, onDone }: PersonFormProps) {
  const t = useTexts(peopleTexts);
  const e = useTexts(editTexts);
  const edit = useEdit(onDone);
  const [personId, setPersonId] = useState('');
  const [draft, setDraft] = useState<PersonDraft>(person ? draftOf(person) : NEW_PERSON);
  const [tried, setTried] = useState(false);
  const faults = draftFaults(draft);
  const isIdMissing = person === undefined && personId.trim() === '';
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (faults.size > 0 || isIdMissing) return;
    const fields = fieldsOfDraft(draft);
    const send = person
      ? () =>
          api.put<Edited>(`/api/organisation/people/${encodeURIComponent(person.personId)}`, {
            ...fields,
            revision: person.revision,
          })
      : () => api.post<Edited>('/api/organisation/people', { ...fields, personId: personId.trim() });
    edit.mutate({ send, what: fields.name });
  };
  const group: GroupProps = {
    draft,
    set: (change) => setDraft({ ...draft, ...change }),
    isWrong: (field) => tried && faults.has(field),
  };
  return (
    <form className="form" onSubmit={submit} noValidate>
      {!person && (
        <TextField
          label={t('form.id')}
          hint={t('form.idHint')}
          value={personId}
          onChange={setPersonId}
          error={tried && isIdMissing ? e('id.needed') : undefined}
        />
      )}
      <TextField
        label={t('form.name')}
        hint={t('form.nameHint')}
        value={draft.name}
        onChange={(name) => group.set({ name })}
        error={group.isWrong('name') ? e('name.needed') : undefined}
      />
      <Position {...group} />
      <Uses {...group} />
      <PersonFormLists {...group} />
      <Contact {...group} />
      <EditButtons busy={edit.isPending} error={edit.error} onCancel={onDone} />
    </form>
  );
}

function Position({ draft, set, isWrong }: GroupProps) {
  const t = useTexts(peopleTexts);
  const e = useTexts(editTexts);
  const words = useWords();
  const names = useCatalogue();
  const isOwn = draft.source === 'own';
  const numberError = (field: keyof PersonDraft) => (isWrong(field) ? e('number.needed') : undefined);
  return (
    <fieldset className="form-group">
      <legend>{t('form.position')}</legend>
      <SelectField
        label={t('form.source')}
        value={draft.source}
        onChange={(source) => set({ source: source as PersonDraft['source'] })}
        options={PERSON_SOURCES.map((source) => ({ value: source, label: words.source(source) }))}
      />
      <SelectField
        label={t('form.competence')}
        value={draft.competence}
        onChange={(competence) => set({ competence })}
        options={names.competences}
        placeholder={e('choose')}
        error={isWrong('competence') ? t('form.competenceNeeded') : undefined}
      />
      {isOwn ? (
        <SelectField
          label={t('form.home')}
          value={draft.homeUnitId ?? ''}
          onChange={(unitId) => set({ homeUnitId: unitId || null })}
          options={names.units}
          placeholder={e('choose')}
          error={isWrong('homeUnitId') ? t('form.homeNeeded') : undefined}
        />
      ) : (
        <>
          <DateField
            label={t('form.availableFrom')}
            optional
            value={draft.availableFrom ?? undefined}
            onChange={(day) => set({ availableFrom: day ?? null })}
          />
          <DateField
            label={t('form.availableTo')}
            optional
            value={draft.availableTo ?? undefined}
            onChange={(day) => set({ availableTo: day ?? null })}
          />
        </>
      )}
      <TextField
        label={t('form.pct')}
        inputMode="decimal"
        value={draft.employmentPct}
        onChange={(employmentPct) => set({ employmentPct })}
        error={numberError('employmentPct')}
      />
      {isOwn && (
        <TextField
          label={t('form.hours')}
          hint={t('form.hoursHint')}
          inputMode="decimal"
          value={draft.weeklyHours}
          onChange={(weeklyHours) => set({ weeklyHours })}
          error={numberError('weeklyHours')}
        />
      )}
      <DateField
        label={t('form.left')}
        hint={t('form.leftHint')}
        optional
        value={draft.leftOn ?? undefined}
        onChange={(day) => set({ leftOn: day ?? null })}
      />
    </fieldset>
  );
}

function Uses({ draft, set, isWrong }: GroupProps) {
  const t = useTexts(peopleTexts);
  const e = useTexts(editTexts);
  return (
    <fieldset className="form-group">
      <legend>{t('form.redeploy')}</legend>
      {draft.source === 'own' && (
        <Checkbox
          label={t('form.consent')}
          checked={draft.consentRedeploy}
          onChange={(consentRedeploy) => set({ consentRedeploy })}
        />
      )}
      <Checkbox label={t('form.night')} checked={draft.nightWorker} onChange={(nightWorker) => set({ nightWorker })} />
      <Checkbox
        label={t('form.outbreak')}
        checked={draft.outbreakTeam}
        onChange={(outbreakTeam) => set({ outbreakTeam })}
      />
      <TextField
        label={t('form.maxExtra')}
        hint={t('form.hoursHint')}
        inputMode="numeric"
        value={draft.maxExtraShifts}
        onChange={(maxExtraShifts) => set({ maxExtraShifts })}
        error={isWrong('maxExtraShifts') ? e('number.needed') : undefined}
      />
    </fieldset>
  );
}

function Contact({ draft, set }: GroupProps) {
  const t = useTexts(peopleTexts);
  return (
    <fieldset className="form-group">
      <legend>{t('form.contact')}</legend>
      <TextField
        label={t('form.phone')}
        inputMode="tel"
        value={draft.phone ?? ''}
        onChange={(phone) => set({ phone })}
      />
      <TextField
        label={t('form.email')}
        inputMode="email"
        value={draft.email ?? ''}
        onChange={(email) => set({ email })}
      />
      <TextField
        label={t('form.languages')}
        hint={t('form.languagesHint')}
        value={draft.languages}
        onChange={(languages) => set({ languages })}
      />
      <TextField label={t('form.hpr')} value={draft.hprNumber ?? ''} onChange={(hprNumber) => set({ hprNumber })} />
    </fieldset>
  );
}
