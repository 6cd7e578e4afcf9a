import { describe, expect, it } from 'vitest';
import { writtenShifts } from '#test/replan-examples/written-shifts.ts';
import { assessDutyHours } from './assess-duty-hours.ts';
import { datedRule } from './dated-rule.ts';
import { onAssignedShifts } from './judgement.ts';
import { dutiesOf, workOf } from './work-shift.ts';

const law = datedRule({}, 'dutyHours');
const duties = (notes: readonly string[]) => dutiesOf(workOf(writtenShifts(...notes)));

describe('samlet arbeidstid i døgnet: høyst 13 timer, pauser medregnet (aml. § 10-6 (8))', () => {
  const cases = [
    ['13 timer er tillatt', ['23.11 08:00–21:00'], []],
    ['13 timer og et kvarter er for mye, også med pause', ['23.11 08:00–21:15 pause 60'], [['2026-11-23', 13.25]]],
    ['tre vakter som møtes', ['23.11 07:00–11:00', '23.11 11:00–19:00', '23.11 19:00–22:00'], [['2026-11-23', 15]]],
    ['langnatt når klokken stilles tilbake', ['24.10 20:00–08:30'], [['2026-10-24', 13.5]]],
    ['samme langnatt en vanlig natt', ['23.10 20:00–08:30'], []],
  ] as const;
  it.each(cases)('%s', (_, notes, expected) => {
    const found = assessDutyHours(duties(notes), law);
    expect(found.map(({ date, facts }) => [date, facts['foundHours']])).toEqual(expected);
  });

  it('en avtale om 16 timer kan gjelde i stedet (aml. § 10-6 (9))', () => {
    const agreed = datedRule({ dutyHours: [{ value: 16, source: 'Avtale, aml. § 10-6 (9)' }] }, 'dutyHours');
    expect(assessDutyHours(duties(['23.11 07:00–22:30']), agreed)).toEqual([]);
    expect(assessDutyHours(duties(['23.11 07:00–23:30']), agreed)[0]?.source).toBe('Avtale, aml. § 10-6 (9)');
  });

  it('i et forslag teller bare arbeid som forslaget har del i', () => {
    expect(assessDutyHours(duties(['23.11 07:00–22:00']), law, onAssignedShifts)).toEqual([]);
    expect(
      assessDutyHours(duties(['23.11 07:00–19:00', '23.11 19:00–22:00 foreslått']), law, onAssignedShifts),
    ).toHaveLength(1);
  });
});
