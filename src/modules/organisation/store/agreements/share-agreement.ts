import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import type { Instant } from '#kernel/instant.ts';
import { refuse } from '#kernel/refusal.ts';
import { NotYours } from '#platform/errors/not-yours.ts';
import { daySchema } from '#platform/http/wire-values.ts';
import type { Work } from '#platform/unit-of-work/work.ts';
import { AGREEMENT_SUBJECTS } from '../../domain/agreement-rows.ts';
import type { StoredAgreement } from './read-agreements.ts';
import { readAgreements } from './read-agreements.ts';

const PERMISSION = 'organisation.agreements.change';

/** What one side tells the other of an agreement: what it can give, on what terms, and whom to call. */
const shareTermsSchema = z.object({
  items: z.array(z.object({ what: z.enum(AGREEMENT_SUBJECTS), subject: z.string(), quantity: z.number().optional() })),
  noticeHours: z.number(),
  price: z.string().optional(),
  contactName: z.string().optional(),
  contactPhone: z.string().optional(),
  contactEmail: z.string().optional(),
  from: daySchema.optional(),
  to: daySchema.optional(),
});
export type ShareTerms = z.infer<typeof shareTermsSchema>;

/** Another municipality's word on an agreement with us. `holds`: we have accepted too, and neither has ended it. */
export interface PartnerShare {
  readonly shareKey: string;
  readonly partnerTenantId: number;
  readonly partyName: string;
  readonly terms: ShareTerms;
  readonly acceptedAt: Instant;
  readonly acceptedBy: string;
  readonly holds: boolean;
  /** We have said yes, and the other side has not, or has ended it. */
  readonly ended: boolean;
}

/** Municipalities on this installation that an agreement may be shared with; invented ones with invented ones only. */
export async function readPossiblePartners({ trx }: Pick<Work, 'trx'>): Promise<{ tenantId: number; name: string }[]> {
  const own = trx.selectFrom('tenant').select('tenant.demo').where('tenant.tenantId', '=', trx.tenantId);
  return trx
    .selectFrom('tenant')
    .select(['tenant.tenantId', 'tenant.name'])
    .where('tenant.tenantId', '<>', trx.tenantId)
    .where('tenant.kind', '=', 'municipality')
    .where('tenant.demo', '=', own)
    .orderBy('tenant.tenantId')
    .execute();
}

/** Offers a partner on the installation to share an agreement. It holds when they have accepted. */
export async function offerShare(work: Work, agreementId: string, partnerTenantId: number): Promise<string> {
  work.access.demand(work.actor, PERMISSION, undefined);
  const agreement = await getAgreement(work, agreementId);
  if (agreement.shareKey !== null) refuse('organisation.agreement.already-shared', { party: agreement.party });
  const partners = await readPossiblePartners(work);
  if (!partners.some(({ tenantId }) => tenantId === partnerTenantId)) throw new NotYours('partner');
  const shareKey = randomUUID();
  await bind(work, agreementId, shareKey, partnerTenantId);
  await insertShare(work, agreement, shareKey, partnerTenantId);
  await trail(work, 'organisation.agreement.share-offered', agreementId, partnerTenantId);
  return shareKey;
}

/** Accepts what a partner has offered, for an agreement of ours with them. */
export async function acceptShare(work: Work, agreementId: string, shareKey: string): Promise<void> {
  work.access.demand(work.actor, PERMISSION, undefined);
  const agreement = await getAgreement(work, agreementId);
  if (agreement.shareKey !== null) refuse('organisation.agreement.already-shared', { party: agreement.party });
  const offer = (await readPartnerShares(work)).find((share) => share.shareKey === shareKey && !share.ended);
  if (!offer) throw new NotYours('share');
  await bind(work, agreementId, shareKey, offer.partnerTenantId);
  await insertShare(work, agreement, shareKey, offer.partnerTenantId);
  await trail(work, 'organisation.agreement.share-accepted', agreementId, offer.partnerTenantId);
}

/** Ends the sharing of an agreement, from this side; what was asked and answered stays with both. */
export async function endShare(work: Work, agreementId: string): Promise<void> {
  work.access.demand(work.actor, PERMISSION, undefined);
  const { shareKey, partnerTenantId } = await getAgreement(work, agreementId);
  if (shareKey === null || partnerTenantId === null) throw new NotYours('share');
  await work.trx
    .updateTable('agreementShare')
    .set({ endedAt: work.now })
    .where('agreementShare.tenantId', '=', work.trx.tenantId)
    .where('agreementShare.shareKey', '=', shareKey)
    .execute();
  await bind(work, agreementId, null, null);
  await trail(work, 'organisation.agreement.share-ended', agreementId, partnerTenantId);
}

/** What partners have said about agreements with us, newest first. */
export async function readPartnerShares({ trx }: Pick<Work, 'trx'>): Promise<PartnerShare[]> {
  const rows = await trx
    .selectFrom('agreementShare as theirs')
    .leftJoin('agreementShare as mine', (join) =>
      join.onRef('mine.shareKey', '=', 'theirs.shareKey').on('mine.tenantId', '=', trx.tenantId),
    )
    .selectAll('theirs')
    .select(['mine.endedAt as mineEndedAt', 'mine.acceptedAt as mineAcceptedAt'])
    .where('theirs.partnerTenantId', '=', trx.tenantId)
    .orderBy('theirs.acceptedAt', 'desc')
    .execute();
  return rows.map((row) => ({
    shareKey: row.shareKey,
    partnerTenantId: row.tenantId,
    partyName: row.partyName,
    terms: shareTermsSchema.parse(row.terms),
    acceptedAt: row.acceptedAt,
    acceptedBy: row.acceptedBy,
    holds: row.mineAcceptedAt !== null && row.mineEndedAt === null && row.endedAt === null,
    ended: row.endedAt !== null || row.mineEndedAt !== null,
  }));
}

/** Tells the partner the terms as they are now; nothing where the agreement is not shared. */
export async function writeShareTerms(work: Work, agreementId: string): Promise<void> {
  const agreement = await getAgreement(work, agreementId);
  if (agreement.shareKey === null) return;
  await work.trx
    .updateTable('agreementShare')
    .set({ terms: JSON.stringify(termsOf(agreement)) })
    .where('agreementShare.tenantId', '=', work.trx.tenantId)
    .where('agreementShare.shareKey', '=', agreement.shareKey)
    .execute();
}

async function getAgreement(work: Work, agreementId: string): Promise<StoredAgreement> {
  const [agreement] = await readAgreements(work, agreementId);
  if (!agreement) throw new NotYours('agreement');
  return agreement;
}

async function bind(work: Work, agreementId: string, shareKey: string | null, partnerTenantId: number | null) {
  await work.trx
    .updateTable('agreement')
    .set({ shareKey, partnerTenantId })
    .where('agreement.tenantId', '=', work.trx.tenantId)
    .where('agreement.agreementId', '=', agreementId)
    .execute();
}

async function insertShare(work: Work, agreement: StoredAgreement, shareKey: string, partnerTenantId: number) {
  const { trx } = work;
  const { name } = await trx
    .selectFrom('tenant')
    .select('tenant.name')
    .where('tenant.tenantId', '=', trx.tenantId)
    .executeTakeFirstOrThrow();
  await trx
    .insertInto('agreementShare')
    .values({
      tenantId: trx.tenantId,
      shareKey,
      partnerTenantId,
      partyName: name,
      terms: JSON.stringify(termsOf(agreement)),
      acceptedAt: work.now,
      acceptedBy: work.actor.name,
    })
    .execute();
}

function termsOf({ items, noticeHours, price, contactName, contactPhone, contactEmail, from, to }: StoredAgreement) {
  return { items, noticeHours, price, contactName, contactPhone, contactEmail, from, to };
}

async function trail(work: Work, action: string, agreementId: string, partnerTenantId: number): Promise<void> {
  await work.audit({ action, subjectKind: 'agreement', subjectId: agreementId, facts: { partnerTenantId } });
  work.announce('organisation');
}
