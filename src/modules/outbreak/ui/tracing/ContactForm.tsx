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
import { useToast } from '#platform/ui-kit/use-toast.ts';
import { api } from '#platform/web-client/api.ts';
import type { ContactView } from '../../contract/tracing.ts';
import type { ExposureGroup, PpeWorn } from '../../domain/tracing/contact.ts';
import { EXPOSURE_GROUPS, PPE_WORN } from '../../domain/tracing/contact.ts';
import { tracingTexts } from '../../texts/tracing/tracing-texts.ts';
import { useCaseEdit } from '../cases/use-case-edit.ts';

/** More doses than this are not told apart by any rule. */
const MOST_DOSES = 4;
const MARKS = ['livesTogether', 'declinesTests', 'isMinor'] as const;

/** What decides a contact's dates, and how to reach them. Only changed fields are sent. */
export function ContactForm({ contact }: { readonly contact: ContactView }) {
  const t = useTexts(tracingTexts);
  const { say } = useToast();
  const [exposureGroup, setGroup] = useState<ExposureGroup>(contact.exposureGroup);
  const [ppe, setPpe] = useState<PpeWorn>(contact.ppe);
  const [phone, setPhone] = useState(contact.phone);
  const [language, setLanguage] = useState(contact.language);
  const [recoveredOn, setRecovered] = useState<PlainDate | undefined>(contact.recoveredOn ?? undefined);
  const [dosesOn, setDoses] = useState<readonly (PlainDate | undefined)[]>(
    contact.doses === '' ? [] : (contact.doses.split(',') as PlainDate[]),
  );
  const [marks, setMarks] = useState({
    livesTogether: contact.livesTogether,
    declinesTests: contact.declinesTests,
    isMinor: contact.isMinor,
  });
  const [note, setNote] = useState(contact.note);
  const doses = dosesOn
    .filter((day) => day !== undefined)
    .toSorted()
    .join(',');
  const given = { exposureGroup, ppe, phone, language, note, doses, recoveredOn: recoveredOn ?? null, ...marks };
  const fields = Object.fromEntries(
    Object.entries(given).filter(([name, value]) => value !== contact[name as keyof ContactView]),
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
  const shown = Math.min(MOST_DOSES, dosesOn.length + 1);
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
      <DateField label={t('contact.panel.recovered')} optional value={recoveredOn} onChange={setRecovered} />
      {Array.from({ length: shown }, (_, place) => (
        <DateField
          key={place}
          label={t('contact.panel.dose', { number: place + 1 })}
          optional
          value={dosesOn[place]}
          onChange={(day) => setDoses(dosesOn.toSpliced(place, 1, day))}
        />
      ))}
      {MARKS.map((mark) => (
        <Checkbox
          key={mark}
          label={t(`contact.panel.${mark}`)}
          checked={marks[mark]}
          onChange={(on) => setMarks({ ...marks, [mark]: on })}
        />
      ))}
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
