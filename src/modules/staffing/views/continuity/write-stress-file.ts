import writeExcelFile from 'write-excel-file/node';
import { competenceTexts } from '#modules/organisation/index.ts';
import type { Locale } from '#platform/texts/locale.ts';
import { createTranslator } from '#platform/texts/translator.ts';
import type { StressRun } from '../../contract.ts';
import { continuityTexts } from '../../texts/continuity-texts.ts';

type Cell = string | number | null;

/** A stress test as a workbook in the reader's language: the municipality, its units, and every function. Shares are numbers from 0 to 1. */
export async function writeStressFile({ result, inputs }: StressRun, locale: Locale): Promise<Buffer> {
  const t = createTranslator(locale, continuityTexts, competenceTexts);
  const competence = (id: string) => t.find(`competence.${id}`) ?? id;
  const nameOf = new Map(result?.units.map((unit) => [unit.unitId, unit.name]));
  const municipality: Cell[][] = (result?.municipality.levels ?? []).map((one) => [
    one.level,
    one.absence,
    one.held.mean,
    one.held.low,
    one.held.high,
    one.heldBefore,
    one.missing.mean,
    one.missing.error,
    one.unitsHolding.mean,
  ]);
  const units: Cell[][] = (result?.units ?? []).flatMap((unit) =>
    unit.levels.map((one) => [
      unit.name,
      one.level,
      one.held.mean,
      one.held.low,
      one.held.high,
      one.missing.mean,
      one.holds,
      unit.breaksAt.median,
    ]),
  );
  const functions: Cell[][] = (result?.functions ?? []).flatMap((tested) =>
    tested.levels.map((one) => [
      nameOf.get(tested.unitId) ?? tested.unitId,
      tested.name || t('function.minimum'),
      competence(tested.competence),
      t(`part.${tested.part}`),
      tested.people,
      tested.canStopHours,
      one.level,
      one.holds,
      one.hours,
      one.longestHigh,
      tested.breaksAt.median,
      tested.breaksAt.low,
      tested.breaksAt.high,
    ]),
  );
  const about: Cell[][] = [
    [t('inputs.period'), `${inputs.from}, ${inputs.days}`],
    [t('inputs.pattern'), t(`pattern.${inputs.pattern}`)],
    [t('inputs.draws'), result?.draws ?? 0],
    [t('inputs.seed'), inputs.seed],
  ];
  const sheet = (name: string, heads: readonly string[], rows: readonly Cell[][]) => ({
    sheet: name,
    data: [heads.map((value) => ({ value, fontWeight: 'bold' as const })), ...rows],
    stickyRowsCount: 1,
  });
  const level = [t('column.level')];
  const held = [t('column.held'), t('column.low'), t('column.high')];
  return writeExcelFile([
    sheet(
      t('sheet.municipality'),
      [
        ...level,
        t('column.absence'),
        ...held,
        t('column.before'),
        t('column.missing'),
        t('column.error'),
        t('column.units'),
      ],
      municipality,
    ),
    sheet(
      t('sheet.units'),
      [t('column.unit'), ...level, ...held, t('column.missing'), t('column.holds'), t('column.breaks')],
      units,
    ),
    sheet(
      t('sheet.functions'),
      [
        t('column.unit'),
        t('column.function'),
        t('column.competence'),
        t('column.part'),
        t('column.people'),
        t('column.can-stop'),
        ...level,
        t('column.holds'),
        t('column.hours'),
        t('column.longest'),
        t('column.breaks'),
        t('column.low'),
        t('column.high'),
      ],
      functions,
    ),
    sheet(t('sheet.about'), ['', ''], about),
  ]).toBuffer();
}
