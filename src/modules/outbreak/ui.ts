import type { PageDefinition } from '#platform/web-client/page-definition.ts';

/** The pages of outbreak. */
export const pages: readonly PageDefinition[] = [];
