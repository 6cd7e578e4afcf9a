import type { Item } from '#modules/organisation/domain/municipality.ts';
import type { DemoMoment } from '../demo-options.ts';

/** An item with how fast it goes. Pieces; a bottle or a pack of wipes is one piece. */
export interface CatalogItem extends Item {
  readonly item: string;
  readonly packSize: number;
  /** Pieces a day for each resident or home-care user in calm times. */
  readonly dailyUse: number;
  /** Days that the whole municipality's stock lasts in calm times. */
  readonly calmDays: number;
  /** How many times faster it goes in the other moments. */
  readonly faster: Readonly<Record<DemoMoment, number>>;
}

function item(
  name: string,
  group: string,
  packSize: number,
  dailyUse: number,
  calmDays: number,
  firstCase: number,
  outbreak: number,
): CatalogItem {
  return { item: name, group, packSize, dailyUse, calmDays, faster: { calm: 1, 'first-case': firstCase, outbreak } };
}

/** Protective equipment of the demo. */
export const ITEM_CATALOG: readonly CatalogItem[] = [
  item('Munnbind type IIR', 'masks', 50, 0.9, 34, 2.15, 2.3),
  item('Munnbind type II', 'masks', 50, 0.25, 58, 1.2, 1.6),
  item('Hansker nitril S', 'gloves', 100, 1.3, 36, 1.1, 1.5),
  item('Hansker nitril M', 'gloves', 100, 3.2, 27, 1.3, 1.6),
  item('Hansker nitril L', 'gloves', 100, 1.8, 39, 1.1, 1.5),
  item('Smittefrakk, langermet', 'gowns', 10, 0.12, 46, 1.5, 3),
  item('Plastforkle', 'gowns', 100, 0.8, 61, 1.1, 1.6),
  item('Åndedrettsvern FFP2', 'respirators', 20, 0.03, 70, 1.3, 2.2),
  item('Åndedrettsvern FFP3', 'respirators', 10, 0.008, 82, 1, 1.8),
  item('Visir', 'eye_protection', 10, 0.015, 74, 1.2, 2),
  item('Vernebriller', 'eye_protection', 10, 0.006, 90, 1, 1.5),
  item('Hånddesinfeksjon 500 ml', 'disinfection', 12, 0.03, 48, 1.1, 1.5),
  item('Overflatedesinfeksjon 1 l', 'disinfection', 6, 0.018, 52, 1.1, 1.8),
  item('Desinfeksjonsservietter', 'disinfection', 10, 0.04, 55, 1.1, 1.6),
];
