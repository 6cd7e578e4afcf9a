import type { PlainDate } from '#kernel/plain-date.ts';
import { addDays } from '#kernel/plain-date.ts';
import type { Document } from '#platform/documents/document-block.ts';
import { formatDate, formatDay } from '#platform/texts/format-date.ts';
import type { Locale } from '#platform/texts/locale.ts';
import { createTranslator } from '#platform/texts/translator.ts';
import type { AssessedAction } from '../domain/assessment/assessed-action.ts';
import { COMPLAINT } from '../rules/complaint.ts';
import { letterTexts } from '../texts/letter-texts.ts';

/** What a letter about a reduction tells, and in which language. */
export interface LetterInput {
  readonly locale: Locale;
  readonly personName: string;
  readonly kind: string;
  readonly actions: readonly AssessedAction[];
  readonly validFrom: PlainDate;
  /** The first day as granted again. */
  readonly validTo: PlainDate;
  /** The professional ground, as the assessor wrote it. */
  readonly ground: string;
  readonly unitName: string;
  readonly unitPhone: string | undefined;
  readonly signedName: string;
  readonly date: PlainDate;
  readonly municipality: string;
}

/** «Myr, Inga» as one says it in a letter: «Inga Myr». */
function spoken(name: string): string {
  const [surname, given, ...rest] = name.split(', ');
  return given === undefined || rest.length > 0 ? name : `${given} ${surname}`;
}

/** A part of the letter: its head, and what stands under it. */
interface LetterPart {
  readonly head: string;
  readonly lines: readonly string[];
}

function partsOf(input: LetterInput): {
  readonly title: string;
  readonly lead: string;
  readonly parts: readonly LetterPart[];
} {
  const { locale, kind } = input;
  const t = createTranslator(locale, letterTexts);
  const day = (date: PlainDate) => formatDay(date, locale);
  const lastDay = addDays(input.validTo, -1);
  const changes = input.actions.map((action) =>
    'minutes' in action
      ? t(
          action.kind === 'shorten'
            ? 'letter.shorten'
            : action.minutes % 1440 === 0
              ? 'letter.postpone.days'
              : action.minutes % 60 === 0
                ? 'letter.postpone.hours'
                : 'letter.postpone.minutes',
          {
            amount:
              action.kind === 'shorten'
                ? action.minutes
                : action.minutes % 1440 === 0
                  ? action.minutes / 1440
                  : action.minutes % 60 === 0
                    ? action.minutes / 60
                    : action.minutes,
          },
        )
      : t(`letter.${action.kind}`),
  );
  const call = input.unitPhone
    ? t('letter.call.phone', { unit: input.unitName, phone: input.unitPhone })
    : t('letter.call', { unit: input.unitName });
  return {
    title: t('letter.title', { kind }),
    lead: t('letter.lead', { name: spoken(input.personName), kind }),
    parts: [
      { head: t('letter.what'), lines: changes },
      {
        head: t('letter.until.head'),
        lines: [t('letter.until', { from: day(input.validFrom), last: day(lastDay), back: day(input.validTo) })],
      },
      { head: t('letter.why'), lines: [input.ground.trim()] },
      { head: t('letter.call.head'), lines: [call, t('letter.worse')] },
      {
        head: t('letter.complain.head'),
        lines: [
          t('letter.complain', { weeks: COMPLAINT.weeks, municipality: input.municipality }),
          t('letter.access'),
          t('letter.law', { source: COMPLAINT.source }),
        ],
      },
    ],
  };
}

/** The letter as a document to print, tagged for readers who hear it. */
export function composeLetter(input: LetterInput): Document {
  const t = createTranslator(input.locale, letterTexts);
  const { title, lead, parts } = partsOf(input);
  return {
    title,
    subtitle: `${input.municipality}, ${input.unitName} · ${formatDate(input.date)}`,
    author: input.municipality,
    language: input.locale,
    footer: t('letter.footer', { municipality: input.municipality }),
    pageWord: t('letter.page'),
    blocks: [
      { kind: 'lead', text: lead },
      ...parts.flatMap(({ head, lines }) => [
        { kind: 'heading' as const, text: head },
        ...lines.map((text) => ({ kind: 'paragraph' as const, text })),
      ]),
      { kind: 'paragraph', text: t('letter.signed', { name: spoken(input.signedName), unit: input.unitName }) },
    ],
  };
}

/** The same as plain words, for a message or to be read aloud on the phone. */
export function composeLetterMessage(input: LetterInput): { readonly subject: string; readonly body: string } {
  const t = createTranslator(input.locale, letterTexts);
  const { title, lead, parts } = partsOf(input);
  const body = [
    lead,
    ...parts.map(({ head, lines }) => `${head}\n${lines.join('\n')}`),
    t('letter.signed', { name: spoken(input.signedName), unit: input.unitName }),
  ].join('\n\n');
  return { subject: title, body };
}
