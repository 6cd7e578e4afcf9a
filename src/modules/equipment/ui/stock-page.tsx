import { useQuery } from '@tanstack/react-query';
import { compareNames } from '#platform/texts/compare-names.ts';
import { Age } from '#platform/ui-kit/Age.tsx';
import { Answer } from '#platform/ui-kit/Answer.tsx';
import { Button } from '#platform/ui-kit/Button.tsx';
import { ButtonLink } from '#platform/ui-kit/ButtonLink.tsx';
import { EmptyState } from '#platform/ui-kit/EmptyState.tsx';
import { Fetched } from '#platform/ui-kit/Fetched.tsx';
import { FilterChips } from '#platform/ui-kit/FilterChips.tsx';
import { LiveLine } from '#platform/ui-kit/LiveLine.tsx';
import { PageHead } from '#platform/ui-kit/PageHead.tsx';
import { PrintButton } from '#platform/ui-kit/PrintButton.tsx';
import { Section } from '#platform/ui-kit/Section.tsx';
import { useSearchList } from '#platform/ui-kit/use-search-list.ts';
import { useSearchParam } from '#platform/ui-kit/use-search-param.ts';
import { useTexts } from '#platform/ui-kit/use-texts.ts';
import { ViewSwitch } from '#platform/ui-kit/ViewSwitch.tsx';
import { api } from '#platform/web-client/api.ts';
import { useCan } from '#platform/web-client/use-can.ts';
import { useLive } from '#platform/web-client/use-live.ts';
import { usePlace } from '#platform/web-client/use-place.ts';
import type { ItemDays, StockReply } from '../contract.ts';
import { stockTexts } from '../texts/stock-texts.ts';
import { CountForm } from './stock/CountForm.tsx';
import { ItemPanel } from './stock/ItemPanel.tsx';
import { StockNotes } from './stock/StockNotes.tsx';
import { StockTable } from './stock/StockTable.tsx';
import './stock/stock.css';
import { stockAnswer } from './stock/stock-answer.ts';

const FILTERS: Readonly<Record<'below' | 'expired' | 'late', (item: ItemDays) => boolean>> = {
  below: (item) => item.level !== 'normal',
  expired: (item) => item.expired > 0,
  late: (item) => item.lateDelivery !== null,
};
const FILTER_IDS = ['below', 'expired', 'late'] as const;

/** «Utstyr»: how long each item lasts, where, and why; and counting. */
export function StockPage() {
  const t = useTexts(stockTexts);
  const place = usePlace();
  const mayCount = useCan('equipment.count.record');
  const [view, setView] = useSearchParam('view', 'picture');
  const [counting, setCounting] = useSearchParam('tell');
  const stock = useQuery({
    queryKey: ['stock', place.id],
    queryFn: ({ signal }) => api.get<StockReply>('/api/equipment/stock', { place: place.id }, signal),
  });
  const live = useLive(['stock', 'import'], ['stock']);
  const canCount = mayCount && (stock.data?.countable.length ?? 0) > 0 && (stock.data?.items.length ?? 0) > 0;
  const isTable = view === 'table';
  return (
    <>
      <PageHead
        title={t('stock.title')}
        sub={place.name}
        live={
          <LiveLine changes={live.changes} onShow={live.show} lost={live.lost}>
            {stock.data?.stockChangedAt && <Age at={stock.data.stockChangedAt} verb={t('stock.changed')} />}
          </LiveLine>
        }
        actions={
          <>
            <ViewSwitch value={isTable ? 'table' : 'picture'} onChange={setView} />
            <PrintButton />
            {canCount && !counting && (
              <Button kind="main" onClick={() => setCounting('1')}>
                {t('stock.count')}
              </Button>
            )}
          </>
        }
      />
      <Fetched query={stock} texts={stockTexts}>
        {(data) =>
          data.items.length === 0 ? (
            <Empty />
          ) : (
            <div className="page-stack">
              <FirstLine stock={data} />
              {counting && canCount && <CountForm sites={data.countable} onClose={() => setCounting(undefined)} />}
              <Items stock={data} asTable={isTable} />
              <StockNotes items={data.items} />
            </div>
          )
        }
      </Fetched>
    </>
  );
}

function FirstLine({ stock }: { readonly stock: StockReply }) {
  const t = useTexts(stockTexts);
  const { below, unknown, worst } = stockAnswer(stock.items);
  const worstText =
    worst &&
    t(`stock.worst.${worst.delivery}`, {
      item: worst.item,
      days: worst.days,
      gap: worst.gapDays,
      delivery: worst.deliveryDays,
    });
  return (
    <Answer act={worst?.level === 'act' ? worstText : undefined}>
      {t('stock.answer', { below, items: stock.items.length - unknown, limit: stock.limitDays })}
      {unknown > 0 && ` ${t('stock.answer.unknown', { count: unknown })}`}
      {worst?.level === 'watch' && ` ${worstText}`}
    </Answer>
  );
}

function Items({ stock, asTable }: { readonly stock: StockReply; readonly asTable: boolean }) {
  const t = useTexts(stockTexts);
  const [filters, toggleFilter] = useSearchList('vis');
  const [current, setCurrent] = useSearchParam('vare');
  const chosen = FILTER_IDS.filter((id) => filters.includes(id));
  const rows = stock.items.filter((item) => chosen.every((id) => FILTERS[id](item)));
  const opened = stock.items.find((item) => item.item === current);
  const sites = stock.sites
    .filter((line) => line.item === current)
    .toSorted((a, b) => (a.days?.mid ?? Infinity) - (b.days?.mid ?? Infinity) || compareNames(a.siteName, b.siteName));
  return (
    <Section title={t('stock.list')} note={asTable ? undefined : t('stock.list.note')}>
      <div className="control-bar">
        <FilterChips
          options={FILTER_IDS.map((id) => ({
            id,
            label: t(`stock.filter.${id}`, { limit: stock.limitDays }),
            count: stock.items.filter(FILTERS[id]).length,
          }))}
          selected={chosen}
          onToggle={toggleFilter}
        />
      </div>
      <div className={opened ? 'with-panel stock-with-panel' : undefined}>
        <div className="stock-items">
          <StockTable
            stock={stock}
            items={rows}
            asTable={asTable}
            current={current}
            onOpen={(item) => setCurrent(item === current ? undefined : item)}
          />
          <p className="note">{t('stock.shared')}</p>
        </div>
        {opened && (
          <ItemPanel item={opened} sites={sites} limitDays={stock.limitDays} onClose={() => setCurrent(undefined)} />
        )}
      </div>
    </Section>
  );
}

function Empty() {
  const t = useTexts(stockTexts);
  const place = usePlace();
  const mayImport = useCan('organisation.import');
  if (place.id !== undefined)
    return (
      <EmptyState title={t('stock.empty.place', { place: place.name })}>
        {place.wholeMunicipality && t('stock.empty.place.text')}
      </EmptyState>
    );
  return (
    <EmptyState
      title={t('stock.empty')}
      actions={
        mayImport && (
          <ButtonLink kind="main" to="/bemanning/import">
            {t('stock.empty.import')}
          </ButtonLink>
        )
      }
    >
      {t('stock.empty.text')}
    </EmptyState>
  );
}
