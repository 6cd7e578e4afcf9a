import { instantOf } from '#kernel/instant.ts';
import { addDays } from '#kernel/plain-date.ts';
import { readRelatives, readResidents, recordLooks } from '#modules/services/index.ts';
import { reaches } from '#platform/access/actor.ts';
import type { Work } from '#platform/unit-of-work/work.ts';
import type { UnitVisitingReply, VisitorView } from '../../contract/visiting.ts';
import { composeVisitNotice, NOTICE_LOCALES } from '../../views/visiting/compose-visit-notice.ts';
import { readNoticeApprovals } from './notice-approvals.ts';
import { boundsOn, getVisitedUnit, viewOfVisitRule } from './read-visiting.ts';
import { readVisitExceptions } from './visit-exceptions.ts';
import { readVisitors } from './visitors.ts';

/** One unit's visits in full: limits past and present, exceptions, visitors for those who may see them, and the notice in four languages. */
export async function readUnitVisiting(work: Work, unitId: string): Promise<UnitVisitingReply> {
  const today = work.clock.today();
  const { unit, rules } = await getVisitedUnit(work, unitId);
  const mayName = reaches(work.access.scopeOf(work.actor, 'outbreak.visitors.read'), unitId);
  const maySignIn = reaches(work.access.scopeOf(work.actor, 'outbreak.visitors.record'), unitId);
  const residents = await readResidents(work, { unitIds: [unitId] });
  const nameOf = new Map(residents.map(({ userId, name }) => [userId, name]));
  const bounds = boundsOn(today);
  const notice = rules.find((rule) => rule.ruleId === (unit.rule ?? unit.planned)?.ruleId);
  const approvals = await readNoticeApprovals(work);
  return {
    ...unit,
    today,
    history: rules.map((rule) => viewOfVisitRule(rule, today)).toReversed(),
    exceptionsNow: (await readVisitExceptions(work, [unitId], today)).map((one) => ({
      ...one,
      userName: mayName ? (nameOf.get(one.userId) ?? one.userId) : null,
    })),
    visitors: mayName ? await readVisitorViews(work, unitId, nameOf, bounds.visitorsKeptDays) : null,
    residents: mayName || maySignIn ? residents.map(({ userId, name }) => ({ userId, name })) : null,
    relatives: (await readRelatives(work, [unitId])).length,
    notices: notice
      ? NOTICE_LOCALES.map((locale) => ({
          locale,
          ...noticeLines(composeVisitNotice(notice, unit.name, locale)),
          approvedBy: approvals.get(locale) ?? null,
          needsReader: locale === 'pl',
        }))
      : [],
    bounds,
  };
}

function noticeLines({ title, lines }: { readonly title: string; readonly lines: readonly string[] }) {
  return { title, lines: [...lines] };
}

async function readVisitorViews(
  work: Work,
  unitId: string,
  nameOf: ReadonlyMap<string, string>,
  days: number,
): Promise<VisitorView[]> {
  const from = instantOf(new Date(`${addDays(work.clock.today(), -days)}T00:00:00Z`));
  const to = instantOf(new Date(Date.parse(work.now) + 1000));
  const visitors = await readVisitors(work, [unitId], { from, to });
  await recordLooks(
    work,
    visitors.flatMap((one) => one.userId ?? []),
    'outbreak.visiting',
  );
  await work.audit({
    action: 'outbreak.visitors.seen',
    subjectKind: 'unit',
    subjectId: unitId,
    unitId,
    facts: { visitors: visitors.length },
  });
  return visitors.map(({ userId, unitId: _, ...visitor }) => ({
    ...visitor,
    userName: userId === null ? null : (nameOf.get(userId) ?? userId),
  }));
}
