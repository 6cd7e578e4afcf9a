import { describe, expect, it } from 'vitest';
import { agreement, daily, record, told } from '#test/law/law-case.ts';

const REST = ['aml-10-8-1', 'aml-10-8-3', 'aml-10-12-4', 'aml-10-12-7'];
const WEEK = ['aml-10-8-2', 'aml-10-8-3'];

describe('aml. § 10-8 (1) Daglig arbeidsfri: 11 timer', () => {
  it.each<[string, string[], string[]]>([
    ['dagvakt og ny dagvakt: 16,5 timer fri', ['09.11 07:30–15:00', '10.11 07:30–15:00'], []],
    [
      'kveldsvakt til 22.15 og dagvakt fra 07.30: 9,25 timer fri',
      ['09.11 14:45–22:15', '10.11 07:30–15:00'],
      ['BRUDD Døgnhvile: 9,25 timer fri før vakten, minst 11 [aml. § 10-8 (1)]'],
    ],
    ['nøyaktig 11 timer fri', ['09.11 13:00–20:30', '10.11 07:30–15:00'], []],
    ['overtid rett etter vakta hører til samme arbeidsperiode', ['09.11 07:30–15:00', '09.11 15:00–17:00 overtid'], []],
    [
      'overtid rett etter kveldsvakta gir kortere fri til neste vakt',
      ['09.11 14:00–20:00', '09.11 20:00–22:00 overtid', '10.11 07:00–14:00'],
      ['BRUDD Døgnhvile: 9 timer fri før vakten, minst 11 [aml. § 10-8 (1)]'],
    ],
    [
      'klokka stilles tilbake 25. oktober: 10 timer på klokka er 11 i virkeligheten',
      ['24.10 14:00–21:30', '25.10 07:30–15:00'],
      [],
    ],
    [
      'beredskapsvakt hjemme er ikke arbeid',
      ['09.11 07:30–15:00', '09.11 15:00–23:00 beredskap', '10.11 07:30–15:00'],
      [],
    ],
  ])('%s', (_, shifts, expected) => {
    expect(told(shifts, {}, REST)).toEqual(expected);
  });
});

describe('aml. § 10-8 (3) Avtale med tillitsvalgte om kortere fri', () => {
  const evening = ['09.11 14:45–22:15', '10.11 07:30–15:00'];
  it.each<[string, Parameters<typeof told>[1], string[]]>([
    [
      'avtale om 8 timer døgnhvile: 9,25 timer er lovlig, og avtalen nevnes',
      { agreements: [agreement('local_union', { dailyRestHours: 8 }, { title: 'Døgnhvile', reference: 'sak 26/17' })] },
      ['INFO Døgnhvile: 9,25 timer fri før vakten, minst 11 [aml. § 10-8 (3): Døgnhvile, sak 26/17]'],
    ],
    [
      'avtale om 10 timer: 9,25 timer er brudd også på avtalen',
      { agreements: [agreement('local_union', { dailyRestHours: 10 })] },
      ['BRUDD Døgnhvile: 9,25 timer fri før vakten, minst 10 [aml. § 10-8 (3): Avtale]'],
    ],
    [
      'avtalen gjelder en annen enhet',
      { agreements: [agreement('local_union', { dailyRestHours: 8 }, { units: ['U2'] })] },
      ['BRUDD Døgnhvile: 9,25 timer fri før vakten, minst 11 [aml. § 10-8 (1)]'],
    ],
    [
      'avtalen gjelder hele virksomhetsområdet som enheten hører til',
      { agreements: [agreement('local_union', { dailyRestHours: 8 }, { units: ['OMSORG'] })] },
      ['INFO Døgnhvile: 9,25 timer fri før vakten, minst 11 [aml. § 10-8 (3): Avtale]'],
    ],
    [
      'avtalen er gått ut',
      { agreements: [agreement('local_union', { dailyRestHours: 8 }, { to: '2026-11-10' as never })] },
      ['BRUDD Døgnhvile: 9,25 timer fri før vakten, minst 11 [aml. § 10-8 (1)]'],
    ],
    [
      'registrert alvorlig driftsforstyrrelse (unntaket fra 8 timer): bare til opplysning',
      { records: [record('aml-10-8-3')] },
      ['INFO Døgnhvile: 9,25 timer fri før vakten, minst 11 [aml. § 10-8 (1)]'],
    ],
  ])('%s', (_, given, expected) => {
    expect(told(evening, given, REST)).toEqual(expected);
  });

  it('en avtale om 6 timer går for langt: lovens ytterste, 8 timer, gjelder', () => {
    const agreements = [agreement('local_union', { dailyRestHours: 6 })];
    expect(told(['09.11 14:00–23:00', '10.11 06:00–13:00'], { agreements }, REST)).toEqual([
      'BRUDD Døgnhvile: 7 timer fri før vakten, minst 8 [aml. § 10-8 (3): Avtale]',
      'BRUDD Avtalen «Avtale» går lenger enn loven åpner for: 6, ytterst 8. Lovens ytterste gjelder [aml. § 10-8 (3)]',
    ]);
  });
});

describe('aml. § 10-8 (2) Ukentlig arbeidsfri: 35 timer', () => {
  it.each<[string, string[], Parameters<typeof told>[1], string[]]>([
    ['fem dagvakter og fri helg', daily('09.11', 5, '07:30–15:00'), {}, []],
    [
      'åtte dagvakter på rad: lengste fri er 16,5 timer',
      daily('09.11', 8, '07:30–15:00'),
      {},
      [
        'BRUDD Ukehvile: lengste fri er 16,5 timer i de sju døgnene fra 09.11.2026, minst 35 [aml. § 10-8 (2)]',
        'BRUDD Ukehvile: lengste fri er 16,5 timer i de sju døgnene fra 10.11.2026, minst 35 [aml. § 10-8 (2)]',
      ],
    ],
    [
      'avtale om 28 timer ukehvile, fri fra lørdag 15.00 til søndag 20.00 (29 timer)',
      [...daily('09.11', 6, '07:30–15:00'), '15.11 20:00–23:00'],
      { agreements: [agreement('local_union', { weeklyRestHours: 28 })] },
      ['INFO Ukehvile: lengste fri er 29 timer i de sju døgnene fra 09.11.2026, minst 35 [aml. § 10-8 (3): Avtale]'],
    ],
  ])('%s', (_, shifts, given, expected) => {
    expect(told(shifts, given, WEEK)).toEqual(expected);
  });
});

describe('aml. § 10-12 (7) Arbeidstilsynets samtykke for delvis passivt omsorgsarbeid', () => {
  it('samtykke til 7 timer døgnhvile for hvilende natt', () => {
    const agreements = [
      agreement('labour_inspection', { dailyRestHours: 7 }, { title: 'Samtykke', reference: '2026/55' }),
    ];
    expect(told(['09.11 22:00–07:30 passiv', '10.11 15:00–22:00'], { agreements }, REST)).toEqual([
      'INFO Døgnhvile: 7,5 timer fri før vakten, minst 11 [aml. § 10-12 (7): Samtykke, 2026/55]',
    ]);
  });
});

describe('aml. § 10-12 (4) Sentral avtale fra fagforening med innstillingsrett', () => {
  it('avvik fra døgnhvilen ut over § 10-8 (3) står med avtalen som grunnlag, så lenge den gjelder', () => {
    const agreements = [
      agreement(
        'national_union',
        { dailyRestHours: 7 },
        { title: 'Avvikende arbeidstid', reference: 'protokoll 18.3.2020' },
      ),
    ];
    expect(told(['09.11 14:00–23:00', '10.11 06:00–13:00'], { agreements }, REST)).toEqual([
      'INFO Døgnhvile: 7 timer fri før vakten, minst 11 [aml. § 10-12 (4): Avvikende arbeidstid, protokoll 18.3.2020]',
    ]);
  });
});

describe('aml. § 10-12 (3) Uforutsette hendelser: registrert vedtak', () => {
  it.each<[string, Parameters<typeof told>[1], string[]]>([
    ['uten vedtak er det brudd', {}, ['BRUDD Døgnhvile: 9,25 timer fri før vakten, minst 11 [aml. § 10-8 (1)]']],
    [
      'med vedtak for personen i perioden står det til opplysning',
      { records: [record('aml-10-12-3')] },
      ['INFO Døgnhvile: 9,25 timer fri før vakten, minst 11 [aml. § 10-8 (1)]'],
    ],
    [
      'vedtaket gjelder en annen person',
      { records: [record('aml-10-12-3', { people: ['P2'] })] },
      ['BRUDD Døgnhvile: 9,25 timer fri før vakten, minst 11 [aml. § 10-8 (1)]'],
    ],
    [
      'vedtaket er gått ut',
      { records: [record('aml-10-12-3', { to: '2026-11-05' as never })] },
      ['BRUDD Døgnhvile: 9,25 timer fri før vakten, minst 11 [aml. § 10-8 (1)]'],
    ],
  ])('%s', (_, given, expected) => {
    expect(told(['09.11 14:45–22:15', '10.11 07:30–15:00'], given, REST)).toEqual(expected);
  });
});

describe('aml. § 10-12 (1)(2) Ledende og særlig uavhengig stilling', () => {
  it.each<[string, Parameters<typeof told>[1], number]>([
    ['leder: ingen av grensene gjelder', { terms: { position: 'leader' } }, 0],
    ['særlig uavhengig stilling: ingen av grensene gjelder', { terms: { position: 'independent' } }, 0],
    ['vanlig stilling: døgnhvilen gjelder', { terms: { position: 'ordinary' } }, 1],
  ])('%s', (_, given, count) => {
    expect(told(['09.11 14:45–22:15', '10.11 07:30–15:00'], given, REST)).toHaveLength(count);
  });
});
