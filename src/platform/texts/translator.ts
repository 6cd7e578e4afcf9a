import { IntlMessageFormat } from 'intl-messageformat';
import type { PlainDate } from '#kernel/plain-date.ts';
import type { Texts } from './define-texts.ts';
import { formatDate } from './format-date.ts';
import type { Locale } from './locale.ts';

/** What can be filled into a text. A list becomes «a, b og c», a day as it stands in data (2026-11-23) becomes 23.11.2026. */
export type TextValue = string | number | boolean | Date | readonly string[] | undefined | null;
export type TextValues = Readonly<Record<string, TextValue>>;

/** Gives the text of a key in one language. */
export interface Translator<Key extends string = string> {
  (key: Key, values?: TextValues): string;
  readonly locale: Locale;
  /** The text of a code that came from the server (finding, refusal), or undefined where these texts lack it. */
  find(code: string, values?: TextValues): string | undefined;
}

/** A day as data and facts hold it. */
const DAY = /^\d{4}-\d{2}-\d{2}$/;

const formats = new Map<string, IntlMessageFormat>();
const lists = new Map<Locale, Intl.ListFormat>();

/** Norwegian number rules for nn and nb, British for en. */
export function intlLocale(locale: Locale): string {
  return locale === 'en' ? 'en-GB' : locale;
}

function formatOf(locale: Locale, message: string): IntlMessageFormat {
  const id = `${locale}\n${message}`;
  const known = formats.get(id);
  if (known) return known;
  const made = new IntlMessageFormat(message, intlLocale(locale), undefined, { ignoreTag: true });
  formats.set(id, made);
  return made;
}

function listOf(locale: Locale): Intl.ListFormat {
  const known = lists.get(locale);
  if (known) return known;
  const made = new Intl.ListFormat(intlLocale(locale), { type: 'conjunction' });
  lists.set(locale, made);
  return made;
}

/** Fills values into one ICU message. Formatters are kept, so the same message is parsed once. */
export function formatMessage(locale: Locale, message: string, values?: TextValues): string {
  if (!/[{'#]/.test(message)) return message;
  const filled: Record<string, string | number | boolean | Date | null | undefined> = {};
  for (const [name, value] of Object.entries(values ?? {})) {
    if (isList(value)) filled[name] = listOf(locale).format(value);
    else filled[name] = typeof value === 'string' && DAY.test(value) ? formatDate(value as PlainDate) : value;
  }
  return String(formatOf(locale, message).format(filled));
}

function isList(value: TextValue): value is readonly string[] {
  return Array.isArray(value);
}

/** A translator over one or more sets of texts; the first that has a key gives its text. */
export function createTranslator<Key extends string>(
  locale: Locale,
  texts: Texts<Key>,
  ...more: readonly Texts[]
): Translator<Key> {
  const sources: Readonly<Record<string, string>>[] = [texts[locale], ...more.map((each) => each[locale])];
  const messageOf = (key: string) => sources.find((source) => Object.hasOwn(source, key))?.[key];
  const find = (code: string, values?: TextValues) => {
    const message = messageOf(code);
    return message === undefined ? undefined : formatMessage(locale, message, values);
  };
  const translate = (key: Key, values?: TextValues) => {
    const text = find(key, values);
    if (text === undefined) throw new RangeError(`no text for ${key}`);
    return text;
  };
  return Object.assign(translate, { locale, find });
}
