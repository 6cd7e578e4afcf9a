import { Section } from '#platform/ui-kit/Section.tsx';
import { useTexts } from '#platform/ui-kit/use-texts.ts';
import type { StackedBar } from '../../domain/upheld/stacked-bars.ts';
import { stackedBars } from '../../domain/upheld/stacked-bars.ts';
import { UPHELD_GRADES } from '../../rules/upheld/upheld-grades.ts';
import { upheldTexts } from '../../texts/upheld-texts.ts';

interface BarFigureProps {
  readonly name: 'nursing' | 'practical' | 'quality';
  readonly labels: readonly string[];
  readonly counts: readonly (readonly number[])[];
}

/** One figure of the survey's form, week by week, with the same numbers as a table for those who do not see it. */
export function BarFigure({ name, labels, counts }: BarFigureProps) {
  const t = useTexts(upheldTexts);
  const legend = UPHELD_GRADES.map((grade) => t(name === 'quality' ? `quality.${grade}` : `grade.${grade}`));
  const bars = labels.map((label, index): StackedBar => ({ label, counts: counts[index] ?? [] }));
  const picture = stackedBars(bars, legend, t('figure.none'));
  return (
    <Section title={t(`figure.${name}`)} note={t(name === 'quality' ? 'figure.note.quality' : 'figure.note')}>
      <svg className="upheld-figure" viewBox={`0 0 ${picture.width} ${picture.height}`} aria-hidden="true">
        {picture.rects.map((one) => (
          <rect key={`${one.x} ${one.y}`} {...one} data-grade={one.grade} />
        ))}
        {picture.texts.map((one) => (
          <text
            key={`${one.x} ${one.y} ${one.text}`}
            x={one.x}
            y={one.y}
            textAnchor={one.anchor}
            data-grade={one.grade}
          >
            {one.text}
          </text>
        ))}
      </svg>
      <table className="sr-only">
        <caption>{t(`figure.${name}`)}</caption>
        <thead>
          <tr>
            <th scope="col">{t('column.week')}</th>
            {legend.map((word) => (
              <th key={word} scope="col">
                {word}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {bars.map((bar) => (
            <tr key={bar.label}>
              <th scope="row">{bar.label}</th>
              {legend.map((word, grade) => (
                <td key={word}>{bar.counts[grade] ?? 0}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </Section>
  );
}
