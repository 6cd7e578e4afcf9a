import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState, useSyncExternalStore } from 'react';
import { instantOf } from '#kernel/instant.ts';
import { formatWhen } from '#platform/texts/format-time.ts';
import { Mark } from '#platform/ui-kit/Mark.tsx';
import { TextButton } from '#platform/ui-kit/TextButton.tsx';
import { useLocale } from '#platform/ui-kit/use-locale.ts';
import { useTexts } from '#platform/ui-kit/use-texts.ts';
import { followNewVersion, hasNewVersion, loadNewVersion } from './app-version.ts';
import { offlineTexts } from './offline-texts.ts';
import type { QueuedWrite } from './queued-write.ts';
import { useOfflineQueue } from './use-offline-queue.ts';
import './offline.css';

const isOnline = () => navigator.onLine;

function followNetwork(listener: () => void): () => void {
  window.addEventListener('online', listener);
  window.addEventListener('offline', listener);
  return () => {
    window.removeEventListener('online', listener);
    window.removeEventListener('offline', listener);
  };
}

/** One line under the top bar: no contact, what waits, what was not accepted, and a newer version. Mostly it is not there. */
export function OfflineLine() {
  const t = useTexts(offlineTexts);
  const queue = useOfflineQueue();
  const queries = useQueryClient();
  const online = useSyncExternalStore(followNetwork, isOnline);
  const newVersion = useSyncExternalStore(followNewVersion, hasNewVersion);
  const [open, setOpen] = useState(false);
  const seen = useRef(queue.sent);
  // What was kept here has reached the server: pages fetch what it has become.
  useEffect(() => {
    if (seen.current === queue.sent || queue.waiting.length > 0) return;
    seen.current = queue.sent;
    void queries.invalidateQueries({ predicate: (query) => query.queryKey[0] !== 'session' });
  }, [queue.sent, queue.waiting.length, queries]);
  const count = queue.waiting.length;
  const isBusy = queue.sending && online;
  return (
    <section className="offline-line" aria-label={t('offline.region')}>
      <div role="status">
        {(!online || count > 0) && (
          <p>
            {online ? null : <Mark kind="watch">{t('offline.none')}</Mark>}{' '}
            {count > 0 && (
              <>
                <b>{t(isBusy ? 'offline.sending' : 'offline.waiting', { count })}</b>{' '}
                <TextButton onClick={() => setOpen(!open)} aria-expanded={open}>
                  {t('offline.what')}
                </TextButton>{' '}
                {online && !isBusy && <TextButton onClick={() => void queue.send()}>{t('offline.retry')}</TextButton>}
              </>
            )}
          </p>
        )}
      </div>
      {open && count > 0 && (
        <ol>
          {queue.waiting.map((write) => (
            <li key={write.key}>
              {write.kind} <Kept write={write} />
            </li>
          ))}
        </ol>
      )}
      {queue.refused.map((write) => (
        <RefusedLine key={write.key} write={write} />
      ))}
      {newVersion && (
        <p>
          {t('offline.version')} <TextButton onClick={loadNewVersion}>{t('offline.version.load')}</TextButton>{' '}
          <span className="note">{t('offline.version.text')}</span>
        </p>
      )}
    </section>
  );
}

function Kept({ write }: { readonly write: QueuedWrite }) {
  const t = useTexts(offlineTexts);
  const { locale } = useLocale();
  const at = instantOf(new Date(write.keptAtMs));
  return <span className="note">{t('offline.kept-at', { when: formatWhen(at, instantOf(new Date()), locale) })}</span>;
}

/** A write the server would not take: what it was, why, and the person's choice. */
function RefusedLine({ write }: { readonly write: QueuedWrite }) {
  const t = useTexts(offlineTexts);
  const queue = useOfflineQueue();
  const [sure, setSure] = useState(false);
  const { refused, order } = write;
  if (!refused || order === undefined) return null;
  const why =
    refused.kind === 'refused'
      ? (write.refusals[refused.code ?? ''] ?? t('offline.refused.refused', { code: refused.code ?? '' }))
      : refused.kind === 'fault'
        ? t('offline.refused.fault', { id: refused.faultId ?? '' })
        : t(`offline.refused.${refused.kind}`);
  return (
    <p role="alert">
      <Mark kind="act">{t('offline.refused')}</Mark> <b>{write.kind}</b>. {why}{' '}
      <TextButton onClick={() => void queue.retry(order)}>{t('offline.retry')}</TextButton>{' '}
      <TextButton onClick={() => (sure ? void queue.discard(order) : setSure(true))}>
        {t(sure ? 'offline.discard.sure' : 'offline.discard')}
      </TextButton>{' '}
      <Kept write={write} />
    </p>
  );
}
