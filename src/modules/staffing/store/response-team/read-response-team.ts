import { addDays } from '#kernel/plain-date.ts';
import { readUnitTree } from '#modules/organisation/index.ts';
import { compareNames } from '#platform/texts/compare-names.ts';
import type { Work } from '#platform/unit-of-work/work.ts';
import type { MemberView, ResponseReply } from '../../contract.ts';
import { assessReadiness, isOnCall, whyNotReady } from '../../domain/response-team/assess-readiness.ts';
import { readAvailability } from '../read-availability.ts';
import { readCallouts } from './read-callouts.ts';

/** The standing team with today's strength, and the call-outs. Members are those marked as outbreak team, nobody else. */
export async function readResponseTeam(work: Work): Promise<ResponseReply> {
  const { trx } = work;
  const today = work.clock.today();
  const rows = await trx
    .selectFrom('person')
    .leftJoin('responseMember', (join) =>
      join
        .onRef('responseMember.tenantId', '=', 'person.tenantId')
        .onRef('responseMember.personId', '=', 'person.personId'),
    )
    .select([
      'person.personId',
      'person.name',
      'person.competence',
      'person.homeUnitId',
      'person.phone',
      'person.revision',
      'responseMember.role',
      'responseMember.trainedTo',
      'responseMember.readyHours',
      'responseMember.onCallFrom',
      'responseMember.onCallTo',
    ])
    .where('person.tenantId', '=', trx.tenantId)
    .where('person.outbreakTeam', '=', true)
    .where('person.leftOn', 'is', null)
    .execute();
  const units = new Map((await readUnitTree(work)).map((unit) => [unit.unitId, unit.name]));
  const away = new Set(
    (await readAvailability(trx, { from: today, to: addDays(today, 1) }))
      .filter(({ workOnly }) => !workOnly)
      .map(({ personId }) => personId),
  );
  const callouts = await readCallouts(work, units);
  const out = new Set(
    callouts
      .filter(({ stoodDownAt }) => stoodDownAt === null)
      .flatMap(({ people }) => people.filter(({ answer }) => answer === 'coming').map(({ personId }) => personId)),
  );
  const members = rows.map((row) => ({ ...row, away: away.has(row.personId), out: out.has(row.personId) }));
  const readiness = assessReadiness(members, today);
  return {
    today,
    members: members
      .map(({ homeUnitId, away: _, out: __, ...member }): MemberView => {
        const judged = { ...member, away: away.has(member.personId), out: out.has(member.personId) };
        return {
          ...member,
          unitName: homeUnitId === null ? null : (units.get(homeUnitId) ?? homeUnitId),
          onCall: isOnCall(judged, today),
          why: whyNotReady(judged, today) ?? null,
        };
      })
      .toSorted((a, b) => compareNames(a.name, b.name)),
    strength: readiness.byStep.map(({ hours, people, byCompetence }) => ({
      hours,
      people,
      byCompetence: [...byCompetence].map(([competence, count]) => ({ competence, people: count })),
    })),
    callouts,
    canChange: work.access.scopeOf(work.actor, 'staffing.response.change') === 'everywhere',
  };
}
