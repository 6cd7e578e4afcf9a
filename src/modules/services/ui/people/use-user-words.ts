import { useMemo } from 'react';
import { formatDate } from '#platform/texts/format-date.ts';
import { useLocale } from '#platform/ui-kit/use-locale.ts';
import { useTexts } from '#platform/ui-kit/use-texts.ts';
import { useSession } from '#platform/web-client/use-session.ts';
import type { UserRow } from '../../domain/people/user-row.ts';
import { isInfectedOn } from '../../domain/people/user-row.ts';
import { peopleTexts } from '../../texts/people-texts.ts';
import { languageName } from './language-name.ts';

/** What a person in the list says about itself in the reader's language. */
export interface UserWords {
  readonly name: (row: Pick<UserRow, 'name'>) => string;
  readonly languages: (codes: readonly string[]) => string;
  /** Empty where the person is not infected today. */
  readonly infected: (row: Pick<UserRow, 'infectedFrom' | 'infectedTo'>) => string;
  readonly importance: (row: Pick<UserRow, 'importance'>) => string;
}

/** The words for people who receive care, shared by list and person. */
export function useUserWords(): UserWords {
  const t = useTexts(peopleTexts);
  const { locale } = useLocale();
  const { today } = useSession();
  return useMemo(
    () => ({
      name: ({ name }) => name ?? t('protected'),
      languages: (codes) => codes.map((code) => languageName(t, code)).join(', '),
      infected: (row) => {
        if (!isInfectedOn(row, today)) return '';
        return row.infectedTo === null ? t('infected.now') : t('infected.until', { to: formatDate(row.infectedTo) });
      },
      importance: ({ importance }) => (importance === null ? '–' : t(`importance.${importance}`)),
    }),
    [t, locale, today],
  );
}
