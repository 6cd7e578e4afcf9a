import type { Work } from '#platform/unit-of-work/work.ts';
import type { NoticeLocale } from '../../views/visiting/compose-visit-notice.ts';
import { NOTICE_LOCALES, noticeWordsHash } from '../../views/visiting/compose-visit-notice.ts';

/** Who has read and approved the notice's words as they are now, by language. */
export async function readNoticeApprovals({ trx }: Pick<Work, 'trx'>): Promise<ReadonlyMap<string, string>> {
  const rows = await trx
    .selectFrom('visitNoticeApproval')
    .select(['visitNoticeApproval.locale', 'visitNoticeApproval.wordsHash', 'visitNoticeApproval.approvedBy'])
    .where('visitNoticeApproval.tenantId', '=', trx.tenantId)
    .execute();
  const present = new Map<string, string>(NOTICE_LOCALES.map((locale) => [locale, noticeWordsHash(locale)]));
  return new Map(
    rows.filter((row) => present.get(row.locale) === row.wordsHash).map((row) => [row.locale, row.approvedBy]),
  );
}

/** Keeps that somebody who has the language has read the notice and vouches for it. */
export async function approveNotice(work: Work, locale: NoticeLocale): Promise<void> {
  const { trx, actor, now } = work;
  await trx
    .insertInto('visitNoticeApproval')
    .values({
      tenantId: trx.tenantId,
      locale,
      wordsHash: noticeWordsHash(locale),
      approvedBy: actor.name,
      approvedAt: now,
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  await work.audit({ action: 'outbreak.visit-notice.approved', subjectKind: 'notice', subjectId: locale, facts: {} });
  work.announce('visiting');
}
