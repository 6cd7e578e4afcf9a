import { useQuery } from '@tanstack/react-query';
import { formatDay, formatDays } from '#platform/texts/format-date.ts';
import { formatNumber } from '#platform/texts/format-number.ts';
import { Fetched } from '#platform/ui-kit/Fetched.tsx';
import { useLocale } from '#platform/ui-kit/use-locale.ts';
import { useTexts } from '#platform/ui-kit/use-texts.ts';
import { api } from '#platform/web-client/api.ts';
import type { StockWhy } from '../../contract.ts';
import { stockTexts } from '../../texts/stock-texts.ts';

interface StockReasonsProps {
  readonly item: string;
  readonly siteId: string;
}

/** The formula and inputs behind the days of one item at one site. */
export function StockReasons({ item, siteId }: StockReasonsProps) {
  const why = useQuery({
    queryKey: ['stock', 'why', item, siteId],
    queryFn: ({ signal }) => api.get<StockWhy>('/api/equipment/stock/why', { item, site: siteId }, signal),
  });
  return (
    <Fetched query={why} texts={stockTexts}>
      {(data) => (
        <>
          <Shelf why={data} />
          <Use why={data} />
          <Days why={data} />
          <Rule why={data} />
        </>
      )}
    </Fetched>
  );
}

function Shelf({ why }: { readonly why: StockWhy }) {
  const t = useTexts(stockTexts);
  const { locale } = useLocale();
  const { counted, countedOn, receivedSince, expired } = why;
  const usable = Math.round(why.usable);
  return (
    <p>
      {t('stock.why.shelf')} <b>{formatNumber(usable, locale)}</b>{' '}
      {counted === null || countedOn === null
        ? `(${t('stock.why.shelf.never')})`
        : `= ${t('stock.why.shelf.text', {
            counted,
            day: formatDay(countedOn, locale, 'dayShort'),
            received: receivedSince,
            used: Math.max(0, Math.round(counted + receivedSince - expired - usable)),
          })}`}
      {expired > 0 && t('stock.why.shelf.expired', { expired })}
    </p>
  );
}

function Use({ why }: { readonly why: StockWhy }) {
  const t = useTexts(stockTexts);
  const { locale } = useLocale();
  const tenth = (value: number) => formatNumber(value, locale, { maximumFractionDigits: 1 });
  const shown = why.gaps.filter((gap) => gap.chosen || gap.excluded !== null);
  const older = why.gaps.length - shown.length;
  return (
    <>
      {why.usePerDay !== null && (
        <p>
          {t('stock.why.use')}{' '}
          <b>{t('stock.why.use.text', { use: tenth(why.usePerDay), spread: tenth(why.dailySpread ?? 0) })}</b>
          {why.lowerBound && ` ${t('stock.why.use.least')}`}
        </p>
      )}
      {shown.length > 0 && (
        <>
          <p>{t('stock.why.gaps')}</p>
          <ul className="stock-gaps">
            {shown.map((gap) => (
              <li key={gap.from}>
                {t('stock.why.gap', { ...gap, days: formatDays(gap.from, gap.to, locale), inStock: gap.inStockDays })}
                {gap.excluded !== null && `, ${t(`stock.why.gap.${gap.excluded}`)}`}
                {gap.excluded === null && gap.ranOut && `, ${t('stock.why.gap.ran-out')}`}
              </li>
            ))}
          </ul>
        </>
      )}
      {older > 0 && <p>{t('stock.why.older', { count: older })}</p>}
    </>
  );
}

function Days({ why }: { readonly why: StockWhy }) {
  const t = useTexts(stockTexts);
  const { locale } = useLocale();
  const tenth = (value: number) => formatNumber(value, locale, { maximumFractionDigits: 1 });
  const { days, usePerDay } = why;
  if (!days || usePerDay === null) return null;
  return (
    <p>
      {t('stock.why.days')} <b>{t('stock.why.days.text', { usable: Math.round(why.usable), use: tenth(usePerDay) })}</b>
      .{' '}
      {t('stock.why.days.spread', {
        mid: `${days.capped ? '≥ ' : ''}${tenth(days.mid)}`,
        low: tenth(days.low),
        high: tenth(days.high),
      })}
    </p>
  );
}

function Rule({ why }: { readonly why: StockWhy }) {
  const t = useTexts(stockTexts);
  const { windowDays, longWindowDays, halfLifeDays, limitDays, actDays } = why.parameters;
  return (
    <p>
      {t('stock.why.rule', {
        window: windowDays,
        long: longWindowDays,
        half: halfLifeDays,
        limit: limitDays,
        act: actDays,
      })}
    </p>
  );
}
