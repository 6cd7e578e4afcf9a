import { formatDay } from '#platform/texts/format-date.ts';
import { useLocale } from '#platform/ui-kit/use-locale.ts';
import { useTexts } from '#platform/ui-kit/use-texts.ts';
import type { SpecialEffectView } from '../../contract/special.ts';
import { specialTexts } from '../../texts/special-texts.ts';

/** What the unit takes from others, in words and day by day: grey without it, blue on top with it. */
export function SpecialEffectPicture({ effect }: { readonly effect: SpecialEffectView }) {
  const t = useTexts(specialTexts);
  const { locale } = useLocale();
  const { days, asked } = effect;
  const sum = (of: (day: (typeof days)[number]) => number) => days.reduce((total, day) => total + of(day), 0);
  const before = sum((day) => day.before);
  const after = sum((day) => day.after);
  const most = Math.max(1, ...days.map((day) => Math.max(day.before, day.after)));
  const height = (count: number) => `${(count / most) * 100}%`;
  return (
    <figure className="special-effect">
      <figcaption>
        <p className="reading">
          {after <= before
            ? t('effect.none', { days: days.length })
            : t('effect.some', { more: after - before, days: days.length, before, after, asked })}
        </p>
        <p className="note">{t('effect.picture')}</p>
      </figcaption>
      <ol className="special-bars">
        {days.map((day) => (
          <li key={day.date}>
            <span className="sr-only">
              {t('effect.day', { day: formatDay(day.date, locale, 'short'), before: day.before, after: day.after })}
            </span>
            <span className="special-bar" aria-hidden="true">
              <span className="special-more" style={{ height: height(Math.max(0, day.after - day.before)) }} />
              <span className="special-before" style={{ height: height(Math.min(day.before, day.after)) }} />
            </span>
            <span className="special-day" aria-hidden="true">
              {Number(day.date.slice(8))}
            </span>
          </li>
        ))}
      </ol>
      <p className="special-legend note" aria-hidden="true">
        <span>
          <i className="special-before" /> {t('effect.without')}
        </span>
        <span>
          <i className="special-more" /> {t('effect.with')}
        </span>
      </p>
    </figure>
  );
}
