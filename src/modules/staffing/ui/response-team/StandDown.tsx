import type { FormEvent } from 'react';
import { useState } from 'react';
import { EditButtons } from '#modules/organisation/ui.ts';
import { ErrorState } from '#platform/ui-kit/ErrorState.tsx';
import { TextArea } from '#platform/ui-kit/TextArea.tsx';
import { useTexts } from '#platform/ui-kit/use-texts.ts';
import { api } from '#platform/web-client/api.ts';
import type { CalloutView } from '../../contract.ts';
import { responseTexts } from '../../texts/response-texts.ts';
import { useResponseCommand } from './use-response.ts';

/** Ends a call-out, with a short evaluation for the next. */
export function StandDown({ callout, onClose }: { readonly callout: CalloutView; readonly onClose: () => void }) {
  const t = useTexts(responseTexts);
  const command = useResponseCommand(onClose);
  const [wentWell, setWell] = useState('');
  const [toImprove, setImprove] = useState('');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const body = { revision: callout.revision, wentWell: wentWell.trim(), toImprove: toImprove.trim() };
    command.mutate({
      send: () => api.post(`/api/staffing/response/callouts/${callout.calloutId}/stand-down`, body),
      said: t('response.down.done'),
    });
  };
  return (
    <form className="form reading" onSubmit={submit}>
      <TextArea label={t('response.down.well')} value={wentWell} onChange={setWell} />
      <TextArea label={t('response.down.improve')} value={toImprove} onChange={setImprove} />
      {command.error && <ErrorState error={command.error} texts={responseTexts} />}
      <EditButtons
        busy={command.isPending}
        error={undefined}
        onCancel={onClose}
        saveLabel={t('response.down.confirm')}
      />
    </form>
  );
}
