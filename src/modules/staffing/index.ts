export type { Availability } from './domain/availability.ts';
export type { Period } from './domain/staffing-base.ts';
export { readAvailability } from './store/read-availability.ts';
export { readStaffingOutlook } from './store/read-staffing-outlook.ts';
