import { addDays } from '#kernel/plain-date.ts';
import { refuse } from '#kernel/refusal.ts';
import { reaches } from '#platform/access/actor.ts';
import { NotYours } from '#platform/errors/not-yours.ts';
import { readAccountNames } from '#platform/sign-in/account-names.ts';
import type { Work } from '#platform/unit-of-work/work.ts';
import type { ReportForm } from '../../contract.ts';
import { trendOf } from '../../domain/picture/trend.ts';
import { QUIET_FIGURES, unchangedFigures } from '../../domain/reports/report-figures.ts';
import type { ReportSlot } from '../../domain/reports/report-slot.ts';
import { slotDueAt, slotMinutesOn } from '../../domain/reports/report-slot.ts';
import { equipmentOf } from '../../views/picture-part.ts';
import { placeOf } from '../../views/place-of.ts';
import { reportView } from '../../views/report-view.ts';
import { PICTURE_DAYS, readSituationModel } from '../picture/read-situation-model.ts';
import { findReportBefore, readRevisions } from './read-reports.ts';
import { isAloneAtSite } from './send-report.ts';

/** What the form shows of a unit and slot (absent: the one that is open now), and what the reporter gets back. */
export async function readReportForm(work: Work, unitId: string, asked?: ReportSlot): Promise<ReportForm> {
  const scope = work.access.scopeOf(work.actor, 'situation.report.read');
  const { model } = await readSituationModel(work);
  const place = placeOf(model, unitId, scope);
  const unit = place.units.find((one) => one.unitId === unitId);
  const node = model.tree.find((one) => one.unitId === unitId);
  if (!unit || !node) throw new NotYours(`reporting unit ${unitId}`);
  const slot = asked ?? unit.standing.current;
  if (!slot) refuse('situation.report.none-expected', { unit: unit.name });
  const [current] = await readRevisions(work, unitId, slot);
  const previous = await findReportBefore(work, unitId, slot);
  const names = await readAccountNames(work.trx, [current?.reportedBy ?? null, previous?.reportedBy ?? null]);
  const dueAt = slotDueAt(slot);
  const { staffing } = unit;
  const prefill = current ?? (previous ? unchangedFigures(previous) : QUIET_FIGURES);
  return {
    unitId,
    unitName: unit.name,
    kind: unit.kind,
    slotDate: slot.date,
    slotMinute: slot.minute,
    dueAt,
    overdue: !current && dueAt <= work.now,
    nextDueAt: unit.standing.next ? slotDueAt(unit.standing.next) : null,
    schedule: slotMinutesOn(unit.plan, model.today),
    current: current ? reportView(current, names) : null,
    previous: previous ? reportView(previous, names) : null,
    prefill: { ...prefill, equipment: [...prefill.equipment] },
    items: equipmentOf(model, place, scope),
    countsAreStock: await isAloneAtSite(work, node),
    trend: trendOf([unit], addDays(model.today, 1 - PICTURE_DAYS), PICTURE_DAYS),
    strip: [...(staffing?.days ?? [])],
    holes: staffing?.holes ?? 0,
    nextHole: staffing?.nextHole ?? null,
    mayReport: reaches(work.access.scopeOf(work.actor, 'situation.report.send'), unitId),
  };
}
