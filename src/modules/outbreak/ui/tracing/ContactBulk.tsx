import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Button } from '#platform/ui-kit/Button.tsx';
import { ErrorState } from '#platform/ui-kit/ErrorState.tsx';
import { useTexts } from '#platform/ui-kit/use-texts.ts';
import { useToast } from '#platform/ui-kit/use-toast.ts';
import { api } from '#platform/web-client/api.ts';
import type { ContactFields, ContactView } from '../../contract/tracing.ts';
import { tracingTexts } from '../../texts/tracing/tracing-texts.ts';
import { refreshCases } from '../cases/use-case-edit.ts';

interface ContactBulkProps {
  readonly contacts: readonly ContactView[];
  readonly view: 'proposed' | 'confirmed' | 'rejected';
  readonly onDone: () => void;
}

/** What may be done with many contacts at once besides confirming them. */
export function ContactBulk({ contacts, view, onDone }: ContactBulkProps) {
  const t = useTexts(tracingTexts);
  const { say } = useToast();
  const queries = useQueryClient();
  const [error, setError] = useState<unknown>();
  const send = async (fields: ContactFields, undo?: ContactFields) => {
    setError(undefined);
    try {
      const seen = contacts.map(({ contactId, revision }) => ({ contactId, revision }));
      const reply = await api.post<{ contacts: typeof seen }>('/api/outbreak/contacts/change', {
        contacts: seen,
        fields,
      });
      await refreshCases(queries);
      const count = seen.length;
      const back = async () => {
        await api.post('/api/outbreak/contacts/change', { contacts: reply.contacts, fields: undo });
        await refreshCases(queries);
      };
      const text = fields.state === 'rejected' ? t('contact.rejected', { count }) : t('contact.changed', { count });
      say(text, undo ? { undo: () => void back() } : {});
      onDone();
    } catch (cause) {
      setError(cause);
    }
  };
  const asked = contacts.filter((one) => one.state === 'confirmed' && one.wouldBe !== null);
  const openAnew = async () => {
    setError(undefined);
    try {
      await api.post('/api/outbreak/contacts/open-anew', {
        contacts: asked.map(({ contactId, revision, wouldBe }) => ({
          contactId,
          revision,
          seenRuleIds: wouldBe?.rules,
        })),
      });
      await refreshCases(queries);
      say(t('contact.opened-anew', { count: asked.length }));
      onDone();
    } catch (cause) {
      setError(cause);
    }
  };
  return (
    <>
      {asked.length > 0 && (
        <Button small kind="main" onClick={() => void openAnew()}>
          {t('contact.open-anew', { count: asked.length })}
        </Button>
      )}
      {view !== 'rejected' && (
        <Button small onClick={() => void send({ state: 'rejected' }, { state: view })}>
          {t('contact.reject')}
        </Button>
      )}
      {view !== 'proposed' && (
        <Button small onClick={() => void send({ state: 'proposed' }, { state: view })}>
          {t('contact.back')}
        </Button>
      )}
      {(['yes', 'no'] as const).map((ppe) => (
        <Button small key={ppe} onClick={() => void send({ ppe })}>
          {t(`contact.set-ppe.${ppe}`)}
        </Button>
      ))}
      {error !== undefined && <ErrorState error={error as Error} texts={tracingTexts} />}
    </>
  );
}
