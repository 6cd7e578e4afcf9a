import { addDays } from '#kernel/plain-date.ts';
import type { Document } from '#platform/documents/document-block.ts';
import { writeSheet } from '#platform/documents/write-sheet.ts';
import { formatDay } from '#platform/texts/format-date.ts';
import type { Locale } from '#platform/texts/locale.ts';
import { createTranslator } from '#platform/texts/translator.ts';
import type { HoursRead } from '../../store/hours/read-hours.ts';
import { workingTimeTexts } from '../../texts/working-time-texts.ts';

const round = (hours: number): number => Math.round(hours * 100) / 100;

/** The overview of hours worked as an Excel file: one row a person and week. */
export function writeHoursSheet(hours: HoursRead, locale: Locale): ReturnType<typeof writeSheet> {
  const t = createTranslator(locale, workingTimeTexts);
  const head = [
    'name',
    'personId',
    'unit',
    'week',
    'ordinary',
    'extra',
    'overtime',
    'onCall',
    'night',
    'sunday',
  ] as const;
  return writeSheet(
    `${t('hours.file')} ${hours.from} ${hours.to}`,
    [...head.map((key) => t(`hours.${key}`)), t('hours.registered'), t('hours.registeredOvertime')],
    hours.people.flatMap(({ name, personId, unitName, weeks }) =>
      weeks.map((week) => [
        name,
        personId,
        unitName,
        week.week,
        ...[week.ordinary, week.extra, week.overtime, week.onCall, week.night, week.sunday].map(round),
        week.registered ?? null,
        week.registeredOvertime ?? null,
      ]),
    ),
  );
}

/** The overview of hours worked as a document: one table a person when it is one, else one line a person. */
export function composeHours(hours: HoursRead, given: { readonly locale: Locale; readonly author: string }): Document {
  const { locale, author } = given;
  const t = createTranslator(locale, workingTimeTexts);
  const number = (value: number | undefined): string =>
    value === undefined
      ? ''
      : new Intl.NumberFormat(locale === 'en' ? 'en-GB' : 'nb', { maximumFractionDigits: 2 }).format(value);
  const [only] = hours.people;
  const end = (head: string) => ({ head, align: 'end' as const });
  const start = (head: string) => ({ head, align: 'start' as const });
  const single = hours.people.length === 1 && only !== undefined;
  const table = single
    ? {
        kind: 'table' as const,
        columns: [
          start(t('hours.week')),
          ...(['ordinary', 'extra', 'overtime', 'onCall', 'night', 'sunday', 'registered'] as const).map((key) =>
            end(t(`hours.${key}`)),
          ),
        ],
        rows: only.weeks.map((week) => [
          week.week,
          ...[week.ordinary, week.extra, week.overtime, week.onCall, week.night, week.sunday].map(number),
          number(week.registered),
        ]),
      }
    : {
        kind: 'table' as const,
        columns: [
          { ...start(t('hours.name')), grow: true },
          start(t('hours.unit')),
          end(t('hours.worked')),
          end(t('hours.overtime')),
          end(t('hours.weeks')),
        ],
        rows: hours.people.map(({ name, unitName, worked, overtime, weeks }) => [
          name,
          unitName,
          number(worked),
          number(overtime),
          String(weeks.length),
        ]),
      };
  return {
    title: t('hours.title', { place: hours.place }),
    subtitle: t('hours.period', {
      from: formatDay(hours.from, locale, 'full'),
      to: formatDay(addDays(hours.to, -1), locale, 'full'),
    }),
    author,
    language: locale,
    footer: t('hours.source'),
    pageWord: t('hours.page'),
    blocks: [
      { kind: 'lead', text: t('hours.lead', { people: hours.people.length }) },
      table,
      { kind: 'note', text: t('hours.note') },
    ],
  };
}
