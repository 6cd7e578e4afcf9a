import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { Instant } from '#kernel/instant.ts';
import type { PlainDate } from '#kernel/plain-date.ts';
import { formatDay } from '#platform/texts/format-date.ts';
import { formatMoment } from '#platform/texts/format-time.ts';
import { useLocale } from '#platform/ui-kit/use-locale.ts';
import { useTexts } from '#platform/ui-kit/use-texts.ts';
import { useToast } from '#platform/ui-kit/use-toast.ts';
import type { FileCase } from '../../contract/casefile.ts';
import { casefileTexts } from '../../texts/casefile/casefile-texts.ts';
import { useCaseWords } from '../cases/use-case-words.ts';

/** A change of an outbreak: what to send, and what to say afterwards. */
export interface OutbreakChange {
  readonly send: () => Promise<unknown>;
  readonly say: string;
  readonly undo?: () => Promise<unknown>;
}

/** Sends changes of outbreaks and fetches what shows them anew; a change with `undo` can be taken back from the message. */
export function useOutbreakChange(onDone?: (reply: unknown) => void) {
  const queries = useQueryClient();
  const { say } = useToast();
  const refresh = async () => {
    for (const key of ['outbreaks', 'outbreak', 'infection', 'infection-case']) {
      await queries.invalidateQueries({ queryKey: [key] });
    }
  };
  return useMutation({
    mutationFn: ({ send }: OutbreakChange) => send(),
    onSuccess: async (reply, { say: said, undo }) => {
      await refresh();
      say(said, undo ? { undo: () => void undo().then(refresh) } : undefined);
      onDone?.(reply);
    },
  });
}

/** How people, days and moments of the file are written. */
export function useFileWords() {
  const t = useTexts(casefileTexts);
  const { locale } = useLocale();
  const { illness } = useCaseWords();
  return useMemo(
    () => ({
      day: (date: PlainDate) => formatDay(date, locale, 'dayShort'),
      dayInFull: (date: PlainDate) => formatDay(date, locale, 'day'),
      moment: (at: Instant) => formatMoment(at),
      who: (one: Pick<FileCase, 'name' | 'kind' | 'number'>) =>
        one.name || t(`who.${one.kind}`, { number: one.number }),
      illness,
    }),
    [t, locale, illness],
  );
}
