import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { PlainDate } from '#kernel/plain-date.ts';
import { Button } from '#platform/ui-kit/Button.tsx';
import { DateField } from '#platform/ui-kit/DateField.tsx';
import { ErrorState } from '#platform/ui-kit/ErrorState.tsx';
import { RadioField } from '#platform/ui-kit/RadioField.tsx';
import { SelectField } from '#platform/ui-kit/SelectField.tsx';
import { TextArea } from '#platform/ui-kit/TextArea.tsx';
import { TextField } from '#platform/ui-kit/TextField.tsx';
import { useTexts } from '#platform/ui-kit/use-texts.ts';
import { useToast } from '#platform/ui-kit/use-toast.ts';
import { api } from '#platform/web-client/api.ts';
import { useSession } from '#platform/web-client/use-session.ts';
import type { CancellableUser, RegisterCancellation } from '../../contract/cancellations.ts';
import type { CancelReason } from '../../domain/cancellations/cancellation.ts';
import { CANCEL_REASONS, followUpDay } from '../../domain/cancellations/cancellation.ts';
import { cancellationsTexts } from '../../texts/cancellations-texts.ts';
import { CANCELLATIONS } from './use-cancellations.ts';

const ALL = '*';

/** Who says no to what, why, and when the help is offered again; the day follows the reason until somebody sets it. */
export function RegisterForm({ onDone }: { readonly onDone: () => void }) {
  const t = useTexts(cancellationsTexts);
  const { today } = useSession();
  const toast = useToast();
  const queries = useQueryClient();
  const [text, setText] = useState('');
  const [user, setUser] = useState<CancellableUser>();
  const [service, setService] = useState(ALL);
  const [reason, setReason] = useState<CancelReason>('fear');
  const [note, setNote] = useState('');
  const [fromDay, setFromDay] = useState<PlainDate>(today);
  const [next, setNext] = useState<PlainDate>();
  const wanted = text.trim();
  const found = useQuery({
    queryKey: ['cancellable', wanted],
    queryFn: ({ signal }) => api.get<CancellableUser[]>('/api/services/cancellable', { text: wanted }, signal),
    enabled: wanted.length >= 2 && user === undefined,
  });
  const register = useMutation({
    mutationFn: (body: RegisterCancellation) => api.post<unknown>('/api/services/cancellations', body),
    onSuccess: async () => {
      toast.say(t('form.saved'));
      await queries.invalidateQueries({ queryKey: CANCELLATIONS });
      onDone();
    },
  });
  const followUpOn = next ?? followUpDay(reason, today);
  if (!user) {
    return (
      <div className="form">
        <TextField label={t('form.who')} hint={t('form.who.hint')} value={text} onChange={setText} type="search" />
        <ul className="cancellation-found">
          {(found.data ?? []).map((one) => (
            <li key={one.userId}>
              <Button onClick={() => setUser(one)}>
                {one.name} · {one.unitName}
              </Button>
            </li>
          ))}
        </ul>
      </div>
    );
  }
  return (
    <form
      className="form"
      onSubmit={(event) => {
        event.preventDefault();
        const serviceId = service === ALL ? null : service;
        register.mutate({ userId: user.userId, serviceId, reason, note: note.trim(), fromDay, followUpOn });
      }}
    >
      <p>
        <b>{user.name}</b> · {user.unitName}
      </p>
      <SelectField
        label={t('form.service')}
        value={service}
        onChange={setService}
        options={[
          { value: ALL, label: t('service.all') },
          ...user.services.map((one) => ({ value: one.serviceId, label: one.kind })),
        ]}
      />
      <RadioField
        label={t('form.reason')}
        value={reason}
        onChange={setReason}
        options={CANCEL_REASONS.map((value) => ({ value, label: t(`reason.${value}`) }))}
      />
      <div className="form-row">
        <DateField label={t('form.from')} value={fromDay} onChange={(day) => day && setFromDay(day)} />
        <DateField label={t('form.next')} value={followUpOn} onChange={(day) => setNext(day ?? undefined)} />
      </div>
      <TextArea label={t('panel.note')} value={note} onChange={setNote} rows={2} optional />
      {register.isError && <ErrorState error={register.error} texts={cancellationsTexts} />}
      <div className="button-row">
        <Button kind="main" type="submit" busy={register.isPending}>
          {t('form.save')}
        </Button>
      </div>
    </form>
  );
}
