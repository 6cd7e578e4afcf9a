import type { PlainDate } from '#kernel/plain-date.ts';
import { addDays } from '#kernel/plain-date.ts';
import type { Unit, UnitStatus } from '#modules/organisation/domain/municipality.ts';
import type { DemoFrame } from '../demo-options.ts';
import type { OperatingUnit } from '../places/build-places.ts';

const UNITS_PER_OUTBREAK = 8;
const FEWEST_OUTBREAKS = 3;

/** A unit with an outbreak, and since when. */
export interface Outbreak {
  readonly unit: Unit;
  readonly unitIndex: number;
  readonly from: PlainDate;
}

function indicesOf(operating: readonly OperatingUnit[], pattern: OperatingUnit['pattern']): number[] {
  return [...operating.keys()].filter((index) => operating[index]?.pattern === pattern);
}

/** Second ward of the first nursing home, first ward of the next, first staffed home, then wards and homes in turn. */
function outbreakOrder(operating: readonly OperatingUnit[]): number[] {
  const wards = indicesOf(operating, 'ward');
  const homes = indicesOf(operating, 'staffed_home');
  const first = wards[1] ?? wards[0];
  const firstSite = operating[first ?? 0]?.unit.siteId;
  const elsewhere = wards.filter((index) => operating[index]?.unit.siteId !== firstSite);
  const order = [first, elsewhere[0], homes[0]];
  for (let at = 1; at < Math.max(elsewhere.length, homes.length); at++) order.push(elsewhere[at], homes[at]);
  return [...new Set([...order, ...wards, ...homes])].filter((index) => index !== undefined);
}

/** Where infection is in each moment: nowhere, in one ward since today, in several units for up to nine days. */
export function outbreaksOf(frame: DemoFrame, operating: readonly OperatingUnit[]): Outbreak[] {
  if (frame.moment === 'calm') return [];
  const count =
    frame.moment === 'first-case' ? 1 : Math.max(FEWEST_OUTBREAKS, Math.round(operating.length / UNITS_PER_OUTBREAK));
  return outbreakOrder(operating)
    .slice(0, count)
    .flatMap((unitIndex, place): Outbreak[] => {
      const unit = operating[unitIndex]?.unit;
      const daysAgo = frame.moment === 'first-case' ? 0 : Math.max(1, 9 - place * 3);
      return unit ? [{ unit, unitIndex, from: addDays(frame.today, -daysAgo) }] : [];
    });
}

/** Outbreak where infection is; in the full outbreak also no work across sites in every ward of the same houses. */
export function statusesOf(
  frame: DemoFrame,
  operating: readonly OperatingUnit[],
  outbreaks: readonly Outbreak[],
): UnitStatus[] {
  const statuses = outbreaks.map(({ unit, from }): UnitStatus => ({ unitId: unit.unitId, from, status: 'outbreak' }));
  if (frame.moment !== 'outbreak') return statuses;
  const sites = new Set(outbreaks.map(({ unit }) => unit.siteId));
  const closed = operating.filter(({ unit, pattern }) => pattern === 'ward' && sites.has(unit.siteId));
  return [
    ...statuses,
    ...closed.map(
      ({ unit }): UnitStatus => ({
        unitId: unit.unitId,
        from: addDays(frame.today, -2),
        to: addDays(frame.today, 14),
        status: 'no_cross_site',
      }),
    ),
  ];
}
