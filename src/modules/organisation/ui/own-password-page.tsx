import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { FormEvent } from 'react';
import { useState } from 'react';
import { Button } from '#platform/ui-kit/Button.tsx';
import { ErrorState } from '#platform/ui-kit/ErrorState.tsx';
import { PageHead } from '#platform/ui-kit/PageHead.tsx';
import { TextField } from '#platform/ui-kit/TextField.tsx';
import { useTexts } from '#platform/ui-kit/use-texts.ts';
import { useToast } from '#platform/ui-kit/use-toast.ts';
import { api } from '#platform/web-client/api.ts';
import { accountTexts } from '../texts/accounts-texts.ts';
import { editTexts } from '../texts/edit-texts.ts';

/** The server's rule; it decides. */
const MIN_LENGTH = 12;

/** Changes one's own password. */
export function OwnPasswordPage() {
  const t = useTexts(accountTexts);
  const toast = useToast();
  const queries = useQueryClient();
  const [present, setPresent] = useState('');
  const [next, setNext] = useState('');
  const [again, setAgain] = useState('');
  const [tried, setTried] = useState(false);
  const change = useMutation({
    mutationFn: () => api.put('/api/account/password', { present, next }),
    onSuccess: () => {
      void queries.invalidateQueries({ queryKey: ['session'] });
      toast.say(t('own.saved'));
      for (const set of [setPresent, setNext, setAgain]) set('');
      setTried(false);
    },
  });
  const isDifferent = next !== again;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (!isDifferent && present !== '' && next !== '') change.mutate();
  };
  return (
    <>
      <PageHead title={t('own.title')} />
      <form className="form own-password" onSubmit={submit} noValidate>
        <TextField
          label={t('own.present')}
          type="password"
          autoComplete="current-password"
          value={present}
          onChange={setPresent}
        />
        <TextField
          label={t('own.next')}
          hint={t('own.nextHint', { length: MIN_LENGTH })}
          type="password"
          autoComplete="new-password"
          value={next}
          onChange={setNext}
        />
        <TextField
          label={t('own.again')}
          type="password"
          autoComplete="new-password"
          value={again}
          onChange={setAgain}
          error={tried && isDifferent ? t('own.differ') : undefined}
        />
        {change.error && <ErrorState error={change.error} texts={editTexts} />}
        <div className="button-row">
          <Button type="submit" kind="main" busy={change.isPending}>
            {t('own.save')}
          </Button>
        </div>
      </form>
    </>
  );
}
