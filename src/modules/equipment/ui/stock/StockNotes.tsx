import { formatDay } from '#platform/texts/format-date.ts';
import { Facts } from '#platform/ui-kit/Facts.tsx';
import { Section } from '#platform/ui-kit/Section.tsx';
import { useLocale } from '#platform/ui-kit/use-locale.ts';
import { useTexts } from '#platform/ui-kit/use-texts.ts';
import type { ItemDays } from '../../contract.ts';
import { stockTexts } from '../../texts/stock-texts.ts';

/** What has expired, will expire unused, and deliveries that have not come, item by item. Nothing where there is none. */
export function StockNotes({ items }: { readonly items: readonly ItemDays[] }) {
  const t = useTexts(stockTexts);
  const { locale } = useLocale();
  const piecesOf = (pieces: (item: ItemDays) => number) =>
    items
      .filter((item) => pieces(item) > 0)
      .map((item) => t('stock.notes.pieces-of', { pieces: pieces(item), item: item.item }));
  const expired = piecesOf((item) => item.expired);
  const expiring = piecesOf((item) => item.expiringBeforeUse);
  const late = items.flatMap(({ item, lateDelivery }) =>
    lateDelivery
      ? t('stock.notes.late-of', {
          item,
          pieces: lateDelivery.quantity,
          day: formatDay(lateDelivery.date, locale, 'day'),
        })
      : [],
  );
  const facts = [
    expired.length > 0 && {
      id: 'expired',
      term: t('stock.notes.expired'),
      text: t('stock.notes.expired.text', { items: expired.join(' ') }),
    },
    expiring.length > 0 && {
      id: 'expiring',
      term: t('stock.notes.expiring'),
      text: t('stock.notes.expiring.text', { items: expiring.join(' ') }),
    },
    late.length > 0 && { id: 'late', term: t('stock.notes.late'), text: late.join('; ') },
  ].filter((fact) => fact !== false);
  if (facts.length === 0) return null;
  return (
    <Section title={t('stock.notes.title')}>
      <Facts items={facts} />
    </Section>
  );
}
