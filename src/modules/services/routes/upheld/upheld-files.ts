import type { Instant } from '#kernel/instant.ts';
import { addDays } from '#kernel/plain-date.ts';
import type { Document, DocumentBlock } from '#platform/documents/document-block.ts';
import { writeSheet } from '#platform/documents/write-sheet.ts';
import { formatDate, formatDays } from '#platform/texts/format-date.ts';
import { formatNumber } from '#platform/texts/format-number.ts';
import { formatMoment } from '#platform/texts/format-time.ts';
import type { Locale } from '#platform/texts/locale.ts';
import { createTranslator } from '#platform/texts/translator.ts';
import type { UpheldReply } from '../../contract/upheld.ts';
import { barsAsSvg, stackedBars } from '../../domain/upheld/stacked-bars.ts';
import { upheldShare } from '../../domain/upheld/upheld-hours.ts';
import { UPHELD_GRADES } from '../../rules/upheld/upheld-grades.ts';
import { upheldTexts } from '../../texts/upheld-texts.ts';

const HOURS = ['granted', 'given', 'reduced', 'cancelled', 'withoutCarer', 'unplanned'] as const;

/** Hours by week, unit and kind as a sheet. */
export async function writeUpheldSheet(reply: UpheldReply, locale: Locale) {
  const t = createTranslator(locale, upheldTexts);
  const head = [t('column.week'), t('column.unit'), t('column.kind'), ...HOURS.map((one) => t(`hours.${one}`))];
  return writeSheet(
    t('upheld.file'),
    [...head, t('column.share')],
    reply.rows.map((row) => {
      const period = reply.periods[row.period];
      const share = upheldShare([row]);
      return [
        period ? formatDate(period.from) : null,
        row.unitName,
        row.kind,
        ...HOURS.map((one) => Math.round(row[one] * 100) / 100),
        share === null ? null : Math.round(share * 1000) / 1000,
      ];
    }),
  );
}

/** The figures with their table on paper. */
export function composeUpheldDocument(reply: UpheldReply, locale: Locale, now: Instant): Document {
  const t = createTranslator(locale, upheldTexts);
  const first = reply.periods[0]?.from;
  const last = reply.periods.at(-1)?.to;
  const labels = reply.periods.map(({ from, to }) => formatDays(from, addDays(to, -1), locale));
  const figure = (name: 'nursing' | 'practical' | 'quality'): DocumentBlock[] => {
    const legend = UPHELD_GRADES.map((grade) => t(name === 'quality' ? `quality.${grade}` : `grade.${grade}`));
    const bars = labels.map((label, index) => ({ label, counts: reply[name][index] ?? [] }));
    const alt = bars
      .map(({ label, counts }) => `${label}: ${legend.map((word, at) => `${word} ${counts[at] ?? 0}`).join(', ')}`)
      .join('. ');
    return [
      { kind: 'heading', text: t(`figure.${name}`) },
      { kind: 'figure', svg: barsAsSvg(stackedBars(bars, legend, t('figure.none'))), alt },
    ];
  };
  const sums = labels.map((label, period) => {
    const rows = reply.rows.filter((row) => row.period === period);
    const share = upheldShare(rows);
    const sum = (one: (typeof HOURS)[number]) =>
      formatNumber(Math.round(rows.reduce((all, row) => all + row[one], 0)), locale);
    return [label, ...HOURS.map(sum), share === null ? '–' : `${Math.round(share * 100)} %`];
  });
  return {
    title: t('upheld.title'),
    subtitle: first && last ? formatDays(first, addDays(last, -1), locale) : '',
    author: 'Beredt',
    language: locale,
    footer: formatMoment(now),
    pageWord: t('upheld.page'),
    blocks: [
      ...figure('nursing'),
      ...figure('practical'),
      ...figure('quality'),
      { kind: 'heading', text: t('upheld.hours') },
      {
        kind: 'table',
        columns: [
          { head: t('column.week'), align: 'start' },
          ...[...HOURS.map((one) => t(`hours.${one}`)), t('column.share')].map((head) => ({
            head,
            align: 'end' as const,
          })),
        ],
        rows: sums,
      },
      { kind: 'note', text: t('upheld.rests') },
    ],
  };
}
