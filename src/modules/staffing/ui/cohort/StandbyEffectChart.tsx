import { formatNumber } from '#platform/texts/format-number.ts';
import { DataTable } from '#platform/ui-kit/DataTable.tsx';
import type { Column } from '#platform/ui-kit/table-column.ts';
import { useLocale } from '#platform/ui-kit/use-locale.ts';
import { useTexts } from '#platform/ui-kit/use-texts.ts';
import type { ShadowDocumentView } from '../../contract.ts';
import { cohortTexts } from '../../texts/cohort-texts.ts';

type Effect = ShadowDocumentView['effect'][number];

/** Holes on a day by how many are away: the bar is without stand-by, its dark part what is left with it. */
export function StandbyEffectChart({ effect }: { readonly effect: readonly Effect[] }) {
  const t = useTexts(cohortTexts);
  const { locale } = useLocale();
  const most = Math.max(1, ...effect.map((one) => one.missingWithout));
  const write = (value: number) => formatNumber(value, locale, { maximumFractionDigits: 1, minimumFractionDigits: 1 });
  const columns: readonly Column<Effect>[] = [
    { id: 'away', header: t('effect.away'), primary: true, width: '4.5rem', cell: (one) => one.away },
    {
      id: 'bar',
      header: t('effect.title'),
      bare: true,
      wideOnly: true,
      cell: (one) => (
        <span className="effect-track" aria-hidden="true">
          <span className="effect-without" style={{ inlineSize: `${(100 * one.missingWithout) / most}%` }} />
          <span className="effect-with" style={{ inlineSize: `${(100 * one.missingWith) / most}%` }} />
        </span>
      ),
    },
    {
      id: 'without',
      header: t('effect.without'),
      align: 'end',
      width: '8rem',
      cell: (one) => write(one.missingWithout),
    },
    { id: 'with', header: t('effect.with'), align: 'end', width: '8rem', cell: (one) => write(one.missingWith) },
    {
      id: 'below',
      header: t('effect.below'),
      align: 'end',
      width: '12rem',
      wideOnly: true,
      cell: (one) => `${write(one.belowMinimumWithout)} → ${write(one.belowMinimumWith)}`,
    },
  ];
  return (
    <DataTable
      label={t('effect.title')}
      rows={effect}
      columns={columns}
      rowId={(one) => String(one.away)}
      rowName={(one) => String(one.away)}
      foot={false}
      narrow="rows"
    />
  );
}
