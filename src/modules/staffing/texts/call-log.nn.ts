import type { callLogNb } from './call-log.nb.ts';

export const callLogNn = {
  'call-log.requested': 'Bad {party} om {people, plural, one {# person} other {# personar}}',
  'call-log.renewed': 'Bad {party} på nytt om {people, plural, one {# person} other {# personar}}',
  'call-log.withdrawn':
    'Trekte tilbake førespurnaden til {party} om {people, plural, one {# person} other {# personar}}',
  'call-log.answered-yes': '{party} svara ja til {people, plural, one {# person} other {# personar}}',
  'call-log.answered-partly': '{party} kan sende nokre av {people, plural, one {# person} other {# personar}}',
  'call-log.answered-no': '{party} kan ikkje sende nokon av {people, plural, one {# person} other {# personar}}',
  'call-log.answer-taken-back': 'Svaret frå {party} om {people, plural, one {# person} other {# personar}} vart retta',
  'call-log.arrived': 'Folk frå {party} er tekne imot ({people, number} var ønskte)',
  'call-log.arrival-taken-back': 'Folk frå {party} kom ikkje likevel ({people, number} var ønskte)',
  'call-log.returned': 'Folk frå {party} er reiste heim ({people, number} var ønskte)',
  'call-log.return-taken-back': 'Folk frå {party} er her framleis ({people, number} var ønskte)',
  'call-log.gave-yes': 'Svara {party} ja: sender {people, plural, one {# person} other {# personar}}',
  'call-log.gave-partly': 'Svara {party} delvis: sender {people, plural, one {# person} other {# personar}}',
  'call-log.gave-no': 'Svara {party} nei ({people, number} blir sende)',
  'call-log.no-note': 'Ingen merknad',
} as const satisfies Record<keyof typeof callLogNb, string>;
