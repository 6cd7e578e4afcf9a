import { Mark } from '#platform/ui-kit/Mark.tsx';
import { useTexts } from '#platform/ui-kit/use-texts.ts';
import type { FindingView, PlanReply } from '../../contract.ts';
import { findingTexts } from '../../texts/findings.ts';
import { planTexts } from '../../texts/plan-texts.ts';
import type { PlanWords } from './use-plan-words.ts';

interface PlanFindingsProps {
  readonly plan: Pick<PlanReply, 'findings'>;
  readonly words: PlanWords;
}

/** What the checker says about the plan: breaches, and wishes that could not be met, each with its rule. */
export function PlanFindings({ plan, words }: PlanFindingsProps) {
  const t = useTexts(planTexts);
  if (plan.findings.length === 0) return null;
  return (
    <>
      <h3 className="sub-head">
        <span>{t('findings.title')}</span>
        <span className="note">{t('findings.count', { count: plan.findings.length })}</span>
      </h3>
      <FindingList findings={plan.findings} words={words} />
    </>
  );
}

/** Findings as lines: whom or where, what the rule saw, and what it rests on. */
export function FindingList({
  findings,
  words,
}: {
  readonly findings: readonly FindingView[];
  readonly words: PlanWords;
}) {
  return (
    <ul className="finding-list">
      {findings.map((finding, index) => (
        <li key={`${finding.code}-${finding.personId ?? ''}-${finding.date ?? ''}-${index * 1}`}>
          <Finding finding={finding} words={words} />
        </li>
      ))}
    </ul>
  );
}

function Finding({ finding, words }: { readonly finding: FindingView; readonly words: PlanWords }) {
  const t = useTexts(planTexts, findingTexts);
  const { personName, unitName, date, shift, level } = finding;
  const where = [personName, unitName, date && shift ? words.when({ date, shift }) : undefined].filter(Boolean);
  const isWish = level === 'warn' && Object.keys(finding.facts).length === 0;
  const text = isWish
    ? t('findings.pin-left-out', { reason: t.find(`reason.one.${finding.code}`) ?? finding.code })
    : (saidSafely(() => t.find(finding.code, finding.facts)) ?? finding.code);
  return (
    <>
      {level === 'info' ? (
        <b>{where.join(' · ')}</b>
      ) : (
        <Mark kind={level === 'breach' ? 'act' : 'watch'}>{where.join(' · ') || t(`findings.level.${level}`)}</Mark>
      )}{' '}
      {text}
      {finding.source && <span className="note"> {finding.source}</span>}
    </>
  );
}

/** A finding may lack a fact that its text asks for; then its code is shown instead. */
function saidSafely(say: () => string | undefined): string | undefined {
  try {
    return say();
  } catch {
    return undefined;
  }
}
