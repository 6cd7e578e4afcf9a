import type { codesNb } from './codes.nb.ts';

/** Words for the codes that situation's server gives: reasons for a level, findings in a report, refusals. */
export const codesNn = {
  'situation.level.below-minimum-soon':
    '{missing, plural, one {# vakt under minimum} other {# vakter under minimum}} i dag eller i morgon',
  'situation.level.must-visits':
    '{visits, plural, one {# besøk som må gjerast, er utan utførar} other {# besøk som må gjerast, er utan utførar}}',
  'situation.level.service-closed': 'melder stengt',
  'situation.level.deaths': '{deaths, plural, one {# dødsfall siste døgnet} other {# dødsfall siste døgnet}}',
  'situation.level.rated-much-worse':
    'leiaren vurderer mykje dårlegare enn normalt (bemanning {staffingRating}, kvalitet {qualityRating} av 5)',
  'situation.level.report-long-overdue':
    '{reports, plural, one {# rapport manglar} other {# rapportar manglar på rad}}',
  'situation.level.outbreak': '{infected, plural, =0 {utbrot, ingen melde smitta no} one {# smitta} other {# smitta}}',
  'situation.level.holes-soon': '{missing, plural, one {# vakt manglar folk} other {# vakter manglar folk}} neste døgn',
  'situation.level.below-minimum-later':
    '{missing, plural, one {# vakt under minimum} other {# vakter under minimum}} frå {date}',
  'situation.level.at-minimum': 'på minimum {days, plural, one {# dag} other {# dagar}}, først {date}',
  'situation.level.service-reduced': 'melder redusert drift',
  'situation.level.rated-worse':
    'leiaren vurderer dårlegare enn normalt (bemanning {staffingRating}, kvalitet {qualityRating} av 5)',
  'situation.level.equipment-short': '{item} varer {days, plural, one {# døgn} other {# døgn}}',
  'situation.level.report-overdue': 'rapporten manglar',

  'situation.report.infected-jumped': 'Smitta har gått frå {before} til {now}. Stemmer det?',
  'situation.report.infected-above-people':
    '{infected} smitta er fleire enn bebuarar og tilsette til saman ({people}).',
  'situation.report.more-infected-than-tested':
    '{newlyInfected, plural, one {# ny smitta} other {# nye smitta}}, men ingen er testa.',
  'situation.report.quarantined-jumped': 'I karantene har gått frå {before} til {now}. Stemmer det?',
  'situation.report.sick-jumped': 'Sjuke har gått frå {before} til {now}. Stemmer det?',
  'situation.report.admissions-jumped': 'Innleggingar har gått frå {before} til {now}. Stemmer det?',
  'situation.report.deaths-beds-unchanged':
    '{deaths, plural, one {# dødsfall} other {# dødsfall}}, men framleis {occupiedBeds} plassar i bruk.',
  'situation.report.deaths-above-residents': '{deaths} dødsfall er fleire enn bebuarane ({residents}).',
  'situation.report.deaths-no-word': 'Skriv gjerne éi linje om {deaths, plural, one {dødsfallet} other {dødsfalla}}.',
  'situation.report.occupied-above-beds': '{occupiedBeds} plassar i bruk, men eininga har {beds}.',
  'situation.report.occupied-changed-much': 'Plassar i bruk har gått frå {before} til {now}. Stemmer det?',
  'situation.report.discharges-above-residents':
    '{announcedDischarges} varsla utskrivingar er mange for ei eining med {residents} bebuarar.',
  'situation.report.closed-but-occupied': 'Eininga er meld stengd, men {occupiedBeds} plassar er i bruk.',
  'situation.report.away-above-staff': '{away} sjuke og i karantene er fleire enn dei tilsette ({staff}).',
  'situation.report.vacant-but-rated-normal':
    '{vacantShifts} ledige vakter, men bemanninga er vurdert som normal eller betre.',

  'situation.report.unconfirmed': 'Nokre tal ser uvanlege ut. Rett dei, eller stadfest at dei stemmer.',
  'situation.report.nothing-to-repeat': 'Det finst ingen tidlegare rapport å gjenta. Fyll ut tala første gongen.',
  'situation.report.none-expected': 'Eininga er ikkje sett opp til å rapportere no.',
  'situation.report.no-such-slot': 'Eininga har ikkje rapport på dette tidspunktet.',
  'situation.report.slot-not-open': 'Denne rapporten er ikkje opna enno.',
  'situation.report.slot-too-old': 'Rapportar eldre enn {days} dagar kan ikkje endrast.',
  'situation.report.changed-meanwhile':
    '{by} sende denne rapporten for {minutesAgo, plural, =0 {ein augneblink} one {# minutt} other {# minutt}} sidan. Hent han på nytt og sjå om han stemmer.',
  'situation.schedule.past': 'Rapporttider kan berre endrast frå i dag og framover.',
} as const satisfies Record<keyof typeof codesNb, string>;
