import { defineTexts } from '#platform/texts/define-texts.ts';
import { unitRosterLogEn } from './unit-roster-log.en.ts';
import { unitRosterLogNb } from './unit-roster-log.nb.ts';
import { unitRosterLogNn } from './unit-roster-log.nn.ts';

/** What publishing a unit roster writes into the decision log and to people. */
export const unitRosterLogTexts = defineTexts({ nb: unitRosterLogNb, nn: unitRosterLogNn, en: unitRosterLogEn });
