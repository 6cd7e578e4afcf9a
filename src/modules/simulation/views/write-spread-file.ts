import writeExcelFile from 'write-excel-file/node';
import { competenceTexts } from '#modules/organisation/index.ts';
import type { SheetCell } from '#platform/documents/write-sheet.ts';
import type { Locale } from '#platform/texts/locale.ts';
import { createTranslator } from '#platform/texts/translator.ts';
import type { PackageSummaryView, SpreadRun } from '../contract/spread.ts';
import { FANS, TOTALS } from '../domain/individuals/spread-summary.ts';
import { parametersOf, SPREAD_PARAMETERS } from '../rules/spread-parameters.ts';
import { spreadTexts } from '../texts/spread-texts.ts';

/** A comparison as a workbook in the reader's language: totals, figures by day, units, and every number of the model with its source. */
export async function writeSpreadFile(run: SpreadRun, locale: Locale): Promise<Buffer> {
  const t = createTranslator(locale, spreadTexts, competenceTexts);
  const { inputs, result } = run;
  const packages = result?.packages ?? [];
  const nameOf = (id: string) => inputs.packages.find((one) => one.id === id)?.name ?? t('package.nothing');
  const quantiles = [t('column.p05'), t('column.p25'), t('column.p50'), t('column.p75'), t('column.p95')];
  const numbers: Readonly<Record<string, unknown>> = { ...parametersOf(inputs.illness), ...inputs.changed };
  const totalHead = [
    t('column.package'),
    t('column.what'),
    t('column.mean'),
    ...quantiles,
    t('column.difference'),
    t('column.difference-low'),
    t('column.difference-high'),
    t('column.fewer'),
  ];
  const totalsOf = (list: readonly PackageSummaryView[]) =>
    list.flatMap((pack) => totalRows(pack, nameOf(pack.id), (name) => t(`total.${name}`), t('total.uncovered')));
  const sheets: readonly (readonly [string, readonly string[], readonly (readonly SheetCell[])[]])[] = [
    [t('sheet.totals'), totalHead, totalsOf(packages)],
    [t('sheet.spread'), totalHead, totalsOf(result?.whenSpread.packages ?? [])],
    [
      t('sheet.days'),
      [t('column.package'), t('column.what'), t('column.day'), ...quantiles],
      packages.flatMap((pack) =>
        [
          ...FANS.map((name) => [t(`fan.${name}`), pack.fans[name]] as const),
          ...(pack.uncovered ? [[t('fan.uncovered'), pack.uncovered.byDay] as const] : []),
          ...pack.peakByCompetence.map(
            ({ competence, byDay }) =>
              [t('fan.away-of', { competence: t.find(`competence.${competence}`) ?? competence }), byDay] as const,
          ),
        ].flatMap(([name, fan]) =>
          fan[0].map((_, day): SheetCell[] => [
            nameOf(pack.id),
            name,
            day + 1,
            ...fan.map((line) => line[day] ?? null),
          ]),
        ),
      ),
    ],
    [
      t('sheet.units'),
      [t('column.package'), t('column.unit'), t('column.reached'), t('total.residents'), t('total.staff')],
      packages.flatMap((pack) =>
        pack.units.map((unit): SheetCell[] => [nameOf(pack.id), unit.name, unit.reached, unit.residents, unit.staff]),
      ),
    ],
    [
      t('sheet.parameters'),
      [t('column.parameter'), t('column.value'), t('column.unit-of'), t('column.source')],
      SPREAD_PARAMETERS.map(({ key, unit, source }): SheetCell[] => [
        t(`parameter.${key}`),
        Number(numbers[key]),
        t(`unit.${unit}`),
        source,
      ]),
    ],
    [
      t('sheet.about'),
      ['', ''],
      [
        [t('form.place'), run.placeName ?? t('place.everywhere')],
        [t('form.start'), run.startName ?? t('start.anywhere')],
        [t('form.from'), inputs.from],
        [t('form.days'), inputs.days],
        [t('form.runs'), result?.runs ?? 0],
        [t('form.seed'), inputs.seed],
        [t('about.engine'), run.engine],
      ],
    ],
  ];
  return writeExcelFile(
    sheets.map(([sheet, head, rows]) => ({
      sheet,
      data: [head.map((value) => ({ value, fontWeight: 'bold' as const })), ...rows.map((row) => [...row])],
      stickyRowsCount: 1,
    })),
  ).toBuffer();
}

function totalRows(
  pack: PackageSummaryView,
  packageName: string,
  totalName: (name: (typeof TOTALS)[number]) => string,
  uncoveredName: string,
): SheetCell[][] {
  type Total = PackageSummaryView['totals']['infected'];
  type Gap = NonNullable<PackageSummaryView['difference']>['infected'];
  const row = (what: string, total: Total, gap: Gap | null | undefined): SheetCell[] => [
    packageName,
    what,
    total.mean,
    total.low,
    total.lower,
    total.median,
    total.upper,
    total.high,
    gap?.mean ?? null,
    gap?.low ?? null,
    gap?.high ?? null,
    gap?.fewer ?? null,
  ];
  return [
    ...TOTALS.map((name) => row(totalName(name), pack.totals[name], pack.difference?.[name])),
    ...(pack.uncovered ? [row(uncoveredName, pack.uncovered.total, pack.uncovered.difference)] : []),
  ];
}
