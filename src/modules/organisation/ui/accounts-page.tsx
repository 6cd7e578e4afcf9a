import { useQuery } from '@tanstack/react-query';
import { useDeferredValue, useMemo, useState } from 'react';
import { compareNames } from '#platform/texts/compare-names.ts';
import { formatWhen } from '#platform/texts/format-time.ts';
import { Answer } from '#platform/ui-kit/Answer.tsx';
import { Button } from '#platform/ui-kit/Button.tsx';
import { DataTable } from '#platform/ui-kit/DataTable.tsx';
import { EmptyState } from '#platform/ui-kit/EmptyState.tsx';
import { Fetched } from '#platform/ui-kit/Fetched.tsx';
import { Mark } from '#platform/ui-kit/Mark.tsx';
import { PageHead } from '#platform/ui-kit/PageHead.tsx';
import { PrintButton } from '#platform/ui-kit/PrintButton.tsx';
import { SidePanel } from '#platform/ui-kit/SidePanel.tsx';
import { TextField } from '#platform/ui-kit/TextField.tsx';
import type { Column } from '#platform/ui-kit/table-column.ts';
import { useLocale } from '#platform/ui-kit/use-locale.ts';
import { useNow } from '#platform/ui-kit/use-now.ts';
import { useSearchParam } from '#platform/ui-kit/use-search-param.ts';
import { useTexts } from '#platform/ui-kit/use-texts.ts';
import { api } from '#platform/web-client/api.ts';
import type { AccountRow, AccountsReply, OneTimePassword } from '../contract.ts';
import { accountTexts } from '../texts/accounts-texts.ts';
import { AccountPanel } from './AccountPanel.tsx';
import { NewAccountForm } from './NewAccountForm.tsx';
import { PasswordShown } from './PasswordShown.tsx';
import './organisation.css';
import { useCatalogue } from './use-catalogue.ts';

/** What the panel shows: a new account, one there is, or a password just made. */
type Beside =
  | { readonly kind: 'new' }
  | { readonly kind: 'account'; readonly accountId: number }
  | { readonly kind: 'password'; readonly password: OneTimePassword };

/** Who may sign in, with which roles where. */
export function AccountsPage() {
  const t = useTexts(accountTexts);
  const [text, setText] = useSearchParam('sok');
  const typed = useDeferredValue(text);
  const [beside, setBeside] = useState<Beside>();
  const query = useQuery({
    queryKey: ['organisation', 'accounts'],
    queryFn: ({ signal }) => api.get<AccountsReply>('/api/organisation/accounts', undefined, signal),
  });
  const columns = useAccountColumns();
  const close = () => setBeside(undefined);
  const showPassword = (password: OneTimePassword) => setBeside({ kind: 'password', password });
  return (
    <>
      <PageHead
        title={t('title')}
        sub={t('sub')}
        actions={
          <>
            <PrintButton />
            <Button icon="plus" onClick={() => setBeside({ kind: 'new' })}>
              {t('new')}
            </Button>
          </>
        }
      />
      <Fetched query={query}>
        {({ accounts, grantable }) => {
          const words = typed.toLocaleLowerCase('nb').split(/\s+/).filter(Boolean);
          const shown = accounts.filter((account) => {
            const haystack = `${account.name} ${account.username}`.toLocaleLowerCase('nb');
            return words.every((word) => haystack.includes(word));
          });
          const locked = accounts.filter((account) => account.state === 'locked' || account.state === 'resting').length;
          const open =
            beside?.kind === 'account' ? accounts.find((one) => one.accountId === beside.accountId) : undefined;
          return (
            <>
              <Answer>
                {t('answer', { count: accounts.length })}
                {locked > 0 && ` ${t('answer.locked', { count: locked })}`}
              </Answer>
              <div className="people-filters">
                <div className="people-search">
                  <TextField
                    label={t('search')}
                    value={text}
                    onChange={setText}
                    autoComplete="off"
                    inputMode="search"
                  />
                </div>
              </div>
              <div className={beside ? 'with-panel' : undefined}>
                <DataTable
                  label={t('label')}
                  rows={shown}
                  columns={columns}
                  rowId={(account) => String(account.accountId)}
                  rowName={(account) => account.name}
                  currentId={open && String(open.accountId)}
                  onOpen={({ accountId }) => setBeside({ kind: 'account', accountId })}
                  empty={<EmptyState title={t('empty')} />}
                />
                {beside?.kind === 'new' && (
                  <SidePanel title={t('form.title')} focusKey="new" onClose={close}>
                    <NewAccountForm grantable={grantable} onMade={showPassword} onCancel={close} />
                  </SidePanel>
                )}
                {open && (
                  <AccountPanel account={open} grantable={grantable} onPassword={showPassword} onClose={close} />
                )}
                {beside?.kind === 'password' && <PasswordShown made={beside.password} onClose={close} />}
              </div>
            </>
          );
        }}
      </Fetched>
    </>
  );
}

function useAccountColumns(): readonly Column<AccountRow>[] {
  const t = useTexts(accountTexts);
  const { locale } = useLocale();
  const names = useCatalogue();
  const now = useNow();
  return useMemo(
    () => [
      {
        id: 'name',
        header: t('column.name'),
        primary: true,
        sort: (a, b) => compareNames(a.name, b.name),
        cell: (account) => account.name,
      },
      {
        id: 'username',
        header: t('column.username'),
        sort: (a, b) => compareNames(a.username, b.username),
        cell: (account) => account.username,
      },
      {
        id: 'roles',
        header: t('column.roles'),
        cell: (account) =>
          account.grants
            .map(({ role, unitId }) => t(`role.${role}`) + (unitId === null ? '' : `, ${names.unitName(unitId)}`))
            .join(' · '),
      },
      {
        id: 'state',
        header: t('column.state'),
        sort: (a, b) => a.state.localeCompare(b.state),
        cell: (account) =>
          account.state === 'active' || account.state === 'no-password' ? (
            t(`state.${account.state}`)
          ) : (
            <Mark kind="watch">{t(`state.${account.state}`)}</Mark>
          ),
      },
      {
        id: 'seen',
        header: t('column.seen'),
        sort: (a, b) => (a.lastSeenAt ?? '').localeCompare(b.lastSeenAt ?? ''),
        cell: (account) =>
          account.lastSeenAt === null ? t('seen.never') : formatWhen(account.lastSeenAt, now, locale),
      },
    ],
    [t, locale, names, now],
  );
}
