import { expect, it } from 'vitest';
import { ROLES } from '#platform/access/roles.ts';
import { locales } from '#platform/texts/locale.ts';
import { createTranslator } from '#platform/texts/translator.ts';
import { webTexts } from './web-texts.ts';

it.each(locales)('hver rolle har navn og forklaring på %s', (locale) => {
  const t = createTranslator(locale, webTexts);
  for (const role of ROLES) {
    expect(t.find(`role.${role}`), role).toBeTruthy();
    expect(t.find(`about.${role}`), role).toBeTruthy();
  }
});
