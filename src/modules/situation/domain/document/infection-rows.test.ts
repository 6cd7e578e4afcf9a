import { expect, test } from 'vitest';
import { instant } from '#kernel/instant.ts';
import { exampleReport, NOW } from '../../test-world/unit-facts-example.ts';
import { INFECTION_COUNTS, infectionRows } from './infection-rows.ts';

const unit = (change: Parameters<typeof exampleReport>[0]) => {
  const report = exampleReport(change);
  return { latest: report, reports: [report] };
};
const sectors = [
  {
    unitId: 'S',
    name: 'Sykehjem',
    units: [unit({ infected: 9, tested: 30, deaths: 1 }), unit({ infected: 3, sick: 8 })],
  },
  {
    unitId: 'H',
    name: 'Hjemmetjeneste',
    units: [
      unit({ infected: 2, sick: 6 }),
      unit({ infected: 50, deaths: 4, reportedAt: instant('2026-11-21T05:00:00Z') }),
      { latest: undefined, reports: [] },
    ],
  },
];
const show = (hideSmall: boolean) =>
  infectionRows(sectors, 'Alle', NOW, hideSmall).map((row) =>
    [
      row.name,
      `${row.unitsReported}/${row.units}`,
      ...INFECTION_COUNTS.map((count) => (row[count].hidden ? '–' : row[count].n)),
    ].join(' '),
  );

test('for kriseledelsen: alle tall; en rapport på to døgn sier ikke noe om nå', () => {
  // navn, rapportert, testet, smittet, i karantene, syke, døde, innlagt
  expect(show(false)).toEqual([
    'Sykehjem 2/2 30 12 0 8 1 0',
    'Hjemmetjeneste 1/3 0 2 0 6 0 0',
    'Alle 3/5 30 14 0 14 1 0',
  ]);
});

test('for statsforvalteren: små tall, og de som røper dem, er skjult', () => {
  expect(show(true)).toEqual([
    'Sykehjem 2/2 30 – 0 8 – 0',
    'Hjemmetjeneste 1/3 0 – 0 6 0 0',
    'Alle 3/5 30 14 0 14 – 0',
  ]);
});
