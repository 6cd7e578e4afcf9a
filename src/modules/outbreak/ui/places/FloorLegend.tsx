import { useTexts } from '#platform/ui-kit/use-texts.ts';
import type { SitePicture } from '../../contract/places.ts';
import { placesTexts } from '../../texts/places/places-texts.ts';

/** What the patterns and marks of the drawing mean; only those that stand in it. */
export function FloorLegend({ data }: { readonly data: SitePicture }) {
  const t = useTexts(placesTexts);
  const kinds = [
    ...(['infected', 'exposed'] as const).flatMap((zone) =>
      data.rooms.some((room) => room.zone === zone) ? [[zone, t(`zone.full.${zone}`)] as const] : [],
    ),
    ...(data.rooms.some(({ kind }) => kind === 'isolation') ? [['isolation', t('legend.isolation')] as const] : []),
    ...(data.cleaning.length > 0 ? [['cleaning', t('legend.cleaning')] as const] : []),
    ...(data.partitions.length > 0 ? [['partition', t('legend.partition')] as const] : []),
  ];
  return (
    <ul className="floor-legend">
      {kinds.map(([kind, words]) => (
        <li key={kind} data-kind={kind}>
          {words}
        </li>
      ))}
    </ul>
  );
}
