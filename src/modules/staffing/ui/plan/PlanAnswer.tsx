import { Answer } from '#platform/ui-kit/Answer.tsx';
import { useTexts } from '#platform/ui-kit/use-texts.ts';
import type { PlanReply } from '../../contract.ts';
import { planTexts } from '../../texts/plan-texts.ts';
import type { Hole } from './plan-holes.ts';
import { leftGroups } from './plan-holes.ts';
import type { PlanWords } from './use-plan-words.ts';

interface PlanAnswerProps {
  readonly plan: PlanReply;
  readonly holes: readonly Hole[];
  readonly words: PlanWords;
}

/** The answer to «who takes the shifts, and what must be given up?», with what is left for a person in red. */
export function PlanAnswer({ plan, holes, words }: PlanAnswerProps) {
  const t = useTexts(planTexts);
  const open = holes.reduce((sum, hole) => sum + hole.missing, 0);
  const left = holes.reduce((sum, hole) => sum + hole.left, 0);
  const below = holes.reduce((sum, hole) => sum + hole.leftBelowMinimum, 0);
  const groups = leftGroups(holes, plan.shifts);
  const [worst] = groups;
  if (open === 0) return <Answer>{t('answer.no-holes')}</Answer>;
  const act =
    worst &&
    t(groups.length === 1 ? 'answer.left-one-group' : 'answer.left', {
      unit: worst.unitName,
      part: worst.part,
      competence: words.competenceInText(worst.competence),
      count: worst.left,
      left,
      below,
    });
  const key =
    plan.state === 'published'
      ? 'answer.published'
      : plan.state === 'discarded'
        ? 'answer.discarded'
        : 'answer.covered';
  return <Answer act={act}>{t(key, { covered: open - left, open })}</Answer>;
}
