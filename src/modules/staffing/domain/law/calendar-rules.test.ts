import { describe, expect, it } from 'vitest';
import { dayNumberOf, plainDate } from '#kernel/plain-date.ts';
import { norwegianHolidays } from '#platform/calendar/norwegian-holidays.ts';
import { agreement, assessCase, daily, record, sentence, told } from '#test/law/law-case.ts';
import { writtenShifts } from '#test/replan-examples/written-shifts.ts';
import { assessAgreements } from './assess-agreements.ts';
import { lawCalendar } from './law-calendar.ts';

type Case = Parameters<typeof told>[1];
const KNOWN = agreement('local_union', { workPlanNoticeDays: 14 }, { title: 'Annen avtale' });
const year = { from: plainDate('2026-01-01'), to: plainDate('2027-01-10') };
const calendar = lawCalendar(dayNumberOf(year.from), dayNumberOf(year.to), norwegianHolidays(year.from, year.to));

describe('aml. § 10-10 (1) Søn- og helgedagstid', () => {
  it.each<[string, string, number]>([
    ['lørdag kveld 14.45–22.15: fra kl. 18', '14.11 14:45–22:15', 4.25],
    ['søndag dagvakt', '15.11 07:30–15:00', 7.5],
    ['søndag kveld 14.45–22.15: til kl. 22', '15.11 14:45–22:15', 7.25],
    ['natt til mandag fra kl. 22', '15.11 22:00–07:30', 0],
    ['julaften fra kl. 15', '24.12 14:00–22:00', 7],
    ['første juledag, en fredag', '25.12 07:30–15:00', 7.5],
    ['påskeaften, en lørdag, fra kl. 15', '04.04 14:00–22:00', 7],
    ['langfredag kveld: lørdag er virkedag, fri til kl. 22', '03.04 20:00–23:00', 2],
    ['pinseaften fra kl. 15', '23.05 14:00–22:00', 7],
    ['vanlig lørdag kl. 15–18 er ikke helgetid', '21.11 15:00–18:00', 0],
    ['dagen før Kristi himmelfartsdag fra kl. 18', '13.05 14:00–22:00', 4],
    ['17. mai i år er en søndag', '17.05 08:00–16:00', 8],
  ])('%s', (_, note, hours) => {
    const [shift] = writtenShifts(note);
    expect(shift && calendar.sundayHours(shift)).toBeCloseTo(hours);
  });
});

describe('aml. § 10-11 (1) Natt: kl. 21–06', () => {
  it.each<[string, string, number, number, number]>([
    ['nattvakt 22.00–07.30', '09.11 22:00–07:30', 21, 6, 8],
    ['kveldsvakt til 22.15', '09.11 14:45–22:15', 21, 6, 1.25],
    ['dagvakt fra 05.30', '09.11 05:30–13:00', 21, 6, 0.5],
    ['lokalt avtalt natt 22–06', '09.11 14:45–22:15', 22, 6, 0.25],
    ['natta klokka stilles tilbake er en time lengre', '24.10 22:00–07:30', 21, 6, 9],
  ])('%s', (_, note, from, to, hours) => {
    const [shift] = writtenShifts(note);
    expect(shift && calendar.nightHours(shift, from, to)).toBeCloseTo(hours);
  });
});

describe('aml. § 10-8 (4) Søndagsfri', () => {
  const rules = ['aml-10-8-4'];
  const sundays = (...days: string[]): string[] => days.map((day) => `${day} 07:30–15:00`);
  const average = agreement(
    'individual',
    { sundayAveragingWeeks: 26, sundayOffEveryWeeks: 4 },
    { title: 'Helgeavtale' },
  );
  it.each<[string, string[], Case, string[]]>([
    ['hver tredje søndag', sundays('11.10', '01.11', '22.11'), { agreements: [KNOWN] }, []],
    [
      'to søndager på rad uten avtale',
      sundays('08.11', '15.11'),
      { agreements: [KNOWN] },
      ['BRUDD Jobber søn- eller helgedag 08.11.2026 og igjen 15.11.2026: den neste skal være fri [aml. § 10-8 (4)]'],
    ],
    ['lørdag dagvakt er ikke søndagsarbeid', ['14.11 07:30–15:00', '22.11 07:30–15:00'], { agreements: [KNOWN] }, []],
    [
      'lørdag kveld regnes med, så neste søndag skal være fri',
      ['14.11 14:45–22:15', '22.11 07:30–15:00'],
      { agreements: [KNOWN] },
      ['BRUDD Jobber søn- eller helgedag 15.11.2026 og igjen 22.11.2026: den neste skal være fri [aml. § 10-8 (4)]'],
    ],
    ['avtale om gjennomsnitt: to på rad, så to fri', sundays('08.11', '15.11'), { agreements: [average] }, []],
    [
      'avtale om gjennomsnitt: fire på rad er for mye',
      sundays('01.11', '08.11', '15.11', '22.11'),
      { agreements: [average] },
      ['BRUDD Ingen fri søn- eller helgedag de siste 4 ukene, regnet fra 22.11.2026 [aml. § 10-8 (4): Helgeavtale]'],
    ],
  ])('%s', (_, shifts, given, expected) => {
    expect(told(shifts, given, rules)).toEqual(expected);
  });

  it('avtale om gjennomsnitt: tre av fire i et halvt år er over annenhver', () => {
    const worked = Array.from({ length: 26 }, (_, week) => week).filter((week) => week % 4 !== 3);
    const all = daily('05.07', 26, '07:30–15:00', 7);
    const notes = worked.map((week) => all[week] ?? '');
    const known = { from: '2026-06-15', to: '2026-12-27' };
    expect(told(notes, { agreements: [average], known }, rules)).toContainEqual(
      expect.stringMatching(/^BRUDD Jobber \d+ av 2\d søn- og helgedager på 26 uker, høyst annenhver/),
    );
  });
});

describe('aml. § 10-11 (6) Jevnlig nattarbeid: 8 timer i snitt over fire uker', () => {
  const rules = ['aml-10-11-6'];
  const nights = (perWeek: number): string[] =>
    [0, 1, 2, 3].flatMap((week) => daily('05.10', 28, '22:00–07:30').slice(week * 7, week * 7 + perWeek));
  it.each<[string, string[], string[]]>([
    ['fire netter i uka: 152 timer, høyst 177,3', nights(4), []],
    [
      'fem netter i uka: 190 timer',
      nights(5),
      [
        'BRUDD Nattarbeid: 190 timer på fire uker fra 05.10.2026, høyst 177,3 for den som jevnlig jobber om natta [aml. § 10-11 (6)]',
      ],
    ],
    [
      'fem lange dagvakter i uka er ikke nattarbeid',
      [0, 1, 2, 3].flatMap((week) => daily('05.10', 28, '07:30–17:00').slice(week * 7, week * 7 + 5)),
      [],
    ],
  ])('%s', (_, shifts, expected) => {
    expect(told(shifts, { agreements: [KNOWN] }, rules)).toEqual(expected);
  });
});

describe('aml. § 10-11 (7) Natt med særlig risiko eller belastning: høyst 8 timer', () => {
  const rules = ['aml-10-11-7'];
  it.each<[string, string, Case, string[]]>([
    ['natt på 9,5 timer uten særlig belastning', '09.11 22:00–07:30', { terms: { heavyStrain: false } }, []],
    [
      'natt på 9,5 timer med særlig belastning',
      '09.11 22:00–07:30',
      { terms: { heavyStrain: true } },
      ['BRUDD Nattvakt med særlig belastning: 9,5 timer, høyst 8 [aml. § 10-11 (7)]'],
    ],
    ['natt på 8 timer med særlig belastning', '09.11 22:00–06:00', { terms: { heavyStrain: true } }, []],
    ['kveldsvakt på 9 timer har bare 2 timer natt', '09.11 14:00–23:00', { terms: { heavyStrain: true } }, []],
  ])('%s', (_, shift, given, expected) => {
    expect(told([shift], given, rules)).toEqual(expected);
  });
});

describe('aml. § 10-9 (1) Pauser i vakta', () => {
  const type = (startMinute: number, endMinute: number, breakMinutes: number) => ({
    shift: 'V',
    startMinute: startMinute * 60,
    endMinute: endMinute * 60,
    breakMinutes,
    passive: false,
  });
  it.each<[string, [number, number, number], string[]]>([
    ['5 timer uten pause', [8, 13, 0], []],
    ['6 timer med 15 minutter', [8, 14, 15], []],
    [
      '6 timer uten pause: kan være regnet som arbeidstid',
      [8, 14, 0],
      ['INFO Vakt på 6 timer med 0 minutter pause, minst 1. Pausen kan være regnet som arbeidstid [aml. § 10-9 (1)]'],
    ],
    ['8,5 timer med 30 minutter', [7, 15.5, 30], []],
    [
      '9 timer med 15 minutter',
      [7, 16, 15],
      ['ADVARSEL Vakt på 8,8 timer med 15 minutter pause, minst 30 [aml. § 10-9 (1)]'],
    ],
  ])('%s', (_, [start, end, minutes], expected) => {
    expect(told(['09.11 08:00–12:00'], { shiftTypes: [type(start, end, minutes)] }, ['aml-10-9-1'])).toEqual(expected);
  });
});

describe('aml. § 10-9 (2) Pause når arbeidet varer mer enn to timer etter vakta', () => {
  it.each<[string, string[], string[]]>([
    ['to timer overtid', ['09.11 07:30–15:00', '09.11 15:00–17:00 overtid'], []],
    ['fire timer overtid med 30 minutter pause', ['09.11 07:30–15:00', '09.11 15:00–19:30 overtid pause 30'], []],
    [
      'fire timer overtid uten pause',
      ['09.11 07:30–15:00', '09.11 15:00–19:00 overtid'],
      ['ADVARSEL 4 timer ekstra rett etter vakta med 0 minutter pause, minst 30 [aml. § 10-9 (2)]'],
    ],
  ])('%s', (_, shifts, expected) => {
    expect(told(shifts, {}, ['aml-10-9-2'])).toEqual(expected);
  });
});

describe('aml. § 10-3 Arbeidsplanen drøftes senest to uker før den starter', () => {
  const plan = (decidedOn: string) =>
    record('aml-10-3', { what: 'Turnus uke 46–51', decidedOn: plainDate(decidedOn), from: plainDate('2026-11-09') });
  const of = (given: Case) =>
    assessCase(writtenShifts('09.11 08:00–12:00'), given)
      .filter(({ facts }) => facts['rule'] === 'aml-10-3')
      .map(sentence);
  it.each<[string, NonNullable<Case>, string[]]>([
    ['drøftet 14 dager før', { records: [plan('2026-10-26')] }, []],
    [
      'drøftet 10 dager før',
      { records: [plan('2026-10-30')] },
      ['BRUDD Arbeidsplanen «Turnus uke 46–51» er drøftet 10 dager før den starter, minst 14 [aml. § 10-3]'],
    ],
    [
      'tariffavtale med kortere frist: 7 dager',
      { records: [plan('2026-10-30')], agreements: [agreement('national_union', { workPlanNoticeDays: 7 })] },
      [],
    ],
  ])('%s', (_, given, expected) => {
    expect(of(given)).toEqual(expected);
  });
});

describe('Avtaler som loven ikke lar stå', () => {
  const days = { from: plainDate('2026-11-01'), to: plainDate('2026-12-01') };
  it.each<[string, ReturnType<typeof agreement>, string[]]>([
    ['tillitsvalgte avtaler 12 timers overtid på sju dager', agreement('local_union', { overtimeWeekHours: 12 }), []],
    [
      'tillitsvalgte avtaler 25 timers overtid på sju dager',
      agreement('local_union', { overtimeWeekHours: 25 }, { title: 'Overtid' }),
      [
        'BRUDD Avtalen «Overtid» går lenger enn loven åpner for: 25, ytterst 20. Lovens ytterste gjelder [aml. § 10-6 (5)]',
      ],
    ],
    [
      'den enkelte kan ikke avtale bort døgnhvilen',
      agreement('individual', { dailyRestHours: 9 }, { title: 'Egen' }),
      ['BRUDD Avtalen «Egen» er inngått av noen som ikke kan flytte denne grensen [aml. § 10-8 (1)]'],
    ],
    [
      'kortere døgnhvile uten kompensasjon',
      agreement('local_union', { dailyRestHours: 9 }, { title: 'Hvile', compensation: '' }),
      ['ADVARSEL Avtalen «Hvile» sier ikke hvilken hvile eller hvilket vern de ansatte får i stedet [aml. § 10-8 (3)]'],
    ],
    ['sentral avtale kan gå lenger', agreement('national_union', { overtimeYearHours: 400 }), []],
    [
      'avtalen går snart ut',
      agreement('local_union', { overtimeWeekHours: 12 }, { title: 'Overtid', to: plainDate('2026-12-10') }),
      ['INFO Avtalen «Overtid» gjelder til og med 09.12.2026 []'],
    ],
  ])('%s', (_, given, expected) => {
    expect(assessAgreements([given], days).map(sentence)).toEqual(expected);
  });
});

describe('Det én turnus ikke viser', () => {
  const codes = (given: NonNullable<Case>) =>
    assessCase(writtenShifts('09.11 08:00–12:00'), given)
      .filter(({ personId, shift }) => personId === undefined && shift === undefined)
      .map(({ code }) => code.replace('staffing.law.', ''));
  it.each<[string, NonNullable<Case>, string[]]>([
    ['ingenting er registrert', {}, ['terms-unknown', 'no-agreements']],
    [
      'timer hos annen arbeidsgiver er usynlige',
      { otherEmployer: true, terms: {}, agreements: [KNOWN] },
      ['other-employer'],
    ],
    ['leder holdes utenfor', { terms: { position: 'leader' }, agreements: [KNOWN] }, ['outside']],
    ['alt er registrert', { terms: {}, agreements: [KNOWN] }, []],
  ])('%s', (_, given, expected) => {
    expect(codes(given)).toEqual(expected);
  });
});
