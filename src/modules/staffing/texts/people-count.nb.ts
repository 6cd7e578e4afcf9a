/** So many people of a competence. */
export const peopleCountNb = {
  'count.nurse': '{count, plural, one {# sykepleier} other {# sykepleiere}}',
  'count.social_educator': '{count, plural, one {# vernepleier} other {# vernepleiere}}',
  'count.health_worker': '{count, plural, one {# helsefagarbeider} other {# helsefagarbeidere}}',
  'count.assistant': '{count, plural, one {# assistent} other {# assistenter}}',
  'count.cook': '{count, plural, one {# kokk} other {# kokker}}',
  'count.cleaner': '{count, plural, one {# renholder} other {# renholdere}}',
  'count.doctor': '{count, plural, one {# lege} other {# leger}}',
  'count.physiotherapist': '{count, plural, one {# fysioterapeut} other {# fysioterapeuter}}',
} as const;
