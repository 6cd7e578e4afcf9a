/** What rules and the plan checker found, by finding code. Values are the finding's facts. */
export const findingsNb = {
  competence: 'Kompetansen passer ikke med den det spørres etter',
  training: 'Ikke opplært i avdelingen denne dagen',
  absence: 'Borte eller ikke tilgjengelig i hele vakten',
  'one-place': 'Overlapper vakt {otherShift} i {otherUnitId} {otherDate}',
  consent: 'Har ikke samtykket til å jobbe utenfor egen avdeling',
  'outbreak-in': 'Avdelingen har utbrudd; personen hører verken til der eller i innsatsteamet',
  'outbreak-out': 'Vakt både i avdeling med utbrudd og i en annen avdeling ({otherUnitId} {otherDate})',
  'cross-site': 'Avdelingen er skjermet, og personen jobber også et annet sted ({workplace})',
  'one-foreign-unit': 'Vakter i mer enn én fremmed avdeling (også {otherUnitId} {otherDate})',
  'daily-rest': 'Døgnhvile: {restHours, number} timer fri før vakten, minst {limitHours, number}',
  'weekly-rest':
    'Ukehvile: lengste fri er {restHours, number} timer i de sju døgnene fra {windowFrom}, minst {limitHours, number}',
  'hours-day': 'Lang dag: {foundHours, number} timer sammenhengende arbeid, høyst {limitHours, number}',
  'hours-week': 'Mye arbeid: {foundHours, number} timer på sju dager, høyst {limitHours, number}',
  overtime:
    'Overtid: {foundHours, number} timer på {window, select, sevenDays {sju dager} fourWeeks {fire uker} halfYear {26 uker} other {52 uker}}, høyst {limitHours, number}',
  'max-extra': 'Får {shifts, number} ekstra vakter, høyst {limit, number}',
  'sunday-off': 'Søndag eller helgedag {sunday} skal være fri',
  'night-average':
    'Nattarbeid: {foundHours, number} timer alminnelig arbeidstid på fire uker, høyst {limitHours, number}',
  'normal-hours':
    'Alminnelig arbeidstid: {foundHours, number} timer {window, select, day {på dagen} week {på sju dager} other {i uken i snitt}}, høyst {limitHours, number}',
  'total-hours':
    'Samlet arbeidstid: {foundHours, number} timer {window, select, day {på ett døgn} week {på sju dager} other {i uken i snitt}}, høyst {limitHours, number}',
  'free-of-extra': 'Har bedt seg fritatt for ekstraarbeid fra {since}',
  'over-covered': '{assigned, number} er satt inn der {missing, number} mangler',
  refused: 'Satt inn der en leder har sagt nei',
  'below-minimum': 'Under minimum: {covered, number} til stede, minst {minimum, number} ({normal, number} til vanlig)',
  'plan-assignment': 'Planen nevner en person, en vakt eller en kilde som ikke finnes',
  'plan-cost': 'Prisen i planen er {stated, number}, men skal være {cost, number}',
  'plan-open': 'Planen oppgir feil antall ledige før planen: {missing, number} mangler',
  'plan-uncovered': 'Planen oppgir feil om det som står udekket',
  'plan-reasons': 'Planens grunner stemmer ikke: {expected}',
  'plan-bound': 'Planens nedre grense {bound, number} ligger over prisen {cost, number}',
  'plan-status': 'Planen kaller seg {stated}, men er {status}',
  'plan-period': 'Planen gjelder en annen kommune eller andre dager',
  'plan-move': 'En publisert vakt er flyttet uten at planen hadde lov til det',
  'plan-pin': 'Det en leder har festet, mangler i planen uten gyldig grunn',
} as const;
