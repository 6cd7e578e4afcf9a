/** Where a patient who leaves hospital is to be cared for. */
export const CARES = ['nursing_home', 'short_term', 'home_care'] as const;
export type Care = (typeof CARES)[number];

/** What somebody who comes home needs of a unit. */
export interface DischargeNeeds {
  readonly care: Care;
  readonly infected: boolean;
}

/** How a unit stands on the day somebody would come. */
export interface UnitStanding {
  readonly unitId: string;
  readonly name: string;
  readonly kind: string;
  /** Places for somebody clean, and rooms for somebody infected; null where the house has no rooms registered. */
  readonly freeClean: number | null;
  readonly freeInfected: number | null;
  /** People missing below the minimum over the three days from then. */
  readonly belowMinimum: number;
  /** The equipment that lasts shortest there; null where its use is not known. */
  readonly shortest: { readonly item: string; readonly days: number } | null;
  readonly inOutbreak: boolean;
}

/** What speaks for or against a unit; `stops` means that it cannot be, the others that it is hard. */
export interface DischargeReason {
  readonly code:
    | 'in-outbreak'
    | 'no-place'
    | 'place-unknown'
    | 'place'
    | 'below-minimum'
    | 'staffed'
    | 'equipment-short'
    | 'equipment';
  readonly weight: 'stops' | 'strains' | 'helps';
  readonly facts: Readonly<Record<string, string | number>>;
}

/** A unit weighed for one patient. */
export interface WeighedUnit {
  readonly unitId: string;
  readonly name: string;
  readonly verdict: 'fits' | 'tight' | 'no';
  readonly reasons: readonly DischargeReason[];
}

/** Fewer days of any equipment than this is short where one more needs care. */
const SHORT_DAYS = 7;
const ORDER = ['fits', 'tight', 'no'] as const;
const KIND_OF_CARE: Readonly<Record<Care, readonly string[]>> = {
  nursing_home: ['nursing_home_ward', 'isolation_ward'],
  short_term: ['nursing_home_ward', 'isolation_ward'],
  home_care: ['home_care'],
};

/**
 * Every unit that gives the care asked for, weighed by place, people and equipment, the best first. Nothing is decided: somebody
 * chooses, and may choose one that is tight.
 */
export function weighDischarge(needs: DischargeNeeds, units: readonly UnitStanding[]): WeighedUnit[] {
  return units
    .filter((unit) => KIND_OF_CARE[needs.care].includes(unit.kind))
    .map((unit) => {
      const reasons = [...placeReasons(needs, unit), staffReason(unit), ...equipmentReasons(unit)];
      const verdict = reasons.some(({ weight }) => weight === 'stops')
        ? ('no' as const)
        : reasons.some(({ weight }) => weight === 'strains')
          ? ('tight' as const)
          : ('fits' as const);
      return { unit, weighed: { unitId: unit.unitId, name: unit.name, verdict, reasons } };
    })
    .toSorted(
      (a, b) =>
        ORDER.indexOf(a.weighed.verdict) - ORDER.indexOf(b.weighed.verdict) ||
        a.unit.belowMinimum - b.unit.belowMinimum ||
        freeOf(needs, b.unit) - freeOf(needs, a.unit),
    )
    .map(({ weighed }) => weighed);
}

function freeOf({ infected }: DischargeNeeds, unit: UnitStanding): number {
  return (infected ? unit.freeInfected : unit.freeClean) ?? 0;
}

function placeReasons(needs: DischargeNeeds, unit: UnitStanding): DischargeReason[] {
  const reasons: DischargeReason[] = [];
  if (unit.inOutbreak && !needs.infected) reasons.push({ code: 'in-outbreak', weight: 'stops', facts: {} });
  if (needs.care === 'home_care') return reasons;
  const free = needs.infected ? unit.freeInfected : unit.freeClean;
  if (free === null) reasons.push({ code: 'place-unknown', weight: 'strains', facts: {} });
  else if (free === 0) reasons.push({ code: 'no-place', weight: 'stops', facts: {} });
  else reasons.push({ code: 'place', weight: 'helps', facts: { free } });
  return reasons;
}

function staffReason({ belowMinimum }: UnitStanding): DischargeReason {
  return belowMinimum > 0
    ? { code: 'below-minimum', weight: 'strains', facts: { count: belowMinimum } }
    : { code: 'staffed', weight: 'helps', facts: {} };
}

function equipmentReasons({ shortest }: UnitStanding): DischargeReason[] {
  if (shortest === null) return [];
  const facts = { item: shortest.item, days: Math.floor(shortest.days) };
  return shortest.days < SHORT_DAYS
    ? [{ code: 'equipment-short', weight: 'strains', facts }]
    : [{ code: 'equipment', weight: 'helps', facts }];
}
