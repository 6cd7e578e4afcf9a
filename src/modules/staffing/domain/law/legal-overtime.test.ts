import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { plainDateAt } from '#kernel/plain-date.ts';
import { agreement, daily, lawCaseWorld, told } from '#test/law/law-case.ts';
import { writtenShifts } from '#test/replan-examples/written-shifts.ts';
import { personWorksOf } from './assess-law.ts';
import { overtimeWindows } from './assess-legal-overtime.ts';
import { totalWindows } from './assess-total-hours.ts';
import { legalOvertime } from './legal-overtime.ts';

type Case = Parameters<typeof told>[1];
const AVERAGING = agreement('local_union', { averagingWeeks: 12, averagedDayHours: 12.5 });
const FIVE_DAYS = daily('09.11', 5, '07:30–15:30 pause 30');

function workOf(notes: readonly string[], given: Case = {}) {
  const [work] = personWorksOf(lawCaseWorld(writtenShifts(...notes), given));
  if (work === undefined) throw new Error('no work');
  return work;
}

/** Overtime by date, as “14.11 6,5”. */
function overtimeOf(notes: readonly string[], given: Case = {}): string[] {
  return [...legalOvertime(workOf(notes, given)).byDay].map(([day, hours]) => {
    const [, month, date] = plainDateAt(day).split('-');
    return `${date}.${month} ${String(hours).replace('.', ',')}`;
  });
}

describe('aml. § 10-6 (2) Overtid er arbeid ut over lovens grense, ikke ut over stillingen', () => {
  it.each<[string, string[], Case, string[]]>([
    [
      'deltid: to faste og to ekstra dager er mertid',
      ['09.11 07:30–15:00', '10.11 07:30–15:00', '11.11 07:30–15:00 ekstra', '12.11 07:30–15:00 ekstra'],
      {},
      [],
    ],
    ['37,5 timer og 2,5 til: mertid opp til 40', [...FIVE_DAYS, '14.11 08:00–10:30 ekstra'], {}, []],
    ['37,5 timer og 4 til: 1,5 timer overtid', [...FIVE_DAYS, '14.11 08:00–12:00 ekstra'], {}, ['14.11 1,5']],
    [
      'turnus etter fjerde ledd, 38 timer: 3,5 timer overtid',
      [...FIVE_DAYS, '14.11 08:00–12:00 ekstra'],
      { terms: { rotaClass: 'rota_38' } },
      ['14.11 3,5'],
    ],
    [
      'helkontinuerlig, 36 timer: alt som er ekstra',
      [...FIVE_DAYS, '14.11 08:00–12:00 ekstra'],
      { terms: { rotaClass: 'continuous_36' } },
      ['14.11 4'],
    ],
    [
      'tredelt turnus regnes strengest, fra 36 timer',
      [...FIVE_DAYS, '14.11 08:00–12:00 ekstra'],
      { terms: { rotaClass: 'three_part' } },
      ['14.11 4'],
    ],
    [
      'dobbel vakt samme dag: 14,5 timer, 5,5 ut over ni',
      ['09.11 07:30–15:00', '09.11 15:00–22:00 ekstra'],
      {},
      ['09.11 5,5'],
    ],
    [
      'dobbel vakt med avtale om gjennomsnitt og 12,5 timers dag: 2 timer',
      ['09.11 07:30–15:00', '09.11 15:00–22:00 ekstra'],
      { agreements: [AVERAGING] },
      ['09.11 2'],
    ],
    [
      'en time teller én gang: 5,5 timer over dagen og 2,5 over uka',
      [...FIVE_DAYS, '09.11 15:30–22:30 ekstra', '14.11 08:00–11:30 ekstra'],
      {},
      ['09.11 5,5', '14.11 2,5'],
    ],
    ['planlagt lang dag er ordinær tid', ['14.11 07:30–20:00'], {}, []],
    [
      'overtida ligger sist i uka',
      ['09.11 15:00–19:00 ekstra', ...FIVE_DAYS.slice(1), ...daily('14.11', 2, '08:00–14:00 ekstra')],
      {},
      ['14.11 0', '15.11 6'].filter((text) => !text.endsWith(' 0')),
    ],
  ])('%s', (_, shifts, given, expected) => {
    expect(overtimeOf(shifts, given)).toEqual(expected);
  });
});

describe('aml. § 10-6 (4) og (8) Uker regnes rullende', () => {
  it('24 timer overtid delt på midten av en firukersperiode som ikke følger kalenderen', () => {
    const shifts = daily('12.10', 5, '12:00–21:00').concat(
      ['15.10', '16.10'].map((day) => `${day} 06:00–12:00 overtid`),
      daily('09.11', 3, '12:00–21:00'),
      ['09.11', '10.11'].map((day) => `${day} 05:00–12:00 overtid`),
    );
    expect(
      told(shifts, { agreements: [agreement('local_union', { overtimeWeekHours: 20, totalDayHours: 16 })] }, [
        'aml-10-6-4',
      ]),
    ).toEqual(['BRUDD Overtid: 26 timer på fire uker, høyst 25 [aml. § 10-6 (4)]']);
  });
  it('70 timer på sju dager fra torsdag til onsdag', () => {
    expect(told(daily('12.11', 7, '07:00–17:00'), { agreements: [AVERAGING] }, ['aml-10-6-8'])).toEqual([
      'BRUDD For mye i én uke: 70 timer i alt, høyst 69 [aml. § 10-6 (8)]',
    ]);
  });
  it('uker før turnusen teller bare når hele uka er innenfor', () => {
    const worked = [{ staffId: 'P1', week: '2026-W40', hours: 60, overtimeHours: 20 }];
    const windows = overtimeWindows(workOf(['26.10 07:30–15:00', '30.10 07:30–15:00'], { worked }), 'fourWeeks');
    expect(windows.map(({ lastDay, found }) => [plainDateAt(lastDay), found])).toEqual([
      ['2026-10-26', 0],
      ['2026-10-30', 0],
      ['2026-11-01', 0],
    ]);
    const earlier = overtimeWindows(workOf(['25.10 07:30–15:00'], { worked }), 'fourWeeks');
    expect(earlier.map(({ found }) => found)).toEqual([20]);
  });
  it('ingen periode på åtte uker har flere timer enn den verste som regnes', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.integer({ min: 0, max: 80 }), { minLength: 1, maxLength: 60 }),
        fc.integer({ min: 0, max: 83 }),
        (days, end) => {
          const notes = days.flatMap((day) => daily('05.10', 81, '07:30–15:00')[day] ?? []);
          const work = workOf(notes);
          const worst = Math.max(...totalWindows(work, 8).map(({ found }) => found));
          const last = work.known.firstDay + end;
          const inside = work.work.filter(({ day }) => last - 56 < day && day <= last);
          return inside.reduce((sum, { hours }) => sum + hours, 0) / 8 <= worst + 1e-9;
        },
      ),
    );
  });
});
