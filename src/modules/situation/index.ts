export type { ReportFigures } from './domain/reports/report-figures.ts';
export { REPORT_SLOTS } from './rules/report-slots.ts';
export { readAwayBetween } from './store/picture/read-away-carers.ts';
export type { GivenReport } from './store/reports/add-reports.ts';
export { addReports } from './store/reports/add-reports.ts';
export { readQualityRatings } from './store/reports/read-quality-ratings.ts';
