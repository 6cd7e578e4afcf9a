import type { FormEvent } from 'react';
import { useState } from 'react';
import { addDays } from '#kernel/plain-date.ts';
import { formatDate } from '#platform/texts/format-date.ts';
import { Button } from '#platform/ui-kit/Button.tsx';
import { DateField } from '#platform/ui-kit/DateField.tsx';
import { SelectField } from '#platform/ui-kit/SelectField.tsx';
import { TextArea } from '#platform/ui-kit/TextArea.tsx';
import { TextButton } from '#platform/ui-kit/TextButton.tsx';
import { TextField } from '#platform/ui-kit/TextField.tsx';
import { useTexts } from '#platform/ui-kit/use-texts.ts';
import { api } from '#platform/web-client/api.ts';
import type { UnitVisitingReply, VisitExceptionBody } from '../../contract/visiting.ts';
import { visitingTexts } from '../../texts/visiting-texts.ts';
import { Foot } from './ReviewForms.tsx';
import { useVisitingChange } from './use-visiting.ts';

/** Who may visit whom in spite of the limit, with why and until when. */
export function VisitExceptions({ unit }: { readonly unit: UnitVisitingReply }) {
  const t = useTexts(visitingTexts);
  const [adding, setAdding] = useState(false);
  const change = useVisitingChange();
  const isLimited = unit.rule?.level === 'limited' || unit.rule?.level === 'closed';
  if (!isLimited && unit.exceptionsNow.length === 0) return null;
  return (
    <>
      <h3 className="sub-head">{t('exceptions')}</h3>
      {unit.exceptionsNow.length === 0 && <p className="note">{t('exceptions.none')}</p>}
      <ul className="visit-lines">
        {unit.exceptionsNow.map((one) => (
          <li key={one.exceptionId}>
            {t('exceptions.line', {
              visitor: one.visitor,
              user: one.userName ?? t('exceptions.hidden'),
              allowed: one.allowed,
            })}
            <span className="note">
              {t('exceptions.until', { last: formatDate(addDays(one.to, -1)), by: one.decidedBy, reason: one.reason })}
            </span>
            {unit.mayDecide && (
              <TextButton
                onClick={() =>
                  change.mutate({
                    send: () =>
                      api.post(`/api/outbreak/visiting/exceptions/${one.exceptionId}/end`, { revision: one.revision }),
                    say: () => t('exceptions.end'),
                  })
                }
              >
                {t('exceptions.end')}
              </TextButton>
            )}
          </li>
        ))}
      </ul>
      {unit.mayDecide &&
        unit.residents &&
        (adding ? (
          <ExceptionForm unit={unit} residents={unit.residents} onDone={() => setAdding(false)} />
        ) : (
          <Button onClick={() => setAdding(true)}>{t('exceptions.new')}</Button>
        ))}
    </>
  );
}

interface ExceptionFormProps {
  readonly unit: UnitVisitingReply;
  readonly residents: NonNullable<UnitVisitingReply['residents']>;
  readonly onDone: () => void;
}

function ExceptionForm({ unit, residents, onDone }: ExceptionFormProps) {
  const t = useTexts(visitingTexts);
  const [draft, setDraft] = useState<VisitExceptionBody>({
    unitId: unit.unitId,
    userId: residents[0]?.userId ?? '',
    visitor: '',
    reason: '',
    allowed: '',
    from: unit.today,
    to: addDays(unit.today, 7),
  });
  const [tried, setTried] = useState(false);
  const change = useVisitingChange(onDone);
  const needed = (text: string) => (tried && text.trim() === '' ? t('form.needed') : undefined);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if ([draft.visitor, draft.reason, draft.allowed].some((text) => text.trim() === '')) return;
    change.mutate({
      send: () => api.post('/api/outbreak/visiting/exceptions', draft),
      say: () => t('exceptions.saved'),
    });
  };
  return (
    <form className="form" onSubmit={submit} noValidate>
      <SelectField
        label={t('exceptions.user')}
        value={draft.userId}
        onChange={(userId) => setDraft({ ...draft, userId })}
        options={residents.map(({ userId, name }) => ({ value: userId, label: name }))}
      />
      <TextField
        label={t('exceptions.visitor')}
        value={draft.visitor}
        onChange={(visitor) => setDraft({ ...draft, visitor })}
        error={needed(draft.visitor)}
      />
      <TextArea
        label={t('exceptions.reason')}
        value={draft.reason}
        onChange={(reason) => setDraft({ ...draft, reason })}
        error={needed(draft.reason)}
      />
      <TextField
        label={t('exceptions.allowed')}
        value={draft.allowed}
        onChange={(allowed) => setDraft({ ...draft, allowed })}
        error={needed(draft.allowed)}
      />
      <DateField
        label={t('form.last')}
        value={addDays(draft.to, -1)}
        onChange={(day) => day && setDraft({ ...draft, to: addDays(day, 1) })}
      />
      <Foot error={change.error} busy={change.isPending} save={t('exceptions.save')} onCancel={onDone} />
    </form>
  );
}
