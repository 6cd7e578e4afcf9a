import type { Instant } from '#kernel/instant.ts';
import { competenceTexts } from '#modules/organisation/index.ts';
import type { Document, DocumentBlock } from '#platform/documents/document-block.ts';
import { formatDay } from '#platform/texts/format-date.ts';
import { formatNumber } from '#platform/texts/format-number.ts';
import { osloDayAndTime } from '#platform/texts/format-time.ts';
import type { Locale } from '#platform/texts/locale.ts';
import { createTranslator } from '#platform/texts/translator.ts';
import type { ContinuityPlanView, StressRun } from '../../contract.ts';
import { continuityTexts } from '../../texts/continuity-texts.ts';

interface Printing {
  readonly author: string;
  readonly now: Instant;
  readonly locale: Locale;
}

/** A unit's continuity plan on paper: what is kept going, with whom, how long it may be away, what instead, and what the newest stress test says. */
export function composeContinuityPlan(
  plan: ContinuityPlanView,
  run: StressRun | undefined,
  { author, now, locale }: Printing,
): Document {
  const t = createTranslator(locale, continuityTexts, competenceTexts);
  const made = osloDayAndTime(now);
  const competence = (id: string) => t.find(`competence.${id}`) ?? id;
  const review = plan.reviewOn === null ? t('plan.review.none') : formatDay(plan.reviewOn, locale, 'full');
  const functions: DocumentBlock[] =
    plan.functions.length === 0
      ? [{ kind: 'paragraph', text: t('plan.none') }]
      : [
          {
            kind: 'table',
            columns: [
              { head: t('column.function'), align: 'start' },
              { head: t('column.who'), align: 'start' },
              { head: t('column.can-stop'), align: 'start' },
              { head: t('column.instead'), align: 'start', grow: true },
            ],
            rows: plan.functions.map((one) => [
              one.name,
              `${one.people} ${competence(one.competence)}, ${t(`part.${one.part}`)}`,
              t('hours.may-stop', { hours: one.canStopHours }),
              [one.instead && `${one.instead}.`, one.dependsOn && t('document.depends', { on: one.dependsOn })]
                .filter(Boolean)
                .join(' '),
            ]),
          },
        ];
  return {
    title: t('document.title', { unit: plan.name }),
    subtitle: t('document.subtitle', { owner: plan.owner || t('plan.owner.none'), version: plan.version, review }),
    author,
    language: locale,
    footer: t('document.footer', { day: formatDay(made.date, locale, 'full'), time: made.time, by: author }),
    pageWord: t('document.page'),
    blocks: [{ kind: 'heading', text: t('plan.functions') }, ...functions, ...stressBlocks(plan, run, { locale })],
  };
}

function stressBlocks(
  { unitId }: ContinuityPlanView,
  run: StressRun | undefined,
  { locale }: Pick<Printing, 'locale'>,
): DocumentBlock[] {
  const t = createTranslator(locale, continuityTexts, competenceTexts);
  const unit = run?.result?.units.find((one) => one.unitId === unitId);
  if (!run || !unit) return [];
  const share = (value: number) => formatNumber(value, locale, { style: 'percent', maximumFractionDigits: 0 });
  const worst = run.result?.functions
    .filter((one) => one.unitId === unitId && one.breaksAt.median !== null)
    .slice(0, 5);
  const competence = (id: string) => t.find(`competence.${id}`) ?? id;
  return [
    { kind: 'heading', text: t('document.stress') },
    {
      kind: 'paragraph',
      text: t('document.stress.about', {
        day: formatDay(osloDayAndTime(run.createdAt).date, locale, 'full'),
        draws: run.result?.draws ?? 0,
        pattern: t(`pattern.${run.inputs.pattern}`).toLowerCase(),
      }),
    },
    {
      kind: 'table',
      columns: [
        { head: t('column.level'), align: 'start' },
        { head: t('column.held'), align: 'end' },
        { head: t('column.missing'), align: 'end' },
        { head: t('column.holds'), align: 'end' },
      ],
      rows: unit.levels.map((one) => [
        share(one.level),
        share(one.held.mean),
        formatNumber(one.missing.mean, locale, { maximumFractionDigits: 1 }),
        share(one.holds),
      ]),
    },
    ...(worst && worst.length > 0
      ? [
          {
            kind: 'list' as const,
            items: worst.map((one) =>
              t('document.breaks', {
                what: one.name || `${competence(one.competence)}, ${t(`part.${one.part}`)}`,
                level: share(one.breaksAt.median ?? 0),
              }),
            ),
          },
        ]
      : []),
  ];
}
