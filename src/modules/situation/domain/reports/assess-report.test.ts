import { describe, expect, test } from 'vitest';
import type { ReportContext } from './assess-report.ts';
import { assessReport, REPORT_FINDING_CODES } from './assess-report.ts';
import type { ReportFigures } from './report-figures.ts';
import { QUIET_FIGURES, unchangedFigures } from './report-figures.ts';

const ward: ReportFigures = { ...QUIET_FIGURES, beds: 16, occupiedBeds: 15 };
const before: ReportContext = { previous: ward, staff: 24 };

const cases: readonly [string, Partial<ReportFigures>, Partial<ReportContext>, string[]][] = [
  ['et rolig døgn', {}, {}, []],
  ['første rapport noensinne', { infected: 6, tested: 20 }, { previous: undefined }, []],
  ['17 av 16 senger', { occupiedBeds: 17 }, {}, ['occupied-above-beds']],
  ['40 smittet, 39 mennesker', { infected: 40, tested: 50 }, {}, ['infected-jumped', 'infected-above-people']],
  ['smittede fra 3 til 8', { infected: 8, tested: 20 }, { previous: { ...ward, infected: 3 } }, ['infected-jumped']],
  ['smittede fra 8 til 12', { infected: 12, tested: 20 }, { previous: { ...ward, infected: 8 } }, []],
  ['to nye smittede, ingen testet', { infected: 2 }, {}, ['more-infected-than-tested']],
  ['dødsfall, men like mange i sengene', { deaths: 1, freeText: 'Ventet.' }, {}, ['deaths-beds-unchanged']],
  ['dødsfall uten et ord om det', { deaths: 1, occupiedBeds: 14 }, {}, ['deaths-no-word']],
  [
    'flere døde enn beboere',
    { deaths: 16, occupiedBeds: 0, freeText: 'x' },
    {},
    ['deaths-above-residents', 'occupied-changed-much'],
  ],
  ['ti færre beboere på ett døgn', { occupiedBeds: 5 }, {}, ['occupied-changed-much']],
  ['stengt, men 15 bor der', { serviceStatus: 'closed' }, {}, ['closed-but-occupied']],
  ['tre ledige vakter og bemanning som normalt', { vacantShifts: 3 }, {}, ['vacant-but-rated-normal']],
  ['tre ledige vakter og dårlig bemanning', { vacantShifts: 3, staffingRating: 2 }, {}, []],
  ['varslede utskrivninger: 30', { announcedDischarges: 30 }, {}, ['discharges-above-residents']],
  [
    'sykdom dobles',
    { sick: 9, quarantined: 12, admissions: 6 },
    { previous: { ...ward, sick: 2, quarantined: 3, admissions: 0 } },
    ['quarantined-jumped', 'sick-jumped', 'admissions-jumped'],
  ],
  [
    'hjemmetjeneste: flere borte enn ansatte',
    { beds: null, occupiedBeds: null, sick: 30 },
    { previous: undefined },
    ['away-above-staff'],
  ],
  [
    'ansatte ukjent: ingen spørsmål om det',
    { beds: null, occupiedBeds: null, sick: 30 },
    { previous: undefined, staff: undefined },
    [],
  ],
];

describe('ser rapporten riktig ut?', () => {
  test.each(cases)('%s', (_, change, context, expected) => {
    const found = assessReport({ ...ward, ...change }, { ...before, ...context });
    expect(found.map((finding) => finding.code.replace('situation.report.', ''))).toEqual(expected);
  });

  test('hvert spørsmål har et eksempel', () => {
    const shown = new Set(cases.flatMap(([, , , codes]) => codes).map((code) => `situation.report.${code}`));
    expect(REPORT_FINDING_CODES.filter((code) => !shown.has(code))).toEqual([]);
  });

  test('«uendret» gjentar det som står, ikke det som skjedde, og gir aldri et nytt spørsmål om tall', () => {
    const busy: ReportFigures = {
      ...ward,
      infected: 4,
      tested: 30,
      deaths: 1,
      admissions: 2,
      freeText: 'En beboer døde i natt.',
      equipment: [{ item: 'Visir', counted: 3 }],
    };
    const repeated = unchangedFigures(busy);
    expect(repeated).toMatchObject({
      infected: 4,
      occupiedBeds: 15,
      tested: 0,
      deaths: 0,
      admissions: 0,
      freeText: '',
      equipment: [],
    });
    expect(assessReport(repeated, { previous: busy, staff: 24 })).toEqual([]);
  });
});
