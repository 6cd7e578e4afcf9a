/** The contract of staffing: requests and replies of its routes, shared with the browser. */
export * from './contract/absence.ts';
export * from './contract/consultation.ts';
export * from './contract/continuity.ts';
export * from './contract/cooperation.ts';
export * from './contract/cross-site.ts';
export * from './contract/links.ts';
export * from './contract/offers.ts';
export * from './contract/open-shifts.ts';
export * from './contract/outlook.ts';
export * from './contract/plan.ts';
export * from './contract/reception.ts';
export * from './contract/recruiting.ts';
export * from './contract/resources.ts';
export * from './contract/staff-map.ts';
export * from './contract/unit-roster.ts';
export * from './contract/values.ts';
