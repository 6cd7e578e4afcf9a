import { useState } from 'react';
import type { PlainDate } from '#kernel/plain-date.ts';
import { formatDate } from '#platform/texts/format-date.ts';
import { formatWhen } from '#platform/texts/format-time.ts';
import { Button } from '#platform/ui-kit/Button.tsx';
import { Checks } from '#platform/ui-kit/Checks.tsx';
import { Mark } from '#platform/ui-kit/Mark.tsx';
import { Reasons } from '#platform/ui-kit/Reasons.tsx';
import { TextButton } from '#platform/ui-kit/TextButton.tsx';
import { TextLink } from '#platform/ui-kit/TextLink.tsx';
import { useLocale } from '#platform/ui-kit/use-locale.ts';
import { useNow } from '#platform/ui-kit/use-now.ts';
import { useTexts } from '#platform/ui-kit/use-texts.ts';
import { Why } from '#platform/ui-kit/Why.tsx';
import type { CandidateView, PickedPerson, PlanAssignment } from '../../contract.ts';
import { planTexts } from '../../texts/plan-texts.ts';
import { costOf } from './cost-words.ts';
import type { Decision } from './decided-here.ts';
import { isTelling, ruleCheckValue } from './rule-check-value.ts';
import type { Explanations } from './use-explanations.ts';
import type { PlanWords } from './use-plan-words.ts';

interface CandidateCardProps {
  readonly candidate: CandidateView;
  readonly rank: number;
  /** The proposed shift, where this is the one whom the plan proposes. */
  readonly assignment: PlanAssignment | undefined;
  /** Chosen by a person for this shift; comes in with the next search. */
  readonly picked: PickedPerson | undefined;
  readonly published: boolean;
  readonly words: PlanWords;
  readonly explain: Explanations;
  /** Left out where nobody may decide. */
  readonly onDecide?: ((decision: Decision) => void) | undefined;
  readonly onUndo: (decisionId: number) => void;
}

/** Somebody who may lawfully take a shift: what speaks for them, what it costs, which rules were tried on what figures. */
export function CandidateCard(props: CandidateCardProps) {
  const { candidate, rank, assignment, picked, published, words, explain, onDecide, onUndo } = props;
  const t = useTexts(planTexts);
  const proposed = candidate.proposed || assignment !== undefined;
  const refused = assignment?.decision?.decision === 'refuse';
  const points = assignment ? costOf(assignment.terms) : candidate.addedCost;
  const terms = assignment?.terms ?? candidate.terms;
  const cost = explain.cost(points, terms, candidate.source);
  return (
    <li className="candidate" data-proposed={(proposed && !published && !refused) || picked !== undefined || undefined}>
      <div className="candidate-head">
        <span className="candidate-rank">{rank}</span>
        <TextLink quiet to={`/bemanning/folk/${candidate.personId}`}>
          {candidate.name}
        </TextLink>
        {proposed && !refused && (
          <Mark kind="new" bare>
            {t(published ? 'candidate.published' : 'candidate.proposed')}
          </Mark>
        )}
        {picked && (
          <Mark kind="new" bare>
            {t('candidate.picked')}
          </Mark>
        )}
        {!proposed && !picked && onDecide && (
          <Button
            small
            aria-label={t('candidate.choose.name', { name: candidate.name })}
            onClick={() => onDecide('pin')}
          >
            {t('candidate.choose')}
          </Button>
        )}
      </div>
      <div className="candidate-body">
        <p>
          <WhoAndWhere candidate={candidate} words={words} />
        </p>
        <p className="soft">
          <b>{cost.level}:</b> {cost.what}.{' '}
          <Why label={t('cost.points', { points })}>
            <Reasons
              items={terms.map((term) => ({
                id: term.code,
                count: term.points,
                text: explain.term(term, candidate.source),
              }))}
            />
          </Why>
        </p>
        {assignment && <WhyThisPerson assignment={assignment} explain={explain} />}
        <RuleChecks candidate={candidate} open={proposed} explain={explain} />
        {assignment?.decision && <DecidedLine decision={assignment.decision} />}
        {picked && onDecide && (
          <div className="button-row">
            <UndoButton decisionId={picked.decisionId} name={picked.name} onUndo={onUndo} />
          </div>
        )}
        {proposed && assignment && onDecide && (
          <div className="button-row">
            <DecisionButtons assignment={assignment} onDecide={onDecide} onUndo={onUndo} />
          </div>
        )}
      </div>
    </li>
  );
}

function WhoAndWhere({ candidate, words }: { readonly candidate: CandidateView; readonly words: PlanWords }) {
  const t = useTexts(planTexts);
  const training = candidate.checks.find((check) => check.rule === 'training');
  const trained = training && ruleCheckValue(training);
  const rest = candidate.checks.find((check) => check.rule === 'daily-rest');
  const competence = words.competence(candidate.competence);
  const own = candidate.source === 'own';
  const parts = [
    own
      ? t('candidate.own', { competence, unit: candidate.homeUnitName ?? t('candidate.no-unit') })
      : t('candidate.outside', { competence, source: words.sourceInText(candidate.source) }),
    trained?.key === 'check.value.trained-until' &&
      t('candidate.trained-until', { day: formatDate(String(trained.values['trainedUntil']) as PlainDate) }),
    trained?.key === 'check.value.trained' && own && t('candidate.trained'),
    trained?.key === 'check.value.home-unit' && t('candidate.home'),
    rest && Object.keys(rest.facts).every((name) => name === 'limitHours') && t('candidate.free-around'),
  ];
  return <>{parts.filter(Boolean).join(' ')}</>;
}

/** Reasons that set this person apart from the others; the rest is one press away. */
const TELLING_REASONS: readonly string[] = [
  'pinned',
  'only-candidate',
  'cheapest-candidate',
  'needed-for-whole',
  'outbreak-team',
  'outbreak-own-staff',
  'below-minimum',
];

interface WhyThisPersonProps {
  readonly assignment: PlanAssignment;
  readonly explain: Explanations;
}

function WhyThisPerson({ assignment, explain }: WhyThisPersonProps) {
  const t = useTexts(planTexts);
  const reasons = assignment.because.flatMap((one) => {
    const text = explain.because(one);
    return text ? [{ code: one.code, text }] : [];
  });
  if (reasons.length === 0) return null;
  const telling = reasons.filter(({ code }) => TELLING_REASONS.includes(code)).map(({ text }) => text);
  return (
    <p>
      {telling.join(' ')}{' '}
      <Why label={t('candidate.why')}>
        {reasons.map(({ code, text }) => (
          <span key={code} className="because">
            {text}
          </span>
        ))}
      </Why>
    </p>
  );
}

interface RuleChecksProps {
  readonly candidate: CandidateView;
  readonly open: boolean;
  readonly explain: Explanations;
}

function RuleChecks({ candidate, open, explain }: RuleChecksProps) {
  const t = useTexts(planTexts);
  const [all, setAll] = useState(false);
  const holding = candidate.checks.filter((check) => check.ok).length;
  const shown = all ? candidate.checks : open ? candidate.checks.filter(isTelling) : [];
  return (
    <>
      {shown.length > 0 && (
        <Checks
          items={shown.map((check) => ({
            id: check.rule,
            result: check.ok ? 'holds' : 'breaks',
            rule: (
              <>
                {explain.rule(check)}
                {all && check.source && (
                  <span className="check-source">{t.find(`rule-source.${check.source}`) ?? check.source}</span>
                )}
              </>
            ),
            value: explain.checkValue(check),
          }))}
        />
      )}
      {shown.length < candidate.checks.length || all ? (
        <p className="note">
          {t('checks.holding', { holding, all: candidate.checks.length })}{' '}
          <TextButton
            aria-expanded={all}
            aria-label={t(all ? 'checks.fewer.name' : 'checks.all.name', { name: candidate.name })}
            onClick={() => setAll(!all)}
          >
            {t(all ? 'checks.fewer' : 'checks.all')}
          </TextButton>
        </p>
      ) : null}
    </>
  );
}

function DecidedLine({ decision }: { readonly decision: NonNullable<PlanAssignment['decision']> }) {
  const t = useTexts(planTexts);
  const { locale } = useLocale();
  return (
    <p className="decided-line">
      {t(`decision.${decision.decision}.by`, {
        name: decision.byName ?? t('decision.unknown'),
        when: formatWhen(decision.at, useNow(), locale),
      })}
    </p>
  );
}

interface DecisionButtonsProps {
  readonly assignment: PlanAssignment;
  readonly onDecide: (decision: Decision) => void;
  readonly onUndo: (decisionId: number) => void;
}

function DecisionButtons({ assignment, onDecide, onUndo }: DecisionButtonsProps) {
  const t = useTexts(planTexts);
  const { name, decision } = assignment;
  const choices: readonly Decision[] = ['pin', 'accept', 'refuse'];
  return (
    <>
      {choices
        .filter((choice) => choice !== decision?.decision)
        .map((choice) => (
          <Button
            key={choice}
            small
            kind={choice === 'pin' && decision === null ? 'main' : 'quiet'}
            aria-label={t(`decide.${choice}.name`, { name })}
            onClick={() => onDecide(choice)}
          >
            {t(`decide.${choice}`)}
          </Button>
        ))}
      {decision && <UndoButton decisionId={decision.decisionId} name={name} onUndo={onUndo} />}
    </>
  );
}

interface UndoButtonProps {
  readonly decisionId: number;
  readonly name: string;
  readonly onUndo: (decisionId: number) => void;
}

/** Takes one decision back; it has no number before the server has taken it. */
function UndoButton({ decisionId, name, onUndo }: UndoButtonProps) {
  const t = useTexts(planTexts);
  return (
    <Button
      small
      kind="plain"
      icon="undo"
      busy={decisionId === 0}
      aria-label={t('decide.undo.name', { name })}
      onClick={() => onUndo(decisionId)}
    >
      {t('decide.undo')}
    </Button>
  );
}
