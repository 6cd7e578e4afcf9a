import { describe, expect, it } from 'vitest';
import { agreement, assessCase, daily, record, told } from '#test/law/law-case.ts';
import { writtenShifts } from '#test/replan-examples/written-shifts.ts';

type Case = Parameters<typeof told>[1];
const AVERAGING = agreement('local_union', { averagingWeeks: 12, averagedDayHours: 12.5 }, { title: 'Gjennomsnitt' });
const KNOWN = agreement('local_union', { workPlanNoticeDays: 14 }, { title: 'Annen avtale' });

describe('aml. § 10-4 (1) Alminnelig arbeidstid: 9 timer i døgnet, 40 timer på sju dager', () => {
  const rules = ['aml-10-4-1'];
  it.each<[string, string[], Case, string[]]>([
    ['fem dager på 8 timer', daily('09.11', 5, '07:30–16:00 pause 30'), { agreements: [KNOWN] }, []],
    [
      'lang vakt på 11,5 timer uten avtale om gjennomsnittsberegning',
      ['14.11 07:30–19:30 pause 30'],
      { agreements: [KNOWN] },
      [
        'BRUDD En vakt over 9 timer, lengste 11,5: krever avtale om gjennomsnittsberegning, og ingen gjelder her [aml. § 10-4 (1)]',
      ],
    ],
    [
      'er ingen avtaler registrert i det hele tatt, er det til opplysning',
      ['14.11 07:30–19:30 pause 30'],
      {},
      [
        'INFO En vakt over 9 timer, lengste 11,5: krever avtale om gjennomsnittsberegning, og ingen er registrert [aml. § 10-4 (1)]',
      ],
    ],
    [
      'seks dager på 7,5 timer: 45 timer på sju dager',
      daily('09.11', 6, '07:30–15:30 pause 30'),
      { agreements: [KNOWN] },
      [
        'BRUDD Over 40 timer på sju dager, mest 45: krever avtale om gjennomsnittsberegning, og ingen gjelder her [aml. § 10-4 (1)]',
      ],
    ],
    [
      'overtid er ikke alminnelig arbeidstid',
      [...daily('09.11', 5, '07:30–15:30 pause 30'), '14.11 07:30–15:30 overtid'],
      { agreements: [KNOWN] },
      [],
    ],
  ])('%s', (_, shifts, given, expected) => {
    expect(told(shifts, given, rules)).toEqual(expected);
  });
});

describe('aml. § 10-4 (2) Passivt arbeid forlenger grensen', () => {
  it.each<[string, string, number]>([
    ['hvilende natt på 9,5 timer: 9 + 2 timer', '09.11 22:00–07:30 passiv', 0],
    ['hvilende natt på 11 timer: 9 + 2 timer', '09.11 20:30–07:30 passiv', 0],
    ['hvilende natt på 12 timer: mer enn 11', '09.11 20:00–08:00 passiv', 1],
    ['våken natt på 9,5 timer', '09.11 22:00–07:30', 1],
  ])('%s', (_, shift, findings) => {
    expect(told([shift], { agreements: [KNOWN] }, ['aml-10-4-1'])).toHaveLength(findings);
  });
});

describe('aml. § 10-4 (3) Beredskapsvakt utenfor arbeidsstedet: 1/7 regnes med', () => {
  const week = daily('09.11', 5, '07:30–15:30 pause 30');
  it.each<[string, string[], Case, string[]]>([
    [
      '37,5 timer og 14 timer beredskap: 39,5 timer',
      [...week, '14.11 08:00–22:00 beredskap'],
      { agreements: [KNOWN] },
      [],
    ],
    [
      '37,5 timer og 21 timer beredskap: 40,5 timer',
      [...week, '14.11 08:00–22:00 beredskap', '15.11 08:00–15:00 beredskap'],
      { agreements: [KNOWN] },
      [
        'BRUDD Over 40 timer på sju dager, mest 40,5: krever avtale om gjennomsnittsberegning, og ingen gjelder her [aml. § 10-4 (1)]',
      ],
    ],
    [
      'lokal avtale om at 1/10 regnes med: 39,6 timer',
      [...week, '14.11 08:00–22:00 beredskap', '15.11 08:00–15:00 beredskap'],
      { agreements: [agreement('local_union', { onCallShare: 0.1 })] },
      [],
    ],
  ])('%s', (_, shifts, given, expected) => {
    expect(told(shifts, given, ['aml-10-4-1'])).toEqual(expected);
  });
});

describe('aml. § 10-4 (4) og (5) 38 og 36 timer etter arbeidstidsordning', () => {
  const week = daily('09.11', 5, '07:30–15:30 pause 30');
  it.each<[string, Case, string[]]>([
    ['dagarbeid, 37,5 timer', { agreements: [KNOWN], terms: { rotaClass: 'ordinary' } }, []],
    ['turnus etter fjerde ledd, 37,5 timer', { agreements: [KNOWN], terms: { rotaClass: 'rota_38' } }, []],
    [
      'helkontinuerlig turnus etter femte ledd, 37,5 timer',
      { agreements: [KNOWN], terms: { rotaClass: 'continuous_36' } },
      [
        'BRUDD Over 36 timer på sju dager, mest 37,5: krever avtale om gjennomsnittsberegning, og ingen gjelder her [aml. § 10-4 (5)]',
      ],
    ],
  ])('%s', (_, given, expected) => {
    expect(told(week, given, ['aml-10-4-1', 'aml-10-4-4', 'aml-10-4-5'])).toEqual(expected);
  });
  it('turnus etter fjerde ledd med 39 timer', () => {
    const shifts = [...daily('09.11', 4, '07:30–15:30 pause 30'), '13.11 07:00–16:30 pause 30'];
    expect(told(shifts, { agreements: [KNOWN], terms: { rotaClass: 'rota_38' } }, ['aml-10-4-4'])).toEqual([
      'BRUDD Over 38 timer på sju dager, mest 39: krever avtale om gjennomsnittsberegning, og ingen gjelder her [aml. § 10-4 (4)]',
    ]);
  });
});

describe('aml. § 10-4 (6) Tredelt turnus: søndagstime 70 minutter, nattetime 75 minutter', () => {
  /** Four weeks of one pattern from Monday 5 October. */
  const four = (...hours: string[]): string[] =>
    [0, 7, 14, 21].flatMap((week) => hours.map((text, day) => daily('05.10', 28, text)[week + day] ?? ''));
  const known = { from: '2026-10-05', to: '2026-11-01' };
  const case38 = {
    agreements: [agreement('local_union', { averagingWeeks: 4 })],
    known,
    terms: { rotaClass: 'three_part' } as const,
  };
  it.each<[string, string[], string[]]>([
    ['36 timer om dagen', four(...Array(4).fill('07:00–16:00')), []],
    ['37,5 timer bare om dagen: 37,5 omregnede timer', four(...Array(5).fill('07:30–15:00')), []],
    [
      '37 timer med to netter og en dag: nattetimene gjør uka kortere',
      four('22:00–07:00', '22:00–07:00', '', '15:00–22:00', '07:00–13:00', '', '08:00–14:00').filter(
        (note) => note.length > 6,
      ),
      [
        'BRUDD Tredelt turnus: 37 timer i uka i gjennomsnitt, høyst 36 når søndags- og nattetimer er regnet om [aml. § 10-4 (6)]',
      ],
    ],
    [
      '38,5 timer er over det ytterste',
      four(...Array(5).fill('07:30–15:12')),
      ['BRUDD Gjennomsnittet over 4 uker er 38,5 timer i uka, høyst 38 [aml. § 10-4 (6)]'],
    ],
  ])('%s', (_, shifts, expected) => {
    expect(told(shifts, case38, ['aml-10-4-6'])).toEqual(expected);
  });
});

describe('aml. § 10-5 Gjennomsnittsberegning', () => {
  it.each<[string, string[], Case, string[]]>([
    [
      '(1) individuell avtale: 10 timers vakt',
      ['14.11 08:00–18:00'],
      { agreements: [agreement('individual', { averagingWeeks: 52 })] },
      [],
    ],
    [
      '(1) individuell avtale: 11,5 timers vakt er over 10 timer',
      ['14.11 07:30–19:30 pause 30'],
      { agreements: [agreement('individual', { averagingWeeks: 52 }, { title: 'Egen avtale' })] },
      ['BRUDD Lang vakt: 11,5 timer, høyst 10 med gjennomsnittsberegning [aml. § 10-5 (1): Egen avtale]'],
    ],
    ['(2) avtale med tillitsvalgte: 12,5 timers vakt', ['14.11 07:30–20:00'], { agreements: [AVERAGING] }, []],
    [
      '(2) avtale med tillitsvalgte: 13 timers vakt',
      ['14.11 07:30–20:30'],
      { agreements: [AVERAGING] },
      ['BRUDD Lang vakt: 13 timer, høyst 12,5 med gjennomsnittsberegning [aml. § 10-5 (2): Gjennomsnitt]'],
    ],
    [
      '(1) 52 timer på sju dager er over 50 i noen enkelt uke',
      [...daily('09.11', 5, '08:00–18:00'), '14.11 08:00–10:00'],
      { agreements: [agreement('individual', { averagingWeeks: 52 }, { title: 'Egen avtale' })] },
      ['BRUDD Mye arbeid i én uke: 52 timer etter planen, høyst 50 [aml. § 10-5 (1): Egen avtale]'],
    ],
    [
      '(2) 52 timer på sju dager er innenfor 54',
      [...daily('09.11', 5, '08:00–18:00'), '14.11 08:00–10:00'],
      { agreements: [AVERAGING] },
      [],
    ],
    [
      '(3) samtykke fra Arbeidstilsynet: 13 timer i alt',
      ['14.11 07:00–20:30'],
      { agreements: [agreement('labour_inspection', { averagingWeeks: 26 }, { title: 'Samtykke' })] },
      ['BRUDD Lang vakt: 13,5 timer, høyst 13 med gjennomsnittsberegning [aml. § 10-5 (3): Samtykke]'],
    ],
    [
      'tolv uker med 42 timer: snittet er over 40',
      Array.from({ length: 12 }, (_, week) => daily('05.10', 84, '07:30–14:30').slice(week * 7, week * 7 + 6)).flat(),
      { agreements: [AVERAGING] },
      ['BRUDD Gjennomsnittet over 12 uker er 42 timer i uka, høyst 40 [aml. § 10-4 (1)]'],
    ],
    [
      'er bare en del av perioden kjent, er det en advarsel',
      Array.from({ length: 12 }, (_, week) => daily('05.10', 84, '07:30–14:30').slice(week * 7, week * 7 + 6)).flat(),
      { agreements: [agreement('individual', { averagingWeeks: 52 })] },
      ['ADVARSEL Gjennomsnittet over 12 uker er 42 timer i uka, høyst 40 [aml. § 10-4 (1)]'],
    ],
  ])('%s', (_, shifts, given, expected) => {
    expect(told(shifts, given, ['aml-10-5-1', 'aml-10-5-2', 'aml-10-5-3', 'aml-10-4-1'])).toEqual(expected);
  });
});

describe('aml. § 10-6 (8) og (9) Samlet arbeidstid', () => {
  const rules = ['aml-10-6-8', 'aml-10-6-9'];
  it.each<[string, string[], Case, string[]]>([
    ['dagvakt og overtid: 13 timer i ett', ['09.11 07:30–15:00', '09.11 15:00–20:30 overtid'], {}, []],
    [
      'dobbel vakt: 14,75 timer i ett',
      ['09.11 07:30–15:00', '09.11 15:00–22:15 overtid'],
      {},
      ['BRUDD Lang dag: 14,75 timer sammenhengende arbeid, høyst 13 [aml. § 10-6 (8)]'],
    ],
    [
      '(9) avtale med tillitsvalgte om 16 timer',
      ['09.11 07:30–15:00', '09.11 15:00–22:15 overtid'],
      { agreements: [agreement('local_union', { totalDayHours: 16 }, { title: 'Lange vakter' })] },
      ['INFO Lang dag: 14,75 timer sammenhengende arbeid, høyst 13 [aml. § 10-6 (9): Lange vakter]'],
    ],
    [
      'to vakter med åtte timer imellom: 14 timer i løpet av 24 timer',
      ['09.11 07:00–14:00', '09.11 22:00–06:00'],
      { agreements: [agreement('local_union', { dailyRestHours: 8 })] },
      ['BRUDD Mye arbeid på ett døgn: 15 timer i løpet av 24 timer, høyst 13 [aml. § 10-6 (8)]'],
    ],
    [
      'åtte uker på rad med 50 timer: snittet er over 48',
      Array.from({ length: 8 }, (_, week) => daily('05.10', 56, '07:00–17:00').slice(week * 7, week * 7 + 5)).flat(),
      { agreements: [AVERAGING] },
      ['BRUDD Samlet arbeidstid er 50 timer i uka over 8 uker fra 05.10.2026, høyst 48 [aml. § 10-6 (8)]'],
    ],
    [
      '70 timer i én uke er over 69',
      [...daily('09.11', 5, '07:00–19:00'), '14.11 07:00–17:00'],
      { agreements: [AVERAGING] },
      ['BRUDD For mye i én uke: 70 timer i alt, høyst 69 [aml. § 10-6 (8)]'],
    ],
  ])('%s', (_, shifts, given, expected) => {
    expect(told(shifts, given, rules)).toEqual(expected);
  });
});

describe('aml. § 10-6 (4), (5) og (6) Overtid', () => {
  const rules = ['aml-10-6-4', 'aml-10-6-5', 'aml-10-6-6'];
  const week = daily('09.11', 5, '07:30–15:30 pause 30');
  const saturday = '14.11 08:00–20:00 overtid';
  const twelve = [...week, saturday, '15.11 08:00–10:30 overtid'];
  it.each<[string, string[], Case, string[]]>([
    ['(4) 37,5 timer og 12 timer ekstra: 3 ut over dagen, 6,5 ut over 40', [...week, saturday], {}, []],
    ['(4) 37,5 timer og 9 timer ekstra: 6,5 timer ut over 40', [...week, '14.11 08:00–17:00 overtid'], {}, []],
    [
      '(4) 12 timer overtid på sju dager',
      twelve,
      {},
      ['BRUDD Overtid: 12 timer på sju dager, høyst 10 [aml. § 10-6 (4)]'],
    ],
    [
      '(4) ekstra på slutten av én uke og i starten av den neste: 16 timer på sju dager',
      [
        ...week,
        '13.11 15:30–21:30 overtid',
        ...daily('16.11', 3, '07:30–15:30 pause 30'),
        '17.11 15:30–22:00 overtid',
        '18.11 15:30–21:30 overtid',
      ],
      { agreements: [agreement('local_union', { totalDayHours: 16 })] },
      ['BRUDD Overtid: 16 timer på sju dager, høyst 10 [aml. § 10-6 (4)]'],
    ],
    [
      '(5) avtale med tillitsvalgte: 12 av 20 timer, til opplysning',
      twelve,
      { agreements: [agreement('local_union', { overtimeWeekHours: 20 }, { title: 'Overtid' })] },
      ['INFO Overtid: 12 timer på sju dager, høyst 10 [aml. § 10-6 (5): Overtid]'],
    ],
    [
      '(6) tillatelse fra Arbeidstilsynet: 12 av 25 timer',
      twelve,
      { agreements: [agreement('labour_inspection', { overtimeWeekHours: 25 }, { title: 'Tillatelse' })] },
      ['INFO Overtid: 12 timer på sju dager, høyst 10 [aml. § 10-6 (6): Tillatelse]'],
    ],
    [
      '(6) 200 timer på 26 uker: 195 tidligere og 12 nå',
      twelve,
      {
        agreements: [agreement('labour_inspection', { overtimeWeekHours: 25, overtimeHalfYearHours: 200 })],
        worked: [{ staffId: 'P1', week: '2026-W30', hours: 200, overtimeHours: 195 }],
      },
      [
        'INFO Overtid: 12 timer på sju dager, høyst 10 [aml. § 10-6 (6): Avtale]',
        'BRUDD Overtid: 207 timer på 26 uker, høyst 200 [aml. § 10-6 (6): Avtale]',
        'BRUDD Overtid: 207 timer på 52 uker, høyst 200 [aml. § 10-6 (4)]',
      ],
    ],
    [
      '(4) 195 timer tidligere i året og 12 nå: over 200',
      twelve,
      { worked: [{ staffId: 'P1', week: '2026-W10', hours: 200, overtimeHours: 195 }] },
      [
        'BRUDD Overtid: 12 timer på sju dager, høyst 10 [aml. § 10-6 (4)]',
        'BRUDD Overtid: 207 timer på 52 uker, høyst 200 [aml. § 10-6 (4)]',
      ],
    ],
    [
      'deltid: ekstra timer opp til full uke er ikke overtid',
      ['09.11 07:30–15:00', '10.11 07:30–15:00 ekstra'],
      {},
      [],
    ],
  ])('%s', (_, shifts, given, expected) => {
    expect(told(shifts, given, rules)).toEqual(expected);
  });
});

describe('aml. § 10-6 (7) Utvidet overtid bare for den som er villig', () => {
  const shifts = writtenShifts(
    ...daily('09.11', 5, '07:30–15:30 pause 30'),
    '14.11 08:00–20:00 overtid',
    '15.11 08:00–10:30 overtid',
  );
  const agreements = [agreement('local_union', { overtimeWeekHours: 20 })];
  it.each<[string, Case, string | undefined, string | undefined]>([
    ['ingen har registrert villighet', { agreements }, 'missing', undefined],
    ['villighet er registrert for perioden', { agreements, records: [record('aml-10-6-5')] }, undefined, 'utbrudd'],
    [
      'villighet gjelder en annen',
      { agreements, records: [record('aml-10-6-5', { people: ['P2'] })] },
      'missing',
      undefined,
    ],
    [
      'villighet for alle under ett er ingen villighet',
      { agreements, records: [record('aml-10-6-5', { people: [] })] },
      'missing',
      undefined,
    ],
  ])('%s', (_, given, willingness, reason) => {
    const [finding] = assessCase(shifts, given).filter(({ code }) => code === 'overtime');
    expect([finding?.level, finding?.facts['willingness'], finding?.facts['recordedReason']]).toEqual([
      'info',
      willingness,
      reason,
    ]);
  });
});

describe('aml. § 10-6 (1) Særlig og tidsavgrenset behov skal registreres', () => {
  const extra = ['09.11 07:30–15:00 overtid'];
  it('uten registrert behov', () => {
    expect(told(extra, {}, ['aml-10-6-1'])).toEqual([]);
    expect(needTold(extra, {})).toHaveLength(1);
  });
  it('med registrert behov for perioden', () => {
    expect(needTold(extra, { records: [record('aml-10-6-1')] })).toEqual([]);
  });
});

describe('aml. § 10-6 (10) Fritak for ekstra arbeid', () => {
  it.each<[string, string[], Case, number]>([
    [
      'ekstra vakt etter at fritak er registrert',
      ['09.11 07:30–15:00 ekstra'],
      { records: [record('aml-10-6-10')] },
      1,
    ],
    ['ordinær vakt er ikke ekstra', ['09.11 07:30–15:00'], { records: [record('aml-10-6-10')] }, 0],
    ['ekstra vakt etter at fritaket er slutt', ['03.12 07:30–15:00 ekstra'], { records: [record('aml-10-6-10')] }, 0],
    ['ingen har bedt om fritak', ['09.11 07:30–15:00 ekstra'], {}, 0],
  ])('%s', (_, shifts, given, count) => {
    expect(told(shifts, given, ['aml-10-6-10'])).toHaveLength(count);
  });
});

function needTold(notes: readonly string[], given: NonNullable<Case>) {
  return assessCase(writtenShifts(...notes), given).filter(({ code }) => code === 'staffing.law.need');
}
