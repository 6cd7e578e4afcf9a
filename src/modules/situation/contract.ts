/** The contract of situation: requests and replies of its routes, shared with the browser. */
export * from './contract/changes.ts';
export * from './contract/picture.ts';
export * from './contract/situation-report.ts';
export * from './contract/unit-report.ts';
