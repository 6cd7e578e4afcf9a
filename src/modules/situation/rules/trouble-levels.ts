/** How much trouble a unit is in: as normal, keep an eye on it, somebody must act. */
export const LEVELS = ['normal', 'watch', 'act'] as const;
export type Level = (typeof LEVELS)[number];

/** A reason for a level: when it holds is said in domain/picture/assess-unit-level.ts. */
export interface LevelRule {
  readonly code: string;
  readonly level: Exclude<Level, 'normal'>;
  /** Why this level; shown to whoever asks. */
  readonly ground: string;
}

/**
 * The unit's level is the heaviest that holds; reasons are told in this order. Ours, from what the reports asked the crisis
 * management to see first (K 4.3.2): lives and law before comfort, the next day before the next fortnight, facts before ratings.
 * A unit that has never reported is listed as missing, but is in no trouble for that.
 */
export const TROUBLE_LEVELS = [
  {
    code: 'situation.level.below-minimum-soon',
    level: 'act',
    ground: 'critical minimum of the demand, today or tomorrow',
  },
  { code: 'situation.level.must-visits', level: 'act', ground: 'visits that must be made have no carer today' },
  { code: 'situation.level.service-closed', level: 'act', ground: 'the unit reports its service closed' },
  { code: 'situation.level.deaths', level: 'act', ground: 'deaths in the newest report, within 24 hours' },
  { code: 'situation.level.rated-much-worse', level: 'act', ground: 'the leader rates staffing or quality 1 of 5' },
  { code: 'situation.level.report-long-overdue', level: 'act', ground: 'two or more reports in a row are missing' },
  { code: 'situation.level.outbreak', level: 'watch', ground: 'outbreak status, or infected in the newest report' },
  {
    code: 'situation.level.holes-soon',
    level: 'watch',
    ground: 'people missing in the next 24 hours, above the minimum',
  },
  { code: 'situation.level.below-minimum-later', level: 'watch', ground: 'below the minimum later in the period' },
  { code: 'situation.level.at-minimum', level: 'watch', ground: 'no more than the minimum on a day of the next week' },
  { code: 'situation.level.service-reduced', level: 'watch', ground: 'the unit reports its service reduced' },
  { code: 'situation.level.rated-worse', level: 'watch', ground: 'the leader rates staffing or quality 2 of 5' },
  {
    code: 'situation.level.equipment-short',
    level: 'watch',
    ground: 'an item that the municipality is short of lasts less than three days at its site',
  },
  { code: 'situation.level.report-overdue', level: 'watch', ground: 'the report is overdue' },
] as const satisfies readonly LevelRule[];

/** Names of the reasons. */
export type LevelCode = (typeof TROUBLE_LEVELS)[number]['code'];

/** Hours after which a report says nothing about now; it is shown as old instead. */
export const REPORT_SPEAKS_HOURS = 36;
/** Hours in which reported deaths keep the level. */
export const DEATHS_HOURS = 24;
/** Days ahead in which being at the minimum counts. */
export const AT_MINIMUM_DAYS = 7;
/** A shelf that lasts shorter than this is short; a ward's shelf is filled from the store often, so weeks would say nothing. */
export const SITE_SHORT_DAYS = 3;
