import type { FormEvent } from 'react';
import { useState } from 'react';
import type { VacancyReason } from '#modules/organisation/domain/resource-rows.ts';
import { VACANCY_REASONS } from '#modules/organisation/domain/resource-rows.ts';
import { EditButtons, editTexts, useCatalogue } from '#modules/organisation/ui.ts';
import { DateField } from '#platform/ui-kit/DateField.tsx';
import { ErrorState } from '#platform/ui-kit/ErrorState.tsx';
import { SelectField } from '#platform/ui-kit/SelectField.tsx';
import { TextField } from '#platform/ui-kit/TextField.tsx';
import { useTexts } from '#platform/ui-kit/use-texts.ts';
import { api } from '#platform/web-client/api.ts';
import { useSession } from '#platform/web-client/use-session.ts';
import type { VacancyView } from '../../contract.ts';
import { recruitingTexts } from '../../texts/recruiting-texts.ts';
import { numberText, typedNumber } from '../number-text.ts';
import { useRecruitingEdit } from './use-recruiting.ts';

/** An empty post, entered or changed by hand. */
export function VacancyForm({ vacancy, onDone }: { readonly vacancy?: VacancyView; readonly onDone: () => void }) {
  const t = useTexts(recruitingTexts);
  const e = useTexts(editTexts);
  const { today } = useSession();
  const names = useCatalogue();
  const edit = useRecruitingEdit(onDone);
  const [unitId, setUnit] = useState(vacancy?.unitId ?? '');
  const [competence, setCompetence] = useState(vacancy?.competence ?? '');
  const [pct, setPct] = useState(numberText(vacancy?.pct ?? 100));
  const [vacantFrom, setFrom] = useState(vacancy?.vacantFrom ?? today);
  const [reason, setReason] = useState<VacancyReason>(vacancy?.reason ?? 'resigned');
  const [tried, setTried] = useState(false);
  const posts = typedNumber(pct);
  const needed = (isThere: boolean) => (tried && !isThere ? t('recruiting.form.needed') : undefined);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (unitId === '' || competence === '' || !posts) return;
    const body = { unitId, competence, pct: posts, vacantFrom, reason, revision: vacancy?.revision ?? null };
    edit.mutate({
      what: names.unitName(unitId),
      send: () =>
        vacancy
          ? api.put(`/api/staffing/vacancies/${encodeURIComponent(vacancy.vacancyId)}`, body)
          : api.post('/api/staffing/vacancies', body),
    });
  };
  return (
    <form className="form" onSubmit={submit} noValidate>
      <SelectField
        label={t('recruiting.form.unit')}
        value={unitId}
        onChange={setUnit}
        options={names.units}
        placeholder={e('choose')}
        error={needed(unitId !== '')}
      />
      <SelectField
        label={t('recruiting.form.competence')}
        value={competence}
        onChange={setCompetence}
        options={names.competences}
        placeholder={e('choose')}
        error={needed(competence !== '')}
      />
      <TextField
        label={t('recruiting.form.pct')}
        inputMode="decimal"
        value={pct}
        onChange={setPct}
        error={needed(Boolean(posts))}
      />
      <DateField label={t('recruiting.form.vacant')} value={vacantFrom} onChange={(day) => day && setFrom(day)} />
      <SelectField
        label={t('recruiting.form.reason')}
        value={reason}
        onChange={(value) => setReason(value as VacancyReason)}
        options={VACANCY_REASONS.map((value) => ({ value, label: t(`recruiting.reason.${value}`) }))}
      />
      {edit.error && <ErrorState error={edit.error} texts={recruitingTexts} />}
      <EditButtons busy={edit.isPending} error={undefined} onCancel={onDone} />
    </form>
  );
}
