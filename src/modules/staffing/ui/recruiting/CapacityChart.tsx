import { scaleLinear } from 'd3-scale';
import { area, line } from 'd3-shape';
import { useWords } from '#modules/organisation/ui.ts';
import { formatNumber } from '#platform/texts/format-number.ts';
import { Mark } from '#platform/ui-kit/Mark.tsx';
import { useLocale } from '#platform/ui-kit/use-locale.ts';
import { useTexts } from '#platform/ui-kit/use-texts.ts';
import type { CapacityView } from '../../contract.ts';
import { recruitingTexts } from '../../texts/recruiting-texts.ts';
import { weekNumber } from './week-number.ts';

const WIDTH = 360;
const HEIGHT = 120;
/** Lack under this many full posts is told as covered; from half a post on it is marked. */
const LEAST_LACK = 0.05;
const MARKED_LACK = 0.5;

interface CapacityChartProps {
  readonly capacity: CapacityView;
  readonly weeks: readonly string[];
}

/** One competence by week: what is asked for as a step line, own people without new ones as an area, and with them as a line. */
export function CapacityChart({ capacity, weeks }: CapacityChartProps) {
  const t = useTexts(recruitingTexts);
  const { locale } = useLocale();
  const words = useWords();
  const { demand, without } = capacity;
  const posts = (value: number) => formatNumber(value, locale, { maximumFractionDigits: 1 });
  const top = Math.max(1, ...demand, ...capacity.with) * 1.08;
  const low = Math.min(...demand, ...without) * 0.8;
  const x = scaleLinear([0, Math.max(1, weeks.length - 1)], [1, WIDTH - 1]);
  const y = scaleLinear([low, top], [HEIGHT - 2, 4]);
  const path = line<number>()
    .x((_, week) => x(week))
    .y((value) => y(value));
  const ground = area<number>()
    .x((_, week) => x(week))
    .y0(HEIGHT - 1)
    .y1((value) => y(value));
  // Between what is asked for and what is there: the lack, drawn only where there is one.
  const lack = area<number>()
    .x((_, week) => x(week))
    .y0((_, week) => y(Math.max(without[week] ?? 0, demand[week] ?? 0)))
    .y1((_, week) => y(without[week] ?? 0));
  const worst = Math.max(0, weeks.indexOf(capacity.worstWeek));
  const values = {
    competence: words.competence(capacity.competence),
    demand: posts(demand[worst] ?? 0),
    without: posts(without[worst] ?? 0),
    with: posts(capacity.with[worst] ?? 0),
    week: weekNumber(capacity.worstWeek),
  };
  const { worstWithout, worstWith } = capacity;
  const lackText = t('recruiting.chart.lack', { posts: posts(worstWithout) });
  return (
    <figure className="capacity">
      <figcaption>
        <b>{values.competence}</b>
        {worstWithout >= MARKED_LACK ? (
          <Mark kind={worstWith >= 1 ? 'act' : 'watch'}>{lackText}</Mark>
        ) : (
          <span className="note">{worstWithout >= LEAST_LACK ? lackText : t('recruiting.chart.enough')}</span>
        )}
      </figcaption>
      <svg
        viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
        role="img"
        aria-label={t('recruiting.chart.label', values)}
        preserveAspectRatio="none"
      >
        <path className="capacity-ground" d={ground([...without]) ?? ''} />
        <path className="capacity-lack" d={lack([...without]) ?? ''} />
        <path className="capacity-with" d={path([...capacity.with]) ?? ''} />
        <path className="capacity-demand" d={path([...demand]) ?? ''} />
      </svg>
      <span className="capacity-axis" aria-hidden="true">
        <span>
          {t('recruiting.week')} {weekNumber(weeks[0] ?? '')}
        </span>
        <span>{weekNumber(weeks[Math.floor(weeks.length / 2)] ?? '')}</span>
        <span>{weekNumber(weeks.at(-1) ?? '')}</span>
      </span>
    </figure>
  );
}
