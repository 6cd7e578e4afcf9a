import type { peopleCountNb } from './people-count.nb.ts';

export const peopleCountNn = {
  'count.nurse': '{count, plural, one {# sjukepleiar} other {# sjukepleiarar}}',
  'count.social_educator': '{count, plural, one {# vernepleiar} other {# vernepleiarar}}',
  'count.health_worker': '{count, plural, one {# helsefagarbeidar} other {# helsefagarbeidarar}}',
  'count.assistant': '{count, plural, one {# assistent} other {# assistentar}}',
  'count.cook': '{count, plural, one {# kokk} other {# kokkar}}',
  'count.cleaner': '{count, plural, one {# reinhaldar} other {# reinhaldarar}}',
  'count.doctor': '{count, plural, one {# lege} other {# legar}}',
  'count.physiotherapist': '{count, plural, one {# fysioterapeut} other {# fysioterapeutar}}',
} as const satisfies Record<keyof typeof peopleCountNb, string>;
