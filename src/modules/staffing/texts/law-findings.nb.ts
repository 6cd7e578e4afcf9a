/** What the law on working time found, by finding code. Values are the finding's facts. */
export const lawFindingsNb = {
  'staffing.law.normal-day':
    'Lang vakt: {foundHours, number, ::.#} timer, høyst {limitHours, number, ::.#} med gjennomsnittsberegning',
  'staffing.law.normal-day-unaveraged':
    '{times, plural, one {En vakt} other {# vakter}} over {limitHours, number, ::.#} timer, lengste {foundHours, number, ::.#}: krever avtale om gjennomsnittsberegning, og ingen {agreed, select, true {gjelder her} other {er registrert}}',
  'staffing.law.normal-week':
    'Mye arbeid i én uke: {foundHours, number, ::.#} timer etter planen, høyst {limitHours, number, ::.#}',
  'staffing.law.normal-week-unaveraged':
    'Over {limitHours, number, ::.#} timer på sju dager, mest {foundHours, number, ::.#}: krever avtale om gjennomsnittsberegning, og ingen {agreed, select, true {gjelder her} other {er registrert}}',
  'staffing.law.averaged-week':
    'Gjennomsnittet over {weeks, number, ::.#} uker er {foundHours, number, ::.#} timer i uka, høyst {limitHours, number, ::.#}',
  'staffing.law.weighted-week':
    'Tredelt turnus: {foundHours, number, ::.#} timer i uka i gjennomsnitt, høyst {limitHours, number, ::.#} når søndags- og nattetimer er regnet om',
  'staffing.law.total-day':
    'Mye arbeid på ett døgn: {foundHours, number, ::.#} timer i løpet av 24 timer, høyst {limitHours, number, ::.#}',
  'staffing.law.total-week':
    'For mye i én uke: {foundHours, number, ::.#} timer i alt, høyst {limitHours, number, ::.#}',
  'staffing.law.total-average':
    'Samlet arbeidstid er {foundHours, number, ::.#} timer i uka over {weeks, number} uker fra {windowFrom}, høyst {limitHours, number, ::.#}',
  'staffing.law.sunday-off':
    'Jobber søn- eller helgedag {windowFrom} og igjen {sunday}: den neste skal være fri{agreed, select, true {} other {, om ikke annet er skriftlig avtalt}}',
  'staffing.law.sunday-fourth': 'Ingen fri søn- eller helgedag de siste {weeks, number} ukene, regnet fra {sunday}',
  'staffing.law.sunday-average':
    'Jobber {worked, number} av {sundays, number} søn- og helgedager på {weeks, number} uker, høyst annenhver',
  'staffing.law.break':
    'Vakt på {hours, number, ::.#} timer med {breakMinutes, number} minutter pause, minst {limitMinutes, number}{breakMinutes, select, 0 {. Pausen kan være regnet som arbeidstid} other {}}',
  'staffing.law.late-break':
    '{extraHours, number, ::.#} timer ekstra rett etter vakta med {breakMinutes, number} minutter pause, minst {limitMinutes, number}',
  'staffing.law.night-average':
    'Nattarbeid: {foundHours, number, ::.#} timer på fire uker fra {windowFrom}, høyst {limitHours, number, ::.#} for den som jevnlig jobber om natta',
  'staffing.law.night-strain':
    'Nattvakt med særlig belastning: {foundHours, number, ::.#} timer, høyst {limitHours, number, ::.#}',
  'staffing.law.work-plan':
    'Arbeidsplanen «{plan}» er drøftet {foundDays, plural, one {én dag} other {# dager}} før den starter, minst {limitDays, number}',
  'staffing.law.exempted': 'Har bedt seg fritatt for ekstra arbeid siden {since}',
  'staffing.law.need':
    'Har {shifts, plural, one {én vakt} other {# vakter}} ut over avtalt arbeidstid uten registrert særlig og tidsavgrenset behov',
  'staffing.law.agreement-parties': 'Avtalen «{agreement}» er inngått av noen som ikke kan flytte denne grensen',
  'staffing.law.agreement-beyond':
    'Avtalen «{agreement}» går lenger enn loven åpner for: {value, number, ::.##}, ytterst {limitHours, number, ::.##}. Lovens ytterste gjelder',
  'staffing.law.agreement-compensation':
    'Avtalen «{agreement}» sier ikke hvilken hvile eller hvilket vern de ansatte får i stedet',
  'staffing.law.agreement-ends': 'Avtalen «{agreement}» gjelder til og med {lastDay}',
  'staffing.law.terms-unknown':
    'Arbeidstidsordning er ikke registrert for {people, plural, one {én person} other {# personer}}: regnet etter hovedregelen, 40 timer i uka',
  'staffing.law.outside':
    '{people, plural, one {Én person} other {# personer}} i ledende eller særlig uavhengig stilling er holdt utenfor',
  'staffing.law.other-employer':
    'Timer hos annen arbeidsgiver er usynlige for én turnus: {people, plural, one {én person} other {# personer}} har et annet arbeidssted',
  'staffing.law.no-agreements':
    'Ingen avtaler om arbeidstid er registrert. Det som bare en avtale kan tillate, vises til opplysning',
  'staffing.law.willingness':
    'Trenger at den ansatte er villig ({agreement}): {willingness, select, missing {villighet} other {samtykke}} er ikke registrert',
} as const;
