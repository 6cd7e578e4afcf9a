import type { crossSiteLogNb } from './cross-site-log.nb.ts';

export const crossSiteLogEn = {
  'cross-site-log.decided':
    'Work across sites is {rule, select, forbidden {forbidden} other {limited}} in {unit} from {from}{to, select, none {} other { to {to}}}',
  'cross-site-log.ended':
    'The rule on work across sites ({rule, select, forbidden {forbidden} other {limited}}) in {unit} from {from} ends {to}',
  'cross-site-log.taken-back':
    'The decision on work across sites ({rule, select, forbidden {forbidden} other {limited}}) in {unit} from {from} to {to} is taken back',
} as const satisfies Record<keyof typeof crossSiteLogNb, string>;
