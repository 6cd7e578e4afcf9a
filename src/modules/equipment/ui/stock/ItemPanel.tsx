import { formatDay } from '#platform/texts/format-date.ts';
import { formatNumber } from '#platform/texts/format-number.ts';
import { Facts } from '#platform/ui-kit/Facts.tsx';
import { Mark } from '#platform/ui-kit/Mark.tsx';
import { SidePanel } from '#platform/ui-kit/SidePanel.tsx';
import { useLocale } from '#platform/ui-kit/use-locale.ts';
import { useTexts } from '#platform/ui-kit/use-texts.ts';
import type { ItemDays, SiteItem } from '../../contract.ts';
import { stockTexts } from '../../texts/stock-texts.ts';
import { CountedOn } from './CountedOn.tsx';
import { SiteRow } from './SiteRow.tsx';

interface ItemPanelProps {
  readonly item: ItemDays;
  /** The item's sites, the shortest-lasting first. */
  readonly sites: readonly SiteItem[];
  readonly limitDays: number;
  readonly onClose: () => void;
}

/** One item: its figures, what has expired, deliveries, and how long it lasts at each site. */
export function ItemPanel({ item, sites, limitDays, onClose }: ItemPanelProps) {
  const t = useTexts(stockTexts);
  const below = item.sitesBelowLimit;
  return (
    <SidePanel
      focusKey={item.item}
      title={item.item}
      kicker={item.group === null ? undefined : (t.find(`stock.group.${item.group}`) ?? item.group)}
      onClose={onClose}
    >
      <ItemFacts item={item} />
      <div className="sub-head stock-sub-head">
        <h3>{t('stock.sites.title')}</h3>
        <span>{t('stock.sites.note')}</span>
      </div>
      <p className="note">
        {below > 0
          ? t('stock.sites.below', { below, sites: item.sites, limit: limitDays })
          : t('stock.sites.enough', { limit: limitDays })}
        {item.sitesUnknown > 0 && `. ${t('stock.sites.unknown', { count: item.sitesUnknown })}`}
      </p>
      <ul className="stock-sites">
        {sites.map((site) => (
          <SiteRow key={`${site.siteId} ${site.item}`} site={site} />
        ))}
      </ul>
    </SidePanel>
  );
}

function ItemFacts({ item }: { readonly item: ItemDays }) {
  const t = useTexts(stockTexts);
  const { locale } = useLocale();
  const figure = (value: number, digits = 0) => formatNumber(value, locale, { maximumFractionDigits: digits });
  const { days, usePerDay, expired, expiringBeforeUse, nextDelivery, lateDelivery } = item;
  const late =
    lateDelivery &&
    t('stock.panel.late.text', {
      pieces: lateDelivery.quantity,
      day: formatDay(lateDelivery.date, locale, 'day'),
    });
  const items = [
    {
      id: 'days',
      term: t('stock.panel.days'),
      text: days
        ? t('stock.panel.days.text', {
            days: `${days.capped ? '≥ ' : ''}${figure(days.mid, 1)}`,
            low: figure(days.low, 1),
            high: figure(days.high, 1),
          })
        : t('stock.unknown'),
    },
    { id: 'usable', term: t('stock.usable'), text: figure(item.usable) },
    usePerDay !== null && {
      id: 'use',
      term: t('stock.panel.use'),
      text: t('stock.panel.use.text', { use: figure(usePerDay, 1) }),
    },
    expired > 0 && {
      id: 'expired',
      term: t('stock.expired'),
      text: t('stock.panel.expired.text', { pieces: expired }),
    },
    expiringBeforeUse > 0 && {
      id: 'expiring',
      term: t('stock.panel.expiring'),
      text: t('stock.panel.expiring.text', { pieces: expiringBeforeUse }),
    },
    {
      id: 'delivery',
      term: t('stock.delivery'),
      text: nextDelivery
        ? t('stock.delivery.next', {
            day: formatDay(nextDelivery.date, locale, 'day'),
            pieces: nextDelivery.quantity,
          })
        : t('stock.delivery.none'),
    },
    late !== null && { id: 'late', term: t('stock.panel.late'), text: <Mark kind="watch">{late}</Mark> },
    { id: 'counted', term: t('stock.counted'), text: <CountedOn on={item.countedOn} /> },
  ];
  return <Facts items={items.filter((one) => one !== false)} />;
}
