import type { FormEvent } from 'react';
import { useState } from 'react';
import { SelectField } from '#platform/ui-kit/SelectField.tsx';
import { TextField } from '#platform/ui-kit/TextField.tsx';
import { useTexts } from '#platform/ui-kit/use-texts.ts';
import { api } from '#platform/web-client/api.ts';
import type { Edited, UnitDetail, UnitFields } from '../contract.ts';
import { DWELLINGS, UNIT_KINDS } from '../domain/municipality.ts';
import { editTexts } from '../texts/edit-texts.ts';
import { unitTexts } from '../texts/units-texts.ts';
import { EditButtons } from './EditButtons.tsx';
import { useCatalogue } from './use-catalogue.ts';
import { useEdit } from './use-edit.ts';
import { useWords } from './use-words.ts';

interface UnitFormProps {
  /** The unit to change; none: a new one. */
  readonly unit?: UnitDetail;
  readonly onDone: () => void;
}

const EMPTY: UnitFields = { name: '', kind: 'nursing_home_ward', siteId: '', parentId: null, dwelling: null };

/** A unit's name, kind, site and place in the tree. */
export function UnitForm({ unit, onDone }: UnitFormProps) {
  const t = useTexts(unitTexts);
  const e = useTexts(editTexts);
  const words = useWords();
  const names = useCatalogue();
  const edit = useEdit(onDone);
  const [unitId, setUnitId] = useState('');
  const [fields, setFields] = useState<UnitFields>(unit ?? EMPTY);
  const [tried, setTried] = useState(false);
  const set = (change: Partial<UnitFields>) => setFields({ ...fields, ...change });
  const isWhole = fields.name.trim() !== '' && fields.siteId !== '' && (unit !== undefined || unitId.trim() !== '');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (!isWhole) return;
    const { name, kind, siteId, parentId, dwelling } = fields;
    const body = { name, kind, siteId, parentId, dwelling };
    const send = unit
      ? () =>
          api.put<Edited>(`/api/organisation/units/${encodeURIComponent(unit.unitId)}`, {
            ...body,
            revision: unit.revision,
          })
      : () => api.post<Edited>('/api/organisation/units', { ...body, unitId: unitId.trim() });
    edit.mutate({ send, what: name });
  };
  return (
    <form className="form" onSubmit={submit} noValidate>
      {!unit && (
        <TextField
          label={e('id.label')}
          hint={e('id.hint')}
          value={unitId}
          onChange={setUnitId}
          error={tried && unitId.trim() === '' ? e('id.needed') : undefined}
        />
      )}
      <TextField
        label={t('form.name')}
        value={fields.name}
        onChange={(name) => set({ name })}
        error={tried && fields.name.trim() === '' ? e('name.needed') : undefined}
      />
      <SelectField
        label={t('form.kind')}
        value={fields.kind}
        onChange={(kind) => set({ kind: kind as UnitFields['kind'] })}
        options={UNIT_KINDS.map((kind) => ({ value: kind, label: words.unitKind(kind) }))}
      />
      <SelectField
        label={t('form.site')}
        value={fields.siteId}
        onChange={(siteId) => set({ siteId })}
        options={names.sites}
        placeholder={e('choose')}
        error={tried && fields.siteId === '' ? e('choose') : undefined}
      />
      <SelectField
        label={t('form.parent')}
        value={fields.parentId ?? ''}
        onChange={(parentId) => set({ parentId: parentId || null })}
        options={names.units.filter((choice) => choice.value !== unit?.unitId)}
        placeholder={t('form.top')}
      />
      <SelectField
        label={t('form.dwelling')}
        value={fields.dwelling ?? ''}
        onChange={(dwelling) => set({ dwelling: (dwelling || null) as UnitFields['dwelling'] })}
        options={DWELLINGS.map((dwelling) => ({ value: dwelling, label: t(`dwelling.${dwelling}`) }))}
        placeholder={t('dwelling.none')}
      />
      <EditButtons busy={edit.isPending} error={edit.error} onCancel={onDone} />
    </form>
  );
}
