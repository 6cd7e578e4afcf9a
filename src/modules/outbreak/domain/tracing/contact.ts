/** A contact is proposed, then confirmed or rejected; merged is another entry of the same person. */
export const CONTACT_STATES = ['proposed', 'confirmed', 'rejected', 'merged'] as const;
export type ContactState = (typeof CONTACT_STATES)[number];

/** The groups that rules tell apart. */
export const EXPOSURE_GROUPS = ['household', 'close', 'other'] as const;
export type ExposureGroup = (typeof EXPOSURE_GROUPS)[number];

/** Whether adequate protective equipment was worn the whole time. */
export const PPE_WORN = ['yes', 'no', 'unknown'] as const;
export type PpeWorn = (typeof PPE_WORN)[number];
