import { formatNumber } from '#platform/texts/format-number.ts';
import { useLocale } from '#platform/ui-kit/use-locale.ts';
import { useTexts } from '#platform/ui-kit/use-texts.ts';
import type { UnitLoadView } from '../../contract/closures.ts';
import { closuresTexts } from '../../texts/closures-texts.ts';

const PARTS = ['homeCare', 'family', 'nobody'] as const;
const WORD = { homeCare: 'load.home-care', family: 'load.family', nobody: 'load.nobody' } as const;

/** Hours a week that are lost, unit by unit, by on whom they fall. */
export function LoadBars({ units }: { readonly units: readonly UnitLoadView[] }) {
  const t = useTexts(closuresTexts);
  const { locale } = useLocale();
  const most = Math.max(1, ...units.map((unit) => unit.lost));
  const hours = (value: number) => formatNumber(value, locale, { maximumFractionDigits: 1 });
  return (
    <>
      <div className="load-legend">
        {PARTS.map((part) => (
          <span key={part}>
            <i className="load-key" data-on={part} aria-hidden="true" />
            {t(WORD[part])}
          </span>
        ))}
      </div>
      <ul className="load-bars">
        {units.map((unit) => (
          <li key={unit.unitId}>
            <span>
              {unit.unitName}
              <small>{t('load.people', { people: unit.people, alone: unit.alone })}</small>
            </span>
            <span className="load-bar" style={{ inlineSize: `${(unit.lost / most) * 100}%` }}>
              {PARTS.map((part) => (
                <span
                  key={part}
                  data-on={part}
                  title={`${t(WORD[part])}: ${hours(unit[part])}`}
                  style={{ flexGrow: unit[part] }}
                />
              ))}
              <span className="sr-only">{PARTS.map((part) => `${t(WORD[part])} ${hours(unit[part])}`).join(', ')}</span>
            </span>
            <span className="load-figure">{hours(unit.lost)}</span>
          </li>
        ))}
      </ul>
      <p className="note">{t('load.how')}</p>
    </>
  );
}
