import type { FormEvent } from 'react';
import { useState } from 'react';
import { EditButtons, editTexts, useEdit } from '#modules/organisation/ui.ts';
import { DateField } from '#platform/ui-kit/DateField.tsx';
import { ErrorState } from '#platform/ui-kit/ErrorState.tsx';
import { TextField } from '#platform/ui-kit/TextField.tsx';
import { useTexts } from '#platform/ui-kit/use-texts.ts';
import { api } from '#platform/web-client/api.ts';
import type { MemberView } from '../../contract.ts';
import { responseTexts } from '../../texts/response-texts.ts';
import { numberText, typedNumber } from '../number-text.ts';
import { RESPONSE_KEY } from './use-response.ts';

type Editable = Pick<MemberView, 'personId' | 'name' | 'revision'> &
  Partial<Pick<MemberView, 'role' | 'trainedTo' | 'readyHours' | 'onCallFrom' | 'onCallTo'>>;

interface MemberFormProps {
  readonly member: Editable;
  /** Already a member, so they may be taken out. */
  readonly inTeam: boolean;
  readonly onDone: () => void;
}

/** What a member does in the team, until when they are trained, how soon they can be there and when they are on call. */
export function MemberForm({ member, inTeam, onDone }: MemberFormProps) {
  const t = useTexts(responseTexts);
  const e = useTexts(editTexts);
  const edit = useEdit(onDone, RESPONSE_KEY);
  const [role, setRole] = useState(member.role ?? '');
  const [trainedTo, setTrained] = useState(member.trainedTo ?? null);
  const [ready, setReady] = useState(numberText(member.readyHours ?? null));
  const [onCallFrom, setFrom] = useState(member.onCallFrom ?? null);
  const [onCallTo, setTo] = useState(member.onCallTo ?? null);
  const [tried, setTried] = useState(false);
  const readyHours = typedNumber(ready);
  const url = `/api/staffing/response/members/${encodeURIComponent(member.personId)}`;
  const { revision } = member;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (role.trim() === '' || readyHours === undefined) return;
    const body = { role: role.trim(), trainedTo, readyHours, onCallFrom, onCallTo, revision };
    edit.mutate({ what: member.name, send: () => api.put(url, body) });
  };
  return (
    <form className="form" onSubmit={submit} noValidate>
      <TextField
        label={t('response.form.role')}
        value={role}
        onChange={setRole}
        error={tried && role.trim() === '' ? t('response.form.needed') : undefined}
      />
      <DateField
        label={t('response.form.trained')}
        optional
        value={trainedTo ?? undefined}
        onChange={(day) => setTrained(day ?? null)}
      />
      <TextField
        label={t('response.form.ready')}
        inputMode="decimal"
        value={ready}
        onChange={setReady}
        error={tried && readyHours === undefined ? e('number.needed') : undefined}
      />
      <DateField
        label={t('response.form.onCallFrom')}
        optional
        value={onCallFrom ?? undefined}
        onChange={(day) => setFrom(day ?? null)}
      />
      <DateField
        label={t('response.form.onCallTo')}
        optional
        value={onCallTo ?? undefined}
        onChange={(day) => setTo(day ?? null)}
      />
      {edit.error && <ErrorState error={edit.error} texts={editTexts} />}
      <EditButtons
        busy={edit.isPending}
        error={undefined}
        onCancel={onDone}
        onRemove={
          inTeam
            ? () =>
                edit.mutate({
                  what: member.name,
                  kind: 'removed',
                  send: () => api.post(`${url}/remove`, { revision }),
                })
            : undefined
        }
      />
    </form>
  );
}
