import type { lawFindingsNb } from './law-findings.nb.ts';

/** What the law on working time found, by finding code. Values are the finding's facts. */
export const lawFindingsNn = {
  'staffing.law.normal-day':
    'Lang vakt: {foundHours, number, ::.#} timar, høgst {limitHours, number, ::.#} med gjennomsnittsutrekning',
  'staffing.law.normal-day-unaveraged':
    '{times, plural, one {Ei vakt} other {# vakter}} over {limitHours, number, ::.#} timar, lengste {foundHours, number, ::.#}: krev avtale om gjennomsnittsutrekning, og ingen {agreed, select, true {gjeld her} other {er registrert}}',
  'staffing.law.normal-week':
    'Mykje arbeid i éi veke: {foundHours, number, ::.#} timar etter planen, høgst {limitHours, number, ::.#}',
  'staffing.law.normal-week-unaveraged':
    'Over {limitHours, number, ::.#} timar på sju dagar, mest {foundHours, number, ::.#}: krev avtale om gjennomsnittsutrekning, og ingen {agreed, select, true {gjeld her} other {er registrert}}',
  'staffing.law.averaged-week':
    'Gjennomsnittet over {weeks, number, ::.#} veker er {foundHours, number, ::.#} timar i veka, høgst {limitHours, number, ::.#}',
  'staffing.law.weighted-week':
    'Tredelt turnus: {foundHours, number, ::.#} timar i veka i gjennomsnitt, høgst {limitHours, number, ::.#} når søndags- og nattetimar er rekna om',
  'staffing.law.total-day':
    'Mykje arbeid på eitt døgn: {foundHours, number, ::.#} timar i løpet av 24 timar, høgst {limitHours, number, ::.#}',
  'staffing.law.total-week':
    'For mykje i éi veke: {foundHours, number, ::.#} timar i alt, høgst {limitHours, number, ::.#}',
  'staffing.law.total-average':
    'Samla arbeidstid er {foundHours, number, ::.#} timar i veka over {weeks, number} veker frå {windowFrom}, høgst {limitHours, number, ::.#}',
  'staffing.law.sunday-off':
    'Jobbar søn- eller helgedag {windowFrom} og igjen {sunday}: den neste skal vere fri{agreed, select, true {} other {, om ikkje anna er skriftleg avtalt}}',
  'staffing.law.sunday-fourth': 'Ingen fri søn- eller helgedag dei siste {weeks, number} vekene, rekna frå {sunday}',
  'staffing.law.sunday-average':
    'Jobbar {worked, number} av {sundays, number} søn- og helgedagar på {weeks, number} veker, høgst annakvar',
  'staffing.law.break':
    'Vakt på {hours, number, ::.#} timar med {breakMinutes, number} minutt pause, minst {limitMinutes, number}{breakMinutes, select, 0 {. Pausen kan vere rekna som arbeidstid} other {}}',
  'staffing.law.late-break':
    '{extraHours, number, ::.#} timar ekstra rett etter vakta med {breakMinutes, number} minutt pause, minst {limitMinutes, number}',
  'staffing.law.night-average':
    'Nattarbeid: {foundHours, number, ::.#} timar på fire veker frå {windowFrom}, høgst {limitHours, number, ::.#} for den som jamleg jobbar om natta',
  'staffing.law.night-strain':
    'Nattvakt med særleg belastning: {foundHours, number, ::.#} timar, høgst {limitHours, number, ::.#}',
  'staffing.law.work-plan':
    'Arbeidsplanen «{plan}» er drøfta {foundDays, plural, one {éin dag} other {# dagar}} før han startar, minst {limitDays, number}',
  'staffing.law.exempted': 'Har bede seg friteken for ekstra arbeid sidan {since}',
  'staffing.law.need':
    'Har {shifts, plural, one {éi vakt} other {# vakter}} ut over avtalt arbeidstid utan registrert særleg og tidsavgrensa behov',
  'staffing.law.agreement-parties': 'Avtalen «{agreement}» er inngått av nokon som ikkje kan flytte denne grensa',
  'staffing.law.agreement-beyond':
    'Avtalen «{agreement}» går lenger enn lova opnar for: {value, number, ::.##}, ytst {limitHours, number, ::.##}. Det ytste i lova gjeld',
  'staffing.law.agreement-compensation':
    'Avtalen «{agreement}» seier ikkje kva kvile eller vern dei tilsette får i staden',
  'staffing.law.agreement-ends': 'Avtalen «{agreement}» gjeld til og med {lastDay}',
  'staffing.law.terms-unknown':
    'Arbeidstidsordning er ikkje registrert for {people, plural, one {éin person} other {# personar}}: rekna etter hovudregelen, 40 timar i veka',
  'staffing.law.outside':
    '{people, plural, one {Éin person} other {# personar}} i leiande eller særleg uavhengig stilling er haldne utanfor',
  'staffing.law.other-employer':
    'Timar hos ein annan arbeidsgivar er usynlege for éin turnus: {people, plural, one {éin person} other {# personar}} har ein annan arbeidsstad',
  'staffing.law.no-agreements':
    'Ingen avtalar om arbeidstid er registrerte. Det som berre ein avtale kan tillate, blir vist til opplysning',
  'staffing.law.willingness':
    'Treng at den tilsette er villig ({agreement}): {willingness, select, missing {dette} other {samtykke}} er ikkje registrert',
} as const satisfies Record<keyof typeof lawFindingsNb, string>;
