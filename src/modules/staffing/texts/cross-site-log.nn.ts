import type { crossSiteLogNb } from './cross-site-log.nb.ts';

export const crossSiteLogNn = {
  'cross-site-log.decided':
    'Arbeid på tvers av hus er {rule, select, forbidden {forbode} other {avgrensa}} i {unit} frå {from}{to, select, none {} other { til {to}}}',
  'cross-site-log.ended':
    'Regelen om arbeid på tvers ({rule, select, forbidden {forbode} other {avgrensa}}) i {unit} frå {from} sluttar {to}',
  'cross-site-log.taken-back':
    'Vedtaket om arbeid på tvers ({rule, select, forbidden {forbode} other {avgrensa}}) i {unit} frå {from} til {to} er teke tilbake',
} as const satisfies Record<keyof typeof crossSiteLogNb, string>;
