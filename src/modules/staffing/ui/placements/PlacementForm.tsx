import { useQuery } from '@tanstack/react-query';
import type { FormEvent } from 'react';
import { useMemo, useState } from 'react';
import type { PeopleReply } from '#modules/organisation/contract.ts';
import type { OutbreakRule } from '#modules/organisation/domain/resource-rows.ts';
import { OUTBREAK_RULES } from '#modules/organisation/domain/resource-rows.ts';
import { EditButtons, editTexts, personRowOf, useCatalogue } from '#modules/organisation/ui.ts';
import { compareNames } from '#platform/texts/compare-names.ts';
import { DateField } from '#platform/ui-kit/DateField.tsx';
import { ErrorState } from '#platform/ui-kit/ErrorState.tsx';
import { FilterChips } from '#platform/ui-kit/FilterChips.tsx';
import { SelectField } from '#platform/ui-kit/SelectField.tsx';
import { TextField } from '#platform/ui-kit/TextField.tsx';
import { useTexts } from '#platform/ui-kit/use-texts.ts';
import { api } from '#platform/web-client/api.ts';
import type { PlacementView } from '../../contract.ts';
import { placementTexts } from '../../texts/placement-texts.ts';
import type { PlacementDraft, PlacementNumber } from './placement-draft.ts';
import { draftOfPlacement, faultsOfPlacement, fieldsOfPlacement, NEW_PLACEMENT } from './placement-draft.ts';
import { usePlacementEdit } from './use-placement-edit.ts';

const WEEKDAYS = ['1', '2', '3', '4', '5', '6', '7'] as const;

interface PlacementFormProps {
  /** Which to change; none: a new place. */
  readonly placement?: PlacementView;
  readonly onDone: () => void;
}

/** A place, its student, supervisors, days, hours and rule for outbreaks. */
export function PlacementForm({ placement, onDone }: PlacementFormProps) {
  const t = useTexts(placementTexts);
  const e = useTexts(editTexts);
  const names = useCatalogue();
  const edit = usePlacementEdit(onDone);
  const [draft, setDraft] = useState<PlacementDraft>(placement ? draftOfPlacement(placement) : NEW_PLACEMENT);
  const [tried, setTried] = useState(false);
  const set = (change: Partial<PlacementDraft>) => setDraft({ ...draft, ...change });
  const supervisors = useSupervisors(draft.unitId);
  const faults = faultsOfPlacement(draft);
  const errorOf = (field: keyof PlacementDraft) =>
    tried && faults.has(field) ? t('placement.form.needed') : undefined;
  const number = (field: PlacementNumber, label: string) => (
    <TextField
      label={label}
      inputMode="decimal"
      value={draft[field]}
      onChange={(value) => set({ [field]: value })}
      error={tried && faults.has(field) ? e('number.needed') : undefined}
    />
  );
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    const fields = fieldsOfPlacement(draft);
    if (fields === undefined) return;
    const body = { ...fields, revision: placement?.revision ?? null };
    edit.mutate({
      what: fields.student || names.unitName(fields.unitId),
      send: () =>
        placement
          ? api.put(`/api/staffing/placements/${encodeURIComponent(placement.placementId)}`, body)
          : api.post('/api/staffing/placements', body),
    });
  };
  return (
    <form className="form" onSubmit={submit} noValidate>
      <SelectField
        label={t('placement.form.unit')}
        value={draft.unitId}
        onChange={(unitId) => set({ unitId, supervisorId: '', secondSupervisorId: '' })}
        options={names.units}
        placeholder={e('choose')}
        error={errorOf('unitId')}
      />
      <TextField
        label={t('placement.form.school')}
        value={draft.school}
        onChange={(school) => set({ school })}
        error={errorOf('school')}
      />
      <TextField
        label={t('placement.form.programme')}
        value={draft.programme}
        onChange={(programme) => set({ programme })}
        error={errorOf('programme')}
      />
      {number('studyYear', t('placement.form.year'))}
      <TextField
        label={t('placement.form.student')}
        hint={t('placement.form.student.hint')}
        value={draft.student}
        onChange={(student) => set({ student })}
      />
      {(['supervisorId', 'secondSupervisorId'] as const).map((field) => (
        <SelectField
          key={field}
          label={t(field === 'supervisorId' ? 'placement.form.supervisor' : 'placement.form.second')}
          value={draft[field]}
          onChange={(value) => set({ [field]: value })}
          options={supervisors}
          placeholder={e('choose')}
        />
      ))}
      <DateField
        label={t('placement.form.from')}
        value={draft.from}
        onChange={(from) => set({ from })}
        error={errorOf('from')}
      />
      <DateField label={t('placement.form.to')} value={draft.to} onChange={(to) => set({ to })} error={errorOf('to')} />
      <p className="note">{t('placement.form.weekdays.hint')}</p>
      <FilterChips
        label={t('placement.form.weekdays')}
        selected={draft.weekdays}
        onToggle={(id) => set({ weekdays: WEEKDAYS.filter((one) => draft.weekdays.includes(one) !== (one === id)) })}
        options={WEEKDAYS.map((id) => ({ id, label: t(`placement.weekday.${id}`) }))}
      />
      <SelectField
        label={t('placement.form.shift')}
        value={draft.shift}
        onChange={(shift) => set({ shift })}
        options={names.shifts.map(({ shift }) => ({ value: shift, label: shift }))}
        placeholder={e('choose')}
        error={errorOf('shift')}
      />
      {number('requiredHours', t('placement.form.required'))}
      {number('doneHours', t('placement.form.done'))}
      {number('goals', t('placement.form.goals'))}
      {number('goalsDone', t('placement.form.goalsDone'))}
      {number('extraHoursPerWeek', t('placement.form.extra'))}
      <SelectField
        label={t('placement.form.rule')}
        value={draft.outbreakRule}
        onChange={(outbreakRule) => set({ outbreakRule: outbreakRule as OutbreakRule })}
        options={OUTBREAK_RULES.map((value) => ({ value, label: t(`placement.rule.${value}`) }))}
      />
      {edit.error && <ErrorState error={edit.error} texts={placementTexts} />}
      <EditButtons busy={edit.isPending} error={undefined} onCancel={onDone} />
    </form>
  );
}

/** Own staff of a unit, as choices by name. */
function useSupervisors(unitId: string) {
  const query = useQuery({
    queryKey: ['organisation', 'people', unitId],
    enabled: unitId !== '',
    queryFn: ({ signal }) => api.get<PeopleReply>('/api/organisation/people', { unit: unitId }, signal),
  });
  return useMemo(
    () =>
      (query.data?.people ?? [])
        .map(personRowOf)
        .filter(({ source }) => source === 'own')
        .map(({ personId, name }) => ({ value: personId, label: name }))
        .sort((a, b) => compareNames(a.label, b.label)),
    [query.data],
  );
}
