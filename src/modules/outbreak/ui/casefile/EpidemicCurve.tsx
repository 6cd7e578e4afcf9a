import { useId } from 'react';
import { Section } from '#platform/ui-kit/Section.tsx';
import { Segmented } from '#platform/ui-kit/Segmented.tsx';
import { useSearchParam } from '#platform/ui-kit/use-search-param.ts';
import { useTexts } from '#platform/ui-kit/use-texts.ts';
import type { OutbreakFile } from '../../contract/casefile.ts';
import { casefileTexts } from '../../texts/casefile/casefile-texts.ts';
import { useFileWords } from './use-outbreak.ts';

type Day = OutbreakFile['curves']['onset'][number];
const GROUPS = ['residents', 'staff', 'visitors'] as const;
const BAR = 30;
const UNIT = 16;
const FOOT = 24;
const HEAD = 16;
const LEAST_TOP = 5;

const sumOf = (day: Day) => day.residents + day.staff + day.visitors;

/** The epidemic curve: one square for each person on the day of the first symptom or of the test; who they are is told by pattern. */
export function EpidemicCurve({ file }: { readonly file: OutbreakFile }) {
  const t = useTexts(casefileTexts);
  const words = useFileWords();
  const [by, setBy] = useSearchParam('kurve', 'onset');
  const id = useId();
  const days = by === 'test' ? file.curves.test : file.curves.onset;
  const total = days.reduce((sum, day) => sum + sumOf(day), 0);
  const missing = file.outbreak.counts.cases - total;
  const most = days.reduce<Day | undefined>((top, day) => (top && sumOf(top) >= sumOf(day) ? top : day), undefined);
  const options = (['onset', 'test'] as const).map((value) => ({ value, label: t(`curve.by.${value}`) }));
  const top = Math.max(LEAST_TOP, most ? sumOf(most) : 0);
  const height = HEAD + top * UNIT + FOOT;
  const width = Math.max(1, days.length) * BAR;
  return (
    <Section
      title={t('curve.title')}
      actions={<Segmented label={t('curve.by')} value={by} onChange={setBy} options={options} />}
    >
      {most === undefined ? (
        <p className="note">{t('curve.none')}</p>
      ) : (
        <>
          <ul className="case-curve-key file-key">
            {GROUPS.map((group) => (
              <li key={group}>
                <svg width="14" height="14" aria-hidden="true">
                  <rect x="1" y="1" width="12" height="12" className="file-square" fill={fillOf(group, id)} />
                </svg>
                {t(`group.${group}`)}
              </li>
            ))}
          </ul>
          <svg
            className="file-curve"
            viewBox={`0 0 ${width} ${height}`}
            style={{ maxInlineSize: `${width / 12}rem` }}
            role="img"
            aria-label={t('curve.alt', { count: total, most: sumOf(most), day: words.dayInFull(most.date) })}
          >
            <defs>
              <pattern
                id={`${id}-staff`}
                width="4"
                height="4"
                patternUnits="userSpaceOnUse"
                patternTransform="rotate(45)"
              >
                <line x1="0" y1="0" x2="0" y2="4" className="file-hatch" />
              </pattern>
              <pattern id={`${id}-visitors`} width="5" height="5" patternUnits="userSpaceOnUse">
                <circle cx="2.5" cy="2.5" r="1" className="file-dot" />
              </pattern>
            </defs>
            <line x1="0" x2={width} y1={height - FOOT} y2={height - FOOT} className="case-curve-line" />
            {days.map((day, index) => (
              <g key={day.date} transform={`translate(${index * BAR} 0)`}>
                {GROUPS.flatMap((group) => Array.from({ length: day[group] }, () => group)).map((group, place) => (
                  <rect
                    key={place}
                    x="5"
                    y={height - FOOT - (place + 1) * UNIT + 1}
                    width={BAR - 10}
                    height={UNIT - 2}
                    className="file-square"
                    fill={fillOf(group, id)}
                  />
                ))}
                {(days.length - 1 - index) % 7 === 0 && (
                  <text
                    x={index === days.length - 1 ? BAR : BAR / 2}
                    y={height - 7}
                    textAnchor={index === days.length - 1 ? 'end' : 'middle'}
                  >
                    {words.day(day.date)}
                  </text>
                )}
              </g>
            ))}
          </svg>
          {missing > 0 && <p className="note">{t('curve.missing', { count: missing })}</p>}
          <CurveTable days={days} />
        </>
      )}
    </Section>
  );
}

function fillOf(group: (typeof GROUPS)[number], id: string): string {
  return group === 'residents' ? 'var(--ink)' : `url(#${id}-${group})`;
}

function CurveTable({ days }: { readonly days: readonly Day[] }) {
  const t = useTexts(casefileTexts);
  const words = useFileWords();
  return (
    <details className="file-figures">
      <summary>{t('curve.table')}</summary>
      <table className="file-table">
        <thead>
          <tr>
            <th scope="col">{t('curve.day')}</th>
            {GROUPS.map((group) => (
              <th scope="col" key={group}>
                {t(`group.${group}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {days
            .filter((day) => sumOf(day) > 0)
            .map((day) => (
              <tr key={day.date}>
                <th scope="row">{words.dayInFull(day.date)}</th>
                {GROUPS.map((group) => (
                  <td key={group}>{day[group]}</td>
                ))}
              </tr>
            ))}
        </tbody>
      </table>
    </details>
  );
}
