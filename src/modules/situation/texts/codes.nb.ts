/** Words for the codes that situation's server gives: reasons for a level, findings in a report, refusals. */
export const codesNb = {
  'situation.level.below-minimum-soon':
    '{missing, plural, one {# vakt under minimum} other {# vakter under minimum}} i dag eller i morgen',
  'situation.level.must-visits':
    '{visits, plural, one {# besøk som må gjøres, er uten utfører} other {# besøk som må gjøres, er uten utfører}}',
  'situation.level.service-closed': 'melder stengt',
  'situation.level.deaths': '{deaths, plural, one {# dødsfall siste døgn} other {# dødsfall siste døgn}}',
  'situation.level.rated-much-worse':
    'leder vurderer mye dårligere enn normalt (bemanning {staffingRating}, kvalitet {qualityRating} av 5)',
  'situation.level.report-long-overdue':
    '{reports, plural, one {# rapport mangler} other {# rapporter mangler på rad}}',
  'situation.level.outbreak':
    '{infected, plural, =0 {utbrudd, ingen meldt smittet nå} one {# smittet} other {# smittede}}',
  'situation.level.holes-soon': '{missing, plural, one {# vakt mangler folk} other {# vakter mangler folk}} neste døgn',
  'situation.level.below-minimum-later':
    '{missing, plural, one {# vakt under minimum} other {# vakter under minimum}} fra {date}',
  'situation.level.at-minimum': 'på minimum {days, plural, one {# dag} other {# dager}}, først {date}',
  'situation.level.service-reduced': 'melder redusert drift',
  'situation.level.rated-worse':
    'leder vurderer dårligere enn normalt (bemanning {staffingRating}, kvalitet {qualityRating} av 5)',
  'situation.level.equipment-short': '{item} varer {days, plural, one {# døgn} other {# døgn}}',
  'situation.level.report-overdue': 'rapporten mangler',

  'situation.report.infected-jumped': 'Smittede er gått fra {before} til {now}. Stemmer det?',
  'situation.report.infected-above-people':
    '{infected} smittede er flere enn beboere og ansatte til sammen ({people}).',
  'situation.report.more-infected-than-tested':
    '{newlyInfected, plural, one {# ny smittet} other {# nye smittede}}, men ingen er testet.',
  'situation.report.quarantined-jumped': 'I karantene er gått fra {before} til {now}. Stemmer det?',
  'situation.report.sick-jumped': 'Syke er gått fra {before} til {now}. Stemmer det?',
  'situation.report.admissions-jumped': 'Innleggelser er gått fra {before} til {now}. Stemmer det?',
  'situation.report.deaths-beds-unchanged':
    '{deaths, plural, one {# dødsfall} other {# dødsfall}}, men fortsatt {occupiedBeds} belagte plasser.',
  'situation.report.deaths-above-residents': '{deaths} dødsfall er flere enn beboerne ({residents}).',
  'situation.report.deaths-no-word': 'Skriv gjerne én linje om {deaths, plural, one {dødsfallet} other {dødsfallene}}.',
  'situation.report.occupied-above-beds': '{occupiedBeds} belagte plasser, men enheten har {beds}.',
  'situation.report.occupied-changed-much': 'Belagte plasser er gått fra {before} til {now}. Stemmer det?',
  'situation.report.discharges-above-residents':
    '{announcedDischarges} varslede utskrivninger er mange for en enhet med {residents} beboere.',
  'situation.report.closed-but-occupied': 'Enheten meldes stengt, men {occupiedBeds} plasser er belagt.',
  'situation.report.away-above-staff': '{away} syke og i karantene er flere enn de ansatte ({staff}).',
  'situation.report.vacant-but-rated-normal':
    '{vacantShifts} ledige vakter, men bemanningen er vurdert som normal eller bedre.',

  'situation.report.unconfirmed': 'Noen tall ser uvanlige ut. Rett dem, eller bekreft at de stemmer.',
  'situation.report.nothing-to-repeat': 'Det finnes ingen tidligere rapport å gjenta. Fyll ut tallene første gang.',
  'situation.report.none-expected': 'Enheten er ikke satt opp til å rapportere nå.',
  'situation.report.no-such-slot': 'Enheten har ikke rapport på dette tidspunktet.',
  'situation.report.slot-not-open': 'Denne rapporten er ikke åpnet ennå.',
  'situation.report.slot-too-old': 'Rapporter eldre enn {days} dager kan ikke endres.',
  'situation.report.changed-meanwhile':
    '{by} sendte denne rapporten for {minutesAgo, plural, =0 {et øyeblikk} one {# minutt} other {# minutter}} siden. Hent den på nytt og se om den stemmer.',
  'situation.schedule.past': 'Rapporttider kan bare endres fra i dag og framover.',
} as const;
