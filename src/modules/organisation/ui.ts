import type { PageDefinition } from '#platform/web-client/page-definition.ts';

export type { PersonRow } from './domain/person-row.ts';
export { personRowOf } from './domain/person-row.ts';
export type { Words } from './ui/use-words.ts';
export { useWords } from './ui/use-words.ts';

/** The pages of organisation. */
export const pages: readonly PageDefinition[] = [];
