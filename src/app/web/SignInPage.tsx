import { useMutation } from '@tanstack/react-query';
import type { FormEvent } from 'react';
import { useEffect, useState } from 'react';
import { Button } from '#platform/ui-kit/Button.tsx';
import { ErrorState } from '#platform/ui-kit/ErrorState.tsx';
import { TextField } from '#platform/ui-kit/TextField.tsx';
import { TextLink } from '#platform/ui-kit/TextLink.tsx';
import { useTexts } from '#platform/ui-kit/use-texts.ts';
import { problemOf } from '#platform/web-client/api-error.ts';
import { signIn } from '#platform/web-client/session.ts';
import { Gate } from './Gate.tsx';
import { useEnter } from './use-enter.ts';
import { useSessionQuery } from './use-session-query.ts';
import { webTexts } from './web-texts.ts';

/** Sign-in with a local account. */
export function SignInPage() {
  const t = useTexts(webTexts);
  const enter = useEnter();
  const current = useSessionQuery().data;
  const [username, setUsername] = useState('');
  const [password, setPassword] = useState('');
  const [tried, setTried] = useState(false);
  const attempt = useMutation({ mutationFn: () => signIn(username.trim(), password), onSuccess: enter });
  const wrong = attempt.isError && problemOf(attempt.error).kind === 'signed-out';
  useEffect(() => {
    document.title = `${t('signIn.title')} – Beredt`;
  }, [t]);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (username.trim() !== '' && password !== '') attempt.mutate();
  };
  return (
    <Gate narrow>
      <div>
        <h1>{t('signIn.title')}</h1>
        <p className="gate-intro">{t('signIn.intro')}</p>
      </div>
      <form className="form" onSubmit={submit} noValidate>
        <TextField
          label={t('signIn.username')}
          autoComplete="username"
          autoCapitalize="none"
          spellCheck={false}
          value={username}
          onChange={setUsername}
          error={tried && username.trim() === '' ? t('signIn.emptyUsername') : undefined}
        />
        <TextField
          label={t('signIn.password')}
          type="password"
          autoComplete="current-password"
          value={password}
          onChange={setPassword}
          error={tried && password === '' ? t('signIn.emptyPassword') : wrong ? t('signIn.wrong') : undefined}
        />
        {attempt.isError && !wrong && <ErrorState error={attempt.error} texts={webTexts} />}
        <div className="button-row">
          <Button kind="main" type="submit" busy={attempt.isPending}>
            {t('signIn.button')}
          </Button>
          {current && 'signedOut' in current && current.demo && <TextLink to="/demo">{t('signIn.demo')}</TextLink>}
        </div>
      </form>
    </Gate>
  );
}
