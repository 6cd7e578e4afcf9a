import { useState } from 'react';
import { osloEpochMinutes } from '#kernel/oslo-time.ts';
import type { PlainDate } from '#kernel/plain-date.ts';
import { Button } from '#platform/ui-kit/Button.tsx';
import { DateField } from '#platform/ui-kit/DateField.tsx';
import { ErrorState } from '#platform/ui-kit/ErrorState.tsx';
import { TextField } from '#platform/ui-kit/TextField.tsx';
import { useTexts } from '#platform/ui-kit/use-texts.ts';
import { useToast } from '#platform/ui-kit/use-toast.ts';
import { api } from '#platform/web-client/api.ts';
import type { SentFile } from '#platform/web-client/save-file.ts';
import { saveFile } from '#platform/web-client/save-file.ts';
import type { CaseReply } from '../../contract/cases.ts';
import type { ToldMember } from '../../domain/cases/members-of-text.ts';
import { tracingTexts } from '../../texts/tracing/tracing-texts.ts';
import { ListImport } from '../cases/ListImport.tsx';
import { useCaseEdit } from '../cases/use-case-edit.ts';
import { PersonPicker } from './PersonPicker.tsx';

const NOON = 720;

interface ContactToolsProps {
  readonly data: CaseReply;
  readonly mayChange: boolean;
}

/** Searching again, adding by hand, reading a list, saving as a sheet. */
export function ContactTools({ data, mayChange }: ContactToolsProps) {
  const t = useTexts(tracingTexts);
  const { say } = useToast();
  const [adding, setAdding] = useState(false);
  const path = `/api/outbreak/cases/${data.case.caseId}`;
  const find = useCaseEdit(
    () => api.post<{ proposed: number }>(`${path}/propose`),
    ({ proposed }) => say(t('contact.found', { count: proposed })),
  );
  const save = async () => saveFile(await api.get<SentFile>(`${path}/contacts/sheet`));
  if (adding) return <AddContact data={data} onDone={() => setAdding(false)} />;
  return (
    <div className="button-row">
      {mayChange && (
        <>
          <Button small icon="plus" onClick={() => setAdding(true)}>
            {t('contact.add')}
          </Button>
          <Button small busy={find.isPending} onClick={() => find.mutate()}>
            {t('contact.find')}
          </Button>
          <ListImport
            path={`${path}/contacts/import`}
            label={t('contact.import')}
            onDone={({ added, already, faults }) =>
              say(t('contact.imported', { added, already, faults: faults.length }))
            }
          />
        </>
      )}
      <Button small onClick={() => void save()}>
        {t('contact.export')}
      </Button>
    </div>
  );
}

function AddContact({ data, onDone }: { readonly data: CaseReply; readonly onDone: () => void }) {
  const t = useTexts(tracingTexts);
  const { say } = useToast();
  const [member, setMember] = useState<ToldMember>();
  const [phone, setPhone] = useState('');
  const [day, setDay] = useState<PlainDate | undefined>(data.today);
  const add = useCaseEdit(
    () =>
      api.post<{ added: number }>(`/api/outbreak/cases/${data.case.caseId}/contacts`, {
        ...member,
        phone: phone || member?.phone || '',
        lastExposedAt: new Date(osloEpochMinutes(day ?? data.today, NOON) * 60_000).toISOString(),
      }),
    ({ added }) => {
      say(added > 0 ? t('contact.add.done') : t('contact.add.already', { name: member?.name ?? '' }));
      onDone();
    },
  );
  return (
    <form
      className="control-bar"
      onSubmit={(event) => {
        event.preventDefault();
        if (member) add.mutate();
      }}
    >
      <PersonPicker label={t('contact.column.name')} chosen={member} onChoose={setMember} />
      {member?.kind === 'visitor' && (
        <TextField label={t('contact.panel.phone')} type="tel" value={phone} onChange={setPhone} />
      )}
      <DateField label={t('contact.add.day')} value={day} onChange={setDay} />
      <Button kind="main" type="submit" busy={add.isPending} disabled={!member}>
        {t('contact.add')}
      </Button>
      {add.error && <ErrorState error={add.error} texts={tracingTexts} />}
    </form>
  );
}
