import { formatNumber } from '#platform/texts/format-number.ts';
import { intlLocale } from '#platform/texts/translator.ts';
import { Section } from '#platform/ui-kit/Section.tsx';
import { useLocale } from '#platform/ui-kit/use-locale.ts';
import { useTexts } from '#platform/ui-kit/use-texts.ts';
import type { VisitingReply, VisitingShareView } from '../../contract/visiting.ts';
import { visitingTexts } from '../../texts/visiting-texts.ts';

/** The strictest at the foot, as in the scale «i svært stor grad … i svært liten grad». */
const STACK = ['closed', 'limited', 'advice', 'open'] as const;
const BOX = { width: 360, height: 150, foot: 18, gap: 6 };

/** The months behind as stacked bars, for institutions and for people's own homes, with the same figures as a table. */
export function VisitingShares({ shares }: { readonly shares: VisitingReply['shares'] }) {
  const t = useTexts(visitingTexts);
  const isEver = [...shares.institution, ...shares.home].some((month) => month.days.open < month.unitDays);
  if (!isEver) return null;
  return (
    <Section title={t('shares')} note={t('shares.note')}>
      <ul className="visit-legend">
        {STACK.toReversed().map((level) => (
          <li key={level}>
            <span className="visit-level" data-level={level} aria-hidden="true" /> {t(`level.${level}`)}
          </li>
        ))}
      </ul>
      <div className="page-pair">
        {(['institution', 'home'] as const)
          .filter((kind) => shares[kind].some((month) => month.unitDays > 0))
          .map((kind) => (
            <ShareBars key={kind} kind={kind} months={shares[kind]} />
          ))}
      </div>
    </Section>
  );
}

function ShareBars({
  kind,
  months,
}: {
  readonly kind: 'institution' | 'home';
  readonly months: readonly VisitingShareView[];
}) {
  const t = useTexts(visitingTexts);
  const { locale } = useLocale();
  const percent = (part: number, whole: number) =>
    formatNumber(whole === 0 ? 0 : part / whole, locale, { style: 'percent', maximumFractionDigits: 0 });
  const monthName = (month: VisitingShareView, style: 'short' | 'long') =>
    new Intl.DateTimeFormat(intlLocale(locale), {
      month: style,
      ...(style === 'long' ? { year: 'numeric' as const } : {}),
      timeZone: 'UTC',
    }).format(new Date(`${month.from}T12:00:00Z`));
  const last = months.at(-1);
  const width = (BOX.width - BOX.gap * (months.length - 1)) / months.length;
  const tall = BOX.height - BOX.foot;
  return (
    <figure className="visit-shares">
      <figcaption className="sub-head">{t(`shares.${kind}`)}</figcaption>
      <svg
        viewBox={`0 0 ${BOX.width} ${BOX.height}`}
        role="img"
        aria-label={
          last &&
          t('shares.alt', {
            kind: t(`shares.${kind}`),
            month: monthName(last, 'long'),
            limited: percent(last.limitedDays, last.unitDays),
          })
        }
      >
        {months.map((month, index) => {
          const x = index * (width + BOX.gap);
          let y = tall;
          return (
            <g key={month.from}>
              {STACK.map((level) => {
                const height = month.unitDays === 0 ? 0 : (month.days[level] / month.unitDays) * tall;
                y -= height;
                return height > 0 ? (
                  <rect
                    key={level}
                    className="visit-bar"
                    data-level={level}
                    x={x}
                    y={y}
                    width={width}
                    height={height}
                  />
                ) : null;
              })}
              <text x={x + width / 2} y={BOX.height - 4} textAnchor="middle" className="visit-month">
                {monthName(month, 'short').replace('.', '').slice(0, 3)}
              </text>
            </g>
          );
        })}
      </svg>
      <details>
        <summary>{t('shares.as-table')}</summary>
        <table className="table">
          <thead>
            <tr>
              <th scope="col">{t('shares.month')}</th>
              {STACK.toReversed().map((level) => (
                <th key={level} scope="col" data-align="end">
                  {t(`level.${level}`)}
                </th>
              ))}
              <th scope="col" data-align="end">
                {t('shares.followed')}
              </th>
            </tr>
          </thead>
          <tbody>
            {months.map((month) => (
              <tr key={month.from}>
                <th scope="row">{monthName(month, 'long')}</th>
                {STACK.toReversed().map((level) => (
                  <td key={level} data-align="end">
                    {percent(month.days[level], month.unitDays)}
                  </td>
                ))}
                <td data-align="end">
                  {month.limitedDays === 0 ? '–' : percent(month.limitedInTime, month.limitedDays)}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </figure>
  );
}
