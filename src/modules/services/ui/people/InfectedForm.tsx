import type { FormEvent } from 'react';
import { useState } from 'react';
import type { PlainDate } from '#kernel/plain-date.ts';
import { EditButtons, useEdit } from '#modules/organisation/ui.ts';
import { DateField } from '#platform/ui-kit/DateField.tsx';
import { useTexts } from '#platform/ui-kit/use-texts.ts';
import { api } from '#platform/web-client/api.ts';
import { useSession } from '#platform/web-client/use-session.ts';
import { peopleTexts } from '../../texts/people-texts.ts';

interface InfectedFormProps {
  readonly userIds: readonly string[];
  readonly onDone: () => void;
}

/** Sets or takes away the infected period of some people at once; can be undone. */
export function InfectedForm({ userIds, onDone }: InfectedFormProps) {
  const t = useTexts(peopleTexts);
  const { today } = useSession();
  const edit = useEdit(onDone, 'services-users');
  const [from, setFrom] = useState<PlainDate | undefined>(today);
  const [to, setTo] = useState<PlainDate>();
  const [tried, setTried] = useState(false);
  const what = t('infected.saved', { count: userIds.length });
  const put = (period: { from: PlainDate; to: PlainDate | null } | null) =>
    api.put<{ editId: number }>('/api/services/users/infected', { userIds, period });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (from) edit.mutate({ send: () => put({ from, to: to ?? null }), what });
  };
  return (
    <form className="form" onSubmit={submit} noValidate>
      <DateField
        label={t('infected.from')}
        value={from}
        onChange={setFrom}
        error={tried && !from ? t('infected.needed') : undefined}
      />
      <DateField label={t('infected.to')} hint={t('infected.to.hint')} optional value={to} onChange={setTo} />
      <EditButtons
        busy={edit.isPending}
        error={edit.error}
        onCancel={onDone}
        onRemove={() => edit.mutate({ send: () => put(null), what, kind: 'removed' })}
      />
    </form>
  );
}
