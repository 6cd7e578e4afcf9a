import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Button } from '#platform/ui-kit/Button.tsx';
import { ErrorState } from '#platform/ui-kit/ErrorState.tsx';
import { TextField } from '#platform/ui-kit/TextField.tsx';
import { useTexts } from '#platform/ui-kit/use-texts.ts';
import { useToast } from '#platform/ui-kit/use-toast.ts';
import { api } from '#platform/web-client/api.ts';
import type { PersonChecksReply } from '../../contract/checks.ts';
import { checksTexts } from '../../texts/checks-texts.ts';
import { useCheckWords } from './use-check-words.ts';
import { CHECKS } from './use-checks.ts';

/** What the rule gives, what is decided for this person instead, and (for those who may) the way to decide it. */
export function OwnRhythm({ reply }: { readonly reply: PersonChecksReply }) {
  const t = useTexts(checksTexts);
  const words = useCheckWords();
  const toast = useToast();
  const queries = useQueryClient();
  const { person, rhythm } = reply;
  const [open, setOpen] = useState(false);
  const [days, setDays] = useState(String(person.everyDays));
  const [reason, setReason] = useState('');
  const decide = useMutation({
    mutationFn: (everyDays: number | null) =>
      api.put<void>(`/api/services/checks/of/${encodeURIComponent(person.userId)}/rhythm`, {
        everyDays,
        reason: reason.trim(),
        revision: rhythm.revision,
      }),
    onSuccess: () => {
      toast.say(t('own.saved'));
      setOpen(false);
      return queries.invalidateQueries({ queryKey: [CHECKS] });
    },
  });
  return (
    <>
      <p>{t('own.rule', { every: words.every(rhythm.ruleDays).toLocaleLowerCase('nb'), source: rhythm.source })}</p>
      {rhythm.decidedBy !== null && <p>{t('own.decided', { name: rhythm.decidedBy, reason: rhythm.reason ?? '' })}</p>}
      {decide.isError && <ErrorState error={decide.error} texts={checksTexts} />}
      {reply.canDecide && !open && (
        <div className="button-row">
          <Button onClick={() => setOpen(true)}>{t('own.change')}</Button>
          {rhythm.decidedBy !== null && (
            <Button busy={decide.isPending} onClick={() => decide.mutate(null)}>
              {t('own.back')}
            </Button>
          )}
        </div>
      )}
      {open && (
        <form
          className="form"
          onSubmit={(event) => {
            event.preventDefault();
            decide.mutate(Number(days));
          }}
        >
          <TextField label={t('own.days')} value={days} onChange={setDays} inputMode="numeric" pattern="[0-9]{1,2}" />
          <TextField label={t('own.reason')} value={reason} onChange={setReason} />
          <div className="button-row">
            <Button kind="main" type="submit" busy={decide.isPending}>
              {t('own.save')}
            </Button>
          </div>
        </form>
      )}
    </>
  );
}
