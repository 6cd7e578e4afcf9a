import type { Locale } from './locale.ts';
import { intlLocale } from './translator.ts';

const formats = new Map<string, Intl.NumberFormat>();

/** A number as the reader writes it: «12 000», «34,5»; a real minus sign for negatives. */
export function formatNumber(value: number, locale: Locale, options: Intl.NumberFormatOptions = {}): string {
  const id = `${locale}${JSON.stringify(options)}`;
  let format = formats.get(id);
  if (!format) {
    format = new Intl.NumberFormat(intlLocale(locale), options);
    formats.set(id, format);
  }
  return format.format(value).replace('-', '−');
}
