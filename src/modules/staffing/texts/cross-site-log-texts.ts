import { defineTexts } from '#platform/texts/define-texts.ts';
import { crossSiteLogEn } from './cross-site-log.en.ts';
import { crossSiteLogNb } from './cross-site-log.nb.ts';
import { crossSiteLogNn } from './cross-site-log.nn.ts';

/** What decisions on work across sites write into the decision log. */
export const crossSiteLogTexts = defineTexts({ nb: crossSiteLogNb, nn: crossSiteLogNn, en: crossSiteLogEn });
