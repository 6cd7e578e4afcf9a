import type { ExposureGroup } from './contact.ts';
import type { Exposure } from './find-exposures.ts';

/** Minutes together from which a contact is close; the distance is for the tracer to ask about. Source: FHI's definition of a close contact, 15 minutes within two metres. */
export const CLOSE_MINUTES = 15;

/** The group in which a contact is proposed: who is at home together, who was long enough near, and the others. */
export function proposedGroup({ closeness, minutes }: Pick<Exposure, 'closeness' | 'minutes'>): ExposureGroup {
  if (closeness === 'household') return 'household';
  if (closeness === 'care') return 'close';
  return closeness !== 'handover' && minutes > CLOSE_MINUTES ? 'close' : 'other';
}
