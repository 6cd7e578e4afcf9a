import type { Locale } from './locale.ts';

/** One short text in every language, for the few places that need no values filled in (a menu entry). */
export type LocalText = Readonly<Record<Locale, string>>;

/** The texts of one module or page: flat keys (`subject.fact`), ICU messages, one object per language. */
export type Texts<Key extends string = string> = Readonly<Record<Locale, Readonly<Record<Key, string>>>>;

/** Ties the three languages of a module together; a key missing or left over in nn or en is a type error. */
export function defineTexts<const Master extends Readonly<Record<string, string>>>(texts: {
  readonly nb: Master;
  readonly nn: { readonly [Key in keyof Master]: string };
  readonly en: { readonly [Key in keyof Master]: string };
}): Texts<keyof Master & string> {
  return texts as Texts<keyof Master & string>;
}
