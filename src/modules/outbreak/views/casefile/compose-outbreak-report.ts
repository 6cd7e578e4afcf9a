import { hideSmallCells } from '#kernel/hide-small-cells.ts';
import type { Instant } from '#kernel/instant.ts';
import type { PlainDate } from '#kernel/plain-date.ts';
import type { Document, DocumentBlock } from '#platform/documents/document-block.ts';
import { formatDay } from '#platform/texts/format-date.ts';
import { formatMoment } from '#platform/texts/format-time.ts';
import type { Locale } from '#platform/texts/locale.ts';
import { createTranslator } from '#platform/texts/translator.ts';
import type { OutbreakFile } from '../../contract/casefile.ts';
import { casefileTexts } from '../../texts/casefile/casefile-texts.ts';
import { casesTexts } from '../../texts/cases/cases-texts.ts';

/** What is told of in the report: measures that name nobody and count no case. */
const MEASURES = new Set(['visits', 'notices', 'cleaning-ordered', 'cleaning-done', 'plan']);
const DAY_LENGTH = 10;

/** The file of an outbreak for those outside the municipality: no names, small counts hidden, who was told and what was done. */
export function composeOutbreakReport(file: OutbreakFile, locale: Locale, author: string): Document {
  const t = createTranslator(locale, casefileTexts);
  const words = createTranslator(locale, casesTexts);
  const { outbreak } = file;
  const day = (date: PlainDate) => formatDay(date, locale);
  const illness = words.find(`illness.${outbreak.illness}`) ?? outbreak.illness;
  const state =
    outbreak.closedOn === null ? t('report.state.open') : t('report.state.closed', { day: day(outbreak.closedOn) });
  return {
    title: t('report.title', { illness }),
    subtitle: t('report.subtitle', { unit: outbreak.unitName, when: formatMoment(file.now) }),
    author,
    language: locale,
    footer: t('report.footer', { unit: outbreak.unitName }),
    pageWord: t('report.page'),
    blocks: [
      { kind: 'lead', text: t('report.lead', { opened: day(outbreak.openedOn), state }) },
      {
        kind: 'paragraph',
        text: t('report.leads', {
          level: t(`level.${outbreak.level}`),
          responsible: outbreak.responsible || t('file.fact.none'),
        }),
      },
      { kind: 'heading', text: t('report.counts') },
      countsOf(file, t),
      { kind: 'note', text: t('report.small') },
      { kind: 'heading', text: t('report.told') },
      toldOf(file, t),
      ...measuresOf(file, t, locale),
    ],
  };
}

type Words = ReturnType<typeof createTranslator<keyof (typeof casefileTexts)['nb']>>;

function countsOf({ outbreak }: OutbreakFile, t: Words): DocumentBlock {
  const groups = ['residents', 'staff', 'visitors'] as const;
  const counts = groups.map((group) => outbreak.counts[group]);
  const { rows, total } = hideSmallCells(counts);
  const say = (cell: { readonly n: number | null }, count: number) =>
    cell.n === null ? t(count < 5 ? 'report.hidden' : 'report.hidden.other') : String(cell.n);
  return {
    kind: 'table',
    columns: [
      { head: t('report.group'), align: 'start', grow: true },
      { head: t('report.number'), align: 'end' },
    ],
    rows: [
      ...groups.map((group, index) => [t(`group.${group}`), say(rows[index] ?? { n: null }, counts[index] ?? 0)]),
      [t('report.total'), say(total, outbreak.counts.cases)],
    ],
    totalRow: true,
  };
}

function toldOf({ duties }: OutbreakFile, t: Words): DocumentBlock {
  return {
    kind: 'table',
    columns: [
      { head: t('report.told.who'), align: 'start' },
      { head: t('report.told.when'), align: 'start' },
      { head: t('report.told.source'), align: 'start', grow: true },
    ],
    rows: duties.map(({ duty, doneAt, source }) => [
      t(`duty.${duty}`),
      doneAt === null ? t('report.told.not') : formatMoment(doneAt),
      source,
    ]),
  };
}

function measuresOf({ events }: OutbreakFile, t: Words, locale: Locale): DocumentBlock[] {
  const told = events.filter((event) => MEASURES.has(event.kind));
  if (told.length === 0) return [];
  return [
    { kind: 'heading', text: t('report.measures') },
    {
      kind: 'table',
      columns: [
        { head: t('report.when'), align: 'start' },
        { head: t('report.what'), align: 'start', grow: true },
      ],
      rows: told.map(({ at, kind, facts }) => [
        at.length === DAY_LENGTH ? formatDay(at as PlainDate, locale) : formatMoment(at as Instant),
        t.find(`event.${kind}`, { ...facts, ...daysOf(facts, locale) }) ?? kind,
      ]),
    },
  ];
}

/** Days among facts in words. */
function daysOf(facts: Readonly<Record<string, string | number>>, locale: Locale): Record<string, string> {
  const from = facts.from;
  return typeof from === 'string' && from !== '' ? { from: formatDay(from as PlainDate, locale) } : {};
}
