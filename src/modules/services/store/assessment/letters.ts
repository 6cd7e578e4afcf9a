import { sql } from 'kysely';
import type { Instant } from '#kernel/instant.ts';
import { refuse } from '#kernel/refusal.ts';
import { draftLocale } from '#modules/messages/index.ts';
import { readUnitTree } from '#modules/organisation/index.ts';
import { reaches } from '#platform/access/actor.ts';
import { withHealthRole } from '#platform/db/tenant-transaction.ts';
import type { Document } from '#platform/documents/document-block.ts';
import { NotYours } from '#platform/errors/not-yours.ts';
import type { Locale } from '#platform/texts/locale.ts';
import { isLocale, masterLocale } from '#platform/texts/locale.ts';
import type { Work } from '#platform/unit-of-work/work.ts';
import type { LetterInput } from '../../compose/compose-letter.ts';
import { composeLetter, composeLetterMessage } from '../../compose/compose-letter.ts';
import type { LetterReply } from '../../contract/assessment.ts';
import { recordLook } from '../people/record-look.ts';
import { readAnswers } from './answers.ts';
import type { AssessmentRow } from './assessment-rows.ts';
import { getAssessment } from './assessment-rows.ts';
import { PREPARE } from './prepare-assessments.ts';
import { READ_ASSESSMENT } from './read-assessment.ts';

const LETTER_LOCALES: readonly Locale[] = ['nb', 'nn', 'en'];

async function inputOf(work: Work, row: AssessmentRow, locale: Locale): Promise<LetterInput> {
  const ground = (await readAnswers(work, row.assessmentId)).get('ground')?.body ?? '';
  const unit = (await readUnitTree(work)).find((one) => one.unitId === row.unitId);
  const { trx } = work;
  const tenant = await trx
    .selectFrom('tenant')
    .select('tenant.name')
    .where('tenant.tenantId', '=', trx.tenantId)
    .executeTakeFirst();
  if (row.validTo === null || row.signedName === null) refuse('services.assessment.not-signed');
  const names = work.access.scopeOf(work.actor, 'services.protected-name.read');
  return {
    locale,
    personName: row.protected && !reaches(names, row.unitId) ? row.userId : row.userName,
    kind: row.kind,
    actions: row.actions,
    validFrom: row.validFrom,
    validTo: row.validTo,
    ground,
    unitName: unit?.name ?? row.unitId,
    unitPhone: undefined,
    signedName: row.signedName,
    date: work.clock.today(),
    municipality: tenant?.name ?? '',
  };
}

/** Writes the draft of what the person is told when an assessment is signed, in their first language that letters can be written in. */
export async function keepLetter(work: Work, assessmentId: string): Promise<void> {
  const { trx, now } = work;
  const row = await getAssessment(work, assessmentId);
  const locale = draftLocale(row.languages);
  const { subject, body } = composeLetterMessage(await inputOf(work, row, locale));
  await withHealthRole(trx, () =>
    sql`INSERT INTO assessment_letter (tenant_id, assessment_id, locale, subject, body, made_at)
      VALUES (${trx.tenantId}, ${assessmentId}, ${locale}, ${subject}, ${body}, ${now})
      ON CONFLICT (tenant_id, assessment_id) DO UPDATE SET locale = excluded.locale, subject = excluded.subject, body = excluded.body,
        made_at = excluded.made_at`.execute(trx),
  );
}

interface StoredLetter {
  locale: string;
  toldAt: Instant | null;
  toldName: string | null;
  toldHow: string | null;
}

async function openLetter(work: Work, assessmentId: string, asked: Locale | undefined) {
  const row = await getAssessment(work, assessmentId);
  work.access.demand(work.actor, READ_ASSESSMENT, row.unitId);
  if (row.state !== 'signed') throw new NotYours(`letter of ${assessmentId}`);
  await recordLook(work, row.userId, 'services.letter');
  const { trx } = work;
  const { rows } = await withHealthRole(trx, () =>
    sql<StoredLetter>`SELECT assessment_letter.locale, assessment_letter.told_at, assessment_letter.told_name, assessment_letter.told_how
      FROM assessment_letter WHERE assessment_letter.tenant_id = ${trx.tenantId}
        AND assessment_letter.assessment_id = ${assessmentId}`.execute(trx),
  );
  const [stored] = rows;
  const own = isLocale(stored?.locale) ? stored.locale : draftLocale(row.languages);
  const locale = asked ?? own;
  return { row, stored, input: await inputOf(work, row, LETTER_LOCALES.includes(locale) ? locale : masterLocale) };
}

/** What the person is told, in their language or the one asked for, whether they have been, and whom else one may call. */
export async function readLetter(work: Work, assessmentId: string, asked: Locale | undefined): Promise<LetterReply> {
  const { row, stored, input } = await openLetter(work, assessmentId, asked);
  const { trx } = work;
  const contacts = await trx
    .selectFrom('relative')
    .select(['relative.name', 'relative.phone'])
    .where('relative.tenantId', '=', trx.tenantId)
    .where('relative.userId', '=', row.userId)
    .orderBy('relative.relativeId')
    .execute();
  return {
    locale: input.locale,
    locales: [...LETTER_LOCALES],
    ...composeLetterMessage(input),
    toldAt: stored?.toldAt ?? null,
    toldName: stored?.toldName ?? null,
    toldHow: stored?.toldHow ?? null,
    contacts,
  };
}

/** The letter as a document to print. */
export async function readLetterDocument(
  work: Work,
  assessmentId: string,
  asked: Locale | undefined,
): Promise<Document> {
  return composeLetter((await openLetter(work, assessmentId, asked)).input);
}

/** Records that the person has been told, how and by whom. */
export async function recordTold(
  work: Work,
  given: { readonly assessmentId: string; readonly how: string; readonly locale: Locale },
): Promise<void> {
  const { trx, actor, now } = work;
  const row = await getAssessment(work, given.assessmentId);
  work.access.demand(actor, PREPARE, row.unitId);
  if (row.state !== 'signed') refuse('services.assessment.not-signed');
  const { subject, body } = composeLetterMessage(await inputOf(work, row, given.locale));
  await withHealthRole(trx, () =>
    sql`INSERT INTO assessment_letter (tenant_id, assessment_id, locale, subject, body, made_at, told_at, told_name, told_how)
      VALUES (${trx.tenantId}, ${given.assessmentId}, ${given.locale}, ${subject}, ${body}, ${now}, ${now}, ${actor.name}, ${given.how})
      ON CONFLICT (tenant_id, assessment_id) DO UPDATE SET locale = excluded.locale, subject = excluded.subject, body = excluded.body,
        told_at = excluded.told_at, told_name = excluded.told_name, told_how = excluded.told_how`.execute(trx),
  );
  await work.audit({
    action: 'services.assessment.person-told',
    subjectKind: 'assessment',
    subjectId: given.assessmentId,
    unitId: row.unitId,
    facts: { how: given.how, locale: given.locale },
  });
  work.announce('assessment');
}
