import type { UseMutationResult } from '@tanstack/react-query';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNow } from '#platform/ui-kit/use-now.ts';
import { useTexts } from '#platform/ui-kit/use-texts.ts';
import { useToast } from '#platform/ui-kit/use-toast.ts';
import { api } from '#platform/web-client/api.ts';
import { myShiftTexts } from '../../texts/my-shift-texts.ts';
import type { FetchedShifts } from './fetched-shifts.ts';
import { MY_SHIFTS } from './use-my-shifts.ts';

/** Notes that I have seen my shifts as they stand: shown at once, put back where the server did not get it. */
export function useMarkSeen(): UseMutationResult<void, Error, void, unknown> {
  const t = useTexts(myShiftTexts);
  const queries = useQueryClient();
  const toast = useToast();
  const now = useNow();
  return useMutation({
    mutationFn: () => api.post<void>('/api/staffing/my-shifts/seen'),
    networkMode: 'always',
    onMutate: async () => {
      await queries.cancelQueries({ queryKey: MY_SHIFTS });
      const before = queries.getQueriesData<FetchedShifts>({ queryKey: MY_SHIFTS });
      queries.setQueriesData<FetchedShifts>(
        { queryKey: MY_SHIFTS },
        (shown) => shown && { ...shown, reply: { ...shown.reply, seenAt: now, changes: [] } },
      );
      return { before };
    },
    onError: (_error, _nothing, context) => {
      for (const [key, data] of context?.before ?? []) queries.setQueryData(key, data);
      toast.say(t('mine.seen.failed'), { kind: 'act' });
    },
    onSuccess: () => {
      toast.say(t('mine.seen.done'));
      return queries.invalidateQueries({ queryKey: MY_SHIFTS });
    },
  });
}
