import type { FormEvent } from 'react';
import { useState } from 'react';
import type { PlainDate } from '#kernel/plain-date.ts';
import { formatDay } from '#platform/texts/format-date.ts';
import { osloDayAndTime } from '#platform/texts/format-time.ts';
import { Button } from '#platform/ui-kit/Button.tsx';
import { DateField } from '#platform/ui-kit/DateField.tsx';
import { ErrorState } from '#platform/ui-kit/ErrorState.tsx';
import { SelectField } from '#platform/ui-kit/SelectField.tsx';
import { SidePanel } from '#platform/ui-kit/SidePanel.tsx';
import { TextArea } from '#platform/ui-kit/TextArea.tsx';
import { TextField } from '#platform/ui-kit/TextField.tsx';
import { useLocale } from '#platform/ui-kit/use-locale.ts';
import { useTexts } from '#platform/ui-kit/use-texts.ts';
import { useToast } from '#platform/ui-kit/use-toast.ts';
import { api } from '#platform/web-client/api.ts';
import type { ContactView } from '../../contract/tracing.ts';
import type { ExposureGroup, PpeWorn } from '../../domain/tracing/contact.ts';
import { EXPOSURE_GROUPS, PPE_WORN } from '../../domain/tracing/contact.ts';
import { tracingTexts } from '../../texts/tracing/tracing-texts.ts';
import { useCaseEdit } from '../cases/use-case-edit.ts';
import { useCaseWords } from '../cases/use-case-words.ts';

interface ContactPanelProps {
  readonly contact: ContactView;
  readonly contacts: readonly ContactView[];
  readonly mayChange: boolean;
  readonly onClose: () => void;
}

/** One contact: where they met, what decides, and the same person entered twice. Only changed fields are sent. */
export function ContactPanel({ contact, contacts, mayChange, onClose }: ContactPanelProps) {
  const t = useTexts(tracingTexts);
  const words = useCaseWords();
  const { locale } = useLocale();
  const { say } = useToast();
  const same = contacts.find((one) => one.contactId === contact.sameAs);
  const split = useCaseEdit(() => api.post('/api/outbreak/contacts/split', { contactId: contact.contactId }));
  const merge = useCaseEdit(
    () =>
      api.post('/api/outbreak/contacts/merge', {
        keep: { contactId: same?.contactId, revision: same?.revision },
        merge: { contactId: contact.contactId, revision: contact.revision },
      }),
    () => {
      say(t('contact.merged'), { undo: () => split.mutate() });
      onClose();
    },
  );
  return (
    <SidePanel
      title={contact.name}
      kicker={words.period(contact.period) || t(`contact.state.${contact.state}`)}
      focusKey={String(contact.contactId)}
      onClose={onClose}
    >
      {same && mayChange && (
        <div className="button-row">
          <Button small busy={merge.isPending} onClick={() => merge.mutate()}>
            {t('contact.merge')}: {same.name}
          </Button>
        </div>
      )}
      {contact.grounds.length > 0 && (
        <>
          <h3 className="sub-head">{t('contact.panel.where')}</h3>
          <ul className="case-list">
            {contact.grounds.map((ground) => {
              const from = osloDayAndTime(ground.from);
              return (
                <li key={`${ground.from} ${ground.closeness} ${ground.place}`}>
                  <span>
                    {t(`contact.near.${ground.closeness}`)} {ground.place}
                  </span>
                  <span className="note">
                    {formatDay(from.date, locale, 'dayShort')} {from.time}–{osloDayAndTime(ground.to).time}
                  </span>
                </li>
              );
            })}
          </ul>
        </>
      )}
      {contact.period && contact.period.rules.length > 0 && (
        <p className="note">
          {t('contact.panel.rule')}: {contact.period.rules.join(', ')}
        </p>
      )}
      {mayChange && <ContactForm contact={contact} />}
    </SidePanel>
  );
}

function ContactForm({ contact }: { readonly contact: ContactView }) {
  const t = useTexts(tracingTexts);
  const { say } = useToast();
  const [exposureGroup, setGroup] = useState<ExposureGroup>(contact.exposureGroup);
  const [ppe, setPpe] = useState<PpeWorn>(contact.ppe);
  const [phone, setPhone] = useState(contact.phone);
  const [language, setLanguage] = useState(contact.language);
  const [recoveredOn, setRecovered] = useState<PlainDate | undefined>(contact.recoveredOn ?? undefined);
  const [note, setNote] = useState(contact.note);
  const given = { exposureGroup, ppe, phone, language, note, recoveredOn };
  const fields = Object.fromEntries(
    Object.entries(given).filter(
      ([name, value]) => value !== undefined && value !== contact[name as keyof ContactView],
    ),
  );
  const edit = useCaseEdit(
    () =>
      api.post('/api/outbreak/contacts/change', {
        contacts: [{ contactId: contact.contactId, revision: contact.revision }],
        fields,
      }),
    () => say(t('contact.changed', { count: 1 })),
  );
  const submit = (event: FormEvent) => {
    event.preventDefault();
    edit.mutate();
  };
  return (
    <form className="form" onSubmit={submit} noValidate>
      <h3 className="sub-head">{t('contact.panel.what')}</h3>
      <SelectField
        label={t('contact.column.group')}
        value={exposureGroup}
        onChange={(value) => setGroup(value as ExposureGroup)}
        options={EXPOSURE_GROUPS.map((value) => ({ value, label: t(`contact.group.${value}`) }))}
      />
      <SelectField
        label={t('contact.column.ppe')}
        value={ppe}
        onChange={(value) => setPpe(value as PpeWorn)}
        options={PPE_WORN.map((value) => ({ value, label: t(`contact.ppe.${value}`) }))}
      />
      <DateField label={t('contact.panel.recovered')} value={recoveredOn} onChange={setRecovered} />
      <TextField label={t('contact.panel.phone')} type="tel" value={phone} onChange={setPhone} />
      <TextField label={t('contact.panel.language')} value={language} onChange={setLanguage} />
      <TextArea label={t('contact.panel.note')} value={note} onChange={setNote} />
      {edit.error && <ErrorState error={edit.error} texts={tracingTexts} />}
      <div className="button-row">
        <Button kind="main" type="submit" busy={edit.isPending} disabled={Object.keys(fields).length === 0}>
          {t('contact.panel.save')}
        </Button>
      </div>
    </form>
  );
}
