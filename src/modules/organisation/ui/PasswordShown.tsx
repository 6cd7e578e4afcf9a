import { useState } from 'react';
import { Button } from '#platform/ui-kit/Button.tsx';
import { SidePanel } from '#platform/ui-kit/SidePanel.tsx';
import { useTexts } from '#platform/ui-kit/use-texts.ts';
import type { OneTimePassword } from '../contract.ts';
import { accountTexts } from '../texts/accounts-texts.ts';

interface PasswordShownProps {
  readonly made: OneTimePassword;
  readonly onClose: () => void;
}

/** A password made by the program, shown this once. */
export function PasswordShown({ made, onClose }: PasswordShownProps) {
  const t = useTexts(accountTexts);
  const [isCopied, setCopied] = useState(false);
  const copy = async () => {
    await navigator.clipboard.writeText(made.password);
    setCopied(true);
  };
  return (
    <SidePanel title={t('password.title', { username: made.username })} focusKey={made.password}>
      <p>
        <code className="one-time-password">{made.password}</code>
      </p>
      <p>{t('password.text')}</p>
      <div className="button-row">
        <Button kind="main" onClick={onClose}>
          {t('password.done')}
        </Button>
        <Button onClick={() => void copy()}>{t(isCopied ? 'password.copied' : 'password.copy')}</Button>
      </div>
    </SidePanel>
  );
}
