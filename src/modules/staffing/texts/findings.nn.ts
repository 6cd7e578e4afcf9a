/** What rules and the plan checker found, by finding code. Values are the finding's facts. */
export const findingsNn = {
  competence: 'Kompetansen passar ikkje med den det blir spurt etter',
  training: 'Ikkje opplært i avdelinga denne dagen',
  absence: 'Borte eller ikkje tilgjengeleg i heile vakta',
  'one-place': 'Overlappar vakt {otherShift} i {otherUnitId} {otherDate}',
  consent: 'Har ikkje samtykt til å jobbe utanfor eiga avdeling',
  'outbreak-in': 'Avdelinga har utbrot; personen høyrer verken til der eller i innsatsteamet',
  'outbreak-out': 'Vakt både i avdeling med utbrot og i ei anna avdeling ({otherUnitId} {otherDate})',
  'cross-site': 'Avdelinga er skjerma, og personen jobbar også ein annan stad ({workplace})',
  'one-foreign-unit': 'Vakter i meir enn éi framand avdeling (også {otherUnitId} {otherDate})',
  'daily-rest': 'Døgnkvile: {restHours, number} timar fri før vakta, minst {limitHours, number}',
  'weekly-rest':
    'Vekekvile: lengste fri er {restHours, number} timar i dei sju døgna frå {windowFrom}, minst {limitHours, number}',
  'hours-day': 'Lang dag: {foundHours, number} timar samanhengande arbeid, høgst {limitHours, number}',
  'hours-week': 'Mykje arbeid: {foundHours, number} timar på sju dagar, høgst {limitHours, number}',
  overtime:
    'Overtid: {foundHours, number} timar på {window, select, sevenDays {sju dagar} fourWeeks {fire veker} halfYear {26 veker} other {52 veker}}, høgst {limitHours, number}',
  'max-extra': 'Får {shifts, number} ekstra vakter, høgst {limit, number}',
  'sunday-off': 'Sundag eller helgedag {sunday} skal vere fri',
  'night-average':
    'Nattarbeid: {foundHours, number} timar alminneleg arbeidstid på fire veker, høgst {limitHours, number}',
  'normal-hours':
    'Alminneleg arbeidstid: {foundHours, number} timar {window, select, day {på dagen} week {på sju dagar} other {i veka i snitt}}, høgst {limitHours, number}',
  'total-hours':
    'Samla arbeidstid: {foundHours, number} timar {window, select, day {på eitt døgn} week {på sju dagar} other {i veka i snitt}}, høgst {limitHours, number}',
  'free-of-extra': 'Har bede seg friteken frå ekstraarbeid frå {since}',
  'over-covered': '{assigned, number} er sette inn der {missing, number} manglar',
  refused: 'Sett inn der ein leiar har sagt nei',
  'below-minimum': 'Under minimum: {covered, number} til stades, minst {minimum, number} ({normal, number} til vanleg)',
  'plan-assignment': 'Planen nemner ein person, ei vakt eller ei kjelde som ikkje finst',
  'plan-cost': 'Prisen i planen er {stated, number}, men skal vere {cost, number}',
  'plan-open': 'Planen oppgir feil tal på ledige før planen: {missing, number} manglar',
  'plan-uncovered': 'Planen oppgir feil om det som står udekt',
  'plan-reasons': 'Grunnane i planen stemmer ikkje: {expected}',
  'plan-bound': 'Den nedre grensa {bound, number} i planen ligg over prisen {cost, number}',
  'plan-status': 'Planen kallar seg {stated}, men er {status}',
  'plan-period': 'Planen gjeld ein annan kommune eller andre dagar',
  'plan-move': 'Ei publisert vakt er flytta utan at planen hadde lov til det',
  'plan-pin': 'Det ein leiar har festa, manglar i planen utan gyldig grunn',
} as const;
