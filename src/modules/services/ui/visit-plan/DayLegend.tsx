import type { DayWords } from './use-day-words.ts';

const SIGNS = ['changed', 'breach', 'infected', 'two', 'break', 'done', 'locked'] as const;

/** The signs of the time line; each key looks like its bar. */
export function DayLegend({ words }: { readonly words: DayWords }) {
  return (
    <ul className="day-legend">
      {SIGNS.map((sign) => (
        <li key={sign}>
          <i className={sign === 'break' ? 'day-break' : 'day-bar'} data-sign={sign} aria-hidden="true" />
          {words.t(`legend.${sign}`)}
        </li>
      ))}
    </ul>
  );
}
