import type { FormEvent } from 'react';
import { useState } from 'react';
import type { PlainDate } from '#kernel/plain-date.ts';
import { addDays } from '#kernel/plain-date.ts';
import { EditButtons, useCatalogue } from '#modules/organisation/ui.ts';
import { Checkbox } from '#platform/ui-kit/Checkbox.tsx';
import { DateField } from '#platform/ui-kit/DateField.tsx';
import { ErrorState } from '#platform/ui-kit/ErrorState.tsx';
import { SelectField } from '#platform/ui-kit/SelectField.tsx';
import { TextArea } from '#platform/ui-kit/TextArea.tsx';
import { TextField } from '#platform/ui-kit/TextField.tsx';
import { useTexts } from '#platform/ui-kit/use-texts.ts';
import { api } from '#platform/web-client/api.ts';
import type { ImportanceRuleDraft, ImportanceRulesReply, ImportanceRuleView } from '../../contract/importance.ts';
import { IMPORTANCE_ORDER } from '../../domain/visit.ts';
import { importanceTexts } from '../../texts/importance-texts.ts';
import { RulePreview } from './RulePreview.tsx';
import { useRuleChange } from './use-rule-change.ts';

interface RuleFormProps {
  /** The proposal to change; none: a new one, with what the reader came with. */
  readonly rule?: ImportanceRuleView | undefined;
  readonly given: Pick<ImportanceRuleDraft, 'serviceKinds' | 'unitIds'>;
  readonly kinds: ImportanceRulesReply['kinds'];
  readonly today: PlainDate;
  readonly onDone: () => void;
}

/** Days that a new rule is proposed for; a rule must have an end. */
const FIRST_DAYS = 14;

/** Proposes a rule or changes a proposal, with those whom it would concern in sight. */
export function RuleForm({ rule, given, kinds, today, onDone }: RuleFormProps) {
  const t = useTexts(importanceTexts);
  const names = useCatalogue();
  const change = useRuleChange(onDone);
  const [tried, setTried] = useState(false);
  const [draft, setDraft] = useState<ImportanceRuleDraft>(
    () =>
      rule ?? {
        ...given,
        granted: ['should'],
        becomes: 'can_wait',
        title: '',
        ground: '',
        professionalGround: null,
        from: today,
        to: addDays(today, FIRST_DAYS),
      },
  );
  const set = (fields: Partial<ImportanceRuleDraft>) => setDraft({ ...draft, ...fields });
  const isMust = draft.granted.includes('must');
  const needed = (text: string | null) => (tried && !text?.trim() ? t('form.needed') : undefined);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (!draft.title.trim() || !draft.ground.trim() || (isMust && !draft.professionalGround?.trim())) return;
    const { serviceKinds, unitIds, livesAlone, mostVulnerable, granted, becomes, title, ground, from, to } = draft;
    const fields: ImportanceRuleDraft = {
      ...{ serviceKinds, unitIds, livesAlone, mostVulnerable, granted, becomes, title, ground, from, to },
      professionalGround: isMust ? draft.professionalGround : null,
    };
    const send = () =>
      rule
        ? api.put(`/api/services/importance-rules/${rule.ruleId}`, { ...fields, revision: rule.revision })
        : api.post('/api/services/importance-rules', fields);
    change.mutate({ send, say: t('done.proposed') });
  };
  const toggled = <Value extends string>(list: readonly Value[], value: Value): Value[] =>
    list.includes(value) ? list.filter((one) => one !== value) : [...list, value];
  return (
    <form className="form" onSubmit={submit} noValidate>
      <TextField
        label={t('form.name')}
        value={draft.title}
        onChange={(title) => set({ title })}
        error={needed(draft.title)}
      />
      <fieldset className="form-group">
        <legend>{t('form.kinds')}</legend>
        <p className="note">{t('form.kinds.hint')}</p>
        <div className="kind-choices">
          {kinds.map(({ kind, services }) => (
            <Checkbox
              key={kind}
              label={`${kind} (${services})`}
              checked={draft.serviceKinds.includes(kind)}
              onChange={() => set({ serviceKinds: toggled(draft.serviceKinds, kind) })}
            />
          ))}
        </div>
      </fieldset>
      <SelectField
        label={t('form.unit')}
        value={draft.unitIds[0] ?? ''}
        onChange={(unitId) => set({ unitIds: unitId ? [unitId] : [] })}
        options={names.units}
        placeholder={t('form.unit.all')}
      />
      <SelectField
        label={t('form.alone')}
        value={draft.livesAlone === undefined ? '' : draft.livesAlone ? 'yes' : 'no'}
        onChange={(value) => set({ livesAlone: value === '' ? undefined : value === 'yes' })}
        options={(['no', 'yes'] as const).map((value) => ({ value, label: t(`form.alone.${value}`) }))}
        placeholder={t('form.alone.any')}
      />
      <SelectField
        label={t('form.vulnerable')}
        value={draft.mostVulnerable === undefined ? '' : String(draft.mostVulnerable)}
        onChange={(value) => set({ mostVulnerable: value === '' ? undefined : Number(value) })}
        options={[1, 2, 3, 4].map((most) => ({ value: String(most), label: t('form.vulnerable.most', { most }) }))}
        placeholder={t('form.vulnerable.any')}
      />
      <fieldset className="form-group">
        <legend>{t('form.granted')}</legend>
        <div className="choice-row">
          {IMPORTANCE_ORDER.filter((one) => one !== 'can_wait').map((one) => (
            <Checkbox
              key={one}
              label={t(`importance.${one}`)}
              checked={draft.granted.includes(one)}
              onChange={() => set({ granted: toggled(draft.granted, one) })}
            />
          ))}
        </div>
        <SelectField
          label={t('form.becomes')}
          value={draft.becomes}
          onChange={(becomes) => set({ becomes: becomes as ImportanceRuleDraft['becomes'] })}
          options={(['should', 'can_wait'] as const).map((value) => ({ value, label: t(`importance.${value}`) }))}
        />
      </fieldset>
      <TextArea
        label={t('ground')}
        hint={t('form.ground.hint')}
        value={draft.ground}
        onChange={(ground) => set({ ground })}
        error={needed(draft.ground)}
      />
      {isMust && (
        <TextArea
          label={t('ground.professional')}
          hint={t('form.professional.hint')}
          value={draft.professionalGround ?? ''}
          onChange={(professionalGround) => set({ professionalGround })}
          error={needed(draft.professionalGround)}
        />
      )}
      <DateField label={t('form.from')} value={draft.from} onChange={(from) => from && set({ from })} />
      <DateField
        label={t('form.last')}
        hint={t('form.last.hint')}
        value={addDays(draft.to, -1)}
        onChange={(last) => last && set({ to: addDays(last, 1) })}
      />
      <RulePreview criteria={draft} />
      {change.error && <ErrorState error={change.error} texts={importanceTexts} />}
      <EditButtons busy={change.isPending} error={undefined} onCancel={onDone} saveLabel={t('form.save')} />
    </form>
  );
}
