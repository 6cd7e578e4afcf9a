import { Icon } from '#platform/ui-kit/Icon.tsx';
import { useTexts } from '#platform/ui-kit/use-texts.ts';
import type { PlanAssignment } from '../../contract.ts';
import { planTexts } from '../../texts/plan-texts.ts';

interface ProposedPersonProps {
  readonly assignment: PlanAssignment;
  /** The shifts stand in the roster and are no longer a proposal. */
  readonly published: boolean;
}

/** Who is proposed on a shift, with what has been decided: dashed and blue until somebody does. */
export function ProposedPerson({ assignment, published }: ProposedPersonProps) {
  const t = useTexts(planTexts);
  const said = assignment.decision?.decision;
  // In the roster it no longer matters whether a shift was locked or accepted, only that it was not refused.
  const decision = published && said !== 'refuse' ? undefined : said;
  return (
    <span className="proposed" data-state={decision ?? (published ? 'published' : 'proposed')}>
      <span className="proposed-mark" aria-hidden="true">
        {decision === 'pin' && <Icon name="lock" size={11} />}
        {decision === 'accept' && <Icon name="check" size={12} />}
        {decision === 'refuse' && <Icon name="close" size={11} />}
      </span>
      <span className="proposed-name">{assignment.name}</span>
      {decision === undefined ? (
        !published && <span className="sr-only">, {t('decision.proposed')}</span>
      ) : (
        <span className="proposed-word">{t(`decision.${decision}`)}</span>
      )}
    </span>
  );
}
