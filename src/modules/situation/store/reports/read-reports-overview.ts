import { reaches } from '#platform/access/actor.ts';
import { readAccountNames } from '#platform/sign-in/account-names.ts';
import type { Work } from '#platform/unit-of-work/work.ts';
import type { ReportsReply } from '../../contract.ts';
import { slotDueAt, slotMinutesOn } from '../../domain/reports/report-slot.ts';
import { overdueView } from '../../views/picture-part.ts';
import { placeOf } from '../../views/place-of.ts';
import { reportView } from '../../views/report-view.ts';
import { readSituationModel } from '../picture/read-situation-model.ts';

/** Where reporting stands at each unit of a place that the actor may see, and which reports are overdue. */
export async function readReportsOverview(work: Work, placeId: string | undefined): Promise<ReportsReply> {
  const { access, actor } = work;
  const { model } = await readSituationModel(work);
  const { units } = placeOf(model, placeId, access.scopeOf(actor, 'situation.report.read'));
  const names = await readAccountNames(
    work.trx,
    units.map((unit) => unit.latest?.reportedBy ?? null),
  );
  const unitNames = new Map(model.tree.map((unit) => [unit.unitId, unit.name]));
  const maySend = access.scopeOf(actor, 'situation.report.send');
  const mayRemind = access.scopeOf(actor, 'situation.report.remind');
  const here = new Set(units.map((unit) => unit.unitId));
  return {
    today: model.today,
    calculatedAt: model.now,
    units: units.map(({ unitId, name, path, plan, standing, latest }) => {
      const counting = standing.missing ?? standing.current;
      const sectorId = path[0];
      return {
        unitId,
        unitName: name,
        sectorName: sectorId === undefined ? null : (unitNames.get(sectorId) ?? null),
        state: standing.state,
        dueAt: counting ? slotDueAt(counting) : null,
        nextDueAt: standing.next ? slotDueAt(standing.next) : null,
        schedule: slotMinutesOn(plan, model.today),
        latest: latest ? reportView(latest, names) : null,
        mayReport: reaches(maySend, unitId),
      };
    }),
    overdue: model.overdue.filter((one) => here.has(one.unitId)).map((one) => overdueView(one, units)),
    mayRemind: mayRemind === 'everywhere' || mayRemind.size > 0,
  };
}
