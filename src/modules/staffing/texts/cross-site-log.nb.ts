/** What decisions on work across sites write into the decision log. */
export const crossSiteLogNb = {
  'cross-site-log.decided':
    'Arbeid på tvers av hus er {rule, select, forbidden {forbudt} other {begrenset}} i {unit} fra {from}{to, select, none {} other { til {to}}}',
  'cross-site-log.ended':
    'Regelen om arbeid på tvers ({rule, select, forbidden {forbudt} other {begrenset}}) i {unit} fra {from} slutter {to}',
  'cross-site-log.taken-back':
    'Vedtaket om arbeid på tvers ({rule, select, forbidden {forbudt} other {begrenset}}) i {unit} fra {from} til {to} er tatt tilbake',
} as const;
