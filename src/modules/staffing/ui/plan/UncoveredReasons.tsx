import { Reasons } from '#platform/ui-kit/Reasons.tsx';
import { useTexts } from '#platform/ui-kit/use-texts.ts';
import { planTexts } from '../../texts/plan-texts.ts';
import { triedPeople } from './hole-reasons.ts';
import type { Hole } from './plan-holes.ts';
import type { Explanations } from './use-explanations.ts';
import type { PlanWords } from './use-plan-words.ts';

interface UncoveredReasonsProps {
  readonly hole: Hole;
  readonly words: PlanWords;
  readonly explain: Explanations;
}

/** Everyone tried on a hole, by the first rule in the way; the numbers add up to all our people. */
export function UncoveredReasons({ hole, words, explain }: UncoveredReasonsProps) {
  const t = useTexts(planTexts);
  const tried = triedPeople(hole.reasons);
  return (
    <div className="hole-reasons">
      <p>
        {t('reasons.tried', {
          everyone: tried.everyone,
          able: tried.withCompetence,
          competence: words.competenceInText(hole.competence),
        })}
      </p>
      <Reasons
        items={[
          ...tried.reasons.map(({ code, people }) => ({ id: code, count: people, text: explain.reason(code) })),
          ...(tried.otherCompetence > 0
            ? [{ id: 'competence', count: tried.otherCompetence, text: explain.reason('competence') }]
            : []),
        ]}
      />
    </div>
  );
}
