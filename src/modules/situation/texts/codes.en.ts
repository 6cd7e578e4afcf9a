import type { codesNb } from './codes.nb.ts';

/** Words for the codes that situation's server gives: reasons for a level, findings in a report, refusals. */
export const codesEn = {
  'situation.level.below-minimum-soon':
    '{missing, plural, one {# shift below minimum} other {# shifts below minimum}} today or tomorrow',
  'situation.level.must-visits':
    '{visits, plural, one {# visit that must be made has no carer} other {# visits that must be made have no carer}}',
  'situation.level.service-closed': 'reports closed',
  'situation.level.deaths': '{deaths, plural, one {# death} other {# deaths}} in the last 24 hours',
  'situation.level.rated-much-worse':
    'leader rates it much worse than normal (staffing {staffingRating}, quality {qualityRating} of 5)',
  'situation.level.report-long-overdue':
    '{reports, plural, one {# report is missing} other {# reports in a row are missing}}',
  'situation.level.outbreak':
    '{infected, plural, =0 {outbreak, nobody reported infected now} one {# infected} other {# infected}}',
  'situation.level.holes-soon':
    '{missing, plural, one {# shift lacks people} other {# shifts lack people}} in the next 24 hours',
  'situation.level.below-minimum-later':
    '{missing, plural, one {# shift below minimum} other {# shifts below minimum}} from {date}',
  'situation.level.at-minimum': 'at the minimum on {days, plural, one {# day} other {# days}}, first {date}',
  'situation.level.service-reduced': 'reports reduced service',
  'situation.level.rated-worse':
    'leader rates it worse than normal (staffing {staffingRating}, quality {qualityRating} of 5)',
  'situation.level.equipment-short': '{item} lasts {days, plural, one {# day} other {# days}}',
  'situation.level.report-overdue': 'the report is missing',

  'situation.report.infected-jumped': 'Infected has gone from {before} to {now}. Is that right?',
  'situation.report.infected-above-people': '{infected} infected is more than residents and staff together ({people}).',
  'situation.report.more-infected-than-tested':
    '{newlyInfected, plural, one {# newly infected} other {# newly infected}}, but nobody was tested.',
  'situation.report.quarantined-jumped': 'In quarantine has gone from {before} to {now}. Is that right?',
  'situation.report.sick-jumped': 'Sick has gone from {before} to {now}. Is that right?',
  'situation.report.admissions-jumped': 'Admissions have gone from {before} to {now}. Is that right?',
  'situation.report.deaths-beds-unchanged':
    '{deaths, plural, one {# death} other {# deaths}}, but still {occupiedBeds} places occupied.',
  'situation.report.deaths-above-residents': '{deaths} deaths is more than the residents ({residents}).',
  'situation.report.deaths-no-word': 'Please write a line about {deaths, plural, one {the death} other {the deaths}}.',
  'situation.report.occupied-above-beds': '{occupiedBeds} places occupied, but the unit has {beds}.',
  'situation.report.occupied-changed-much': 'Occupied places have gone from {before} to {now}. Is that right?',
  'situation.report.discharges-above-residents':
    '{announcedDischarges} announced discharges is many for a unit with {residents} residents.',
  'situation.report.closed-but-occupied': 'The unit is reported closed, but {occupiedBeds} places are occupied.',
  'situation.report.away-above-staff': '{away} sick and in quarantine is more than the staff ({staff}).',
  'situation.report.vacant-but-rated-normal': '{vacantShifts} vacant shifts, but staffing is rated normal or better.',

  'situation.report.unconfirmed': 'Some figures look unusual. Correct them, or confirm that they are right.',
  'situation.report.nothing-to-repeat': 'There is no earlier report to repeat. Fill in the figures the first time.',
  'situation.report.none-expected': 'The unit is not set up to report now.',
  'situation.report.no-such-slot': 'The unit has no report at this time.',
  'situation.report.slot-not-open': 'This report is not open yet.',
  'situation.report.slot-too-old': 'Reports older than {days} days cannot be changed.',
  'situation.report.changed-meanwhile':
    '{by} sent this report {minutesAgo, plural, =0 {a moment} one {# minute} other {# minutes}} ago. Fetch it again and see whether it is right.',
  'situation.schedule.past': 'Report times can only be changed from today on.',
} as const satisfies Record<keyof typeof codesNb, string>;
