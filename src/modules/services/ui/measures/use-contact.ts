import type { UseMutationResult, UseQueryResult } from '@tanstack/react-query';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useTexts } from '#platform/ui-kit/use-texts.ts';
import { useToast } from '#platform/ui-kit/use-toast.ts';
import { api } from '#platform/web-client/api.ts';
import type { BurdenReply, ContactKindView, ContactReply } from '../../contract/measures.ts';
import { measuresTexts } from '../../texts/measures-texts.ts';

/** The queries of contact with others. */
export const CONTACT = ['contact'] as const;

/** Contact with others at a place. */
export function useContact(place: string | undefined): UseQueryResult<ContactReply> {
  return useQuery({
    queryKey: [...CONTACT, place],
    queryFn: ({ signal }) => api.get<ContactReply>('/api/services/contact', { place }, signal),
  });
}

/** What restrictions cost. */
export function useBurden(): UseQueryResult<BurdenReply> {
  return useQuery({
    queryKey: [...CONTACT, 'burden'],
    queryFn: ({ signal }) => api.get<BurdenReply>('/api/services/burden', undefined, signal),
  });
}

/** A change of contact: sends it, says so, and fetches anew. */
export function useContactChange<Body>(
  address: string,
  said: string,
  onDone?: () => void,
): UseMutationResult<unknown, Error, Body> {
  const toast = useToast();
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (body: Body) => api.post<unknown>(address, body as object),
    onSuccess: async () => {
      toast.say(said);
      onDone?.();
      await queries.invalidateQueries({ queryKey: CONTACT });
    },
  });
}

/** The words of a kind: its own name and ground, or the built-in ones. */
export function useKindWords() {
  const t = useTexts(measuresTexts);
  return {
    name: (kind: Pick<ContactKindView, 'kindId' | 'name'>) => kind.name ?? t.find(`kind.${kind.kindId}`) ?? kind.kindId,
    ground: (kind: Pick<ContactKindView, 'ground'>) => t.find(`ground.${kind.ground}`) ?? kind.ground,
  };
}
