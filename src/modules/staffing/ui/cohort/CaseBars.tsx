import { useTexts } from '#platform/ui-kit/use-texts.ts';
import type { CohortDocumentView, RosterFiguresView } from '../../contract.ts';
import { cohortTexts } from '../../texts/cohort-texts.ts';

interface CaseBarsProps {
  readonly document: CohortDocumentView;
  readonly chosen: number;
}

/** People that one case puts in quarantine: the bar is the mean, the tick the worst; today above, cohort below, per days until found. */
export function CaseBars({ document, chosen }: CaseBarsProps) {
  const t = useTexts(cohortTexts);
  const { today, cohort } = document;
  const most = Math.max(1, ...today.cases.map((one) => one.worst), ...cohort.cases.map((one) => one.worst));
  const bar = (label: string, figures: RosterFiguresView, days: number, kind: 'today' | 'cohort') => {
    const one = figures.cases.find((outcome) => outcome.days === days);
    if (!one) return null;
    const mean = Math.round(one.mean * 10) / 10;
    return (
      <div className="case-bar" data-kind={kind}>
        <span className="case-bar-label">{label}</span>
        <span className="case-bar-track" role="img" aria-label={t('compare.bar', { label, mean, worst: one.worst })}>
          <span className="case-bar-mean" style={{ inlineSize: `${(100 * one.mean) / most}%` }} />
          <span className="case-bar-worst" style={{ insetInlineStart: `${(100 * one.worst) / most}%` }} />
        </span>
        <span className="case-bar-value">{t('compare.bar.value', { mean, worst: one.worst })}</span>
      </div>
    );
  };
  return (
    <div>
      <p className="sub-head">{t('compare.chart')}</p>
      {today.cases.map(({ days }) => (
        <div key={days} className="case-group" data-chosen={days === chosen || undefined}>
          <p className="note">
            {t('compare.days')} {t('compare.days.value', { days })}
          </p>
          {bar(t('compare.today'), today, days, 'today')}
          {bar(t('compare.cohort'), cohort, days, 'cohort')}
        </div>
      ))}
    </div>
  );
}
