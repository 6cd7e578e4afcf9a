import { useEffect, useRef } from 'react';
import { useOfflineQueue } from '#platform/offline/use-offline-queue.ts';
import { exactNow } from '#platform/ui-kit/use-now.ts';
import { useTexts } from '#platform/ui-kit/use-texts.ts';
import type { MyTourReply } from '../../contract/my-tour.ts';
import { myTourTexts } from '../../texts/my-tour-texts.ts';

const LOOKS_PATH = '/api/services/my-tour/looks';

/**
 * A list read from the phone's own copy is a look too: it waits in the queue and is kept by the server when there is contact. Once while
 * the page is open and none waits already; the server counts one a day for each person.
 */
export function useOfflineLooks(tour: MyTourReply | undefined): void {
  const t = useTexts(myTourTexts);
  const { sendOrKeep, waiting } = useOfflineQueue();
  const told = useRef(false);
  const isWaiting = waiting.some((write) => write.path === LOOKS_PATH);
  useEffect(() => {
    if (!tour || tour.visits.length === 0 || told.current || isWaiting) return;
    told.current = true;
    const visitIds = tour.visits.map((visit) => visit.visitId);
    void sendOrKeep(t('tour.looks.kind'), LOOKS_PATH, { visitIds, at: exactNow() }).catch(() => {});
  }, [tour, isWaiting, sendOrKeep, t]);
}
