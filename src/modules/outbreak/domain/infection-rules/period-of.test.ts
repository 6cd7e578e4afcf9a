import { describe, expect, it } from 'vitest';
import { instant } from '#kernel/instant.ts';
import { plainDate } from '#kernel/plain-date.ts';
import { KNOWN_GAPS, NATIONAL_RULES } from '../../rules/national-rules.ts';
import type { CaseFacts, ContactFacts, PeriodFacts } from './period-facts.ts';
import { periodOf } from './period-of.ts';

const day = plainDate;

function contact(group: ContactFacts['group'], lastExposure: string, more: Partial<ContactFacts> = {}): ContactFacts {
  return { kind: 'contact', illness: 'covid-19', group, lastExposure: day(lastExposure), ...more };
}
function ill(symptomsOn: string, more: Partial<CaseFacts> = {}): CaseFacts {
  return { kind: 'case', illness: 'covid-19', symptomsOn: day(symptomsOn), sampledOn: day(symptomsOn), ...more };
}
const negative = (on: string) => ({ tests: [{ on: day(on), result: 'negative' as const }] });
const at = (text: string) => instant(text);
const periodAt = (facts: PeriodFacts, openedAt: string, now = openedAt) =>
  periodOf(facts, NATIONAL_RULES, { openedAt: at(openedAt), now: at(now) }, KNOWN_GAPS);

/** What the person does, and the first day free. */
const shortly = (facts: PeriodFacts, openedAt: string, now?: string) => {
  const { kind, to, duty } = periodAt(facts, openedAt, now);
  return `${kind} ${to ?? 'åpen'} ${duty === 'duty' ? 'plikt' : 'råd'}`;
};

describe('smittekarantene etter reglene som gjaldt, nærkontakter utenfor husstanden', () => {
  it.each([
    ['13. mars 2020: råd om 14 dager', '2020-03-13', '2020-03-13T12:00+01:00', 'quarantine 2020-03-28 råd'],
    ['15. mars 2020: plikt i 14 dager', '2020-03-15', '2020-03-15T12:00+01:00', 'quarantine 2020-03-30 plikt'],
    ['6. mai 2020: 14 dager', '2020-05-06', '2020-05-06T12:00+02:00', 'quarantine 2020-05-21 plikt'],
    ['7. mai 2020: 10 dager', '2020-05-07', '2020-05-07T12:00+02:00', 'quarantine 2020-05-18 plikt'],
    ['28. mai 2020: test dag 3 og 7', '2020-05-28', '2020-05-28T12:00+02:00', 'test 2020-06-05 råd'],
    ['våren 2021: 10 dager, test dag 7', '2021-04-01', '2021-04-01T12:00+02:00', 'quarantine 2021-04-12 plikt'],
    ['25.09.2021 kl. 15.59: fortsatt plikt', '2021-09-25', '2021-09-25T15:59+02:00', 'quarantine 2021-10-06 plikt'],
    ['25.09.2021 kl. 16.00: ingen karantene', '2021-09-25', '2021-09-25T16:00+02:00', 'none 2021-09-25 råd'],
    ['15. desember 2021: 7 dager', '2021-12-15', '2021-12-15T12:00+01:00', 'quarantine 2021-12-23 plikt'],
    ['13. januar 2022: test dag 3 og 5', '2022-01-13', '2022-01-13T12:00+01:00', 'test 2022-01-19 råd'],
    ['1. februar 2022: ingenting', '2022-02-01', '2022-02-01T12:00+01:00', 'none 2022-02-01 råd'],
  ])('%s', (_, exposed, openedAt, expected) => {
    expect(shortly(contact('close', exposed), openedAt)).toBe(expected);
  });
});

describe('smittekarantene i husstanden', () => {
  it.each([
    ['1. desember 2021: til negativ test', '2021-12-05', '2021-12-05T12:00+01:00', {}, 'quarantine åpen plikt'],
    [
      '… negativ 6. desember',
      '2021-12-05',
      '2021-12-05T12:00+01:00',
      negative('2021-12-06'),
      'quarantine 2021-12-07 plikt',
    ],
    ['15. desember 2021: 10 dager', '2021-12-15', '2021-12-15T12:00+01:00', {}, 'quarantine 2021-12-26 plikt'],
    [
      '… negativ test dag 6 hjelper ikke',
      '2021-12-15',
      '2021-12-15T12:00+01:00',
      negative('2021-12-21'),
      'quarantine 2021-12-26 plikt',
    ],
    [
      '… negativ test dag 7 er nok',
      '2021-12-15',
      '2021-12-15T12:00+01:00',
      negative('2021-12-22'),
      'quarantine 2021-12-23 plikt',
    ],
    ['26. januar 2022: test hver dag i 5 dager', '2022-01-26', '2022-01-26T12:00+01:00', {}, 'test 2022-02-01 plikt'],
    [
      '… i 11 når de ikke kan holde avstand',
      '2022-01-26',
      '2022-01-26T12:00+01:00',
      { livesTogether: true },
      'test 2022-02-07 plikt',
    ],
    [
      '… eller 10 dager uten daglig test',
      '2022-01-26',
      '2022-01-26T12:00+01:00',
      { declinesTests: true },
      'quarantine 2022-02-06 plikt',
    ],
  ])('%s', (_, exposed, openedAt, more, expected) => {
    expect(shortly(contact('household', exposed, more), openedAt)).toBe(expected);
  });
});

describe('unntak fra smittekarantene', () => {
  const spring = '2021-05-10T12:00+02:00';
  it.each([
    [
      'frisk etter covid-19 for 6 måneder siden, på dagen',
      '2021-05-10',
      spring,
      { recoveredOn: day('2020-11-10') },
      'quarantine',
    ],
    ['… for snart 6 måneder siden', '2021-05-10', spring, { recoveredOn: day('2020-11-11') }, 'none'],
    ['fullvaksinert mai 2021', '2021-05-10', spring, { doses: [day('2021-03-01'), day('2021-04-12')] }, 'none'],
    [
      'andre dose for to dager siden',
      '2021-05-10',
      spring,
      { doses: [day('2021-03-01'), day('2021-05-08')] },
      'quarantine',
    ],
    ['én dose for 3 uker siden', '2021-05-10', spring, { doses: [day('2021-04-19')] }, 'test'],
    ['én dose for 20 dager siden', '2021-05-10', spring, { doses: [day('2021-04-20')] }, 'quarantine'],
    ['én dose for 13 uker siden', '2021-05-10', spring, { doses: [day('2021-02-08')] }, 'quarantine'],
    [
      'helsepersonell i verneutstyr',
      '2020-04-01',
      '2020-04-01T12:00+02:00',
      { healthWorker: true, adequatePpe: true },
      'none',
    ],
    ['… uten', '2020-04-01', '2020-04-01T12:00+02:00', { healthWorker: true }, 'quarantine'],
    [
      '… før forskriften',
      '2020-03-14',
      '2020-03-14T12:00+01:00',
      { healthWorker: true, adequatePpe: true },
      'quarantine',
    ],
    ['under 18 år, desember 2021', '2021-12-15', '2021-12-15T12:00+01:00', { under18: true }, 'none'],
  ])('%s', (_, exposed, openedAt, more, expected) => {
    expect(periodAt(contact('close', exposed, more), openedAt).kind).toBe(expected);
  });

  it('én dose gir test mellom dag 3 og dag 7', () => {
    const { because } = periodAt(contact('close', '2021-05-10', { doses: [day('2021-04-12')] }), spring);
    expect(because).toContainEqual({
      code: 'outbreak.because.test-between',
      facts: { from: '2021-05-13', to: '2021-05-17' },
    });
  });

  it('booster i husstanden, desember 2021: test hver dag i 7 dager', () => {
    const doses = [day('2021-03-01'), day('2021-04-12'), day('2021-11-20')];
    const { kind, testDays } = periodAt(contact('household', '2021-12-15', { doses }), '2021-12-15T12:00+01:00');
    expect([kind, testDays.length, testDays.at(-1)]).toEqual(['test', 7, '2021-12-22']);
  });
});

describe('kan jobbe, men ikke i fritiden: øvrige nærkontakter desember 2021', () => {
  const opened = '2021-12-16T09:00+01:00';
  it.each([
    ['uten test', {}, [['quarantine', '2021-12-15', '2021-12-23']]],
    ['negativ dag 2', negative('2021-12-17'), [['quarantine', '2021-12-15', '2021-12-23']]],
    [
      'negativ dag 3',
      negative('2021-12-18'),
      [
        ['quarantine', '2021-12-15', '2021-12-19'],
        ['work_only', '2021-12-19', '2021-12-23'],
      ],
    ],
  ])('%s', (_, more, expected) => {
    const { stages } = periodAt(contact('close', '2021-12-15', more), opened);
    expect(stages.map(({ kind, from, to }) => [kind, from, to])).toEqual(expected);
  });
});

describe('isolasjon etter reglene som gjaldt', () => {
  const well = (at: string) => ({ feverFreeAt: instant(at) });
  it.each([
    ['2020: 10 dager fra symptomer', ill('2020-04-01'), '2020-04-02T12:00+02:00', 'isolation 2020-04-12 plikt'],
    [
      'uten symptomer: fra prøven',
      ill('2020-04-01', { symptomsOn: null, sampledOn: day('2020-04-03') }),
      '2020-04-03T12:00+02:00',
      'isolation 2020-04-14 plikt',
    ],
    [
      'feber varer: ingen slutt',
      ill('2020-04-01', { feverFreeAt: null }),
      '2020-04-02T12:00+02:00',
      'isolation åpen plikt',
    ],
    [
      'feberfri 12. april kl. 08: fri 14. april',
      ill('2020-04-01', well('2020-04-12T08:00+02:00')),
      '2020-04-02T12:00+02:00',
      'isolation 2020-04-14 plikt',
    ],
    ['25.09.2021 kl. 16.00: 5 dager', ill('2021-09-26'), '2021-09-26T12:00+02:00', 'isolation 2021-10-02 plikt'],
    ['1. desember 2021: 5 dager', ill('2021-12-01'), '2021-12-02T12:00+01:00', 'isolation 2021-12-07 plikt'],
    ['15. desember 2021: 6 dager', ill('2021-12-15'), '2021-12-16T12:00+01:00', 'isolation 2021-12-22 plikt'],
    ['1. februar 2022: 4 dager', ill('2022-02-01'), '2022-02-02T12:00+01:00', 'isolation 2022-02-06 plikt'],
    ['12.02.2022 kl. 09.59: plikt', ill('2022-02-12'), '2022-02-12T09:59+01:00', 'isolation 2022-02-17 plikt'],
    ['12.02.2022 kl. 10.00: råd', ill('2022-02-12'), '2022-02-12T10:00+01:00', 'isolation 2022-02-17 råd'],
  ])('%s', (_, facts, openedAt, expected) => {
    expect(shortly(facts, openedAt)).toBe(expected);
  });
});

describe('regler som også gjelder dem som allerede er i karantene eller isolasjon', () => {
  it.each([
    [
      '7. mai 2020: 14 blir 10 dager',
      contact('close', '2020-05-01'),
      '2020-05-01T12:00+02:00',
      '2020-05-07T00:00+02:00',
      'quarantine 2020-05-12 plikt',
    ],
    [
      '… natten før er det ennå 14',
      contact('close', '2020-05-01'),
      '2020-05-01T12:00+02:00',
      '2020-05-06T23:59+02:00',
      'quarantine 2020-05-16 plikt',
    ],
    [
      '… den elvte dagen slipper samme dag',
      contact('close', '2020-04-25'),
      '2020-04-25T12:00+02:00',
      '2020-05-08T12:00+02:00',
      'quarantine 2020-05-07 plikt',
    ],
    [
      '… den som er ferdig, er ferdig',
      contact('close', '2020-04-10'),
      '2020-04-10T12:00+02:00',
      '2020-05-08T12:00+02:00',
      'quarantine 2020-04-25 plikt',
    ],
    [
      '28. mai 2020 gjelder ikke bakover',
      contact('close', '2020-05-25'),
      '2020-05-25T12:00+02:00',
      '2020-05-29T12:00+02:00',
      'quarantine 2020-06-05 plikt',
    ],
    [
      '25.09.2021 kl. 16: isolasjon 10 blir 5 dager',
      ill('2021-09-22'),
      '2021-09-23T12:00+02:00',
      '2021-09-25T16:00+02:00',
      'isolation 2021-09-28 plikt',
    ],
    [
      '… kl. 15.59 ennå 10',
      ill('2021-09-22'),
      '2021-09-23T12:00+02:00',
      '2021-09-25T15:59+02:00',
      'isolation 2021-10-03 plikt',
    ],
    [
      '12.02.2022 kl. 10: plikten blir råd',
      ill('2022-02-10'),
      '2022-02-10T12:00+01:00',
      '2022-02-12T10:00+01:00',
      'isolation 2022-02-15 råd',
    ],
    [
      '26. januar 2022: test i stedet for karantene',
      contact('household', '2022-01-20'),
      '2022-01-20T12:00+01:00',
      '2022-01-26T09:00+01:00',
      'quarantine 2022-01-26 plikt',
    ],
  ])('%s', (_, facts, openedAt, now, expected) => {
    expect(shortly(facts, openedAt, now)).toBe(expected);
  });
});

describe('andre sykdommer', () => {
  const noro = (more: Partial<CaseFacts>): CaseFacts => ({ ...ill('2026-11-20', more), illness: 'norovirus' });
  it.each([
    ['norovirus, syk ennå', noro({ symptomFreeAt: null }), 'isolation åpen råd'],
    ['norovirus, vet ikke', noro({}), 'isolation åpen råd'],
    [
      'norovirus, frisk 21. kl. 07: 48 timer',
      noro({ symptomFreeAt: instant('2026-11-21T07:00+01:00') }),
      'isolation 2026-11-24 råd',
    ],
    [
      'norovirus, frisk ved midnatt',
      noro({ symptomFreeAt: instant('2026-11-21T00:00+01:00') }),
      'isolation 2026-11-23 råd',
    ],
    [
      'influensa, feberfri 22. kl. 10',
      { ...ill('2026-11-20', { feverFreeAt: instant('2026-11-22T10:00+01:00') }), illness: 'influenza' },
      'isolation 2026-11-24 råd',
    ],
    [
      'husstand til en med norovirus',
      { ...contact('household', '2026-11-20'), illness: 'norovirus' },
      'none 2026-11-20 råd',
    ],
    ['en sykdom uten regler', { ...ill('2026-11-20'), illness: 'skabb' }, 'none 2026-11-20 råd'],
  ])('%s', (_, facts, expected) => {
    expect(shortly(facts, '2026-11-20T12:00+01:00')).toBe(expected);
  });

  it('sier fra når ingen regel finnes, og når en regel ikke er sett', () => {
    expect(periodAt({ ...ill('2026-11-20'), illness: 'skabb' }, '2026-11-20T12:00+01:00').because[0]?.code).toBe(
      'outbreak.because.no-rule',
    );
    const omicron = contact('close', '2021-12-02', { variant: 'omicron' });
    expect(periodAt(omicron, '2021-12-02T12:00+01:00').because.map(({ code }) => code)).toContain(
      'outbreak.because.known-gap',
    );
    expect(periodAt(omicron, '2022-01-14T12:00+01:00').because.map(({ code }) => code)).not.toContain(
      'outbreak.because.known-gap',
    );
  });
});

describe('ventekarantene våren 2021', () => {
  const waiting = {
    kind: 'waiting',
    illness: 'covid-19',
    memberExposure: day('2021-04-01'),
    memberUntil: day('2021-04-12'),
  } as const;
  it.each([
    ['til karantenen i husstanden er over', waiting, 'quarantine 2021-04-12 plikt'],
    ['den i karantene er negativ', { ...waiting, memberNegativeOn: day('2021-04-03') }, 'quarantine 2021-04-04 plikt'],
    ['egen test dag 2 er for tidlig', { ...waiting, ...negative('2021-04-03') }, 'quarantine 2021-04-12 plikt'],
    ['egen test dag 3', { ...waiting, ...negative('2021-04-04') }, 'quarantine 2021-04-05 plikt'],
  ])('%s', (_, facts, expected) => {
    expect(shortly(facts, '2021-04-01T12:00+02:00')).toBe(expected);
  });

  it('gjelder ikke før 27. mars 2021', () => {
    expect(shortly({ ...waiting, memberExposure: day('2021-03-20') }, '2021-03-20T12:00+01:00')).toMatch(/^none/);
  });
});
