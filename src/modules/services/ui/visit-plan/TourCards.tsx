import type { DayReply } from '../../contract/visit-plan.ts';
import { TourSum } from './CarerPanel.tsx';
import type { DayIndex } from './day-index.ts';
import { StopList } from './StopList.tsx';
import type { DayWords } from './use-day-words.ts';

interface TourCardsProps {
  readonly day: DayReply;
  readonly index: DayIndex;
  readonly words: DayWords;
  readonly onVisit?: (visitId: string) => void;
}

/** The tours as cards, one per carer: for phones, and for paper with one carer on each page. */
export function TourCards({ day, index, words, onVisit }: TourCardsProps) {
  const tours = day.tours.filter((tour) => tour.stops.length > 0);
  return (
    <div className="tour-cards">
      {tours.map((tour) => (
        <article key={tour.personId} className="tour-card">
          <h2>{tour.name}</h2>
          <TourSum tour={tour} words={words} />
          <StopList tour={tour} index={index} words={words} {...(onVisit && { onVisit })} />
        </article>
      ))}
    </div>
  );
}
