import type { lawFindingsNb } from './law-findings.nb.ts';

/** What the law on working time found, by finding code. Values are the finding's facts. */
export const lawFindingsEn = {
  'staffing.law.normal-day':
    'Long shift: {foundHours, number, ::.#} hours, at most {limitHours, number, ::.#} with averaging',
  'staffing.law.normal-day-unaveraged':
    '{times, plural, one {One shift} other {# shifts}} above {limitHours, number, ::.#} hours, longest {foundHours, number, ::.#}: needs an agreement on averaging, and none {agreed, select, true {applies here} other {is registered}}',
  'staffing.law.normal-week':
    'Much work in one week: {foundHours, number, ::.#} planned hours, at most {limitHours, number, ::.#}',
  'staffing.law.normal-week-unaveraged':
    'Above {limitHours, number, ::.#} hours in seven days, most {foundHours, number, ::.#}: needs an agreement on averaging, and none {agreed, select, true {applies here} other {is registered}}',
  'staffing.law.averaged-week':
    'The average over {weeks, number, ::.#} weeks is {foundHours, number, ::.#} hours a week, at most {limitHours, number, ::.#}',
  'staffing.law.weighted-week':
    'Three-part rota: {foundHours, number, ::.#} hours a week on average, at most {limitHours, number, ::.#} once Sunday and night hours are converted',
  'staffing.law.total-day':
    'Much work in one day: {foundHours, number, ::.#} hours within 24 hours, at most {limitHours, number, ::.#}',
  'staffing.law.total-week':
    'Too much in one week: {foundHours, number, ::.#} hours in all, at most {limitHours, number, ::.#}',
  'staffing.law.total-average':
    'Total working time is {foundHours, number, ::.#} hours a week over {weeks, number} weeks from {windowFrom}, at most {limitHours, number, ::.#}',
  'staffing.law.sunday-off':
    'Works on the Sunday or holiday of {windowFrom} and again on {sunday}: the next one must be off{agreed, select, true {} other {, unless agreed otherwise in writing}}',
  'staffing.law.sunday-fourth': 'No Sunday or holiday off in the last {weeks, number} weeks, counted from {sunday}',
  'staffing.law.sunday-average':
    'Works {worked, number} of {sundays, number} Sundays and holidays in {weeks, number} weeks, at most every other',
  'staffing.law.break':
    'Shift of {hours, number, ::.#} hours with a break of {breakMinutes, number} minutes, at least {limitMinutes, number}{breakMinutes, select, 0 {. The break may count as working time} other {}}',
  'staffing.law.late-break':
    '{extraHours, number, ::.#} extra hours right after the shift with a break of {breakMinutes, number} minutes, at least {limitMinutes, number}',
  'staffing.law.night-average':
    'Night work: {foundHours, number, ::.#} hours in four weeks from {windowFrom}, at most {limitHours, number, ::.#} for those who regularly work nights',
  'staffing.law.night-strain':
    'Night shift with particular strain: {foundHours, number, ::.#} hours, at most {limitHours, number, ::.#}',
  'staffing.law.work-plan':
    'The work plan “{plan}” was discussed {foundDays, plural, one {one day} other {# days}} before it starts, at least {limitDays, number}',
  'staffing.law.exempted': 'Has asked to be free of extra work since {since}',
  'staffing.law.need':
    'Has {shifts, plural, one {one shift} other {# shifts}} beyond agreed hours without a recorded special, time-limited need',
  'staffing.law.agreement-parties': 'The agreement “{agreement}” is made by someone who cannot move this limit',
  'staffing.law.agreement-beyond':
    'The agreement “{agreement}” goes further than the law permits: {value, number, ::.##}, outermost {limitHours, number, ::.##}. The outermost holds',
  'staffing.law.agreement-compensation':
    'The agreement “{agreement}” does not say what rest or protection people get in return',
  'staffing.law.agreement-ends': 'The agreement “{agreement}” holds until and including {lastDay}',
  'staffing.law.terms-unknown':
    'The rota class is not registered for {people, plural, one {one person} other {# people}}: judged by the main rule, 40 hours a week',
  'staffing.law.outside':
    '{people, plural, one {One person} other {# people}} in leading or particularly independent positions left out',
  'staffing.law.other-employer':
    'Hours for another employer are invisible to one roster: {people, plural, one {one person has} other {# people have}} another workplace',
  'staffing.law.no-agreements':
    'No agreements on working time are registered. What only an agreement can permit is shown for information',
  'staffing.law.willingness':
    'Needs the employee to be willing ({agreement}): {willingness, select, missing {willingness} other {consent}} is not recorded',
} as const satisfies Record<keyof typeof lawFindingsNb, string>;
