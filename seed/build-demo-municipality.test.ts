import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { addDays, plainDate } from '#kernel/plain-date.ts';
import type { Absence, Municipality } from '#modules/organisation/domain/municipality.ts';
import { assessCoverage } from '#modules/staffing/domain/plan-checker/assess-coverage.ts';
import { buildDemoMunicipality } from './build-demo-municipality.ts';
import { DemoOptionRefused, MOMENTS } from './demo-options.ts';
import { readFrame } from './frame/read-frame.ts';

const FROM = plainDate('2026-11-23');
const [calm, firstCase, outbreak] = MOMENTS.map((moment) => buildDemoMunicipality({ from: FROM, moment })) as [
  Municipality,
  Municipality,
  Municipality,
];

function hashOf(municipality: Municipality): string {
  return createHash('sha256').update(JSON.stringify(municipality)).digest('hex');
}

function awayOn(municipality: Municipality, date: string): Absence[] {
  return municipality.absences.filter(
    ({ from, to, kind }) => kind !== 'work_only' && from <= date && (to === undefined || to > date),
  );
}

function unitsOf({ units }: Municipality, kind: string): string[] {
  return units.filter((unit) => unit.kind === kind).map(({ name }) => name);
}

describe('Fjellhavn, på størrelse med Hammerfest', () => {
  it('has the sectors and units of the mock-ups', () => {
    expect(calm.name).toBe('Fjellhavn kommune');
    expect(unitsOf(calm, 'other')).toEqual(['Sykehjem', 'Bemannede boliger', 'Hjemmetjeneste', 'Fellestjenester']);
    expect(calm.units.filter(({ kind }) => kind !== 'other')).toHaveLength(24);
    expect(unitsOf(calm, 'nursing_home_ward').slice(0, 5)).toEqual([
      'Åsheim 1',
      'Åsheim 2',
      'Åsheim 3',
      'Åsheim korttid',
      'Fuglenes 1',
    ]);
    expect(unitsOf(calm, 'staffed_home')).toContain('Lyngtunet');
    expect(unitsOf(calm, 'home_care')).toEqual(expect.arrayContaining(['Hjemmetjenesten Nord', 'Nattpatruljen']));
  });

  it('is of the size that 11 448 inhabitants, 421 of them 80+, give', () => {
    expect(calm.staff).toHaveLength(411);
    const atHome = calm.users.filter(({ unitId }) => unitId.startsWith('hjemmetjenesten'));
    expect(atHome).toHaveLength(Math.round(421 * 0.292 + 11_448 * 0.0262));
    expect(calm.pool).toHaveLength(34);
    expect(calm.staff.filter(({ outbreakTeam }) => outbreakTeam)).toHaveLength(8);
  });

  it.each([
    ['samtykker til å flyttes', ({ consentRedeploy }: Municipality['staff'][number]) => consentRedeploy, 0.5, 0.7],
    ['arbeider deltid', ({ employmentPct }: Municipality['staff'][number]) => employmentPct < 100, 0.75, 0.97],
    ['nattarbeidere', ({ nightWorker }: Municipality['staff'][number]) => nightWorker, 0.08, 0.25],
    [
      'har annet språk enn norsk',
      ({ languages }: Municipality['staff'][number]) => languages.some((l) => l !== 'nb' && l !== 'en'),
      0.1,
      0.35,
    ],
  ])('%s', (_, holds, least, most) => {
    const share = calm.staff.filter(holds).length / calm.staff.length;
    expect(share).toBeGreaterThan(least);
    expect(share).toBeLessThan(most);
  });

  it('uses only numbers and addresses that are nobody’s', () => {
    for (const { phone } of [...calm.staff, ...calm.pool, ...calm.relatives]) expect(phone).toMatch(/^\+476805\d{4}$/);
    for (const { email } of calm.staff) expect(email).toMatch(/^[a-z0-9.-]+@fjellhavn\.test$/);
  });

  it('publishes two weeks behind and four ahead, and needs people from the Monday on', () => {
    const dates = calm.roster.map(({ date }) => date).sort();
    expect([dates[0], dates.at(-1)]).toEqual(['2026-11-09', '2026-12-20']);
    const demanded = (calm.demand ?? []).map(({ date }) => date).sort();
    expect([demanded[0], demanded.at(-1)]).toEqual(['2026-11-23', '2026-12-20']);
  });

  it('needs fewer at week-ends, and never more at least than normally', () => {
    const sumOn = (date: string) =>
      (calm.demand ?? []).filter((row) => row.date === date).reduce((sum, { normal }) => sum + normal, 0);
    expect(sumOn('2026-11-28')).toBeLessThan(sumOn('2026-11-27') * 0.75);
    expect((calm.demand ?? []).filter(({ minimum, normal }) => minimum > normal)).toEqual([]);
  });
});

describe('de tre øyeblikkene', () => {
  it('are the same municipality apart from absence, status, pool and equipment', () => {
    const base = ({
      absences,
      assessments: _,
      unitTasks,
      roomPartitions,
      roomZones,
      unitStatus,
      pool,
      stock,
      counts,
      deliveries,
      ...rest
    }: Municipality) => rest;
    expect(base(firstCase)).toEqual(base(calm));
    expect(base(outbreak)).toEqual(base(calm));
  });

  it('rolig: omtrent en av tjue er borte, og ingen enhet er under minimum de neste dagene', () => {
    const share = awayOn(calm, FROM).length / calm.staff.length;
    expect(share).toBeGreaterThan(0.035);
    expect(share).toBeLessThan(0.065);
    expect(calm.unitStatus).toEqual([]);
    expect(assessCoverage(calm).filter(({ date }) => (date ?? '') < addDays(FROM, 3))).toEqual([]);
  });

  it('første tilfelle: ni i karantene i ti døgn på Åsheim 2, som har utbrudd fra i dag', () => {
    expect(firstCase.unitStatus).toEqual([{ unitId: 'asheim-2', from: FROM, status: 'outbreak' }]);
    const quarantined = firstCase.absences.filter(({ kind }) => kind === 'quarantine');
    expect(quarantined).toHaveLength(9);
    const homeOf = new Map(firstCase.staff.map(({ staffId, homeUnitId }) => [staffId, homeUnitId]));
    for (const { staffId, from, to } of quarantined) {
      expect(homeOf.get(staffId)).toBe('asheim-2');
      expect([from, to]).toEqual([FROM, '2026-12-03']);
    }
  });

  it('utbrudd: tre enheter, 15–20 % borte, stengt for arbeid på tvers, vikarer i poolen', () => {
    const share = awayOn(outbreak, FROM).length / outbreak.staff.length;
    expect(share).toBeGreaterThan(0.15);
    expect(share).toBeLessThan(0.2);
    const withStatus = (wanted: string) => outbreak.unitStatus.filter(({ status }) => status === wanted);
    expect(withStatus('outbreak').map(({ unitId }) => unitId)).toEqual(['asheim-2', 'fuglenes-1', 'lyngtunet']);
    expect(withStatus('no_cross_site')).toHaveLength(6);
    expect(new Set(outbreak.pool.map(({ source }) => source))).toEqual(
      new Set(['pool', 'volunteer', 'student', 'agency_known', 'agency_new', 'neighbour']),
    );
  });

  it.each(MOMENTS)('%s: nobody is away twice at the same time', (moment) => {
    const { absences } = { calm, 'first-case': firstCase, outbreak }[moment];
    for (const own of Map.groupBy(absences, ({ staffId }) => staffId).values())
      for (const a of own)
        for (const b of own) if (a !== b) expect(a.from < (b.to ?? '9999') && b.from < (a.to ?? '9999')).toBe(false);
  });
});

describe('the same options, the same municipality', () => {
  it('on every run', () => {
    expect(hashOf(buildDemoMunicipality({ from: FROM }))).toBe(hashOf(calm));
    expect(hashOf(buildDemoMunicipality({ from: FROM, moment: 'outbreak' }))).toBe(hashOf(outbreak));
  });

  it('another seed or number gives another name, never a real one', () => {
    const real = new Set([...readFrame().values()].map(({ name }) => `${name} kommune`));
    const names = [
      calm.name,
      ...[2, 3, 4].map((seed) => buildDemoMunicipality({ from: FROM, seed }).name),
      ...['1151', '5430', '5433'].map((municipality) => buildDemoMunicipality({ from: FROM, municipality }).name),
    ];
    expect(new Set(names).size).toBe(names.length);
    expect(names.filter((name) => real.has(name))).toEqual([]);
  });

  it('makes a region as well', () => {
    const large = buildDemoMunicipality({ from: FROM, staff: 1500, units: 40, days: 14, moment: 'outbreak' });
    expect(large.staff).toHaveLength(1500);
    expect(large.units.filter(({ kind }) => kind !== 'other')).toHaveLength(40);
    expect(new Set(large.staff.map(({ name }) => name)).size).toBe(1500);
  });

  it.each([
    ['et kommunenummer som ikke finnes', { municipality: '9999' }, 'municipality'],
    ['en tirsdag', { from: plainDate('2026-11-24') }, 'from'],
    ['i dag utenfor uken', { today: plainDate('2026-12-01') }, 'today'],
    ['færre ansatte enn enhetene kan ha', { staff: 20, units: 10 }, 'staff'],
    ['to enheter', { units: 2 }, 'units'],
    ['ingen dager', { days: 0 }, 'days'],
    ['et halvt frø', { seed: 1.5 }, 'seed'],
  ])('refuses %s', (_, options, option) => {
    const build = () => buildDemoMunicipality({ from: FROM, ...options });
    expect(build).toThrow(DemoOptionRefused);
    expect(build).toThrow(new RegExp(`^${option} `));
  });
});
