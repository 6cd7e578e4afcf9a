import { infectiousness } from './infectiousness.ts';
import type { RunState } from './run-state.ts';
import { expose, measuresStand } from './run-state.ts';

/** Exposes users in their own homes and those who come to them; a carer who is away is replaced by the one before on the list. */
export function exposeAtVisits(state: RunState): void {
  const { world, parameters: by, pack, measured, awayUntil, isolatedUntil, day } = state;
  const { visits, people } = world;
  const stands = measuresStand(state);
  let present = -1;
  for (let i = visits.start[day] as number; i < (visits.start[day + 1] as number); i++) {
    const user = visits.user[i] as number;
    const planned = visits.carer[i] as number;
    const carer = planned >= 0 && (awayUntil[planned] as number) <= day ? planned : present;
    if (carer < 0) continue;
    present = carer;
    const ofCarer = infectiousness(state, carer);
    const ofUser = infectiousness(state, user);
    if (ofCarer === 0 && ofUser === 0) continue;
    const isHere = stands && measured[people.unit[user] as number] === 1;
    const always = isHere && pack.ppe === 'always';
    const known = isHere && pack.ppe !== 'none' && (isolatedUntil[user] as number) > day;
    const base = by.perContact * by.contactsHomeVisit;
    if (ofCarer > 0 && state.infected[user] === 0) expose(state, user, base * ofCarer * (always ? by.maskSource : 1));
    const worn = known ? by.fullEquipment : always ? by.maskWearer : 1;
    if (ofUser > 0 && state.infected[carer] === 0) expose(state, carer, base * ofUser * worn);
  }
}

/** Exposes everybody to the infection around: staff at home and with other employers, residents through those who visit them. */
export function exposeToCommunity(state: RunState): void {
  const { world, parameters: by, pack, measured, infected } = state;
  if (by.communityPer100k <= 0) return;
  const { people, units } = world;
  const caught = by.communityPer100k / 1e5;
  const stands = measuresStand(state);
  const oneSite = stands && pack.oneSite;
  const ofRelatives = by.relativeVisits * caught * by.infectiousAfterDays * by.contactsRelative * by.perContact;
  for (let p = 0; p < people.count; p++) {
    if (infected[p] === 1) continue;
    const unit = people.unit[p] as number;
    const isHere = measured[unit] === 1;
    if (p < people.staffCount) {
      const outside = oneSite && isHere ? 0 : (people.outside[p] as number);
      expose(state, p, caught * (1 + outside * (by.outsideWork - 1)));
    } else {
      // In one's own home limits on visits are voluntary.
      const visits = stands && isHere && (units.mixes[unit] ?? 0) >= 1 ? pack.visits : 1;
      expose(state, p, ofRelatives * visits);
    }
  }
}
