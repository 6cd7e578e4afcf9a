import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import type { PlainDate } from '#kernel/plain-date.ts';
import { useTexts } from '#platform/ui-kit/use-texts.ts';
import { useToast } from '#platform/ui-kit/use-toast.ts';
import { api } from '#platform/web-client/api.ts';
import type { SentFile } from '#platform/web-client/save-file.ts';
import { saveFile } from '#platform/web-client/save-file.ts';
import type { UnitRosterReply } from '../../contract.ts';
import { cohortTexts } from '../../texts/cohort-texts.ts';

const POLL_MS = 700;

/** Key of everything about one unit roster. */
export const unitRosterKey = (unitRosterId: number) => ['unit-roster', unitRosterId] as const;

/** A unit roster; asked for again and again while it is being built. */
export function useUnitRoster(unitRosterId: number) {
  return useQuery({
    queryKey: [...unitRosterKey(unitRosterId), 'reply'],
    queryFn: ({ signal }) => api.get<UnitRosterReply>(`/api/staffing/unit-rosters/${unitRosterId}`, undefined, signal),
    enabled: Number.isSafeInteger(unitRosterId),
    refetchInterval: (query) => (query.state.data?.roster.state === 'solving' ? POLL_MS : false),
  });
}

/** A shift given by hand, or (null) the day off. */
export interface ShiftByHand {
  readonly personId: string;
  readonly date: PlainDate;
  readonly shift: string | null;
}

/** What can be done with a unit roster. Each says in which revision it was meant. */
export function useUnitRosterCommands({ roster }: UnitRosterReply) {
  const t = useTexts(cohortTexts);
  const { say } = useToast();
  const queries = useQueryClient();
  const navigate = useNavigate();
  const { unitRosterId, revision } = roster;
  const path = `/api/staffing/unit-rosters/${unitRosterId}`;
  const refresh = async () => {
    void queries.invalidateQueries({ queryKey: ['unit-rosters'] });
    await queries.invalidateQueries({ queryKey: unitRosterKey(unitRosterId) });
  };
  const stop = useMutation({ mutationFn: () => api.post<unknown>(`${path}/stop`, {}) });
  const edit = useMutation({
    mutationFn: (shifts: readonly ShiftByHand[]) => api.post<unknown>(`${path}/edit`, { revision, shifts }),
    onSuccess: async () => {
      await refresh();
      say(t('edit.saved'));
    },
  });
  const rebuild = useMutation({
    mutationFn: (pins: Readonly<Record<string, number>>) =>
      api.post<{ unitRosterId: number }>(`${path}/rebuild`, { revision, pins }),
    onSuccess: ({ unitRosterId: next }) => {
      void queries.invalidateQueries({ queryKey: ['unit-rosters'] });
      return navigate({ to: `/bemanning/turnus/${next}` });
    },
  });
  const discard = useMutation({
    mutationFn: () => api.post<unknown>(`${path}/discard`, { revision }),
    onSuccess: async () => {
      void queries.invalidateQueries({ queryKey: ['unit-rosters'] });
      await navigate({ to: '/bemanning/turnus' });
      say(t('discard.done'));
    },
  });
  const publish = useMutation({
    mutationFn: (why: string) => api.post<{ shifts: number; people: number }>(`${path}/publish`, { revision, why }),
    onSuccess: async ({ shifts, people }) => {
      await refresh();
      window.scrollTo({ top: 0 });
      say(t('publish.done', { shifts, people }));
    },
  });
  const end = useMutation({
    mutationFn: (wish: { readonly from: PlainDate; readonly why: string }) =>
      api.post<{ restored: number; leftOut: number }>(`${path}/end`, { revision, ...wish }),
    onSuccess: async ({ restored, leftOut }) => {
      await refresh();
      window.scrollTo({ top: 0 });
      say(t('end.done', { restored, leftOut }));
    },
  });
  const save = useMutation({
    mutationFn: () => api.get<SentFile>(`${path}/roster.xlsx`),
    onSuccess: saveFile,
  });
  return { save, stop, edit, rebuild, discard, publish, end };
}

export type UnitRosterCommands = ReturnType<typeof useUnitRosterCommands>;
