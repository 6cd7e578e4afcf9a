import type { Draft, PreparedDrafts } from '#modules/messages/index.ts';
import { composeShiftDraft, draftLocale, prepareDrafts, withdrawDrafts } from '#modules/messages/index.ts';
import { readContacts } from '#modules/organisation/index.ts';
import { LINK_MARK } from '#platform/links/personal-links.ts';
import { formatDay } from '#platform/texts/format-date.ts';
import { formatTime, osloDayAndTime } from '#platform/texts/format-time.ts';
import type { Locale } from '#platform/texts/locale.ts';
import { createTranslator } from '#platform/texts/translator.ts';
import type { Work } from '#platform/unit-of-work/work.ts';
import { givenNameFirst } from '../../domain/given-name-first.ts';
import type { AskedPerson, Offer, OfferedShift } from '../../domain/offers/offer.ts';
import type { StaffingBase } from '../../domain/staffing-base.ts';
import { nameOfUnit } from '../../domain/staffing-base.ts';
import { offerMessageTexts } from '../../texts/offer-message-texts.ts';

/** Kind of what messages that ask are caused by; the id is the offer's. */
export const OFFER_CAUSE = 'offer';

/** What the text to one person rests on. */
export interface AskingText {
  readonly name: string;
  readonly locale: Locale;
  readonly rows: readonly OfferedShift[];
  readonly deadline: Offer['deadline'];
  readonly note: string;
  readonly isReminder: boolean;
}

/** The text that asks one person; the place of their link is marked. */
export function composeAsking(
  base: StaffingBase,
  text: AskingText,
): { readonly subject: string; readonly body: string } {
  const { locale, rows } = text;
  const t = createTranslator(locale, offerMessageTexts);
  const { date, time } = osloDayAndTime(text.deadline);
  const note = [text.isReminder ? t('offer-draft.reminder') : '', text.note].join('').trim();
  return {
    subject: t('offer-draft.subject', {
      count: rows.length,
      day: rows[0] ? formatDay(rows[0].date, locale) : '',
    }),
    body: t('offer-draft.body', {
      name: firstName(text.name),
      count: rows.length,
      shifts: rows.map((row) => t('offer-draft.shift', valuesOf(base, row, locale))).join('\n'),
      note: note === '' ? '' : `${note}\n`,
      deadline: `${formatDay(date, locale)} ${time}`,
      link: LINK_MARK,
      sender: base.municipality.name,
    }),
  };
}

/** Prepares the drafts that ask some people of an offer. */
export async function draftAsking(
  work: Work,
  base: StaffingBase,
  offer: Offer,
  people: readonly Pick<AskedPerson, 'personId' | 'rowNos'>[],
  isReminder: boolean,
): Promise<PreparedDrafts> {
  const contacts = await readContacts(
    work,
    people.map((one) => one.personId),
  );
  const { deadline, note } = offer;
  const drafts = people.map(({ personId, rowNos }): Draft => {
    const contact = contacts.get(personId);
    const locale = draftLocale(contact?.languages ?? []);
    const rows = offer.rows.filter((row) => rowNos.includes(row.rowNo));
    const name = givenNameFirst(contact?.name ?? personId);
    return { personId, locale, ...composeAsking(base, { name, locale, rows, deadline, note, isReminder }) };
  });
  return prepareDrafts(work, { causeKind: OFFER_CAUSE, causeId: String(offer.offerId), drafts });
}

const bookedCause = (offerId: number, rowNo: number, personId: string) => `${offerId}-${rowNo}-${personId}`;

/** Prepares the draft that tells a person that the shift is theirs. */
export async function tellBooked(
  work: Work,
  offerId: number,
  row: OfferedShift,
  personId: string,
  base: StaffingBase,
): Promise<void> {
  const { name, locale } = await recipient(work, personId);
  const { start, end, unit } = minutesOf(base, row);
  const shifts = [{ date: row.date, startMinute: start, endMinute: end, unitName: unit }];
  const draft = composeShiftDraft({ personName: name, locale, shifts, sender: base.municipality.name });
  await prepareDrafts(work, {
    causeKind: 'offer-booked',
    causeId: bookedCause(offerId, row.rowNo, personId),
    drafts: [{ personId, locale, ...draft }],
  });
}

/** Takes that draft back; where a coordinator took the shift away, another tells so. */
export async function tellUndone(
  work: Work,
  offerId: number,
  row: OfferedShift,
  personId: string,
  base: StaffingBase,
  byThemselves: boolean,
): Promise<void> {
  const causeId = bookedCause(offerId, row.rowNo, personId);
  await withdrawDrafts(work, 'offer-booked', causeId);
  if (byThemselves) return;
  const { name, locale } = await recipient(work, personId);
  const t = createTranslator(locale, offerMessageTexts);
  const values = { ...valuesOf(base, row, locale), name: firstName(name), sender: base.municipality.name };
  await prepareDrafts(work, {
    causeKind: 'offer-undone',
    causeId,
    drafts: [
      {
        personId,
        locale,
        subject: t('offer-draft.undone-subject', { day: values.day }),
        body: t('offer-draft.undone-body', values),
      },
    ],
  });
}

async function recipient(work: Work, personId: string): Promise<{ readonly name: string; readonly locale: Locale }> {
  const contact = (await readContacts(work, [personId])).get(personId);
  return { name: givenNameFirst(contact?.name ?? personId), locale: draftLocale(contact?.languages ?? []) };
}

/** The name that a person is spoken to by. */
export function firstName(name: string): string {
  return givenNameFirst(name).split(/\s+/)[0] ?? '';
}

function minutesOf(base: StaffingBase, row: OfferedShift) {
  const type = base.municipality.shifts.find((one) => one.shift === row.shift);
  return {
    start: type?.startMinute ?? 0,
    end: type?.endMinute ?? 0,
    unit: nameOfUnit(base, row.unitId) ?? row.unitId,
  };
}

function valuesOf(base: StaffingBase, row: OfferedShift, locale: Locale) {
  return {
    day: formatDay(row.date, locale),
    start: formatTime(row.startsAt),
    end: formatTime(row.endsAt),
    unit: nameOfUnit(base, row.unitId) ?? row.unitId,
  };
}
