import { useMemo } from 'react';
import { addDays, daysBetween } from '#kernel/plain-date.ts';
import { formatDate } from '#platform/texts/format-date.ts';
import { useTexts } from '#platform/ui-kit/use-texts.ts';
import { useSession } from '#platform/web-client/use-session.ts';
import type { RegisterPerson } from '../../contract.ts';
import { resourceTexts } from '../../texts/resource-texts.ts';

/** What the list, the panel and the picture say of somebody in the register. */
export interface RegisterWords {
  available(person: RegisterPerson): string;
  confirmed(person: RegisterPerson): string;
  units(person: RegisterPerson): string;
}

/** Availability, confirmation and training in words. */
export function useRegisterWords(): RegisterWords {
  const t = useTexts(resourceTexts);
  const { today } = useSession();
  return useMemo(
    () => ({
      available: (person) => {
        const { availableFrom: from, availableTo: to } = person;
        if (from !== null && from > today) return t('resources.available.from', { day: formatDate(from) });
        if (to !== null && to <= today) return t('resources.available.not');
        if (!person.available) return t('resources.available.leader');
        return to === null
          ? t('resources.available.now')
          : t('resources.available.until', { day: formatDate(addDays(to, -1)) });
      },
      confirmed: ({ confirmedOn }) => {
        if (confirmedOn === null) return t('resources.confirmed.never');
        const days = daysBetween(confirmedOn, today);
        return days <= 0 ? t('resources.confirmed.today') : t('resources.confirmed.days', { days });
      },
      units: ({ units }) =>
        units.length === 0 ? t('resources.units.any') : t('resources.units.count', { count: units.length }),
    }),
    [t, today],
  );
}
