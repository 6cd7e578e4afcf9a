import { useTexts } from '#platform/ui-kit/use-texts.ts';
import type { OfferCounts } from '../../contract.ts';
import { offersTexts } from '../../texts/offers-texts.ts';
import './offers.css';

const PARTS = ['booked', 'yes', 'call', 'no', 'seen', 'asked'] as const;

/** How far an asking has come: one bar of everybody asked, and the same in words. */
export function OfferBar({ counts }: { readonly counts: OfferCounts }) {
  const t = useTexts(offersTexts);
  const parts = PARTS.filter((part) => counts[part] > 0);
  return (
    <div className="offer-bar-box">
      <div className="offer-bar" aria-hidden="true">
        {parts.map((part) => (
          <span key={part} data-part={part} style={{ flexGrow: counts[part] }} />
        ))}
      </div>
      <p className="note">{parts.map((part) => t(`count.${part}`, { count: counts[part] })).join(' · ')}</p>
    </div>
  );
}
