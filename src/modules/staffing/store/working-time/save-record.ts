import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { refuse } from '#kernel/refusal.ts';
import { recordDecision } from '#modules/log/index.ts';
import type { LawParagraph } from '#modules/organisation/domain/working-time-rows.ts';
import { LAW_PARAGRAPHS } from '#modules/organisation/domain/working-time-rows.ts';
import { recordEdit } from '#modules/organisation/index.ts';
import type { Work } from '#platform/unit-of-work/work.ts';
import type { RecordBody } from '../../contract.ts';
import { lawRule } from '../../rules/working-time-law.ts';

const PERMISSION = 'staffing.working-time.record';

/**
 * Records a decision on working time that the law leaves to people, or a breach that had to happen: into the decision log too.
 * A rule that demands compensation is not recorded without.
 */
export async function saveRecord(
  work: Work,
  body: RecordBody,
): Promise<{ recordId: string; editId: number; logSeq: number }> {
  const { trx } = work;
  for (const unitId of await unitsTouched(work, body)) work.access.demand(work.actor, PERMISSION, unitId);
  const paragraph = LAW_PARAGRAPHS.find((one) => `aml-${one}` === body.ruleId);
  if (paragraph === undefined) return refuse('staffing.working-time.unknown-rule', { rule: body.ruleId });
  if (body.to !== null && body.to <= body.from) refuse('staffing.working-time.ends-before-start', { from: body.from });
  const rule = lawRule(`aml-${paragraph}` as const);
  if (rule.compensation && body.compensation === 'none') {
    refuse('staffing.working-time.compensation-missing', { paragraph: rule.paragraph }, `aml. ${rule.paragraph}`);
  }
  const recordId = `V-${randomUUID().slice(0, 8)}`;
  const logSeq = await recordDecision(work, {
    kind: 'staffing.working-time.recorded',
    unitId: body.units.length === 1 ? body.units[0] : undefined,
    subjectKind: 'working-time-record',
    subjectId: recordId,
    title: body.what,
    why: body.reason,
    known: [],
    facts: {
      paragraph: rule.paragraph,
      decidedBy: body.decidedBy,
      from: body.from,
      to: body.to ?? '',
      compensation: body.compensation,
      compensationNote: body.compensationNote,
    },
  });
  const subject = { action: 'staffing.working-time.recorded', kind: 'working-time-record', id: recordId } as const;
  const touched = [{ table: 'working_time_record', where: sql`record_id = ${recordId}` }] as const;
  const editId = await recordEdit(work, { ...subject, facts: { rule: body.ruleId, logSeq } }, touched, async () => {
    const { ruleId: _, from, to, ...row } = body;
    await trx
      .insertInto('workingTimeRecord')
      .values({
        ...row,
        tenantId: trx.tenantId,
        recordId,
        rule: paragraph satisfies LawParagraph,
        validFrom: from,
        validTo: to,
        logSeq,
        recordedAt: work.now,
        recordedBy: work.actor.accountId ?? null,
      })
      .execute();
  });
  return { recordId, editId, logSeq };
}

/** The units that a record reaches: those it names, else the homes of the people it names; undefined: the whole municipality. */
async function unitsTouched(
  { trx }: Work,
  { units, people }: Pick<RecordBody, 'units' | 'people'>,
): Promise<readonly (string | undefined)[]> {
  if (units.length > 0) return units;
  if (people.length === 0) return [undefined];
  const homes = await trx
    .selectFrom('person')
    .select('person.homeUnitId')
    .where('person.tenantId', '=', trx.tenantId)
    .where('person.personId', 'in', people)
    .execute();
  return homes.length === people.length ? homes.map(({ homeUnitId }) => homeUnitId ?? undefined) : [undefined];
}
