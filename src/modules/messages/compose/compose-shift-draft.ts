import type { PlainDate } from '#kernel/plain-date.ts';
import { formatDay } from '#platform/texts/format-date.ts';
import type { Locale } from '#platform/texts/locale.ts';
import { createTranslator } from '#platform/texts/translator.ts';
import { messagesTexts } from '../texts/messages-texts.ts';

/** One new shift of a person. Minutes after midnight; an end at or before the start lies on the next day. */
export interface DraftedShift {
  readonly date: PlainDate;
  readonly startMinute: number;
  readonly endMinute: number;
  readonly unitName: string;
  /** Said where it is another place than the person's usual one. */
  readonly siteName?: string | undefined;
}

/** What a draft about new shifts tells, and to whom. `sender` is the municipality or the person who published. */
export interface ShiftDraftInput {
  readonly personName: string;
  readonly locale: Locale;
  readonly shifts: readonly DraftedShift[];
  readonly sender: string;
}

/** The text that tells a person about new shifts, soonest first, in that person's language. */
export function composeShiftDraft(input: ShiftDraftInput): { readonly subject: string; readonly body: string } {
  const { locale } = input;
  const t = createTranslator(locale, messagesTexts);
  const shifts = input.shifts.toSorted((a, b) =>
    a.date === b.date ? a.startMinute - b.startMinute : a.date < b.date ? -1 : 1,
  );
  const lines = shifts.map((shift) =>
    t(shift.siteName ? 'shift-draft.shift-at-site' : 'shift-draft.shift', {
      day: formatDay(shift.date, locale),
      start: clock(shift.startMinute),
      end: clock(shift.endMinute),
      unit: shift.unitName,
      site: shift.siteName,
    }),
  );
  const day = shifts[0] ? formatDay(shifts[0].date, locale) : '';
  const name = input.personName.trim().split(/\s+/)[0] ?? '';
  return {
    subject: t('shift-draft.subject', { count: shifts.length, day }),
    body: t('shift-draft.body', { name, count: shifts.length, shifts: lines.join('\n'), sender: input.sender }),
  };
}

function clock(minute: number): string {
  const inDay = minute % 1440;
  return `${String(Math.floor(inDay / 60)).padStart(2, '0')}:${String(inDay % 60).padStart(2, '0')}`;
}
