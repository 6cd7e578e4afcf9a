import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays } from '#kernel/plain-date.ts';
import type { RosterRow } from '#modules/organisation/domain/municipality.ts';
import { CARE_TOWN_DAYS, CARE_TOWN_FROM, careTown, idOf } from '#test/staffing/care-town.ts';
import { applyOneSiteRule } from './apply-one-site-rule.ts';
import { buildNetwork, linksOf, networkFigures, siteOfUnits, withOnePlace } from './contact-network.ts';
import type { CrossSiteRule } from './cross-site-rule.ts';
import { assessCrossSiteRules } from './cross-site-rule.ts';
import { fullPostCandidates } from './full-post-candidates.ts';
import { layoutRing } from './ring-layout.ts';
import type { PersonPlaces } from './who-works-where.ts';
import { whoWorksWhere } from './who-works-where.ts';

const SITES = siteOfUnits([
  { unitId: 'Åsheim 1', siteId: 'Åsheim' },
  { unitId: 'Åsheim 2', siteId: 'Åsheim' },
  { unitId: 'Fuglenes', siteId: 'Fuglenes' },
  { unitId: 'Bakken', siteId: 'Bakken' },
  { unitId: 'Nordlys', siteId: 'Nordlys' },
]);
const person = (personId: string, pct: number, ...places: string[]): PersonPlaces => ({
  personId,
  name: personId,
  competence: 'nurse',
  source: 'own',
  supplier: undefined,
  homeUnitId: places[0] ?? null,
  employmentPct: pct,
  weeklyHours: null,
  places: places.map((place, index) => ({ place, shifts: 3, pct: null, home: index === 0 })),
});

describe('hvem som jobber hvor', () => {
  const { units, staff, pool, roster, workplaces } = careTown();
  const where = (extra: readonly RosterRow[] = []) =>
    whoWorksWhere({ units, staff, pool, roster: [...roster, ...extra], workplaces }, CARE_TOWN_FROM, CARE_TOWN_DAYS);
  const placesOf = (list: PersonPlaces[], id: string) => list.find((one) => one.personId === id)?.places;

  test('egen stilling og jobben utenfor kommunen', () => {
    expect(placesOf(where(), idOf('aasheim-1', 'nurse', 1))).toMatchObject([
      { place: 'aasheim-1', home: true, pct: 100 },
      { place: 'employer:Legevakta', home: false, shifts: null },
    ]);
  });

  test.each([
    ['vakt et annet sted i perioden', 0, 'extra', ['aasheim-2', 'fuglenes-1']],
    ['vakt et annet sted dagen før perioden', -1, 'extra', ['aasheim-2']],
    ['bakvakt et annet sted er ikke å jobbe der', 0, 'on_call', ['aasheim-2']],
  ] as const)('%s', (_, offset, kind, expected) => {
    const id = idOf('aasheim-2', 'nurse', 1);
    const extra: RosterRow = {
      staffId: id,
      date: addDays(CARE_TOWN_FROM, offset),
      shift: 'N',
      unitId: 'fuglenes-1',
      kind,
    };
    expect(placesOf(where([extra]), id)?.map(({ place }) => place)).toEqual(expected);
  });

  test('vikar uten vakter jobber ingen steder', () => {
    expect(placesOf(where(), 'pool-1')).toBeUndefined();
  });
});

describe('nettet av folk som er felles', () => {
  const people = [
    person('Kari', 50, 'Åsheim 1', 'Fuglenes', 'Bakken'),
    person('Ola', 60, 'Fuglenes', 'Bakken'),
    person('Siv', 100, 'Åsheim 1', 'Åsheim 2'),
    person('Per', 80, 'Bakken', 'employer:Legevakta'),
    person('Eva', 70, 'Nordlys', 'employer:Legevakta'),
  ];

  test('koblinger, par og hvor langt en kommer', () => {
    const figures = networkFigures(buildNetwork(people, SITES));
    expect(figures).toMatchObject({ sites: 4, peopleAcross: 4, links: 6, pairs: 5 });
    // Bakken når Åsheim og Fuglenes i ett steg, Nordlys i to (om legevakta); Nordlys når Bakken i to og alle i tre.
    expect(figures.reach.map(({ mean, most }) => [mean, most])).toEqual([
      [1.5, 2],
      [2, 3],
      [3, 3],
    ]);
  });

  test('to avdelinger i samme hus er ingen kobling mellom hus', () => {
    expect(linksOf(person('Siv', 100, 'Åsheim 1', 'Åsheim 2'), SITES)).toEqual([]);
  });

  test('én fast stilling fjerner koblingene til den som får den', () => {
    const before = networkFigures(buildNetwork(people, SITES));
    const after = networkFigures(buildNetwork(withOnePlace(people, new Map([['Kari', 'Åsheim 1']])), SITES));
    expect([before.links, after.links]).toEqual([6, 3]);
    expect(after.reach[0]).toEqual({ steps: 1, mean: 0.5, most: 1 });
  });

  test('ringen er den samme hver gang, med alle steder én gang og hus samlet', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.uniqueArray(fc.constantFrom('Åsheim 1', 'Åsheim 2', 'Fuglenes', 'Bakken', 'Nordlys'), { minLength: 1 }),
        ),
        (list) => {
          const network = buildNetwork(
            list.map((places, index) => person(`p${index}`, 50, ...places)),
            SITES,
          );
          const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
          const ring = layoutRing(network, compare);
          expect(ring).toEqual(layoutRing({ ...network, nodes: network.nodes.toReversed() }, compare));
          expect(ring.map(({ place }) => place).toSorted()).toEqual(network.nodes.map(({ place }) => place).toSorted());
          const changes = ring.filter((one, index) => one.site !== ring.at(index - 1)?.site).length;
          expect(changes).toBeLessThanOrEqual(new Set(ring.map(({ site }) => site)).size);
        },
      ),
    );
  });
});

describe('regler for arbeid på tvers', () => {
  const rule = (more: Partial<CrossSiteRule>): CrossSiteRule => ({
    ruleId: 1,
    unitId: 'Åsheim 1',
    rule: 'limited',
    from: CARE_TOWN_FROM,
    to: null,
    maxSites: 2,
    named: [],
    ...more,
  });
  const three = person('Kari', 50, 'Åsheim 1', 'Fuglenes', 'Bakken');
  const two = person('Ola', 60, 'Fuglenes', 'Åsheim 1');
  const outside = person('Per', 80, 'Åsheim 1', 'employer:Legevakta');
  const home = person('Siv', 100, 'Åsheim 1', 'Åsheim 2');
  const agency = { ...person('Vik', 0, 'Fuglenes', 'Bakken'), supplier: 'Trollhatt Bemanning' };

  test.each<[string, PersonPlaces[], CrossSiteRule[], string[]]>([
    ['fritt: ingen regel', [three, two, outside], [], []],
    ['høyst to hus: Kari har tre', [three, two, outside, home], [rule({})], ['Kari too-many-sites']],
    [
      'høyst ett hus: alle som er i flere',
      [two, outside, home],
      [rule({ maxSites: 1 })],
      ['Ola too-many-sites', 'Per too-many-sites'],
    ],
    ['bare navngitte: Ola er nevnt', [two, outside], [rule({ named: ['Ola'], maxSites: null })], ['Per not-named']],
    ['navngitt, men i for mange hus', [three], [rule({ named: ['Kari'] })], ['Kari too-many-sites']],
    [
      'forbudt: også jobben utenfor kommunen',
      [two, outside, home],
      [rule({ rule: 'forbidden' })],
      ['Ola forbidden', 'Per forbidden'],
    ],
    ['regelen gjelder et annet sted', [two], [rule({ unitId: 'Nordlys', maxSites: 1 })], []],
    ['vikarbyrået har lovet ett sted', [agency], [], ['Vik supplier']],
  ])('%s', (_, people, rules, expected) => {
    const suppliers = [{ supplier: 'Trollhatt Bemanning', noCrossSite: true }];
    const found = assessCrossSiteRules(people, rules, suppliers, SITES);
    expect(found.map((one) => `${one.personId} ${one.code.replace('staffing.cross-site.', '')}`)).toEqual(expected);
  });

  test('et vikarbyrå uten slik avtale får ingen merknad', () => {
    expect(
      assessCrossSiteRules([agency], [], [{ supplier: 'Trollhatt Bemanning', noCrossSite: false }], SITES),
    ).toEqual([]);
  });
});

describe('hva en regel om ett sted ville løftet ut av turnusen', () => {
  const town = careTown();
  const nurse = idOf('aasheim-2', 'nurse', 1);
  const visiting = idOf('fuglenes-1', 'nurse', 1);
  const extra = (staffId: string, unitId: string, day: number): RosterRow => ({
    staffId,
    date: addDays(CARE_TOWN_FROM, day),
    shift: 'N',
    unitId,
    kind: 'extra',
  });
  const lifted = (rows: RosterRow[], closed: string[]) =>
    applyOneSiteRule({ ...town, roster: [...town.roster, ...rows] }, new Set(closed), CARE_TOWN_FROM, CARE_TOWN_DAYS)
      .lifted;

  test.each<[string, RosterRow[], string[], RosterRow[]]>([
    [
      'egen ansatt i den stengte enheten mister vakten et annet sted',
      [extra(nurse, 'fuglenes-1', 3)],
      ['aasheim-2'],
      [extra(nurse, 'fuglenes-1', 3)],
    ],
    [
      'den som hører til et annet sted, mister vakten i den stengte',
      [extra(visiting, 'aasheim-2', 3)],
      ['aasheim-2'],
      [extra(visiting, 'aasheim-2', 3)],
    ],
    ['vakt i nabohuset når bare en tredje enhet er stengt', [extra(visiting, 'aasheim-2', 3)], ['aasheim-1'], []],
    ['to avdelinger i samme hus går an', [extra(nurse, 'aasheim-1', 3)], ['aasheim-2'], []],
    ['vakt etter perioden er ikke med', [extra(visiting, 'aasheim-2', 14)], ['aasheim-2'], []],
    [
      'vikar holder seg der det er flest vakter',
      [extra('pool-1', 'aasheim-2', 1), extra('pool-1', 'aasheim-2', 2), extra('pool-1', 'fuglenes-1', 4)],
      ['aasheim-2'],
      [extra('pool-1', 'fuglenes-1', 4)],
    ],
  ])('%s', (_, rows, closed, expected) => {
    expect(lifted(rows, closed)).toEqual(expected);
  });

  test('jobb utenfor kommunen nevnes, og løfter ingenting', () => {
    const variant = applyOneSiteRule(town, new Set(['aasheim-1']), CARE_TOWN_FROM, CARE_TOWN_DAYS);
    expect([variant.lifted, variant.withEmployer]).toEqual([[], [idOf('aasheim-1', 'nurse', 1)]]);
    expect(variant.municipality.unitStatus).toEqual([
      { unitId: 'aasheim-1', status: 'no_cross_site', from: CARE_TOWN_FROM, to: addDays(CARE_TOWN_FROM, 14) },
    ]);
  });
});

describe('hele stillinger til dem som har to', () => {
  const people = [
    person('Kari', 50, 'Åsheim 1', 'Fuglenes', 'Bakken'),
    person('Ola', 80, 'Fuglenes', 'Bakken'),
    person('Eva', 60, 'Nordlys', 'employer:Legevakta'),
    person('Siv', 100, 'Åsheim 1', 'Bakken'),
    person('Tor', 40, 'Åsheim 1', 'Åsheim 2'),
  ];
  const hours = [
    { unitId: 'Åsheim 1', competence: 'nurse', openHours: 7.5, vacantHours: 3.15 },
    { unitId: 'Fuglenes', competence: 'nurse', openHours: 0, vacantHours: 17.75 },
    { unitId: 'Nordlys', competence: 'assistant', openHours: 30, vacantHours: 0 },
  ];

  test('flest koblinger først; timer som trengs mot timer enheten har', () => {
    const found = fullPostCandidates(people, SITES, hours);
    expect(
      found.map(({ personId, linksRemoved, pairsRemoved, hoursNeeded, hoursShort }) => [
        personId,
        linksRemoved,
        pairsRemoved,
        Math.round(hoursNeeded * 10) / 10,
        Math.round(hoursShort * 10) / 10,
      ]),
    ).toEqual([
      ['Kari', 3, 1, 17.8, 7.1],
      ['Ola', 1, 0, 7.1, 0],
      ['Eva', 1, 1, 14.2, 14.2],
    ]);
  });
});
