/** The contract of organisation: requests and replies of its routes, shared with the browser. */
export * from './contract/accounts.ts';
export * from './contract/agreements.ts';
export * from './contract/demand.ts';
export * from './contract/people.ts';
export * from './contract/places.ts';
export * from './contract/setup.ts';
export * from './contract/units.ts';
