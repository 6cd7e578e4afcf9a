import { useTexts } from '#platform/ui-kit/use-texts.ts';
import type { RoomReasonView } from '../../contract/places.ts';
import { placesTexts } from '../../texts/places/places-texts.ts';

/** Why a room: what speaks for it first, then what speaks against. */
export function RoomReasons({ reasons }: { readonly reasons: readonly RoomReasonView[] }) {
  const t = useTexts(placesTexts);
  const ordered = reasons.toSorted((a, b) => a.points - b.points);
  return (
    <span className="note">{ordered.map(({ code, facts }) => t(`why.${code}` as 'why.move', facts)).join(' · ')}</span>
  );
}
