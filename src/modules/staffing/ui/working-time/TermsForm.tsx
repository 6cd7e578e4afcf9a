import type { FormEvent } from 'react';
import { useState } from 'react';
import { POSITIONS, ROTA_CLASSES } from '#modules/organisation/domain/working-time-rows.ts';
import { useEdit } from '#modules/organisation/ui.ts';
import { Button } from '#platform/ui-kit/Button.tsx';
import { Checkbox } from '#platform/ui-kit/Checkbox.tsx';
import { ErrorState } from '#platform/ui-kit/ErrorState.tsx';
import { SelectField } from '#platform/ui-kit/SelectField.tsx';
import { TextField } from '#platform/ui-kit/TextField.tsx';
import { useTexts } from '#platform/ui-kit/use-texts.ts';
import { api } from '#platform/web-client/api.ts';
import type { TermsBody, TermsOfPerson } from '../../contract.ts';
import { workingTimeTexts } from '../../texts/working-time-texts.ts';
import { WORKING_TIME_KEY } from './use-working-time.ts';

const MOST_HOURS = 60;

/** One person's rota class, position, agreed hours and strain. */
export function TermsForm({ person, onDone }: { readonly person: TermsOfPerson; readonly onDone: () => void }) {
  const t = useTexts(workingTimeTexts);
  const edit = useEdit(onDone, WORKING_TIME_KEY);
  const { terms, name, personId } = person;
  const [rotaClass, setRotaClass] = useState<TermsBody['rotaClass']>(terms?.rotaClass ?? 'ordinary');
  const [position, setPosition] = useState<TermsBody['position']>(terms?.position ?? 'ordinary');
  const [heavyStrain, setHeavyStrain] = useState(terms?.heavyStrain ?? false);
  const [hours, setHours] = useState(terms?.agreedWeekHours?.toString().replace('.', ',') ?? '');
  const agreed = hours.trim() === '' ? null : Number(hours.trim().replace(',', '.'));
  const isBad = agreed !== null && !(agreed >= 0 && agreed <= MOST_HOURS);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (isBad) return;
    const body: TermsBody = { rotaClass, position, heavyStrain, agreedWeekHours: agreed, before: terms };
    edit.mutate({
      send: () => api.put(`/api/staffing/working-time/terms/${encodeURIComponent(personId)}`, body),
      what: t('terms.saved', { name }),
    });
  };
  return (
    <form className="form" onSubmit={submit} noValidate>
      <SelectField
        label={t('terms.rota')}
        value={rotaClass}
        onChange={(value) => setRotaClass(ROTA_CLASSES.find((one) => one === value) ?? 'ordinary')}
        options={ROTA_CLASSES.map((value) => ({ value, label: t(`rota.${value}`) }))}
      />
      <SelectField
        label={t('terms.position')}
        value={position}
        onChange={(value) => setPosition(POSITIONS.find((one) => one === value) ?? 'ordinary')}
        options={POSITIONS.map((value) => ({ value, label: t(`position.${value}`) }))}
      />
      <TextField
        label={t('terms.hours')}
        hint={t('terms.hours.hint')}
        optional
        inputMode="decimal"
        value={hours}
        onChange={setHours}
        error={isBad ? t('terms.bad-hours') : undefined}
      />
      <Checkbox label={t('terms.strain')} checked={heavyStrain} onChange={setHeavyStrain} />
      {edit.isError && <ErrorState error={edit.error} texts={workingTimeTexts} />}
      <div className="button-row">
        <Button type="submit" kind="main" busy={edit.isPending}>
          {t('terms.save')}
        </Button>
        <Button onClick={onDone}>{t('agreement.cancel')}</Button>
      </div>
    </form>
  );
}
