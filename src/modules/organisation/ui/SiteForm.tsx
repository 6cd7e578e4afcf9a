import type { FormEvent } from 'react';
import { useState } from 'react';
import { TextField } from '#platform/ui-kit/TextField.tsx';
import { useTexts } from '#platform/ui-kit/use-texts.ts';
import { api } from '#platform/web-client/api.ts';
import type { Edited, SiteRow } from '../contract.ts';
import { editTexts } from '../texts/edit-texts.ts';
import { setupTexts } from '../texts/setup-texts.ts';
import { EditButtons } from './EditButtons.tsx';
import { typedNumber } from './person-draft.ts';
import { useEdit } from './use-edit.ts';

interface SiteFormProps {
  readonly row: SiteRow | undefined;
  readonly onDone: () => void;
}

const shown = (degrees: number | null | undefined): string =>
  degrees === null || degrees === undefined ? '' : String(degrees).replace('.', ',');

/** A site: its name and where it lies. */
export function SiteForm({ row, onDone }: SiteFormProps) {
  const t = useTexts(setupTexts);
  const e = useTexts(editTexts);
  const edit = useEdit(onDone);
  const [siteId, setSiteId] = useState(row?.siteId ?? '');
  const [name, setName] = useState(row?.name ?? '');
  const [lat, setLat] = useState(shown(row?.lat));
  const [lon, setLon] = useState(shown(row?.lon));
  const [tried, setTried] = useState(false);
  const [typedLat, typedLon] = [typedNumber(lat), typedNumber(lon)];
  const url = `/api/organisation/sites/${encodeURIComponent(row?.siteId ?? '')}`;
  const what = t('site.saved', { id: name.trim() });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (typedLat === undefined || typedLon === undefined || name.trim() === '' || siteId.trim() === '') return;
    const fields = { name: name.trim(), lat: typedLat, lon: typedLon };
    const send = row
      ? () => api.put<Edited>(url, { ...fields, revision: row.revision })
      : () => api.post<Edited>('/api/organisation/sites', { ...fields, siteId: siteId.trim() });
    edit.mutate({ send, what });
  };
  const remove = () =>
    row && edit.mutate({ send: () => api.del<Edited>(url, { revision: row.revision }), what, kind: 'removed' });
  const numberError = (typed: number | null | undefined) =>
    tried && typed === undefined ? e('number.needed') : undefined;
  return (
    <form className="form" onSubmit={submit} noValidate>
      {!row && (
        <TextField
          label={e('id.label')}
          hint={e('id.hint')}
          value={siteId}
          onChange={setSiteId}
          error={tried && siteId.trim() === '' ? e('id.needed') : undefined}
        />
      )}
      <TextField
        label={t('site.name')}
        value={name}
        onChange={setName}
        error={tried && name.trim() === '' ? e('name.needed') : undefined}
      />
      <TextField
        label={t('site.lat')}
        optional
        inputMode="decimal"
        value={lat}
        onChange={setLat}
        error={numberError(typedLat)}
      />
      <TextField
        label={t('site.lon')}
        optional
        inputMode="decimal"
        value={lon}
        onChange={setLon}
        error={numberError(typedLon)}
      />
      <EditButtons
        busy={edit.isPending}
        error={edit.error}
        onCancel={onDone}
        onRemove={row?.units === 0 ? remove : undefined}
      />
    </form>
  );
}
