import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { FormEvent } from 'react';
import { useState } from 'react';
import { TextField } from '#platform/ui-kit/TextField.tsx';
import { useTexts } from '#platform/ui-kit/use-texts.ts';
import { api } from '#platform/web-client/api.ts';
import type { OneTimePassword, RoleGrantRow } from '../contract.ts';
import { accountTexts } from '../texts/accounts-texts.ts';
import { editTexts } from '../texts/edit-texts.ts';
import { EditButtons } from './EditButtons.tsx';
import { GrantsEditor } from './GrantsEditor.tsx';

interface NewAccountFormProps {
  readonly grantable: readonly RoleGrantRow['role'][];
  readonly onMade: (made: OneTimePassword) => void;
  readonly onCancel: () => void;
}

const USERNAME = /^[\p{L}\p{N}._@+-]{3,100}$/u;

/** A new account with its roles; the reply is a password that is shown once. */
export function NewAccountForm({ grantable, onMade, onCancel }: NewAccountFormProps) {
  const t = useTexts(accountTexts);
  const e = useTexts(editTexts);
  const queries = useQueryClient();
  const [username, setUsername] = useState('');
  const [name, setName] = useState('');
  const [personId, setPersonId] = useState('');
  const [grants, setGrants] = useState<readonly RoleGrantRow[]>([{ role: 'employee', unitId: null }]);
  const [tried, setTried] = useState(false);
  const make = useMutation({
    mutationFn: () =>
      api.post<OneTimePassword>('/api/organisation/accounts', {
        username: username.trim(),
        name: name.trim(),
        personId: personId.trim() || null,
        grants,
      }),
    onSuccess: async (made) => {
      await queries.invalidateQueries({ queryKey: ['organisation', 'accounts'] });
      onMade(made);
    },
  });
  const isUsernameWrong = !USERNAME.test(username.trim());
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (!isUsernameWrong && name.trim() !== '' && grants.length > 0) make.mutate();
  };
  return (
    <form className="form" onSubmit={submit} noValidate>
      <TextField
        label={t('form.name')}
        value={name}
        onChange={setName}
        error={tried && name.trim() === '' ? e('name.needed') : undefined}
      />
      <TextField
        label={t('form.username')}
        hint={t('form.usernameHint')}
        value={username}
        onChange={setUsername}
        autoComplete="off"
        error={tried && isUsernameWrong ? t('form.usernameWrong') : undefined}
      />
      <TextField
        label={t('form.personId')}
        hint={t('form.personIdHint')}
        optional
        value={personId}
        onChange={setPersonId}
      />
      <GrantsEditor grants={grants} grantable={grantable} onChange={setGrants} />
      <EditButtons busy={make.isPending} error={make.error} onCancel={onCancel} saveLabel={t('form.create')} />
    </form>
  );
}
