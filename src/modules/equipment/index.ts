export { STOCK_PARAMETERS } from './rules/stock-parameters.ts';
export { sitesWithin } from './stock/sites-within.ts';
export type { StockQuery } from './stock/stock-view.ts';
export { itemViews, stockDaysOf, stockLevel } from './stock/stock-view.ts';
export type { StockRead } from './store/read-stock-facts.ts';
export { readStockFacts } from './store/read-stock-facts.ts';
export type { Counted } from './store/record-counts.ts';
export { recordCounts } from './store/record-counts.ts';
