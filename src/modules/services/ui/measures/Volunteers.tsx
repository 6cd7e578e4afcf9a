import { useState } from 'react';
import { Button } from '#platform/ui-kit/Button.tsx';
import { Checkbox } from '#platform/ui-kit/Checkbox.tsx';
import { ErrorState } from '#platform/ui-kit/ErrorState.tsx';
import { Section } from '#platform/ui-kit/Section.tsx';
import { TextButton } from '#platform/ui-kit/TextButton.tsx';
import { TextField } from '#platform/ui-kit/TextField.tsx';
import { useTexts } from '#platform/ui-kit/use-texts.ts';
import { useCan } from '#platform/web-client/use-can.ts';
import type { ContactKindView, SaveVolunteer, VolunteerView } from '../../contract/measures.ts';
import { measuresTexts } from '../../texts/measures-texts.ts';
import { useContactChange, useKindWords } from './use-contact.ts';

const DAYS = [1, 2, 3, 4, 5, 6, 7] as const;
const NOBODY: SaveVolunteer = {
  ...{ volunteerId: null, revision: 0, name: '', organisation: '', phone: '', active: true },
  ...{ kinds: [], days: [], languages: ['nb'] },
};

interface VolunteersProps {
  readonly volunteers: readonly VolunteerView[];
  readonly kinds: readonly ContactKindView[];
}

/** Volunteers and organisations: what they do, on which days, in which languages. */
export function Volunteers({ volunteers, kinds }: VolunteersProps) {
  const t = useTexts(measuresTexts);
  const words = useKindWords();
  const mayChange = useCan('services.contact.catalogue');
  const [open, setOpen] = useState<SaveVolunteer>();
  const nameOf = (kindId: string) => {
    const kind = kinds.find((one) => one.kindId === kindId);
    return (kind ? words.name(kind) : kindId).toLowerCase();
  };
  return (
    <Section title={t('volunteers.title')}>
      {volunteers.length === 0 && <p className="note">{t('volunteers.none')}</p>}
      <ul className="catalogue-list">
        {volunteers.map((one) => (
          <li key={one.volunteerId}>
            {mayChange ? <TextButton onClick={() => setOpen(one)}>{one.name}</TextButton> : <b>{one.name}</b>}
            {one.organisation !== '' && `, ${one.organisation}`}
            {!one.active && ` · ${t('catalogue.out')}`}
            <br />
            <span className="note">
              {one.kinds.map(nameOf).join(', ')} · {one.days.map((day) => t(`day.${day as 1}`)).join(', ')} ·{' '}
              {one.languages.join(' ')} {one.phone}
            </span>
          </li>
        ))}
      </ul>
      {mayChange && !open && <Button onClick={() => setOpen(NOBODY)}>{t('volunteers.add')}</Button>}
      {open && (
        <VolunteerForm
          key={open.volunteerId}
          start={open}
          kinds={kinds}
          nameOf={nameOf}
          onDone={() => setOpen(undefined)}
        />
      )}
    </Section>
  );
}

interface VolunteerFormProps {
  readonly start: SaveVolunteer;
  readonly kinds: readonly ContactKindView[];
  readonly nameOf: (kindId: string) => string;
  readonly onDone: () => void;
}

function VolunteerForm({ start, kinds, nameOf, onDone }: VolunteerFormProps) {
  const t = useTexts(measuresTexts);
  const [draft, setDraft] = useState(start);
  const [languages, setLanguages] = useState(start.languages.join(' '));
  const set = (change: Partial<SaveVolunteer>) => setDraft({ ...draft, ...change });
  const save = useContactChange<SaveVolunteer>('/api/services/volunteers', t('volunteers.saved'), onDone);
  return (
    <form
      className="form"
      onSubmit={(event) => {
        event.preventDefault();
        save.mutate({ ...draft, languages: languages.split(/[\s,]+/).filter((word) => word !== '') });
      }}
    >
      <TextField label={t('catalogue.name')} value={draft.name} onChange={(name) => set({ name })} required />
      <TextField
        label={t('volunteers.organisation')}
        value={draft.organisation}
        onChange={(organisation) => set({ organisation })}
        optional
      />
      <TextField label={t('volunteers.phone')} value={draft.phone} onChange={(phone) => set({ phone })} optional />
      <fieldset className="check-grid">
        <legend>{t('volunteers.kinds')}</legend>
        {kinds.map(({ kindId }) => (
          <Checkbox
            key={kindId}
            label={nameOf(kindId)}
            checked={draft.kinds.includes(kindId)}
            onChange={(on) =>
              set({ kinds: on ? [...draft.kinds, kindId] : draft.kinds.filter((one) => one !== kindId) })
            }
          />
        ))}
      </fieldset>
      <fieldset className="check-grid">
        <legend>{t('volunteers.days')}</legend>
        {DAYS.map((day) => (
          <Checkbox
            key={day}
            label={t(`day.${day}`)}
            checked={draft.days.includes(day)}
            onChange={(on) => set({ days: on ? [...draft.days, day].sort() : draft.days.filter((one) => one !== day) })}
          />
        ))}
      </fieldset>
      <TextField label={t('volunteers.languages')} value={languages} onChange={setLanguages} />
      <Checkbox label={t('catalogue.in-use')} checked={draft.active} onChange={(active) => set({ active })} />
      {save.isError && <ErrorState error={save.error} texts={measuresTexts} />}
      <div className="button-row">
        <Button
          kind="main"
          type="submit"
          busy={save.isPending}
          disabled={draft.kinds.length === 0 || draft.days.length === 0}
        >
          {t('profile.save')}
        </Button>
      </div>
    </form>
  );
}
