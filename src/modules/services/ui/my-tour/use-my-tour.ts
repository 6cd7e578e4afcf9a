import type { UseQueryResult } from '@tanstack/react-query';
import { useQueryClient } from '@tanstack/react-query';
import type { OfflineCopy } from '#platform/offline/use-offline-copy.ts';
import { useOfflineCopy } from '#platform/offline/use-offline-copy.ts';
import { useOfflineQueue } from '#platform/offline/use-offline-queue.ts';
import { formatTime } from '#platform/texts/format-time.ts';
import { exactNow } from '#platform/ui-kit/use-now.ts';
import { useTexts } from '#platform/ui-kit/use-texts.ts';
import { useToast } from '#platform/ui-kit/use-toast.ts';
import { api } from '#platform/web-client/api.ts';
import { ApiError } from '#platform/web-client/api-error.ts';
import { useSession } from '#platform/web-client/use-session.ts';
import type { MarkBody, MyTourReply, MyVisit } from '../../contract/my-tour.ts';
import { myTourTexts } from '../../texts/my-tour-texts.ts';
import { MARKS_PATH } from './waiting-marks.ts';

/** The query of my visits; one key for all who read or change them. */
export const MY_TOUR = 'my-tour';

/** What may lie on the phone: of protected people nothing that tells who or where, whatever right the reader has. */
function withoutProtected(reply: MyTourReply): MyTourReply {
  const held = { userName: null, address: null, room: null, point: null, carerNotes: null, ability: null };
  return { ...reply, visits: reply.visits.map((visit) => (visit.protected ? { ...visit, ...held } : visit)) };
}

/** My visits of today, kept on the phone through the shift. */
export function useMyTour(): UseQueryResult<OfflineCopy<MyTourReply>> {
  const { personId } = useSession().account;
  return useOfflineCopy({
    queryKey: [MY_TOUR, personId ?? ''],
    fetch: (signal) => api.get<MyTourReply>('/api/services/my-tour', undefined, signal),
    keep: 'shift',
    toKeep: withoutProtected,
    enabled: personId !== null,
  });
}

/** What a tap says besides which visit and when. */
export type TourTap = Omit<MarkBody, 'visitId' | 'at'>;

/** Tells of a visit: sent, or kept until there is contact. What is refused at once is said at the foot of the page. */
export function useMarkVisit(): (visit: Pick<MyVisit, 'visitId' | 'userName'>, tap: TourTap) => Promise<void> {
  const t = useTexts(myTourTexts);
  const queries = useQueryClient();
  const { say } = useToast();
  const { sendOrKeep } = useOfflineQueue();
  return async (visit, tap) => {
    const at = exactNow();
    const body: MarkBody = { visitId: visit.visitId, at, ...tap };
    const name = visit.userName ?? t('tour.protected');
    const what = tap.state ?? (tap.note === undefined ? 'times' : 'note');
    const kind = t(`mark.kind.${what}`, { name, time: formatTime(at) });
    const refusals = {
      'services.mark.moved': t('mark.moved', { name }),
      'services.mark.ahead': t('services.mark.ahead', { minutes: 10 }),
      'services.mark.too-old': t('services.mark.too-old', { days: 14 }),
    };
    try {
      const outcome = await sendOrKeep(kind, MARKS_PATH, body, refusals);
      if (outcome === 'sent') await queries.invalidateQueries({ queryKey: [MY_TOUR] });
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      const { problem } = error;
      say((problem.kind === 'refused' && t.find(problem.code, problem.facts)) || kind, { kind: 'act' });
      await queries.invalidateQueries({ queryKey: [MY_TOUR] });
    }
  };
}
