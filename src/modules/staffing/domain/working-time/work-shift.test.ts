import { describe, expect, it } from 'vitest';
import { writtenShifts } from '#test/replan-examples/written-shifts.ts';
import { dutiesOf, workOf } from './work-shift.ts';

describe('timer i en vakt', () => {
  const cases = [
    ['dagvakt med pause', '23.11 07:30–15:00 pause 30', 7],
    ['nattvakt teller på dagen den begynner', '23.11 22:00–07:00 pause 30', 8.5],
    ['natten klokken stilles tilbake er en time lengre', '24.10 22:00–07:00', 10],
    ['natten klokken stilles fram er en time kortere', '28.03 22:00–07:00', 8],
    ['vakt fra et klokkeslett som ikke finnes, begynner når klokken er stilt', '29.03 02:30–09:00', 5.5],
    ['døgnvakt', '23.11 08:00–08:00', 24],
  ] as const;
  it.each(cases)('%s: %s', (_, note, hours) => {
    expect(writtenShifts(note)[0]?.hours).toBe(hours);
  });
});

describe('sammenhengende arbeid', () => {
  const cases = [
    ['vakter som møtes, er ett arbeid', ['23.11 07:00–11:00', '23.11 11:00–15:00'], [8]],
    ['fem minutter imellom skiller dem', ['23.11 07:00–11:00', '23.11 11:05–15:00'], [4, 3 + 55 / 60]],
    ['overlappende vakter er ett arbeid', ['23.11 07:00–15:00', '23.11 14:30–22:00'], [15]],
    ['en vakt inne i en annen gjør den ikke kortere', ['23.11 07:00–15:00', '23.11 08:00–09:00'], [8]],
    ['beredskap er ikke arbeid', ['23.11 07:00–15:00', '23.11 15:00–22:00 beredskap'], [8]],
  ] as const;
  it.each(cases)('%s', (_, notes, hours) => {
    const duties = dutiesOf(workOf(writtenShifts(...notes)));
    expect(duties.map((duty) => (duty.end - duty.start) / 60)).toEqual(hours);
  });
});
