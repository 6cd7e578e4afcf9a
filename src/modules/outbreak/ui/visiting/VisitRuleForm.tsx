import type { FormEvent } from 'react';
import { useState } from 'react';
import { addDays } from '#kernel/plain-date.ts';
import { Checkbox } from '#platform/ui-kit/Checkbox.tsx';
import { DateField } from '#platform/ui-kit/DateField.tsx';
import { SelectField } from '#platform/ui-kit/SelectField.tsx';
import { TextArea } from '#platform/ui-kit/TextArea.tsx';
import { TextField } from '#platform/ui-kit/TextField.tsx';
import { useTexts } from '#platform/ui-kit/use-texts.ts';
import { api } from '#platform/web-client/api.ts';
import { useCan } from '#platform/web-client/use-can.ts';
import type { UnitVisitingReply, VisitRuleBody, VisitRuleDone } from '../../contract/visiting.ts';
import { VISIT_BASES, VISIT_CAUSES, VISIT_LEVELS } from '../../domain/visiting/visit-rule.ts';
import { visitingTexts } from '../../texts/visiting-texts.ts';
import { Foot } from './ReviewForms.tsx';
import { useVisitingChange } from './use-visiting.ts';

interface VisitRuleFormProps {
  readonly unit: UnitVisitingReply;
  readonly onDone: () => void;
}

const FLAGS = ['booked', 'ownRoom', 'outdoors', 'faceMask', 'commonRoomsClosed'] as const;

/** Decides what applies for visits; in people's own homes only advice can be chosen. */
export function VisitRuleForm({ unit, onDone }: VisitRuleFormProps) {
  const t = useTexts(visitingTexts);
  const isHome = unit.dwelling !== 'institution';
  const mayRegulate = useCan('outbreak.visiting.regulate');
  const [draft, setDraft] = useState<VisitRuleBody>(() => startOf(unit, isHome));
  const [tried, setTried] = useState(false);
  const change = useVisitingChange<VisitRuleDone>(onDone);
  const set = <Key extends keyof VisitRuleBody>(key: Key, value: VisitRuleBody[Key]) =>
    setDraft((before) => ({ ...before, [key]: value }));
  const reasons = draft.level === 'advice' ? (['ground'] as const) : (['ground', 'necessity', 'alternatives'] as const);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (reasons.some((key) => draft[key].trim() === '')) return;
    change.mutate({
      send: () => api.post<VisitRuleDone>('/api/outbreak/visiting/rules', draft),
      say: ({ drafts }) => t('form.saved', { unit: unit.name, drafts }),
      undo: ({ ruleId, revision }) => api.post(`/api/outbreak/visiting/rules/${ruleId}/take-back`, { revision }),
      undone: t('form.taken-back'),
    });
  };
  return (
    <form className="form" onSubmit={submit} noValidate>
      <h3 className="sub-head">{t('form.title', { unit: unit.name })}</h3>
      {isHome && <p className="note">{t('panel.own-home')}</p>}
      <SelectField
        label={t('form.level')}
        value={draft.level}
        onChange={(value) => set('level', VISIT_LEVELS.find((one) => one === value) ?? 'advice')}
        options={VISIT_LEVELS.filter((level) => !isHome || level === 'advice').map((value) => ({
          value,
          label: t(`level.${value}`),
        }))}
      />
      <SelectField
        label={t('form.basis')}
        hint={t('form.basis.hint')}
        value={draft.basis}
        onChange={(value) => set('basis', VISIT_BASES.find((one) => one === value) ?? 'professional_advice')}
        options={VISIT_BASES.filter((basis) => mayRegulate || basis !== 'local_regulation').map((value) => ({
          value,
          label: t(`basis.${value}`),
        }))}
      />
      <SelectField
        label={t('form.cause')}
        value={draft.cause}
        onChange={(value) => set('cause', VISIT_CAUSES.find((one) => one === value) ?? 'infection_in_unit')}
        options={VISIT_CAUSES.map((value) => ({ value, label: t(`cause.${value}`) }))}
      />
      {reasons.map((key) => (
        <TextArea
          key={key}
          label={t(`panel.${key}`)}
          value={draft[key]}
          onChange={(value) => set(key, value)}
          error={tried && draft[key].trim() === '' ? t('form.needed') : undefined}
        />
      ))}
      {draft.level !== 'closed' && (
        <fieldset className="form">
          <legend>{t('panel.terms')}</legend>
          <TextField
            label={t('form.at-once')}
            optional
            inputMode="numeric"
            value={draft.visitorsAtOnce === null ? '' : String(draft.visitorsAtOnce)}
            onChange={(value) => set('visitorsAtOnce', /^[1-9]\d?$/.test(value.trim()) ? Number(value) : null)}
          />
          {FLAGS.map((flag) => (
            <Checkbox
              key={flag}
              label={t(`form.${flag}`)}
              checked={draft[flag]}
              onChange={(checked) => set(flag, checked)}
            />
          ))}
        </fieldset>
      )}
      <div className="form-row">
        <DateField label={t('form.from')} value={draft.from} onChange={(day) => day && set('from', day)} />
        <DateField
          label={t('form.last')}
          value={addDays(draft.to, -1)}
          onChange={(day) => day && set('to', addDays(day, 1))}
        />
      </div>
      <DateField
        label={t('form.review')}
        hint={t('form.bounds', {
          longest: unit.bounds.longestDays,
          review: unit.bounds.reviewWithinDays,
          source: unit.bounds.source,
        })}
        value={draft.reviewOn}
        onChange={(day) => day && set('reviewOn', day)}
      />
      <div className="form-row">
        <TextField label={t('form.contact')} optional value={draft.contact} onChange={(text) => set('contact', text)} />
        <TextField
          label={t('form.reference')}
          optional
          value={draft.reference}
          onChange={(text) => set('reference', text)}
        />
      </div>
      <p className="note">{t('form.tells', { count: unit.relatives })}</p>
      <Foot error={change.error} busy={change.isPending} save={t('form.save')} onCancel={onDone} />
    </form>
  );
}

/** What applied last is where the next decision starts; the days and reasons are given anew. */
function startOf(unit: UnitVisitingReply, isHome: boolean): VisitRuleBody {
  const last = unit.rule ?? unit.planned ?? unit.history[0];
  return {
    unitId: unit.unitId,
    level: isHome ? 'advice' : (last?.level ?? 'limited'),
    basis: 'professional_advice',
    reference: '',
    cause: last?.cause ?? 'infection_in_unit',
    ground: '',
    necessity: '',
    alternatives: '',
    visitorsAtOnce: last?.visitorsAtOnce ?? 2,
    booked: last?.booked ?? true,
    outdoors: last?.outdoors ?? false,
    ownRoom: last?.ownRoom ?? true,
    faceMask: last?.faceMask ?? true,
    commonRoomsClosed: last?.commonRoomsClosed ?? false,
    contact: last?.contact ?? '',
    from: unit.today,
    to: addDays(unit.today, Math.min(unit.bounds.longestDays, 14)),
    reviewOn: addDays(unit.today, Math.min(unit.bounds.reviewWithinDays, 7)),
  };
}
