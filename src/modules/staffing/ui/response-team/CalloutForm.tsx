import type { FormEvent } from 'react';
import { useState } from 'react';
import { EditButtons, editTexts, useCatalogue } from '#modules/organisation/ui.ts';
import { Checkbox } from '#platform/ui-kit/Checkbox.tsx';
import { ErrorState } from '#platform/ui-kit/ErrorState.tsx';
import { Section } from '#platform/ui-kit/Section.tsx';
import { SelectField } from '#platform/ui-kit/SelectField.tsx';
import { TextArea } from '#platform/ui-kit/TextArea.tsx';
import { useTexts } from '#platform/ui-kit/use-texts.ts';
import { api } from '#platform/web-client/api.ts';
import type { ResponseReply } from '../../contract.ts';
import { responseTexts } from '../../texts/response-texts.ts';
import { useResponseCommand } from './use-response.ts';

/** Calls the team out: where, why and whom; those who can move out are chosen already, those on call first. */
export function CalloutForm({ data, onDone }: { readonly data: ResponseReply; readonly onDone: () => void }) {
  const t = useTexts(responseTexts);
  const e = useTexts(editTexts);
  const names = useCatalogue();
  const start = useResponseCommand(onDone);
  const able = data.members
    .filter(({ why }) => why === null)
    .toSorted((a, b) => Number(b.onCall) - Number(a.onCall) || (a.readyHours ?? 0) - (b.readyHours ?? 0));
  const [unitId, setUnit] = useState('');
  const [reason, setReason] = useState('');
  const [chosen, setChosen] = useState<readonly string[]>(able.map(({ personId }) => personId));
  const [tried, setTried] = useState(false);
  const needed = (isThere: boolean) => (tried && !isThere ? t('response.form.needed') : undefined);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (unitId === '' || reason.trim() === '' || chosen.length === 0) return;
    start.mutate({
      send: () => api.post('/api/staffing/response/callouts', { unitId, reason: reason.trim(), personIds: chosen }),
      said: t('response.out.started', { unit: names.unitName(unitId) }),
    });
  };
  return (
    <Section title={t('response.out.title')}>
      <form className="form reading" onSubmit={submit} noValidate>
        <SelectField
          label={t('response.out.unit')}
          value={unitId}
          onChange={setUnit}
          options={names.units}
          placeholder={e('choose')}
          error={needed(unitId !== '')}
        />
        <TextArea
          label={t('response.out.reason')}
          value={reason}
          onChange={setReason}
          error={needed(reason.trim() !== '')}
        />
        <fieldset className="callout-people">
          <legend>{t('response.out.people')}</legend>
          {able.map(({ personId, name, role, readyHours, onCall }) => (
            <Checkbox
              key={personId}
              label={name}
              note={[
                role,
                readyHours !== null && t('response.hours', { hours: readyHours }),
                onCall && t('response.now.onCall'),
              ]
                .filter(Boolean)
                .join(', ')}
              checked={chosen.includes(personId)}
              onChange={(on) => setChosen(on ? [...chosen, personId] : chosen.filter((one) => one !== personId))}
            />
          ))}
        </fieldset>
        {start.error && <ErrorState error={start.error} texts={responseTexts} />}
        <EditButtons busy={start.isPending} error={undefined} onCancel={onDone} saveLabel={t('response.out.start')} />
      </form>
    </Section>
  );
}
