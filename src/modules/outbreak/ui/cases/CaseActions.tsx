import { Button } from '#platform/ui-kit/Button.tsx';
import { useTexts } from '#platform/ui-kit/use-texts.ts';
import { useToast } from '#platform/ui-kit/use-toast.ts';
import { api } from '#platform/web-client/api.ts';
import { useCan } from '#platform/web-client/use-can.ts';
import type { CaseReply } from '../../contract/cases.ts';
import { casesTexts } from '../../texts/cases/cases-texts.ts';
import { useCaseEdit } from './use-case-edit.ts';

/** Ends a case, opens it again, or puts a withdrawn one back. */
export function CaseActions({ data }: { readonly data: CaseReply }) {
  const t = useTexts(casesTexts);
  const { say } = useToast();
  const mayChange = useCan('outbreak.case.change');
  const { caseId, revision, closedOn, withdrawnAt } = data.case;
  const verb = withdrawnAt !== null ? 'restore' : closedOn !== null ? 'reopen' : 'close';
  const words = {
    restore: [t('withdraw.restore'), t('withdraw.restored')],
    reopen: [t('case.reopen'), t('case.reopened.said')],
    close: [t('case.close'), t('case.closed.said')],
  } as const;
  const [label, said] = words[verb];
  const edit = useCaseEdit(
    () => api.post(`/api/outbreak/cases/${caseId}/${verb}`, { revision }),
    () => say(said),
  );
  if (!mayChange) return null;
  return (
    <Button busy={edit.isPending} onClick={() => edit.mutate()}>
      {label}
    </Button>
  );
}
