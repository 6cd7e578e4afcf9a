import { pages as equipment } from '#modules/equipment/ui.ts';
import { pages as log } from '#modules/log/ui.ts';
import { pages as messages } from '#modules/messages/ui.ts';
import { pages as organisation } from '#modules/organisation/ui.ts';
import { pages as outbreak } from '#modules/outbreak/ui.ts';
import { pages as services } from '#modules/services/ui.ts';
import { pages as simulation } from '#modules/simulation/ui.ts';
import { pages as situation } from '#modules/situation/ui.ts';
import { pages as staffing } from '#modules/staffing/ui.ts';
import type { PageDefinition } from '#platform/web-client/page-definition.ts';

/** The pages of every module that has a browser face. */
export const modulePages: readonly PageDefinition[] = [
  ...situation,
  ...staffing,
  ...organisation,
  ...log,
  ...messages,
  ...services,
  ...outbreak,
  ...simulation,
  ...equipment,
];
