import type { ReactNode } from 'react';
import { memo } from 'react';
import { Checkbox } from '#platform/ui-kit/Checkbox.tsx';
import { useTexts } from '#platform/ui-kit/use-texts.ts';
import { Why } from '#platform/ui-kit/Why.tsx';
import { planTexts } from '../../texts/plan-texts.ts';
import { triedPeople } from './hole-reasons.ts';
import { ProposedPerson } from './ProposedPerson.tsx';
import type { Hole } from './plan-holes.ts';
import { UncoveredReasons } from './UncoveredReasons.tsx';
import type { Explanations } from './use-explanations.ts';
import type { PlanWords } from './use-plan-words.ts';

/** Reasons named on the row itself; the rest is one press away. */
const NAMED_REASONS = 2;

interface HoleRowProps {
  readonly hole: Hole;
  readonly words: PlanWords;
  readonly explain: Explanations;
  readonly published: boolean;
  readonly chosen: boolean;
  readonly onChoose: (id: string, byKeyboard?: boolean) => void;
  /** Left out where nobody may decide. */
  readonly selected: boolean | undefined;
  readonly onSelect: (ids: readonly string[], selected: boolean) => void;
  /** What opens below the row where there is no room beside it. */
  readonly children?: ReactNode;
}

/** One hole: when, what, and who is proposed, or why nobody can. */
export const HoleRow = memo(function HoleRow(props: HoleRowProps) {
  const { hole, words, explain, published, chosen, onChoose, selected, onSelect, children } = props;
  const t = useTexts(planTexts);
  const refused = hole.proposed.filter((one) => one.decision?.decision === 'refuse').length;
  const uncovered = hole.left - Math.min(hole.left, refused);
  return (
    <li className="hole-item" data-chosen={chosen || undefined} data-with-box={selected !== undefined || undefined}>
      {selected !== undefined && (
        <Checkbox
          bare
          label={t('hole.select', { hole: `${words.when(hole)}, ${words.competence(hole.competence)}` })}
          checked={selected}
          disabled={hole.proposed.length === 0}
          onChange={(next) => onSelect([hole.id], next)}
        />
      )}
      <div>
        <button
          type="button"
          className="hole"
          data-hole={hole.id}
          aria-current={chosen || undefined}
          aria-expanded={children === undefined ? undefined : chosen}
          // A click without a pointer is Enter or Space.
          onClick={(event) => onChoose(hole.id, event.detail === 0)}
        >
          <span className="hole-when">{words.when(hole)}</span>
          <span>
            {words.competence(hole.competence)}
            {hole.missing > 1 && <span className="soft"> × {hole.missing}</span>}
            {hole.proposed.map((one) => (
              <ProposedPerson key={one.personId} assignment={one} published={published} />
            ))}
            {hole.left > 0 && (
              <span className="proposed" data-state="none">
                <span className="proposed-mark" aria-hidden="true" />
                <span>
                  {uncovered > 0
                    ? t('hole.none', { left: uncovered, missing: hole.missing })
                    : t('hole.open-again', { left: hole.left })}
                  {hole.leftBelowMinimum > 0 && <b>, {t('hole.under-minimum')}</b>}
                </span>
              </span>
            )}
          </span>
        </button>
        {uncovered > 0 && hole.reasons.length > 0 && !(chosen && children !== undefined) && (
          <div className="hole-why">
            <Why label={shortReasons(hole, explain, t)}>
              <UncoveredReasons hole={hole} words={words} explain={explain} />
            </Why>
          </div>
        )}
        {chosen && children}
      </div>
    </li>
  );
});

type ShortTranslator = (key: 'reasons.short', values: { able: number; reasons: string }) => string;

function shortReasons(hole: Hole, explain: Explanations, t: ShortTranslator): string {
  const tried = triedPeople(hole.reasons);
  const named = tried.reasons.slice(0, NAMED_REASONS);
  return t('reasons.short', {
    able: tried.withCompetence,
    reasons: named.map(({ code, people }) => `${people} ${explain.reasonShort(code)}`).join(', '),
  });
}
