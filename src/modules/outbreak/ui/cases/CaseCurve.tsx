import { formatDay } from '#platform/texts/format-date.ts';
import { Section } from '#platform/ui-kit/Section.tsx';
import { useLocale } from '#platform/ui-kit/use-locale.ts';
import { useTexts } from '#platform/ui-kit/use-texts.ts';
import type { Overview } from '../../contract/tracing.ts';
import { casesTexts } from '../../texts/cases/cases-texts.ts';

type Day = NonNullable<Overview['days']>[number];
const GROUPS = ['residents', 'staff', 'visitors'] as const;
const WIDTH = 1200;
const HEIGHT = 150;
const FOOT = 22;
const LEAST_TOP = 4;

/** New cases by day as stacked bars, with the same figures as a table for those who do not see them. */
export function CaseCurve({ days }: { readonly days: readonly Day[] }) {
  const t = useTexts(casesTexts);
  const { locale } = useLocale();
  const sum = (day: Day) => day.residents + day.staff + day.visitors;
  const top = Math.max(LEAST_TOP, ...days.map(sum));
  const step = WIDTH / days.length;
  const height = (count: number) => (count / top) * (HEIGHT - FOOT - 12);
  const total = days.reduce((all, day) => all + sum(day), 0);
  return (
    <Section title={t('overview.picture')}>
      {total === 0 ? (
        <p className="note">{t('overview.picture.none')}</p>
      ) : (
        <>
          <ul className="case-curve-key">
            {GROUPS.map((group) => (
              <li key={group} data-group={group}>
                {t(`overview.picture.${group}`)}
              </li>
            ))}
          </ul>
          <svg className="case-curve" viewBox={`0 0 ${WIDTH} ${HEIGHT}`} aria-hidden="true">
            <line x1="0" x2={WIDTH} y1={HEIGHT - FOOT} y2={HEIGHT - FOOT} className="case-curve-line" />
            {days.map((day, index) => {
              let base = HEIGHT - FOOT;
              const all = sum(day);
              return (
                <g key={day.date} transform={`translate(${index * step} 0)`}>
                  {GROUPS.map((group) => {
                    const tall = height(day[group]);
                    base -= tall;
                    return tall === 0 ? null : (
                      <rect key={group} x={step * 0.14} y={base} width={step * 0.72} height={tall} data-group={group} />
                    );
                  })}
                  {all > 0 && (
                    <text x={step / 2} y={base - 4} textAnchor="middle">
                      {all}
                    </text>
                  )}
                  {index % 7 === days.length % 7 && (
                    <text x={index === 0 ? 0 : step / 2} y={HEIGHT - 6} textAnchor={index === 0 ? 'start' : 'middle'}>
                      {formatDay(day.date, locale, 'dayShort')}
                    </text>
                  )}
                </g>
              );
            })}
          </svg>
          <table className="sr-only">
            <caption>{t('overview.picture')}</caption>
            <tbody>
              {days
                .filter((day) => sum(day) > 0)
                .map((day) => (
                  <tr key={day.date}>
                    <th scope="row">{formatDay(day.date, locale)}</th>
                    {GROUPS.map((group) => (
                      <td key={group}>
                        {t(`overview.picture.${group}`)}: {day[group]}
                      </td>
                    ))}
                  </tr>
                ))}
            </tbody>
          </table>
        </>
      )}
    </Section>
  );
}
