/** What a user, or somebody on their behalf, has asked for: to have a carer rather than others, or not to have them. */
export interface CarerWishRow {
  readonly userId: string;
  readonly staffId: string;
  readonly wish: CarerWishKind;
}

export const CARER_WISHES = ['preferred', 'excluded'] as const;
export type CarerWishKind = (typeof CARER_WISHES)[number];

/** Minutes of travel between two places, each a user's home or a unit's base; as a routing server gives them. */
export interface TravelMinutesRow {
  readonly fromId: string;
  readonly toId: string;
  readonly minutes: number;
}
