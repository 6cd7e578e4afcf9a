import { formatDay } from '#platform/texts/format-date.ts';
import { masterLocale } from '#platform/texts/locale.ts';
import { createTranslator } from '#platform/texts/translator.ts';
import { givenNameFirst } from '../../domain/given-name-first.ts';
import type { RowKey } from '../../domain/replan/plan.ts';
import type { StaffingBase } from '../../domain/staffing-base.ts';
import { nameOfUnit } from '../../domain/staffing-base.ts';
import { offerMessageTexts } from '../../texts/offer-message-texts.ts';

const t = createTranslator(masterLocale, offerMessageTexts);

/** A person's name as the log tells it. */
export function sayWho(base: StaffingBase, personId: string): string {
  return givenNameFirst(base.people.get(personId)?.name ?? personId);
}

/** One line of the decision log about one shift and one person. */
export function sayShift(
  key: 'offer-log.booked' | 'offer-log.undone' | 'offer-log.given-back',
  base: StaffingBase,
  row: RowKey,
  personId: string,
): string {
  return t(key, {
    name: sayWho(base, personId),
    day: formatDay(row.date, masterLocale),
    shift: row.shift,
    unit: nameOfUnit(base, row.unitId) ?? row.unitId,
  });
}

/** Why an answered shift was given, for the log. */
export function sayWhy(
  key:
    | 'offer-log.why.link'
    | 'offer-log.why.page'
    | 'offer-log.why.recorded'
    | 'offer-log.why.chosen'
    | 'offer-log.why.rule'
    | 'offer-log.why.given-back',
  offerId: number,
): string {
  return t(key, { offer: String(offerId) });
}
