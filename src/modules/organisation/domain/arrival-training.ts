import type { PoolSource } from './municipality.ts';
import type { PoolOrigin, PoolProfile, Supplier } from './resource-rows.ts';

/** The plan's source for somebody of an origin: an agency's people are known when they stand in its core. */
export function sourceOfOrigin(origin: PoolOrigin, coreRank: number | undefined): PoolSource {
  switch (origin) {
    case 'other_sector':
    case 'volunteer':
    case 'health_register':
      return 'volunteer';
    case 'recruit':
      return 'pool';
    case 'agency':
      return coreRank === undefined ? 'agency_new' : 'agency_known';
    default:
      return origin;
  }
}

/** The origin of somebody of whom only the plan's source is known. */
export function originOf(source: PoolSource, origin: PoolOrigin | undefined): PoolOrigin {
  if (origin !== undefined) return origin;
  return source === 'agency_known' || source === 'agency_new' ? 'agency' : source;
}

/** Minutes of training that somebody needs on arrival: their own, else what is agreed with the supplier, else 0. */
export function arrivalTrainingMinutes(
  person: Pick<PoolProfile, 'arrivalTrainingMinutes' | 'supplier'>,
  suppliers: readonly Supplier[] | undefined,
): number {
  const own = person.arrivalTrainingMinutes;
  if (own !== undefined) return own;
  return suppliers?.find(({ supplier }) => supplier === person.supplier)?.arrivalTrainingMinutes ?? 0;
}
