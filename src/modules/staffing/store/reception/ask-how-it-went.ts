import { draftLocale, prepareDrafts } from '#modules/messages/index.ts';
import { readContacts } from '#modules/organisation/index.ts';
import { LINK_MARK } from '#platform/links/personal-links.ts';
import { createTranslator } from '#platform/texts/translator.ts';
import type { Work } from '#platform/unit-of-work/work.ts';
import { nameOfUnit } from '../../domain/staffing-base.ts';
import { offerMessageTexts } from '../../texts/offer-message-texts.ts';
import { firstName } from '../offers/offer-drafts.ts';
import { openReceptions, viewCard } from './read-reception.ts';
import { holdRecord } from './reception-rows.ts';

/** Prepares the question «hvordan gikk det?» to newcomers whose first shift is over, once each; gives how many. */
export async function askHowItWent(work: Work): Promise<number> {
  const world = await openReceptions(work);
  const due = world.stays
    .map((stay) => ({ stay, record: world.recordOf(stay), card: viewCard(work, world, stay) }))
    .filter(({ record, card }) => card.mayAnswer && !card.answered && record?.askedAt == null);
  const contacts = await readContacts(
    work,
    due.map(({ stay }) => stay.personId),
  );
  const { base } = world.picture;
  for (const { stay, card } of due) {
    const { personId, unitId } = stay;
    const contact = contacts.get(personId);
    const locale = draftLocale(contact?.languages ?? []);
    const t = createTranslator(locale, offerMessageTexts);
    const values = {
      name: firstName(contact?.name ?? personId),
      unit: nameOfUnit(base, unitId) ?? unitId,
      link: LINK_MARK,
      sender: base.municipality.name,
    };
    const subject = t('reception-draft.subject', values);
    const causeId = `${personId} ${unitId} ${card.firstDate}`;
    const draft = { personId, locale, subject, body: t('reception-draft.body', values) };
    await prepareDrafts(work, { causeKind: 'reception', causeId, drafts: [draft] });
    await holdRecord(work, { personId, unitId, firstDate: card.firstDate });
    await work.trx
      .updateTable('receptionCard')
      .set({ askedAt: work.now })
      .where('receptionCard.tenantId', '=', work.trx.tenantId)
      .where('receptionCard.personId', '=', personId)
      .where('receptionCard.unitId', '=', unitId)
      .where('receptionCard.firstDate', '=', card.firstDate)
      .execute();
  }
  return due.length;
}
