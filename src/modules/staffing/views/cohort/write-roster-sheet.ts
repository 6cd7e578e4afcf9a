import { addDays, daysFrom } from '#kernel/plain-date.ts';
import { competenceTexts } from '#modules/organisation/index.ts';
import type { SheetCell } from '#platform/documents/write-sheet.ts';
import { writeSheet } from '#platform/documents/write-sheet.ts';
import { formatDays } from '#platform/texts/format-date.ts';
import type { Locale } from '#platform/texts/locale.ts';
import { createTranslator } from '#platform/texts/translator.ts';
import type { CohortDocumentView, UnitRosterReply } from '../../contract.ts';
import { cohortTexts } from '../../texts/cohort-texts.ts';

/** A unit roster as a sheet: a line per person with the shift of each day, and below it both rosters in figures. */
export function writeRosterSheet(
  { roster, document }: Pick<UnitRosterReply, 'roster' | 'document'>,
  locale: Locale,
): ReturnType<typeof writeSheet> {
  const t = createTranslator(locale, cohortTexts, competenceTexts);
  const dates = daysFrom(roster.from, roster.days);
  const shiftsOn = Map.groupBy(document?.rows ?? [], (row) => `${row.staffId} ${row.date}`);
  const teamOf = document?.kind === 'cohort' ? document.teamOf : {};
  const lines = (document?.people ?? []).map(({ personId, name, competence }): SheetCell[] => {
    const team = teamOf[personId];
    return [
      name,
      t.find(`competence.${competence}`) ?? competence,
      team === undefined ? null : team + 1,
      ...dates.map(
        (date) =>
          shiftsOn
            .get(`${personId} ${date}`)
            ?.map((row) => row.shift)
            .join(', ') ?? null,
      ),
    ];
  });
  const period = formatDays(roster.from, addDays(roster.from, roster.days - 1), locale);
  return writeSheet(
    `${roster.unitName} ${period}`,
    [t('sheet.person'), t('sheet.competence'), t('sheet.team'), ...dates],
    document?.kind === 'cohort' ? [...lines, [], ...compared(document, t)] : lines,
  );
}

function compared(
  { today, cohort }: CohortDocumentView,
  t: (key: keyof typeof cohortTexts.nb) => string,
): SheetCell[][] {
  return [
    [t('compare.what'), t('compare.today'), t('compare.cohort')],
    [t('compare.contacts'), today.contacts, cohort.contacts],
    [t('compare.missing'), today.cover.missing, cohort.cover.missing],
    [t('compare.below'), today.cover.belowMinimum, cohort.cover.belowMinimum],
    [t('compare.breaches'), today.breaches, cohort.breaches],
  ];
}
