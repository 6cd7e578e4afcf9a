import { competenceTexts } from '#modules/organisation/index.ts';
import type { Document, DocumentBlock } from '#platform/documents/document-block.ts';
import { formatDate, formatDay } from '#platform/texts/format-date.ts';
import { formatNumber } from '#platform/texts/format-number.ts';
import { formatMoment, osloDayAndTime } from '#platform/texts/format-time.ts';
import type { Locale } from '#platform/texts/locale.ts';
import { createTranslator } from '#platform/texts/translator.ts';
import type { Cell, SituationReport } from '../contract.ts';
import { INFECTION_COUNTS } from '../domain/document/infection-rows.ts';
import { codesTexts } from '../texts/codes-texts.ts';
import { documentTexts } from '../texts/document-texts.ts';
import { sayFacts } from '../texts/say-facts.ts';
import { todayTexts } from '../texts/today-texts.ts';

const SOURCES = ['roster', 'availability', 'reports', 'stock', 'visits'] as const;
/** Most changes in the document; the page has them all. */
const CHANGES_TOLD = 25;

/** The situation report as a document in one language: the same figures as the page, with their ages and sources. */
export function composeSituationDocument(report: SituationReport, locale: Locale): Document {
  const say = createSayer(locale);
  const { t } = say;
  const made = osloDayAndTime(report.madeAt);
  return {
    title: t('document.title'),
    subtitle: t('document.subtitle', {
      municipality: report.municipality.name,
      place: report.place.unitId === null ? 'none' : report.place.name,
      day: formatDay(made.date, locale, 'full'),
      time: made.time,
      by: report.madeBy,
    }),
    author: report.madeBy,
    language: locale,
    footer: t('document.footer', { municipality: report.municipality.name, moment: formatMoment(report.madeAt) }),
    pageWord: t('document.page'),
    blocks: [
      { kind: 'note', text: t(`document.for.${report.audience}`) },
      ...answerBlocks(report, say),
      ...staffingBlocks(report, say),
      ...unitBlocks(report, say),
      ...infectionBlocks(report, say),
      ...serviceBlocks(report, say),
      ...equipmentBlocks(report, say),
      ...reportBlocks(report, say),
      ...decisionBlocks(report, say),
      ...ageBlocks(report, say),
    ],
  };
}

/** What sections need to say things in one language. */
interface Sayer {
  readonly locale: Locale;
  readonly t: ReturnType<typeof createTranslator<keyof (typeof documentTexts)['nb']>>;
  cell(cell: Cell): string;
  number(value: number): string;
}

function createSayer(locale: Locale): Sayer {
  const t = createTranslator(locale, documentTexts, codesTexts, todayTexts, competenceTexts);
  return {
    locale,
    t,
    cell: (cell) => (cell.hidden ? t('document.hidden') : String(cell.n ?? 0)),
    number: (value) => formatNumber(value, locale, { maximumFractionDigits: 1 }),
  };
}

const heading = (text: string): DocumentBlock => ({ kind: 'heading', text });
const paragraph = (text: string): DocumentBlock => ({ kind: 'paragraph', text });
const end = (head: string) => ({ head, align: 'end' as const });
const start = (head: string) => ({ head, align: 'start' as const });

function answerBlocks({ staffing }: SituationReport, { t, locale }: Sayer): DocumentBlock[] {
  const state = staffing.units === 0 ? 'no-demand' : staffing.unitsShort === 0 ? 'all-covered' : 'short';
  const answer: DocumentBlock = {
    kind: 'lead',
    text: t(`document.answer.${state}`, { short: staffing.unitsShort, units: staffing.units }),
  };
  const { worst } = staffing;
  if (!worst) return [answer];
  const at = osloDayAndTime(worst.startsAt);
  const text = t('document.worst', {
    unit: worst.unitName,
    day: formatDay(at.date, locale),
    time: at.time,
    missing: worst.missing,
    competence: (t.find(`competence.${worst.competence}`) ?? worst.competence).toLowerCase(),
    below: worst.belowMinimum,
  });
  return [answer, paragraph(text)];
}

function staffingBlocks({ staffing }: SituationReport, { t, cell }: Sayer): DocumentBlock[] {
  const text = t('document.staffing.text', {
    away: cell(staffing.awayNow),
    people: staffing.people,
    yesterday: cell(staffing.awayYesterday),
    holes24: staffing.holesNext24Hours,
    holes: staffing.holes,
    below: staffing.belowMinimum,
  });
  return [heading(t('document.staffing')), paragraph(text)];
}

function unitBlocks({ units, levels }: SituationReport, { t, locale }: Sayer): DocumentBlock[] {
  const counts = paragraph(t('document.units.counts', levels));
  if (units.length === 0) return [heading(t('document.units')), counts];
  const rows = units.map(({ name, level, reasons }) => [
    name,
    level === 'normal' ? '' : t(`document.level.${level}`),
    reasons.map(({ code, facts }) => t.find(code, sayFacts(facts, locale)) ?? code).join('; '),
  ]);
  const why = { ...start(t('document.units.why')), grow: true };
  const columns = [start(t('document.units.unit')), start(t('document.units.level')), why];
  return [heading(t('document.units')), counts, { kind: 'table', columns, rows }];
}

function infectionBlocks({ infection }: SituationReport, { t, cell }: Sayer): DocumentBlock[] {
  const rows = infection.map((row) => [
    row.unitId === null ? t('document.all') : row.name,
    `${row.unitsReported}/${row.units}`,
    ...INFECTION_COUNTS.map((count) => cell(row[count])),
  ]);
  const columns = [
    start(t('document.infection.area')),
    end(t('document.infection.reports')),
    ...INFECTION_COUNTS.map((count) => end(t(`document.infection.${count}`))),
  ];
  return [
    heading(t('document.infection')),
    { kind: 'table', columns, rows, totalRow: rows.length > 1 },
    { kind: 'note', text: t('document.infection.note') },
  ];
}

function serviceBlocks({ services, quality, visits }: SituationReport, { t, number }: Sayer): DocumentBlock[] {
  const rating = (value: number | null) => (value === null ? '–' : number(value));
  return [
    heading(t('document.services')),
    paragraph(t('document.services.text', services)),
    paragraph(
      t('document.services.quality', {
        staffing: rating(quality.staffing),
        quality: rating(quality.quality),
        below: quality.belowNormal,
      }),
    ),
    paragraph(t('document.services.visits', visits)),
  ];
}

function equipmentBlocks({ equipment }: SituationReport, { t, number }: Sayer): DocumentBlock[] {
  if (equipment.length === 0) return [heading(t('document.equipment')), paragraph(t('document.equipment.none'))];
  const rows = equipment.map((item) => {
    const days = item.days;
    const mid = days ? number(Math.floor(days.mid)) : '–';
    return [
      item.item,
      days?.capped ? t('document.equipment.at-least', { days: mid }) : mid,
      days ? `${number(Math.floor(days.low))}–${number(Math.floor(days.high))}` : '–',
      number(item.usable),
      item.nextDelivery ? formatDate(item.nextDelivery.date) : '–',
      item.countedOn ? formatDate(item.countedOn) : '–',
    ];
  });
  const columns = [
    start(t('document.equipment.item')),
    end(t('document.equipment.days')),
    end(t('document.equipment.span')),
    end(t('document.equipment.usable')),
    end(t('document.equipment.delivery')),
    end(t('document.equipment.counted')),
  ];
  return [heading(t('document.equipment')), { kind: 'table', columns, rows }];
}

function reportBlocks({ reports }: SituationReport, { t }: Sayer): DocumentBlock[] {
  const blocks = [heading(t('document.reports')), paragraph(t('document.reports.text', reports))];
  return reports.missing.length === 0
    ? blocks
    : [...blocks, paragraph(t('document.reports.missing', { units: reports.missing }))];
}

function decisionBlocks(report: SituationReport, { t, locale }: Sayer): DocumentBlock[] {
  if (report.audience === 'county_governor') return [];
  const decisions = report.decisions.map((one) =>
    t('document.decisions.line', {
      moment: formatMoment(one.at),
      title: one.title,
      actor: one.actorName,
      why: one.why,
    }).trim(),
  );
  const changes = report.changes.slice(0, CHANGES_TOLD).map((change) =>
    t('document.changes.line', {
      moment: formatMoment(change.at),
      what: t.find(`change.${change.kind}`, sayFacts(change.facts, locale)) ?? change.kind,
      unit: change.unitName ?? 'none',
    }),
  );
  return [
    heading(t('document.decisions')),
    decisions.length > 0 ? { kind: 'list', items: decisions } : paragraph(t('document.decisions.none')),
    ...(changes.length > 0 ? [heading(t('document.changes')), { kind: 'list' as const, items: changes }] : []),
  ];
}

function ageBlocks({ ages }: SituationReport, { t }: Sayer): DocumentBlock[] {
  const rows = SOURCES.map((source) => {
    const at = ages[source];
    return [t(`document.ages.${source}`), at ? formatMoment(at) : t('document.ages.missing')];
  });
  const columns = [start(t('document.ages.source')), end(t('document.ages.at'))];
  return [heading(t('document.ages')), { kind: 'table', columns, rows }];
}
