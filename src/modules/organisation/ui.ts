import type { PageDefinition } from '#platform/web-client/page-definition.ts';

export type { Words } from './ui/use-words.ts';
export { useWords } from './ui/use-words.ts';

/** The pages of organisation. */
export const pages: readonly PageDefinition[] = [];
