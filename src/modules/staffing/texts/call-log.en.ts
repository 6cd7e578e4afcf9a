import type { callLogNb } from './call-log.nb.ts';

export const callLogEn = {
  'call-log.requested': 'Asked {party} for {people, plural, one {# person} other {# people}}',
  'call-log.renewed': 'Asked {party} again for {people, plural, one {# person} other {# people}}',
  'call-log.withdrawn': 'Withdrew the request to {party} for {people, plural, one {# person} other {# people}}',
  'call-log.answered-yes': '{party} said yes to {people, plural, one {# person} other {# people}}',
  'call-log.answered-partly': '{party} can send some of {people, plural, one {# person} other {# people}}',
  'call-log.answered-no': '{party} cannot send any of {people, plural, one {# person} other {# people}}',
  'call-log.answer-taken-back':
    'The answer from {party} on {people, plural, one {# person} other {# people}} was corrected',
  'call-log.arrived': 'People from {party} have been received ({people, number} were asked for)',
  'call-log.arrival-taken-back': 'People from {party} did not come after all ({people, number} were asked for)',
  'call-log.returned': 'People from {party} have gone home ({people, number} were asked for)',
  'call-log.return-taken-back': 'People from {party} are still here ({people, number} were asked for)',
  'call-log.gave-yes': 'Answered {party} yes: sending {people, plural, one {# person} other {# people}}',
  'call-log.gave-partly': 'Answered {party} in part: sending {people, plural, one {# person} other {# people}}',
  'call-log.gave-no': 'Answered {party} no ({people, number} sent)',
  'call-log.no-note': 'No remark',
} as const satisfies Record<keyof typeof callLogNb, string>;
