import type { SheetCell } from '#platform/documents/write-sheet.ts';
import { writeSheet } from '#platform/documents/write-sheet.ts';
import type { Locale } from '#platform/texts/locale.ts';
import { createTranslator } from '#platform/texts/translator.ts';
import type { SuitabilityReply } from '../contract/suitability.ts';
import { SUITABILITY_QUESTIONS } from '../domain/suitability/suitability.ts';
import { suitabilityTexts } from '../texts/suitability-texts.ts';

/** Buildings with every answer, and the improvements of each with cost, owner and deadline, one improvement a line. */
export async function writeSuitabilitySheet(reply: SuitabilityReply, locale: Locale): ReturnType<typeof writeSheet> {
  const t = createTranslator(locale, suitabilityTexts);
  const head = [
    t('column.building'),
    t('column.verdict'),
    t('column.assessed'),
    t('assess.took-part'),
    ...SUITABILITY_QUESTIONS.map((question) => t(`question.${question}`)),
    t('column.improvement'),
    t('column.state'),
    t('column.cost'),
    t('column.owner'),
    t('column.due'),
  ];
  const rows = reply.buildings.flatMap(({ siteId, name, assessment }): SheetCell[][] => {
    const building: SheetCell[] = [
      name,
      t(`verdict.${assessment?.verdict ?? 'unknown'}`),
      assessment?.assessedOn ?? null,
      assessment?.tookPart ?? null,
      ...SUITABILITY_QUESTIONS.map((question) => {
        const given = assessment?.answers[question];
        if (!given) return null;
        return given.note ? `${t(`answer.${given.answer}`)}: ${given.note}` : t(`answer.${given.answer}`);
      }),
    ];
    const improvements = reply.improvements.filter((one) => one.siteId === siteId);
    if (improvements.length === 0) return [[...building, null, null, null, null, null]];
    return improvements.map((one) => [...building, one.words, t(`state.${one.state}`), one.cost, one.owner, one.dueOn]);
  });
  return writeSheet(t('sheet.name'), head, rows);
}
