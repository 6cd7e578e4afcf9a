import { writeSheet } from '#platform/documents/write-sheet.ts';
import { formatDate } from '#platform/texts/format-date.ts';
import { osloDayAndTime } from '#platform/texts/format-time.ts';
import type { Locale } from '#platform/texts/locale.ts';
import { createTranslator } from '#platform/texts/translator.ts';
import type { ChecksReply } from '../../contract/checks.ts';
import { checksTexts } from '../../texts/checks-texts.ts';

/** Who is to be checked and when, as a sheet; what was seen is not in it. */
export async function writeChecksSheet(reply: ChecksReply, locale: Locale) {
  const t = createTranslator(locale, checksTexts);
  const head = (['person', 'unit', 'alone', 'vulnerability', 'rhythm', 'last', 'due', 'state'] as const).map((column) =>
    t(`column.${column}`),
  );
  return writeSheet(
    t('checks.file'),
    head,
    reply.rows.map((row) => [
      row.name ?? t('checks.protected'),
      row.unitName,
      t(row.livesAlone ? 'yes' : 'no'),
      row.vulnerability,
      row.everyDays,
      row.lastAt === null ? null : formatDate(osloDayAndTime(row.lastAt).date),
      formatDate(row.dueOn),
      t(`state.${row.state}`, { days: row.daysLate }),
    ]),
  );
}
