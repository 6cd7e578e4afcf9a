import { createHash } from 'node:crypto';
import { addDays } from '#kernel/plain-date.ts';
import type { Document } from '#platform/documents/document-block.ts';
import { formatDate } from '#platform/texts/format-date.ts';
import { formatMessage } from '#platform/texts/translator.ts';
import type { VisitRule } from '../../domain/visiting/visit-rule.ts';
import { visitNoticeEn } from '../../texts/visit-notice.en.ts';
import { visitNoticeNb } from '../../texts/visit-notice.nb.ts';
import { visitNoticeNn } from '../../texts/visit-notice.nn.ts';
import { visitNoticePl } from '../../texts/visit-notice.pl.ts';

/** The languages of the notice. */
export const NOTICE_LOCALES = ['nb', 'nn', 'en', 'pl'] as const;
export type NoticeLocale = (typeof NOTICE_LOCALES)[number];

type NoticeKey = keyof typeof visitNoticeNb;
const WORDS: Readonly<Record<NoticeLocale, Readonly<Record<NoticeKey, string>>>> = {
  nb: visitNoticeNb,
  nn: visitNoticeNn,
  en: visitNoticeEn,
  pl: visitNoticePl,
};

/** The notice in words: a title and short sentences, the same for the door, the web and messages. */
export interface VisitNotice {
  readonly title: string;
  readonly lines: readonly string[];
}

/** What a limit means to somebody who wants to visit, in one language; every sentence follows from the rule's choices. */
export function composeVisitNotice(rule: VisitRule, unit: string, locale: NoticeLocale): VisitNotice {
  const words = WORDS[locale];
  const say = (key: NoticeKey, values: Readonly<Record<string, string | number>> = {}) =>
    formatMessage(locale === 'pl' ? 'en' : locale, words[key], values);
  const flags: readonly (readonly [boolean, NoticeKey])[] = [
    [rule.booked, 'booked'],
    [rule.outdoors, 'outdoors'],
    [rule.ownRoom, 'own-room'],
    [rule.faceMask, 'face-mask'],
    [rule.commonRoomsClosed, 'common-rooms'],
  ];
  const terms =
    rule.level === 'closed'
      ? []
      : [
          ...(rule.visitorsAtOnce === null ? [] : [say('at-once', { count: rule.visitorsAtOnce })]),
          ...flags.filter(([is]) => is).map(([, key]) => say(key)),
        ];
  return {
    title: say(`title.${rule.level}`, { unit }),
    lines: [
      say(`cause.${rule.cause}`),
      say(`what.${rule.level}`),
      ...terms,
      say(rule.level === 'advice' ? 'own-choice' : 'exceptions'),
      say('sick'),
      say('days', {
        from: formatDate(rule.from),
        last: formatDate(addDays(rule.to, -1)),
        review: formatDate(rule.reviewOn),
      }),
      ...(rule.contact.trim() === '' ? [] : [say('contact', { contact: rule.contact })]),
    ],
  };
}

/** The notice as a sheet for the door. */
export function composeDoorSheet(rule: VisitRule, unit: string, author: string, locale: NoticeLocale): Document {
  const { title, lines } = composeVisitNotice(rule, unit, locale);
  const [cause = '', ...rest] = lines;
  return {
    title,
    subtitle: formatDate(rule.from),
    author,
    language: locale,
    footer: unit,
    pageWord: WORDS[locale].page,
    blocks: [
      { kind: 'lead', text: cause },
      { kind: 'list', items: rest },
    ],
  };
}

/** Names the words of a language as they are now, so that an approval holds for these words only. */
export function noticeWordsHash(locale: NoticeLocale): string {
  return createHash('sha256').update(JSON.stringify(WORDS[locale])).digest('base64url').slice(0, 16);
}
