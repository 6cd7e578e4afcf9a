import { useQueryClient } from '@tanstack/react-query';
import { useOfflineQueue } from '#platform/offline/use-offline-queue.ts';
import { Button } from '#platform/ui-kit/Button.tsx';
import { Mark } from '#platform/ui-kit/Mark.tsx';
import { exactNow } from '#platform/ui-kit/use-now.ts';
import { useTexts } from '#platform/ui-kit/use-texts.ts';
import type { MarkBody, MyTourReply } from '../../contract/my-tour.ts';
import { myTourTexts } from '../../texts/my-tour-texts.ts';
import { visitClock } from '../visits/visit-clock.ts';
import { MY_TOUR } from './use-my-tour.ts';
import { MARKS_PATH } from './waiting-marks.ts';

/** What has changed on the list since the carer last said to have seen it. */
export function TourNews({ tour }: { readonly tour: MyTourReply }) {
  const t = useTexts(myTourTexts);
  const queries = useQueryClient();
  const { sendOrKeep } = useOfflineQueue();
  const added = tour.visits.filter((visit) => visit.change === 'new').length;
  const moved = tour.visits.filter((visit) => visit.change === 'time').length;
  if (added + moved + tour.gone.length === 0) return null;
  const seen = async () => {
    const visits = tour.visits.map(({ visitId, startMinute }) => ({ visitId, startMinute }));
    const body = { date: tour.date, visits, at: exactNow() };
    const outcome = await sendOrKeep(t('tour.seen.kind'), '/api/services/my-tour/seen', body);
    if (outcome === 'sent') await queries.invalidateQueries({ queryKey: [MY_TOUR] });
  };
  return (
    <section className="tour-news" aria-labelledby="tour-news">
      <h2 id="tour-news">
        <Mark kind="new">{t('tour.changes')}</Mark>
      </h2>
      <p>{t('tour.changes.text', { added, moved, gone: tour.gone.length })}</p>
      {tour.gone.length > 0 && (
        <ul>
          {tour.gone.map((one) => (
            <li key={one.visitId}>
              {t('tour.gone', {
                time: visitClock(one.startMinute),
                name: one.userName ?? t('tour.protected'),
                to: one.to.length > 0 ? t('tour.gone.to', { names: one.to.join(', ') }) : t('tour.gone.nobody'),
              })}
            </li>
          ))}
        </ul>
      )}
      <Button onClick={() => void seen()}>{t('tour.seen')}</Button>
    </section>
  );
}

/** Marks of visits that were given to another meanwhile: the carer may say to have been there all the same. */
export function MovedMarks() {
  const t = useTexts(myTourTexts);
  const { refused, sendOrKeep, discard } = useOfflineQueue();
  const moved = refused.filter((write) => write.path === MARKS_PATH && write.refused?.code === 'services.mark.moved');
  if (moved.length === 0) return null;
  return (
    <ul className="tour-moved">
      {moved.map((write) => (
        <li key={write.key}>
          <p>
            <Mark kind="act">{write.kind}</Mark> {t('services.mark.moved', { ...write.refused?.facts })}
          </p>
          <Button
            onClick={async () => {
              // The new one is safe before the old one goes.
              await sendOrKeep(write.kind, write.path, { ...(write.body as MarkBody), wasThere: true }, write.refusals);
              if (write.order !== undefined) await discard(write.order);
            }}
          >
            {t('mark.was-there')}
          </Button>
        </li>
      ))}
    </ul>
  );
}
