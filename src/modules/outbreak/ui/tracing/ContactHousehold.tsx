import { useState } from 'react';
import { Button } from '#platform/ui-kit/Button.tsx';
import { ErrorState } from '#platform/ui-kit/ErrorState.tsx';
import { TextField } from '#platform/ui-kit/TextField.tsx';
import { useTexts } from '#platform/ui-kit/use-texts.ts';
import { useToast } from '#platform/ui-kit/use-toast.ts';
import { api } from '#platform/web-client/api.ts';
import type { ContactView } from '../../contract/tracing.ts';
import type { ToldMember } from '../../domain/cases/members-of-text.ts';
import { tracingTexts } from '../../texts/tracing/tracing-texts.ts';
import { useCaseEdit } from '../cases/use-case-edit.ts';
import { useCaseWords } from '../cases/use-case-words.ts';
import { PersonPicker } from './PersonPicker.tsx';

interface ContactHouseholdProps {
  readonly contact: ContactView;
  readonly contacts: readonly ContactView[];
}

/** Who lives with a contact: added one by one, they wait with the contact where the rule asks it. */
export function ContactHousehold({ contact, contacts }: ContactHouseholdProps) {
  const t = useTexts(tracingTexts);
  const words = useCaseWords();
  const { say } = useToast();
  const [adding, setAdding] = useState(false);
  const [member, setMember] = useState<ToldMember>();
  const [phone, setPhone] = useState('');
  const waiting = contacts.filter((one) => one.waitsFor === contact.contactId && one.state !== 'merged');
  const add = useCaseEdit(
    () =>
      api.post<{ added: number }>(`/api/outbreak/contacts/${contact.contactId}/household`, {
        members: member ? [{ ...member, phone: phone || member.phone }] : [],
      }),
    ({ added }) => {
      say(added > 0 ? t('household.added') : t('contact.add.already', { name: member?.name ?? '' }));
      setAdding(false);
      setMember(undefined);
      setPhone('');
    },
  );
  return (
    <>
      <h3 className="sub-head">{t('household.title')}</h3>
      {waiting.length > 0 && (
        <ul className="case-list">
          {waiting.map((one) => (
            <li key={one.contactId}>
              <span>{one.name}</span>
              <span className="note">{words.period(one.period)}</span>
            </li>
          ))}
        </ul>
      )}
      <p className="note">{t('household.note', { name: contact.name })}</p>
      {adding ? (
        <form
          className="form"
          onSubmit={(event) => {
            event.preventDefault();
            if (member) add.mutate();
          }}
        >
          <PersonPicker label={t('household.who')} chosen={member} onChoose={setMember} />
          {member?.kind === 'visitor' && (
            <TextField label={t('contact.panel.phone')} type="tel" value={phone} onChange={setPhone} />
          )}
          {add.error && <ErrorState error={add.error} texts={tracingTexts} />}
          <div className="button-row">
            <Button small kind="main" type="submit" busy={add.isPending} disabled={!member}>
              {t('household.add')}
            </Button>
            <Button small onClick={() => setAdding(false)}>
              {t('pick.cancel')}
            </Button>
          </div>
        </form>
      ) : (
        <div className="button-row">
          <Button small icon="plus" onClick={() => setAdding(true)}>
            {t('household.open')}
          </Button>
        </div>
      )}
    </>
  );
}
