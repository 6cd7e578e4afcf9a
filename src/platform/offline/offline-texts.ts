import { defineTexts } from '#platform/texts/define-texts.ts';
import { offlineEn } from './texts/offline.en.ts';
import { offlineNb } from './texts/offline.nb.ts';
import { offlineNn } from './texts/offline.nn.ts';

/** Words for working without contact. */
export const offlineTexts = defineTexts({ nb: offlineNb, nn: offlineNn, en: offlineEn });
