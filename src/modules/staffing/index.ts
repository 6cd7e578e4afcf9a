export type { Availability } from './domain/availability.ts';
export type { Period } from './domain/staffing-base.ts';
export { readAvailability } from './store/read-availability.ts';
export { readMyShifts } from './store/read-my-shifts.ts';
export { readRosterFindings } from './store/read-roster-findings.ts';
export { readStaffingOutlook } from './store/read-staffing-outlook.ts';
