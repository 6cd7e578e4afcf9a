import type { unitRosterLogNb } from './unit-roster-log.nb.ts';

export const unitRosterLogEn = {
  'log.published':
    '{kind, select, shadow {Shadow roster} other {Cohort roster}} published for {unit}: {shifts, plural, one {# shift} other {# shifts}} to {people, plural, one {# person} other {# people}}',
  'log.ended':
    '{unit} goes back to its ordinary roster from {from}: {restored, plural, one {# shift stands} other {# shifts stand}} as before',
  'draft.subject': '{kind, select, shadow {Stand-by} other {Cohort roster}} in {unit} {period}',
  'draft.body':
    'Hello {name}! {kind, select, shadow {You are on stand-by in {unit} {period}. Please be ready at home for these shifts; you will be called if needed:} other {{unit} works in fixed teams {period}. You are in team {team}. {count, plural, =0 {You have no shifts in the period; your leader will contact you.} one {Your shift:} other {Your shifts:}}}}\n{shifts}\nRegards {sender}',
  'draft.shift': '{day} {start}–{end}',
} as const satisfies Record<keyof typeof unitRosterLogNb, string>;
