import type { UnitInTree } from '#modules/organisation/index.ts';
import { readUnitTree } from '#modules/organisation/index.ts';
import { NotYours } from '#platform/errors/not-yours.ts';
import type { Work } from '#platform/unit-of-work/work.ts';
import { reportingUnits } from '../../domain/reports/reporting-unit.ts';

/** A unit that reports; throws `NotYours` where there is none of that id, or it is a sector. */
export async function getReportingUnit(work: Pick<Work, 'trx'>, unitId: string): Promise<UnitInTree> {
  const unit = reportingUnits(await readUnitTree(work)).find((one) => one.unitId === unitId);
  if (!unit) throw new NotYours(`reporting unit ${unitId}`);
  return unit;
}
