import type { LocalText } from '#platform/texts/define-texts.ts';

/** The module's words in the menu. */
export const organisationNav = {
  units: { nb: 'Enheter', nn: 'Einingar', en: 'Units' },
  people: { nb: 'Folk', nn: 'Folk', en: 'People' },
  setup: { nb: 'Vakter og kompetanser', nn: 'Vakter og kompetansar', en: 'Shifts and competences' },
  accounts: { nb: 'Kontoer', nn: 'Kontoar', en: 'Accounts' },
} as const satisfies Readonly<Record<string, LocalText>>;
