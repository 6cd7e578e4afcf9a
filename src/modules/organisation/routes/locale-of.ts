import type { FastifyRequest } from 'fastify';
import type { Locale } from '#platform/texts/locale.ts';
import { isLocale, masterLocale } from '#platform/texts/locale.ts';

/** The language that whoever asks has chosen. */
export function localeOf(request: Pick<FastifyRequest, 'session'>): Locale {
  const locale = request.session?.locale;
  return isLocale(locale) ? locale : masterLocale;
}
