import { formatNumber } from '#platform/texts/format-number.ts';
import { Button } from '#platform/ui-kit/Button.tsx';
import { DecisionBar } from '#platform/ui-kit/DecisionBar.tsx';
import { Mark } from '#platform/ui-kit/Mark.tsx';
import { useLocale } from '#platform/ui-kit/use-locale.ts';
import { useTexts } from '#platform/ui-kit/use-texts.ts';
import { useCan } from '#platform/web-client/use-can.ts';
import type { PlanReply } from '../../contract.ts';
import { planTexts } from '../../texts/plan-texts.ts';
import type { Decision } from './decided-here.ts';

/** What the panel beside the roster shows instead of the chosen hole. */
export type PlanPanel = '' | 'publiser' | 'finn' | 'forkast' | 'trekk';

interface PlanDecisionBarProps {
  readonly plan: PlanReply;
  /** Proposed shifts that are ticked. */
  readonly ticked: number;
  readonly panel: string;
  readonly onPanel: (panel: PlanPanel) => void;
  readonly onDecide: (decision: Decision) => void;
  readonly onClear: () => void;
  readonly onCompare: () => void;
}

/** The foot of the plan: holes before and after, what follows, how good it is, and what to do with it. */
export function PlanDecisionBar(props: PlanDecisionBarProps) {
  const { plan, ticked, panel, onPanel, onDecide, onClear, onCompare } = props;
  const t = useTexts(planTexts);
  const { figures, actions } = plan;
  if (!figures) return null;
  const lead = (
    <>
      {t('bar.before', { count: figures.openBefore })} <span className="arrow">→</span>{' '}
      <span className="sr-only">{t('bar.becomes')} </span>
      {t('bar.after', { count: figures.openAfter })}
    </>
  );
  const published = plan.state === 'published';
  const facts = [
    <Fact key="people" text={t(published ? 'bar.people.published' : 'bar.people', { count: figures.people })} />,
    figures.breaches > 0 ? (
      <Mark key="breaches" kind="act">
        {t('bar.breaches', { count: figures.breaches })}
      </Mark>
    ) : (
      <Fact key="breaches" text={t('bar.breaches', { count: 0 })} />
    ),
    <Fact key="overtime" text={t('bar.overtime', { count: figures.peopleInOvertime })} />,
    ...(figures.pinned + figures.accepted + figures.refused > 0
      ? [
          <span key="decided" className="soft">
            {decidedText(figures, t)}
          </span>,
        ]
      : []),
  ];
  return (
    <DecisionBar label={t('bar.label')} lead={lead} facts={facts} note={<HowGood plan={plan} />}>
      {ticked > 0 && actions.includes('decide') ? (
        <>
          <span hidden className="plan-ticked" />
          <Button kind="plain" onClick={onClear}>
            {t('bar.clear')}
          </Button>
          <Button onClick={() => onDecide('refuse')}>{t('bar.refuse', { count: ticked })}</Button>
          <Button onClick={() => onDecide('accept')}>{t('bar.accept', { count: ticked })}</Button>
          <Button kind="main" icon="lock" onClick={() => onDecide('pin')}>
            {t('bar.pin', { count: ticked })}
          </Button>
        </>
      ) : (
        <>
          {actions.includes('discard') && (
            <Button kind="plain" aria-expanded={panel === 'forkast'} onClick={() => onPanel('forkast')}>
              {t('bar.discard')}
            </Button>
          )}
          <Button onClick={onCompare}>{t('bar.compare')}</Button>
          {actions.includes('replan') && (
            <Button aria-expanded={panel === 'finn'} onClick={() => onPanel('finn')}>
              {t('bar.renew')}
            </Button>
          )}
          {actions.includes('unpublish') && (
            <Button aria-expanded={panel === 'trekk'} onClick={() => onPanel('trekk')}>
              {t('bar.unpublish')}
            </Button>
          )}
          {actions.includes('publish') && figures.shifts > 0 && (
            <Button kind="main" aria-expanded={panel === 'publiser'} onClick={() => onPanel('publiser')}>
              {t('bar.publish', { count: figures.people })}
            </Button>
          )}
        </>
      )}
    </DecisionBar>
  );
}

function Fact({ text }: { readonly text: string }) {
  const [number, ...words] = text.split(' ');
  return (
    <span>
      <b>{number}</b> {words.join(' ')}
    </span>
  );
}

type CountTranslator = (
  key: 'bar.decided.pinned' | 'bar.decided.accepted' | 'bar.decided.refused',
  values: { count: number },
) => string;

function decidedText(figures: NonNullable<PlanReply['figures']>, t: CountTranslator): string {
  return [
    figures.pinned > 0 && t('bar.decided.pinned', { count: figures.pinned }),
    figures.accepted > 0 && t('bar.decided.accepted', { count: figures.accepted }),
    figures.refused > 0 && t('bar.decided.refused', { count: figures.refused }),
  ]
    .filter(Boolean)
    .join(', ');
}

/** A proven distance larger than this share of the cost says more about the proof than about the plan. */
const TELLING_GAP = 0.2;

function HowGood({ plan }: { readonly plan: PlanReply }) {
  const t = useTexts(planTexts);
  const { locale } = useLocale();
  const mayPublish = useCan('staffing.plan.publish');
  const { figures } = plan;
  if (!figures) return null;
  const seconds = formatNumber(figures.secondsTotal, locale, { minimumFractionDigits: 1, maximumFractionDigits: 1 });
  const gap = figures.bound === null || figures.cost === 0 ? undefined : (figures.cost - figures.bound) / figures.cost;
  const quality = figures.optimal
    ? t('bar.optimal', { seconds })
    : gap === undefined || gap > TELLING_GAP
      ? t('bar.feasible', { seconds })
      : t('bar.gap', {
          seconds,
          gap: formatNumber(gap, locale, { style: 'percent', maximumFractionDigits: gap < 0.01 ? 2 : 1 }),
        });
  return (
    <>
      {quality} {plan.state === 'published' ? t('bar.published-note') : t('bar.nothing-sent')}{' '}
      {plan.state === 'proposed' && !mayPublish && t('bar.others-publish')}
    </>
  );
}
