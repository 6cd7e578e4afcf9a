export { readAvailability } from './store/read-availability.ts';
export { readStaffingOutlook } from './store/read-staffing-outlook.ts';
