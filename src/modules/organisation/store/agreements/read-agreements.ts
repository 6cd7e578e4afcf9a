import type { Work } from '#platform/unit-of-work/work.ts';
import type { Agreement } from '../../domain/agreement/assess-agreement.ts';
import type { AgreementKind, AgreementSubject } from '../../domain/agreement-rows.ts';

/** An agreement as it stands here. `shareKey` names it with a partner on the same installation, whether or not both have accepted. */
export interface StoredAgreement extends Agreement {
  readonly revision: number;
  readonly partnerTenantId: number | null;
  readonly shareKey: string | null;
}

/** The municipality's agreements with what they give, by id; one, or (undefined) all. */
export async function readAgreements(
  { trx }: Pick<Work, 'trx'>,
  agreementId?: string | undefined,
): Promise<StoredAgreement[]> {
  const rows = await trx
    .selectFrom('agreement')
    .selectAll()
    .where('agreement.tenantId', '=', trx.tenantId)
    .$if(agreementId !== undefined, (query) => query.where('agreement.agreementId', '=', agreementId ?? ''))
    .orderBy('agreement.agreementId')
    .execute();
  const items = await trx
    .selectFrom('agreementItem')
    .select(['agreementItem.agreementId', 'agreementItem.what', 'agreementItem.subject', 'agreementItem.quantity'])
    .where('agreementItem.tenantId', '=', trx.tenantId)
    .orderBy('agreementItem.what')
    .orderBy('agreementItem.subject')
    .execute();
  const itemsOf = Map.groupBy(items, (item) => item.agreementId);
  return rows.map((row) => ({
    agreementId: row.agreementId,
    party: row.party,
    kind: row.kind as AgreementKind,
    contactName: row.contactName ?? undefined,
    contactPhone: row.contactPhone ?? undefined,
    contactEmail: row.contactEmail ?? undefined,
    noticeHours: row.noticeHours,
    price: row.price ?? undefined,
    from: row.validFrom ?? undefined,
    to: row.validTo ?? undefined,
    reviewOn: row.reviewOn ?? undefined,
    documentRef: row.documentRef ?? undefined,
    note: row.note ?? undefined,
    items: (itemsOf.get(row.agreementId) ?? []).map(({ what, subject, quantity }) => ({
      what: what as AgreementSubject,
      subject,
      quantity: quantity ?? undefined,
    })),
    revision: row.revision,
    partnerTenantId: row.partnerTenantId,
    shareKey: row.shareKey,
  }));
}
