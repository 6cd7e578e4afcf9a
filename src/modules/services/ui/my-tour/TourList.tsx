import { useState } from 'react';
import { formatTime } from '#platform/texts/format-time.ts';
import { Mark } from '#platform/ui-kit/Mark.tsx';
import { Section } from '#platform/ui-kit/Section.tsx';
import { useTexts } from '#platform/ui-kit/use-texts.ts';
import { myTourTexts } from '../../texts/my-tour-texts.ts';
import { visitClock } from '../visits/visit-clock.ts';
import { ChangeMark } from './NextVisit.tsx';
import type { TourVisit } from './waiting-marks.ts';

interface TourListProps {
  readonly title: string;
  readonly visits: readonly TourVisit[];
  /** The visit opened, drawn in full. */
  readonly open: (visit: TourVisit) => React.ReactNode;
}

/** Visits by time, each opened by a tap. */
export function TourList({ title, visits, open }: TourListProps) {
  const t = useTexts(myTourTexts);
  const [chosen, setChosen] = useState<string>();
  if (visits.length === 0) return null;
  return (
    <Section title={title}>
      <ol className="tour-list">
        {visits.map((visit) => (
          <li key={visit.visitId} data-mark={visit.mark ?? undefined}>
            <button
              type="button"
              className="tour-row"
              aria-expanded={chosen === visit.visitId}
              onClick={() => setChosen(chosen === visit.visitId ? undefined : visit.visitId)}
            >
              <b>{visitClock(visit.startMinute)}</b>
              <span>
                {visit.userName ?? t('tour.protected')}
                <small>
                  {visit.serviceKind ?? t('tour.service.unknown')}, {t('tour.minutes', { minutes: visit.minutes })}
                </small>
                <MarkLine visit={visit} />
              </span>
            </button>
            {chosen === visit.visitId && open(visit)}
          </li>
        ))}
      </ol>
    </Section>
  );
}

/** What has been told of a visit, whether it has been sent, and what is special with it. */
function MarkLine({ visit }: { readonly visit: TourVisit }) {
  const t = useTexts(myTourTexts);
  const { mark, markAt, startedAt, endedAt, reason } = visit;
  const time = formatTimeOf(mark === 'started' ? (startedAt ?? markAt) : (endedAt ?? markAt));
  const told =
    mark === null
      ? undefined
      : mark === 'done' && startedAt
        ? t('mark.state.done.span', { from: formatTime(startedAt), time })
        : t(`mark.state.${mark}`, { time });
  if (!told && !visit.change && !visit.infected && !visit.waiting) return null;
  return (
    <small className="tour-signs">
      {told && (
        <span>
          {told}
          {reason && `: ${t(`reason.${reason}`)}`}
        </span>
      )}{' '}
      {visit.waiting && <span className="tour-waiting">{t('mark.waiting')}</span>} <ChangeMark visit={visit} />{' '}
      {visit.infected && mark === null && <Mark kind="watch">{t('tour.infected')}</Mark>}
    </small>
  );
}

function formatTimeOf(at: TourVisit['markAt']): string {
  return at === null ? '' : formatTime(at);
}
