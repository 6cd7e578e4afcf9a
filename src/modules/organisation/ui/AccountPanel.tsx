import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Button } from '#platform/ui-kit/Button.tsx';
import { ErrorState } from '#platform/ui-kit/ErrorState.tsx';
import { Mark } from '#platform/ui-kit/Mark.tsx';
import { SidePanel } from '#platform/ui-kit/SidePanel.tsx';
import { useTexts } from '#platform/ui-kit/use-texts.ts';
import { useToast } from '#platform/ui-kit/use-toast.ts';
import { api } from '#platform/web-client/api.ts';
import type { AccountRow, OneTimePassword, RoleGrantRow } from '../contract.ts';
import { accountTexts } from '../texts/accounts-texts.ts';
import { editTexts } from '../texts/edit-texts.ts';
import { GrantsEditor } from './GrantsEditor.tsx';

interface AccountPanelProps {
  readonly account: AccountRow;
  readonly grantable: readonly RoleGrantRow['role'][];
  readonly onPassword: (made: OneTimePassword) => void;
  readonly onClose: () => void;
}

/** One account: its roles, lock, and a new password. */
export function AccountPanel({ account, grantable, onPassword, onClose }: AccountPanelProps) {
  const t = useTexts(accountTexts);
  const toast = useToast();
  const queries = useQueryClient();
  const { accountId, name, username, state, canChange } = account;
  const url = `/api/organisation/accounts/${accountId}`;
  const refresh = () => queries.invalidateQueries({ queryKey: ['organisation', 'accounts'] });
  const setLocked = (locked: boolean) => api.put(`${url}/lock`, { locked });
  const lock = useMutation({
    mutationFn: setLocked,
    onSuccess: async (_, locked) => {
      const undo = () => void setLocked(!locked).then(refresh, refresh);
      toast.say(t(locked ? 'access.locked' : 'access.unlocked', { name }), { undo });
      await refresh();
    },
  });
  const reset = useMutation({
    mutationFn: () => api.post<OneTimePassword>(`${url}/password`),
    onSuccess: async (made) => {
      await refresh();
      onPassword(made);
    },
  });
  const isOpen = state === 'active' || state === 'no-password';
  const error = lock.error ?? reset.error;
  return (
    <SidePanel title={name} kicker={username} focusKey={String(accountId)} onClose={onClose}>
      {!isOpen && (
        <p>
          <Mark kind="watch">{t(`state.${state}`)}</Mark>
        </p>
      )}
      {!canChange && <p className="note">{t('access.mine')}</p>}
      {canChange && (
        <>
          <RolesForm key={JSON.stringify(account.grants)} account={account} grantable={grantable} />
          <h3 className="panel-head">{t('access')}</h3>
          {error && <ErrorState error={error} texts={editTexts} />}
          <p className="note">{t('access.lockNote')}</p>
          <div className="button-row">
            <Button busy={lock.isPending} icon="lock" onClick={() => lock.mutate(isOpen)}>
              {t(isOpen ? 'access.lock' : 'access.unlock')}
            </Button>
            <Button busy={reset.isPending} onClick={() => reset.mutate()}>
              {t('access.reset')}
            </Button>
          </div>
        </>
      )}
    </SidePanel>
  );
}

function RolesForm({ account, grantable }: Pick<AccountPanelProps, 'account' | 'grantable'>) {
  const t = useTexts(accountTexts);
  const e = useTexts(editTexts);
  const toast = useToast();
  const queries = useQueryClient();
  const [grants, setGrants] = useState<readonly RoleGrantRow[]>(account.grants);
  const url = `/api/organisation/accounts/${account.accountId}/grants`;
  const refresh = () => queries.invalidateQueries({ queryKey: ['organisation', 'accounts'] });
  const save = useMutation({
    mutationFn: () => api.put(url, { was: account.grants, grants }),
    onSuccess: async () => {
      const undo = () => void api.put(url, { was: grants, grants: account.grants }).then(refresh, refresh);
      toast.say(e('saved', { what: t('roles.saved', { name: account.name }) }), { undo });
      await refresh();
    },
  });
  const isChanged = JSON.stringify(grants) !== JSON.stringify(account.grants);
  return (
    <>
      <GrantsEditor grants={grants} grantable={grantable} onChange={setGrants} />
      {save.error && <ErrorState error={save.error} texts={editTexts} />}
      {isChanged && (
        <div className="button-row">
          <Button kind="main" busy={save.isPending} onClick={() => save.mutate()}>
            {t('roles.save')}
          </Button>
          <Button onClick={() => setGrants(account.grants)}>{e('cancel')}</Button>
        </div>
      )}
    </>
  );
}
