import type { Instant } from '#kernel/instant.ts';
import { instant } from '#kernel/instant.ts';
import { COVID_SOURCES as S } from './covid-sources.ts';
import type { ContactMeasure, Exemption, InfectionRule, KnownGap, RuleTopic } from './infection-rule-types.ts';

const COVID = 'covid-19';
type Content = Pick<InfectionRule, 'measure' | 'duty' | 'sources' | 'confidence' | 'covers'> &
  Partial<Pick<InfectionRule, 'appliesToOpen' | 'gap'>>;

/** The rules of one topic in order; each is in force until the next. The name ends with the day it began. */
function timeLine(topic: RuleTopic, rows: readonly (readonly [Instant | null, Content])[]): InfectionRule[] {
  return rows.map(([from, content], index) => ({
    appliesToOpen: false,
    ...content,
    id: `${COVID}/${topic}/${from === null ? 'start' : from.slice(0, 16).replaceAll(/[-:]/g, '')}`,
    illness: COVID,
    topic,
    level: 'national',
    from,
    to: rows[index + 1]?.[0] ?? null,
  }));
}

/** Moments in Norwegian time, as they were announced. Where no hour was, the day's first. */
const AT = {
  advice: instant('2020-03-13T00:00+01:00'),
  regulation: instant('2020-03-15T00:00+01:00'),
  tenDays: instant('2020-05-07T00:00+02:00'),
  longerLookBack: instant('2020-05-08T00:00+02:00'),
  householdOnly: instant('2020-05-28T00:00+02:00'),
  testOut: instant('2021-01-01T00:00+01:00'),
  waiting: instant('2021-03-27T00:00+01:00'),
  vaccinated: instant('2021-05-04T00:00+02:00'),
  reopened: instant('2021-09-25T16:00+02:00'),
  omicron: instant('2021-11-29T00:00+01:00'),
  december: instant('2021-12-01T00:00+01:00'),
  sameForAll: instant('2021-12-15T00:00+01:00'),
  othersFree: instant('2022-01-13T00:00+01:00'),
  testsInstead: instant('2022-01-26T00:00+01:00'),
  lifted: instant('2022-02-01T00:00+01:00'),
  adviceOnly: instant('2022-02-12T10:00+01:00'),
} as const;

const isolation = (isolationDays: number) => ({ kind: 'case', isolationDays, feverFreeHours: 24 }) as const;
const contact = (
  quarantineDays: ContactMeasure['quarantineDays'],
  more: Partial<ContactMeasure> = {},
): ContactMeasure => ({
  kind: 'contact',
  quarantineDays,
  ppeExempt: true,
  exempt: [],
  ...more,
});
const recovered = (monthsBack: number): Exemption => ({ ground: 'recovered', monthsBack });

const FIRST_WEEKS: readonly (readonly [Instant, Content])[] = [
  [
    AT.advice,
    {
      covers: ['N01'],
      duty: 'advice',
      measure: contact(14, { ppeExempt: false }),
      sources: [S.abc],
      confidence: 'high',
    },
  ],
  [
    AT.regulation,
    { covers: ['N02'], duty: 'duty', measure: contact(14), sources: [S.regulation2020, S.giske], confidence: 'high' },
  ],
  [
    AT.tenDays,
    {
      covers: ['N03'],
      duty: 'duty',
      measure: contact(10, { exempt: [recovered(6)] }),
      sources: [S.regulationMay2020, S.framtid],
      confidence: 'high',
      appliesToOpen: 'stated',
    },
  ],
];

/** A year of test-out and the first exemptions of the vaccinated, alike for household and others. */
const TEST_OUT_YEAR: readonly (readonly [Instant, Content])[] = [
  [
    AT.testOut,
    {
      covers: ['N05'],
      duty: 'duty',
      measure: contact(10, { testOutDay: 7, exempt: [recovered(6)] }),
      sources: [S.eigersund],
      confidence: 'low',
      gap: 'start_not_seen',
    },
  ],
  [
    AT.vaccinated,
    {
      covers: ['N07'],
      duty: 'duty',
      measure: contact(10, {
        testOutDay: 7,
        exempt: [
          recovered(6),
          { ground: 'fully_vaccinated', weeksFrom: 1 },
          { ground: 'one_dose', weeksFrom: 3, weeksTo: 12, testBetweenDays: [3, 7] },
        ],
      }),
      sources: [S.vg],
      confidence: 'medium',
      gap: 'window_differs',
    },
  ],
];

const BOOSTED: Exemption = { ground: 'booster', weeksFrom: 1 };
const LIFTED: Content = {
  covers: ['N14'],
  duty: 'advice',
  measure: contact(0),
  sources: [S.npkFebruary],
  confidence: 'medium',
  appliesToOpen: 'inferred',
};

const household = timeLine('household', [
  ...FIRST_WEEKS,
  ...TEST_OUT_YEAR,
  [
    AT.reopened,
    {
      covers: ['N08'],
      duty: 'advice',
      measure: contact(0, { testsIfUnvaccinated: { dailyTestDays: 7 } }),
      sources: [S.laerdal, S.kristiansand2021],
      confidence: 'high',
      appliesToOpen: 'inferred',
    },
  ],
  [
    AT.december,
    {
      covers: ['N09'],
      duty: 'duty',
      measure: contact('until_negative', {
        testsIfVaccinated: { testDays: [7] },
        testsIfUnvaccinated: { dailyTestDays: 7 },
      }),
      sources: [S.nrkDecember, S.ulvik],
      confidence: 'high',
    },
  ],
  [
    AT.sameForAll,
    {
      covers: ['N11'],
      duty: 'duty',
      measure: contact(10, { testOutDay: 7, exempt: [recovered(3), { ...BOOSTED, dailyTestDays: 7 }] }),
      sources: [S.fhiContacts, S.kristiansandExemptions],
      confidence: 'medium',
    },
  ],
  [
    AT.testsInstead,
    {
      covers: ['N13'],
      duty: 'duty',
      measure: contact(0, {
        tests: { dailyTestDays: 5 },
        dailyTestDaysTogether: 11,
        quarantineInstead: { days: 10, testOutDay: 7 },
        exempt: [recovered(3)],
      }),
      sources: [S.suldal, S.orkland],
      confidence: 'high',
      appliesToOpen: 'stated',
    },
  ],
  [AT.lifted, LIFTED],
]);

const close = timeLine('close', [
  ...FIRST_WEEKS,
  [
    AT.householdOnly,
    {
      covers: ['2020-05-28'],
      duty: 'advice',
      measure: contact(0, { tests: { testDays: [3, 7] } }),
      sources: [S.sunnmoring],
      confidence: 'medium',
    },
  ],
  ...TEST_OUT_YEAR,
  [
    AT.reopened,
    {
      covers: ['N08'],
      duty: 'advice',
      measure: contact(0),
      sources: [S.laerdal, S.kristiansand2021],
      confidence: 'high',
      appliesToOpen: 'inferred',
    },
  ],
  [
    AT.sameForAll,
    {
      covers: ['N11'],
      duty: 'duty',
      measure: contact(7, { workAfterNegativeDay: 3, under18QuarantineDays: 0, exempt: [recovered(3), BOOSTED] }),
      sources: [S.fhiContacts, S.kristiansandExemptions],
      confidence: 'medium',
    },
  ],
  [
    AT.othersFree,
    {
      covers: ['N12'],
      duty: 'advice',
      measure: contact(0, { tests: { testDays: [3, 5] }, watchDays: 10 }),
      sources: [S.npkJanuary, S.suldal],
      confidence: 'high',
      appliesToOpen: 'inferred',
    },
  ],
  [AT.lifted, LIFTED],
]);

const cases = timeLine('case', [
  [
    null,
    {
      covers: ['N04'],
      duty: 'duty',
      measure: isolation(10),
      sources: [S.fhiIsolation],
      confidence: 'low',
      gap: 'start_not_seen',
    },
  ],
  [
    AT.reopened,
    {
      covers: ['N08'],
      duty: 'duty',
      measure: isolation(5),
      sources: [S.kristiansand2021, S.laerdal],
      confidence: 'low',
      appliesToOpen: 'stated',
      gap: 'sources_disagree',
    },
  ],
  [
    AT.december,
    { covers: ['N09'], duty: 'duty', measure: isolation(5), sources: [S.nrkDecember, S.ulvik], confidence: 'high' },
  ],
  [
    AT.sameForAll,
    { covers: ['N11'], duty: 'duty', measure: isolation(6), sources: [S.fhiContacts], confidence: 'medium' },
  ],
  [
    AT.lifted,
    {
      covers: ['N14'],
      duty: 'duty',
      measure: isolation(4),
      sources: [S.npkFebruary, S.fhiArchive],
      confidence: 'medium',
      gap: 'start_not_seen',
    },
  ],
  [
    AT.adviceOnly,
    {
      covers: ['N15'],
      duty: 'advice',
      measure: isolation(4),
      sources: [S.vaga],
      confidence: 'high',
      appliesToOpen: 'inferred',
    },
  ],
]);

const noWaiting = (covers: readonly string[]): Content => ({
  covers,
  duty: 'advice',
  measure: { kind: 'waiting', applies: false },
  sources: [S.adressa],
  confidence: 'medium',
  appliesToOpen: 'inferred',
});

const waiting = timeLine('waiting', [
  [null, noWaiting([])],
  [
    AT.waiting,
    {
      covers: ['N06'],
      duty: 'duty',
      measure: { kind: 'waiting', applies: true, ownTestDay: 3 },
      sources: [S.adressa],
      confidence: 'medium',
      gap: 'announced_only',
    },
  ],
  [AT.reopened, noWaiting(['N08'])],
]);

const definition = (lookBackHours: number) =>
  ({
    kind: 'close_contact',
    distanceMetres: 2,
    minutes: 15,
    directContact: true,
    secretions: true,
    ppeExempt: true,
    lookBackHours,
  }) as const;

const closeContact = timeLine('close_contact', [
  [
    AT.advice,
    { covers: ['definition'], duty: 'duty', measure: definition(24), sources: [S.karlsoy], confidence: 'medium' },
  ],
  [
    AT.longerLookBack,
    {
      covers: ['definition'],
      duty: 'duty',
      measure: definition(48),
      sources: [S.framtid, S.karlsoy],
      confidence: 'medium',
    },
  ],
]);

/** What the nation decided on covid-19, 2020–22, topic by topic, oldest first. */
export const COVID_RULES: readonly InfectionRule[] = [...cases, ...household, ...close, ...waiting, ...closeContact];

/** What was decided on covid-19 and not seen in full. */
export const COVID_GAPS: readonly KnownGap[] = [
  {
    id: 'N10',
    illness: COVID,
    variant: 'omicron',
    from: AT.omicron,
    to: AT.sameForAll,
    sources: [S.fhiOmicron, S.nrkOmicron],
  },
];
