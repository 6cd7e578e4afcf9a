/** The languages a reader may choose. Northern Sámi (`se`) is reserved until a Sámi reader has approved its texts. */
export const locales = ['nb', 'nn', 'en'] as const;

export type Locale = (typeof locales)[number];

/** The master language: every text exists here first. */
export const masterLocale: Locale = 'nb';

/** Each language by its own name, as it stands in the language choice. */
export const localeNames: Readonly<Record<Locale, string>> = { nb: 'Bokmål', nn: 'Nynorsk', en: 'English' };

/** Whether a text names a language that can be chosen. */
export function isLocale(text: unknown): text is Locale {
  return (locales as readonly unknown[]).includes(text);
}

/** The first language of an Accept-Language header (or `navigator.languages` joined by commas) that we speak. */
export function preferredLocale(accepted: string | undefined): Locale {
  for (const part of (accepted ?? '').split(',')) {
    const language = part.split(';')[0]?.trim().slice(0, 2).toLowerCase();
    if (language === 'no') return 'nb';
    if (isLocale(language)) return language;
  }
  return masterLocale;
}
