import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { offlineTexts } from '#platform/offline/offline-texts.ts';
import { useOfflineQueue } from '#platform/offline/use-offline-queue.ts';
import { Icon } from '#platform/ui-kit/Icon.tsx';
import { useTexts } from '#platform/ui-kit/use-texts.ts';
import { useSession } from '#platform/web-client/use-session.ts';
import { LanguageList } from '../LanguageList.tsx';
import { roleNames } from '../role-names.ts';
import { useSignOut } from '../use-sign-out.ts';
import { webTexts } from '../web-texts.ts';

interface AccountPanelProps {
  readonly close: () => void;
  /** On phones the language choice lies here too. */
  readonly withLanguage?: boolean;
}

/** Who is signed in, as what, and the way out. */
export function AccountPanel({ close, withLanguage = false }: AccountPanelProps) {
  const t = useTexts(webTexts);
  const offline = useTexts(offlineTexts);
  const session = useSession();
  const signOut = useSignOut();
  const { waiting, refused } = useOfflineQueue();
  const unsent = waiting.length + refused.length;
  const [asked, setAsked] = useState(false);
  const mustAsk = unsent > 0 && !asked;
  return (
    <>
      <div className="menu-about">
        <b>{session.account.name}</b>
        {roleNames(session, t).map((name) => (
          <span key={name}>{name}</span>
        ))}
        {session.demo && <span className="note">{t('frame.demoText')}</span>}
      </div>
      {withLanguage && <LanguageList onChosen={close} />}
      <ul className="menu-list">
        {session.demo && (
          <li>
            <Link className="menu-item" to="/demo" search={{}} onClick={close}>
              <Icon name="person" />
              {t('frame.changeRole')}
            </Link>
          </li>
        )}
        <li>
          <Link className="menu-item" to="/innstillinger" onClick={close}>
            <Icon name="settings" />
            {t('frame.settings')}
          </Link>
        </li>
        <li>
          <button type="button" className="menu-item" onClick={() => (mustAsk ? setAsked(true) : void signOut())}>
            <Icon name="signOut" />
            {unsent > 0 && asked ? offline('offline.sign-out.sure') : t('frame.signOut')}
          </button>
          {unsent > 0 && asked && (
            <p className="note" role="alert">
              {offline('offline.sign-out', { count: unsent })}
            </p>
          )}
        </li>
      </ul>
    </>
  );
}
