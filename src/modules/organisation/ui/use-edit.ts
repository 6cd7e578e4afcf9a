import type { UseMutationResult } from '@tanstack/react-query';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTexts } from '#platform/ui-kit/use-texts.ts';
import { useToast } from '#platform/ui-kit/use-toast.ts';
import { api } from '#platform/web-client/api.ts';
import type { Edited } from '../contract.ts';
import { editTexts } from '../texts/edit-texts.ts';

/** A change by hand: what asks the server, and the words that say it is done. */
export interface Edit {
  readonly send: () => Promise<Edited>;
  /** What was changed, for «Lagret: …». */
  readonly what: string;
  readonly kind?: 'saved' | 'removed';
}

/** Sends a change, says so with an undo, and fetches anew what pages of organisation (or `pages`) show. */
export function useEdit(onDone?: () => void, pages = 'organisation'): UseMutationResult<Edited, Error, Edit> {
  const t = useTexts(editTexts);
  const toast = useToast();
  const queries = useQueryClient();
  const refresh = () => queries.invalidateQueries({ queryKey: [pages] });
  const undo = async (editId: number) => {
    try {
      await api.post(`/api/organisation/edits/${editId}/undo`);
      toast.say(t('undone'));
    } catch {
      toast.say(t('undo.failed'), { kind: 'act' });
    }
    await refresh();
  };
  return useMutation({
    mutationFn: (edit: Edit) => edit.send(),
    onSuccess: async ({ editId }, { what, kind = 'saved' }) => {
      toast.say(t(kind, { what }), { undo: () => void undo(editId) });
      await refresh();
      onDone?.();
    },
  });
}
