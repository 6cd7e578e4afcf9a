import type { PageDefinition } from '#platform/web-client/page-definition.ts';

const faces = import.meta.glob<{ readonly pages: readonly PageDefinition[] }>('../../modules/*/ui.ts', { eager: true });

/** The pages of every module that has a browser face. */
export const modulePages: readonly PageDefinition[] = Object.values(faces).flatMap((face) => face.pages);
