import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Button } from '#platform/ui-kit/Button.tsx';
import { Checkbox } from '#platform/ui-kit/Checkbox.tsx';
import { ErrorState } from '#platform/ui-kit/ErrorState.tsx';
import { Fetched } from '#platform/ui-kit/Fetched.tsx';
import { Section } from '#platform/ui-kit/Section.tsx';
import { TextArea } from '#platform/ui-kit/TextArea.tsx';
import { useTexts } from '#platform/ui-kit/use-texts.ts';
import { useToast } from '#platform/ui-kit/use-toast.ts';
import { api } from '#platform/web-client/api.ts';
import type { CaseReply, Consequences } from '../../contract/cases.ts';
import { casesTexts } from '../../texts/cases/cases-texts.ts';
import { useCaseEdit } from './use-case-edit.ts';

/** Takes a case back: first all that it caused is shown, then it goes in one step. */
export function WithdrawCase({ data }: { readonly data: CaseReply }) {
  const t = useTexts(casesTexts);
  const [open, setOpen] = useState(false);
  const { caseId, withdrawnAt } = data.case;
  const query = useQuery({
    queryKey: ['infection-case', String(caseId), 'consequences'],
    enabled: open,
    queryFn: ({ signal }) => api.get<Consequences>(`/api/outbreak/cases/${caseId}/consequences`, undefined, signal),
  });
  if (withdrawnAt !== null) return null;
  return (
    <Section title={t('withdraw.title')}>
      <p className="note">{t('withdraw.text')}</p>
      {open ? (
        <Fetched query={query} texts={casesTexts}>
          {(consequences) => <WithdrawForm data={data} consequences={consequences} />}
        </Fetched>
      ) : (
        <Button onClick={() => setOpen(true)}>{t('withdraw.open')}</Button>
      )}
    </Section>
  );
}

interface WithdrawFormProps {
  readonly data: CaseReply;
  readonly consequences: Consequences;
}

function WithdrawForm({ data, consequences }: WithdrawFormProps) {
  const t = useTexts(casesTexts);
  const { say } = useToast();
  const [why, setWhy] = useState('');
  const [evenPlanned, setEven] = useState(false);
  const { caseId, revision } = data.case;
  const restore = useCaseEdit(
    () => api.post(`/api/outbreak/cases/${caseId}/restore`, { revision: revision + 1 }),
    () => say(t('withdraw.restored')),
  );
  const edit = useCaseEdit(
    () => api.post(`/api/outbreak/cases/${caseId}/withdraw`, { revision, why, evenPlanned }),
    () => say(t('withdraw.done'), { undo: () => restore.mutate() }),
  );
  const { contacts, periods, plans, tasks, infected, standing } = consequences;
  const standingContacts = contacts.filter((one) => one.state === 'confirmed' || one.state === 'proposed');
  return (
    <div className="form">
      <ul className="case-list">
        <li>{t('withdraw.contacts', { count: standingContacts.length })}</li>
        <li>
          {t('withdraw.periods', { count: periods.length })}
          <span className="note">{periods.map((one) => one.name).join(', ')}</span>
        </li>
        <li>{t('withdraw.tasks', { count: tasks })}</li>
        <li>
          {t('withdraw.plans', { count: plans.length })}
          <span className="note">
            {plans.map(({ planId, state }) => t('withdraw.plan', { id: planId, state })).join(', ')}
          </span>
        </li>
        {infected > 0 && <li>{t('withdraw.infected', { count: infected })}</li>}
      </ul>
      {standing && (
        <Checkbox label={t('withdraw.even')} note={t('withdraw.standing')} checked={evenPlanned} onChange={setEven} />
      )}
      <TextArea label={t('withdraw.why')} value={why} onChange={setWhy} />
      {edit.error && <ErrorState error={edit.error} texts={casesTexts} />}
      <div className="button-row">
        <Button
          kind="main"
          busy={edit.isPending}
          disabled={why.trim() === '' || (standing && !evenPlanned)}
          onClick={() => edit.mutate()}
        >
          {t('withdraw.do')}
        </Button>
      </div>
    </div>
  );
}
