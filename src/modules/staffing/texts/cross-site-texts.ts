import { defineTexts } from '#platform/texts/define-texts.ts';
import { crossSiteEn } from './cross-site.en.ts';
import { crossSiteNb } from './cross-site.nb.ts';
import { crossSiteNn } from './cross-site.nn.ts';

/** Work across sites: the network, rules, what they cost, and what they are refused with. */
export const crossSiteTexts = defineTexts({ nb: crossSiteNb, nn: crossSiteNn, en: crossSiteEn });
