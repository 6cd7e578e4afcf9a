import { useState } from 'react';
import { formatDate } from '#platform/texts/format-date.ts';
import { Button } from '#platform/ui-kit/Button.tsx';
import { Checkbox } from '#platform/ui-kit/Checkbox.tsx';
import { ErrorState } from '#platform/ui-kit/ErrorState.tsx';
import { Section } from '#platform/ui-kit/Section.tsx';
import { SelectField } from '#platform/ui-kit/SelectField.tsx';
import { TextButton } from '#platform/ui-kit/TextButton.tsx';
import { TextField } from '#platform/ui-kit/TextField.tsx';
import { useTexts } from '#platform/ui-kit/use-texts.ts';
import { useCan } from '#platform/web-client/use-can.ts';
import type { ContactKindView, SaveKind } from '../../contract/measures.ts';
import { CHANNELS, TRAITS } from '../../domain/measures/contact-kind.ts';
import { measuresTexts } from '../../texts/measures-texts.ts';
import { useContactChange, useKindWords } from './use-contact.ts';

const NEW = 'new';

/** The catalogue of measures: for whom each does not fit and why; a municipality changes it and adds its own. */
export function Catalogue({ kinds }: { readonly kinds: readonly ContactKindView[] }) {
  const t = useTexts(measuresTexts);
  const words = useKindWords();
  const mayChange = useCan('services.contact.catalogue');
  const [open, setOpen] = useState<string>();
  const close = () => setOpen(undefined);
  return (
    <Section title={t('catalogue.title')}>
      <ul className="catalogue-list">
        {kinds.map((kind) => (
          <li key={kind.kindId}>
            <b>{words.name(kind)}</b> · {t(`channel.${kind.channel}`)}
            {!kind.inUse && ` · ${t('catalogue.out')}`}{' '}
            {mayChange && open !== kind.kindId && (
              <TextButton onClick={() => setOpen(kind.kindId)}>
                {t('catalogue.from', { day: formatDate(kind.from) })}
              </TextButton>
            )}
            <br />
            <span className="note">
              {kind.notFor.length === 0
                ? t('catalogue.fits-all')
                : `${t('catalogue.not-for')}: ${kind.notFor.map((trait) => t(`trait.${trait}`).toLowerCase()).join(', ')}. ${words.ground(kind)}`}
            </span>
            {open === kind.kindId && (
              <KindForm kind={kind} name={words.name(kind)} ground={words.ground(kind)} onDone={close} />
            )}
          </li>
        ))}
      </ul>
      {mayChange && open !== NEW && <Button onClick={() => setOpen(NEW)}>{t('catalogue.add')}</Button>}
      {open === NEW && <KindForm kind={undefined} name="" ground="" onDone={close} />}
    </Section>
  );
}

interface KindFormProps {
  readonly kind: ContactKindView | undefined;
  readonly name: string;
  readonly ground: string;
  readonly onDone: () => void;
}

function KindForm({ kind, name, ground, onDone }: KindFormProps) {
  const t = useTexts(measuresTexts);
  const [draft, setDraft] = useState<SaveKind>({
    ...{ name, ground, revision: kind?.revision ?? 0, inUse: kind?.inUse ?? true },
    ...{ channel: kind?.channel ?? 'meeting', notFor: kind?.notFor ?? [] },
  });
  const set = (change: Partial<SaveKind>) => setDraft({ ...draft, ...change });
  const kindId = kind?.kindId ?? draft.name.trim().toLowerCase().replaceAll(/\s+/g, '_');
  const save = useContactChange<SaveKind>(
    `/api/services/contact-kinds/${encodeURIComponent(kindId || NEW)}`,
    t('catalogue.saved'),
    onDone,
  );
  return (
    <form
      className="form"
      onSubmit={(event) => {
        event.preventDefault();
        save.mutate(draft);
      }}
    >
      <TextField label={t('catalogue.name')} value={draft.name} onChange={(value) => set({ name: value })} required />
      <SelectField
        label={t('catalogue.channel')}
        value={draft.channel}
        onChange={(value) => set({ channel: value as SaveKind['channel'] })}
        options={CHANNELS.map((value) => ({ value, label: t(`channel.${value}`) }))}
      />
      <fieldset className="check-grid">
        <legend>{t('catalogue.not-for')}</legend>
        {TRAITS.map((trait) => (
          <Checkbox
            key={trait}
            label={t(`trait.${trait}`)}
            checked={draft.notFor.includes(trait)}
            onChange={(on) =>
              set({ notFor: on ? [...draft.notFor, trait] : draft.notFor.filter((one) => one !== trait) })
            }
          />
        ))}
      </fieldset>
      <TextField label={t('catalogue.ground')} value={draft.ground} onChange={(value) => set({ ground: value })} />
      <Checkbox label={t('catalogue.in-use')} checked={draft.inUse} onChange={(inUse) => set({ inUse })} />
      {save.isError && <ErrorState error={save.error} texts={measuresTexts} />}
      <div className="button-row">
        <Button kind="main" type="submit" busy={save.isPending} disabled={draft.name.trim().length < 2}>
          {t('profile.save')}
        </Button>
      </div>
    </form>
  );
}
