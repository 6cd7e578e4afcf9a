import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { formatWhen } from '#platform/texts/format-time.ts';
import { Button } from '#platform/ui-kit/Button.tsx';
import { ErrorState } from '#platform/ui-kit/ErrorState.tsx';
import { TextArea } from '#platform/ui-kit/TextArea.tsx';
import { useLocale } from '#platform/ui-kit/use-locale.ts';
import { useNow } from '#platform/ui-kit/use-now.ts';
import { useTexts } from '#platform/ui-kit/use-texts.ts';
import { useToast } from '#platform/ui-kit/use-toast.ts';
import { api } from '#platform/web-client/api.ts';
import type { MadeCheck } from '../../contract/checks.ts';
import { checksTexts } from '../../texts/checks-texts.ts';
import { useCheckWords } from './use-check-words.ts';
import { CHECKS } from './use-checks.ts';

interface DeclineBoxProps {
  readonly userId: string;
  readonly check: MadeCheck;
}

/** Why a check was seen as decline, in words, and what was done about it. */
export function DeclineBox({ userId, check }: DeclineBoxProps) {
  const t = useTexts(checksTexts);
  const words = useCheckWords();
  const { locale } = useLocale();
  const now = useNow();
  const { decline, done } = check;
  if (!decline) return null;
  return (
    <div className="check-decline" data-closed={done !== null || undefined}>
      <p>
        <b>{formatWhen(check.madeAt, now, locale)}</b>
        {' · '}
        {check.madeBy}
      </p>
      <ul>
        {decline.worse.map(({ question, usual, now: step }) => (
          <li key={question}>
            {usual === null
              ? t('decline.line.first', { question: t(`question.${question}`), now: words.answer(question, step) })
              : t('decline.line', {
                  question: t(`question.${question}`),
                  usual: words.answer(question, usual),
                  now: words.answer(question, step),
                })}
          </li>
        ))}
      </ul>
      {check.note !== '' && <p className="reading">«{check.note}»</p>}
      <p className="note">
        {decline.grounds.map((ground) => t(`decline.${ground}`)).join(' ')}{' '}
        {t('decline.against', { count: decline.against })} {decline.source}
      </p>
      {done ? (
        <p>{t('decline.done', { name: done.by, when: formatWhen(done.at, now, locale), text: done.text })}</p>
      ) : (
        <CloseForm userId={userId} checkId={check.checkId} />
      )}
    </div>
  );
}

function CloseForm({ userId, checkId }: { readonly userId: string; readonly checkId: number }) {
  const t = useTexts(checksTexts);
  const toast = useToast();
  const queries = useQueryClient();
  const [text, setText] = useState('');
  const close = useMutation({
    mutationFn: () =>
      api.post<void>(`/api/services/checks/of/${encodeURIComponent(userId)}/declines/${checkId}`, {
        text: text.trim(),
      }),
    onSuccess: () => {
      toast.say(t('decline.closed'));
      return queries.invalidateQueries({ queryKey: [CHECKS] });
    },
  });
  return (
    <form
      className="form"
      onSubmit={(event) => {
        event.preventDefault();
        close.mutate();
      }}
    >
      <TextArea label={t('decline.do')} hint={t('decline.do.hint')} value={text} onChange={setText} rows={2} />
      {close.isError && <ErrorState error={close.error} texts={checksTexts} />}
      <div className="button-row">
        <Button type="submit" busy={close.isPending} disabled={text.trim().length < 3}>
          {t('decline.close')}
        </Button>
      </div>
    </form>
  );
}
