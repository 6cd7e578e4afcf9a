import { importTable } from './import-part.ts';

/** The columns of `person` that the optional columns of pool.csv fill. */
export const POOL_PROFILE_IMPORT = [
  { name: 'origin', type: 'text', field: 'origin' },
  { name: 'email', type: 'text', field: 'email' },
  { name: 'languages', type: 'text[]', field: 'languages' },
  { name: 'hpr_number', type: 'text', field: 'hprNumber' },
  { name: 'title', type: 'text', field: 'title' },
  { name: 'last_practised', type: 'integer', field: 'lastPractised' },
  { name: 'employer', type: 'text', field: 'employer' },
  { name: 'leader_consent', type: 'boolean', field: 'leaderConsent' },
  { name: 'available_pct', type: 'double precision', field: 'availablePct' },
  { name: 'study_year', type: 'integer', field: 'studyYear' },
  { name: 'may_do', type: 'text', field: 'mayDo' },
  { name: 'hours_per_week', type: 'double precision', field: 'hoursPerWeek' },
  { name: 'starts_on', type: 'date', field: 'startsOn' },
  { name: 'supplier', type: 'text', field: 'supplier' },
  { name: 'times_used', type: 'integer', field: 'timesUsed' },
  { name: 'arrival_training_minutes', type: 'integer', field: 'arrivalTrainingMinutes' },
  { name: 'core_rank', type: 'integer', field: 'coreRank' },
  { name: 'willing_outbreak', type: 'boolean', field: 'willingOutbreak' },
  { name: 'willing_units', type: 'text[]', field: 'willingUnits' },
  { name: 'periods', type: 'text[]', field: 'periods' },
  { name: 'distance_km', type: 'double precision', field: 'distanceKm' },
  { name: 'last_used', type: 'date', field: 'lastUsed' },
  { name: 'confirmed_on', type: 'date', field: 'confirmedOn' },
] as const;

/** Agencies and what is agreed with them. */
export const supplierImport = importTable({
  from: 'suppliers',
  table: 'supplier',
  topic: 'organisation',
  gone: { is: 'keep' },
  columns: [
    { name: 'supplier', field: 'supplier', type: 'text', key: true },
    { name: 'phone', type: 'text', field: 'phone' },
    { name: 'email', type: 'text', field: 'email' },
    { name: 'arrival_training_minutes', type: 'integer', field: 'arrivalTrainingMinutes' },
    { name: 'no_cross_site', type: 'boolean', field: 'noCrossSite' },
    { name: 'notice_hours', type: 'double precision', field: 'noticeHours' },
    { name: 'hour_price', type: 'double precision', field: 'hourPrice' },
    { name: 'valid_to', type: 'date', field: 'validTo' },
    { name: 'terms', type: 'text', field: 'terms' },
  ],
});
