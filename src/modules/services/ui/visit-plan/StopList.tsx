import { Mark } from '#platform/ui-kit/Mark.tsx';
import { TextButton } from '#platform/ui-kit/TextButton.tsx';
import type { DayTourView } from '../../contract/visit-plan.ts';
import type { DayIndex } from './day-index.ts';
import { dayClock } from './day-index.ts';
import type { DayWords } from './use-day-words.ts';

interface StopListProps {
  readonly tour: DayTourView;
  readonly index: DayIndex;
  readonly words: DayWords;
  readonly onVisit?: (visitId: string) => void;
}

/** A tour as a list: clock, person, what; as it is read on a phone and on paper. */
export function StopList({ tour, index, words, onVisit }: StopListProps) {
  const { t } = words;
  if (tour.stops.length === 0) return <p className="soft">{t('chart.nothing')}</p>;
  return (
    <ol className="stop-list">
      {tour.stops.map((stop) => {
        const visit = index.visitOf.get(stop.visitId);
        const isBroken = index.broken.has(stop.visitId);
        return (
          <li key={`${stop.visitId} ${stop.part} ${stop.startMinute}`} data-kind={stop.kind}>
            <span className="stop-time">{dayClock(stop.startMinute)}</span>
            {stop.kind === 'break' ? (
              <span className="soft">
                {t('chart.break')}, {t('visit.length.text', { minutes: stop.minutes })}
              </span>
            ) : (
              <span>
                {onVisit ? (
                  <TextButton onClick={() => onVisit(stop.visitId)}>{words.person(visit)}</TextButton>
                ) : (
                  <b>{words.person(visit)}</b>
                )}{' '}
                {words.service(visit)}, {t('visit.length.text', { minutes: stop.minutes })}{' '}
                {(visit?.carers ?? 1) > 1 && <span className="soft">{t('legend.two')} </span>}
                {visit?.infected && <Mark kind="watch">{t('legend.infected')}</Mark>}{' '}
                {isBroken && <Mark kind="act">{t('legend.breach')}</Mark>}
                {!isBroken && index.changed.has(stop.visitId) && <Mark kind="new">{t('legend.changed')}</Mark>}
              </span>
            )}
          </li>
        );
      })}
    </ol>
  );
}
