import type { PlainDate } from '#kernel/plain-date.ts';
import { daysBetween } from '#kernel/plain-date.ts';
import { formatDay } from '#platform/texts/format-date.ts';
import { useLocale } from '#platform/ui-kit/use-locale.ts';
import { useTexts } from '#platform/ui-kit/use-texts.ts';
import { useSession } from '#platform/web-client/use-session.ts';
import { stockTexts } from '../../texts/stock-texts.ts';

/** A count is fresh on its day and the next, half old within a week, then old; after two weeks it says little. */
const AGE_LIMITS = [1, 7, 14] as const;

/** When something was last counted, with how long ago in words and as a dot. */
export function CountedOn({ on }: { readonly on: PlainDate | null }) {
  const t = useTexts(stockTexts);
  const { locale } = useLocale();
  const { today } = useSession();
  if (on === null)
    return (
      <span className="age" data-age={3}>
        {t('stock.never')}
      </span>
    );
  const age = daysBetween(on, today);
  const level = AGE_LIMITS.filter((limit) => age > limit).length;
  return (
    <span className="age" data-age={level}>
      {t('stock.counted-on', { day: formatDay(on, locale, 'numbers'), age })}
    </span>
  );
}
