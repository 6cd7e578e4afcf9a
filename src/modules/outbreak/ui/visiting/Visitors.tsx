import type { FormEvent } from 'react';
import { useState } from 'react';
import { formatMoment } from '#platform/texts/format-time.ts';
import { Button } from '#platform/ui-kit/Button.tsx';
import { ErrorState } from '#platform/ui-kit/ErrorState.tsx';
import { SelectField } from '#platform/ui-kit/SelectField.tsx';
import { TextButton } from '#platform/ui-kit/TextButton.tsx';
import { TextField } from '#platform/ui-kit/TextField.tsx';
import { useTexts } from '#platform/ui-kit/use-texts.ts';
import { api } from '#platform/web-client/api.ts';
import { useCan } from '#platform/web-client/use-can.ts';
import type { UnitVisitingReply, VisitorView } from '../../contract/visiting.ts';
import { visitingTexts } from '../../texts/visiting-texts.ts';
import { useVisitingChange } from './use-visiting.ts';

/** The ward's list of visitors: signing in at the door, and for those who may see it who came. */
export function Visitors({ unit }: { readonly unit: UnitVisitingReply }) {
  const t = useTexts(visitingTexts);
  const maySignIn = useCan('outbreak.visitors.record');
  const days = unit.bounds.visitorsKeptDays;
  return (
    <>
      <h3 className="sub-head">{t('visitors')}</h3>
      <p className="note">{t('visitors.note', { days })}</p>
      {maySignIn && <SignIn unit={unit} />}
      {unit.visitors?.length === 0 && <p className="note">{t('visitors.none', { days })}</p>}
      {unit.visitors && unit.visitors.length > 0 && (
        <ul className="visit-lines">
          {unit.visitors.map((visitor) => (
            <VisitorLine key={visitor.visitorId} visitor={visitor} mayChange={maySignIn} />
          ))}
        </ul>
      )}
    </>
  );
}

function SignIn({ unit }: { readonly unit: UnitVisitingReply }) {
  const t = useTexts(visitingTexts);
  const [name, setName] = useState('');
  const [phone, setPhone] = useState('');
  const [userId, setUserId] = useState('');
  const [tried, setTried] = useState(false);
  const change = useVisitingChange(() => {
    setName('');
    setPhone('');
    setTried(false);
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (name.trim() === '') return;
    change.mutate({
      send: () =>
        api.post('/api/outbreak/visitors', { unitId: unit.unitId, userId: userId === '' ? null : userId, name, phone }),
      say: () => t('visitors.saved', { name }),
    });
  };
  return (
    <form className="form" onSubmit={submit} noValidate>
      <div className="form-row">
        <TextField
          label={t('visitors.name')}
          value={name}
          onChange={setName}
          error={tried && name.trim() === '' ? t('form.needed') : undefined}
        />
        <TextField label={t('visitors.phone')} optional inputMode="tel" value={phone} onChange={setPhone} />
      </div>
      <SelectField
        label={t('visitors.to')}
        value={userId}
        onChange={setUserId}
        options={[
          { value: '', label: t('visitors.nobody') },
          ...(unit.residents ?? []).map((one) => ({ value: one.userId, label: one.name })),
        ]}
      />
      {change.error && <ErrorState error={change.error} texts={visitingTexts} />}
      <Button type="submit" busy={change.isPending}>
        {t('visitors.add')}
      </Button>
    </form>
  );
}

function VisitorLine({ visitor, mayChange }: { readonly visitor: VisitorView; readonly mayChange: boolean }) {
  const t = useTexts(visitingTexts);
  const change = useVisitingChange();
  const send = (action: 'left' | 'delete') =>
    change.mutate({
      send: () => api.post(`/api/outbreak/visitors/${visitor.visitorId}/${action}`, {}),
      say: () => visitor.name,
    });
  return (
    <li>
      {[visitor.name, visitor.phone, visitor.userName].filter(Boolean).join(' · ')}
      <span className="note">
        {t('visitors.came', { time: formatMoment(visitor.cameAt) })}
        {visitor.leftAt && `, ${t('visitors.left', { time: formatMoment(visitor.leftAt) })}`}
      </span>
      {mayChange && (
        <>
          {!visitor.leftAt && <TextButton onClick={() => send('left')}>{t('visitors.leave')}</TextButton>}{' '}
          <TextButton onClick={() => send('delete')}>{t('visitors.delete')}</TextButton>
        </>
      )}
    </li>
  );
}
