import type { peopleCountNb } from './people-count.nb.ts';

export const peopleCountEn = {
  'count.nurse': '{count, plural, one {# nurse} other {# nurses}}',
  'count.social_educator': '{count, plural, one {# social educator} other {# social educators}}',
  'count.health_worker': '{count, plural, one {# health care worker} other {# health care workers}}',
  'count.assistant': '{count, plural, one {# assistant} other {# assistants}}',
  'count.cook': '{count, plural, one {# cook} other {# cooks}}',
  'count.cleaner': '{count, plural, one {# cleaner} other {# cleaners}}',
  'count.doctor': '{count, plural, one {# doctor} other {# doctors}}',
  'count.physiotherapist': '{count, plural, one {# physiotherapist} other {# physiotherapists}}',
} as const satisfies Record<keyof typeof peopleCountNb, string>;
