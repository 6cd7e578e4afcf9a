import type { Texts } from '#platform/texts/define-texts.ts';
import { assessmentTexts } from '../../texts/assessment-texts.ts';
import { checksTexts } from '../../texts/checks-texts.ts';
import { closuresTexts } from '../../texts/closures-texts.ts';
import { measuresTexts } from '../../texts/measures-texts.ts';
import { peopleTexts } from '../../texts/people-texts.ts';

/** Where the words for entries of the time line stand, keys `event.<kind>`, one line per area. */
export const EVENT_TEXTS: readonly Texts[] = [assessmentTexts, checksTexts, closuresTexts, measuresTexts, peopleTexts];
