import { useId, useState } from 'react';
import { formatNumber } from '#platform/texts/format-number.ts';
import { uiKitTexts } from '#platform/ui-kit/ui-kit-texts.ts';
import { useLocale } from '#platform/ui-kit/use-locale.ts';
import { useTexts } from '#platform/ui-kit/use-texts.ts';
import type { SiteItem } from '../../contract.ts';
import { stockTexts } from '../../texts/stock-texts.ts';
import { CountedOn } from './CountedOn.tsx';
import { DaysFigure } from './DaysFigure.tsx';
import { StockReasons } from './StockReasons.tsx';

/** An item at one site; «Hvorfor?» fetches and shows what its days were worked out from. */
export function SiteRow({ site }: { readonly site: SiteItem }) {
  const t = useTexts(stockTexts);
  const kit = useTexts(uiKitTexts);
  const { locale } = useLocale();
  const id = useId();
  const [open, setOpen] = useState(false);
  const { usable, usePerDay, expired, unknown, days } = site;
  return (
    <li>
      <div className="stock-site-head">
        <b>{site.siteName}</b>
        {days === null && unknown ? (
          <span className="note">{t(`stock.unknown.${unknown}`)}</span>
        ) : (
          <DaysFigure days={days} level={site.level} />
        )}
      </div>
      <p className="note">
        {usePerDay === null
          ? t('stock.site.line.no-use', { usable })
          : t('stock.site.line', { usable, use: formatNumber(usePerDay, locale, { maximumFractionDigits: 1 }) })}
      </p>
      {expired > 0 && <p className="note">{t('stock.site.expired', { pieces: expired })}</p>}
      <div className="stock-site-head">
        <CountedOn on={site.countedOn} />
        <button
          type="button"
          className="text-link why-open"
          aria-expanded={open}
          aria-controls={id}
          onClick={() => setOpen(!open)}
        >
          {open ? kit('why.close') : kit('why.open')} <span className="sr-only">{site.siteName}</span>
        </button>
      </div>
      <div id={id} className="why" hidden={!open}>
        {open && <StockReasons item={site.item} siteId={site.siteId} />}
      </div>
    </li>
  );
}
