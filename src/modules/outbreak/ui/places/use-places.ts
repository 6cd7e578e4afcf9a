import type { UseMutationResult, UseQueryResult } from '@tanstack/react-query';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useTexts } from '#platform/ui-kit/use-texts.ts';
import { useToast } from '#platform/ui-kit/use-toast.ts';
import { api } from '#platform/web-client/api.ts';
import type { SiteListReply, SitePicture } from '../../contract/places.ts';
import { placesTexts } from '../../texts/places/places-texts.ts';

const KEY = ['infection-places'];

/** Every house and what is free there on a day. */
export function useSiteList(date: string | undefined): UseQueryResult<SiteListReply> {
  return useQuery({
    queryKey: [...KEY, 'list', date],
    queryFn: ({ signal }) => api.get<SiteListReply>('/api/outbreak/places', { date }, signal),
    placeholderData: (before) => before,
  });
}

/** One house on a day. */
export function useSitePicture(siteId: string, date: string | undefined): UseQueryResult<SitePicture> {
  return useQuery({
    queryKey: [...KEY, siteId, date],
    queryFn: ({ signal }) =>
      api.get<SitePicture>(`/api/outbreak/places/${encodeURIComponent(siteId)}`, { date }, signal),
    placeholderData: (before) => before,
  });
}

/** A change: what asks the server, and what is said; a reply with `editId` can be undone. */
export interface PlaceChange {
  readonly send: () => Promise<unknown>;
  readonly done: string;
  /** Takes it back, given the reply; without it the general undo of edits is asked. */
  readonly undo?: (reply: unknown) => Promise<unknown>;
}

/** Sends a change, says so with an undo where the server can take it back, and looks again. */
export function usePlaceChange(onDone?: () => void): UseMutationResult<unknown, Error, PlaceChange> {
  const t = useTexts(placesTexts);
  const toast = useToast();
  const queries = useQueryClient();
  const refresh = () => queries.invalidateQueries({ queryKey: KEY });
  const undo = async (takeBack: () => Promise<unknown>) => {
    try {
      await takeBack();
      toast.say(t('undone'));
    } catch {
      toast.say(t('undo.failed'), { kind: 'act' });
    }
    await refresh();
  };
  return useMutation({
    mutationFn: (change: PlaceChange) => change.send(),
    onSuccess: async (reply, { done, undo: own }) => {
      const editId = (reply as { editId?: number } | undefined)?.editId;
      const takeBack = () => (own ? own(reply) : api.post(`/api/organisation/edits/${editId}/undo`));
      toast.say(done, editId === undefined ? {} : { undo: () => void undo(takeBack) });
      await refresh();
      onDone?.();
    },
  });
}
