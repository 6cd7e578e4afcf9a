import type { PageDefinition } from '#platform/web-client/page-definition.ts';

/** The pages of simulation. */
export const pages: readonly PageDefinition[] = [];
