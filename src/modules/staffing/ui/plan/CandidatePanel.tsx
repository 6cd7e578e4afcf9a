import type { ReactNode } from 'react';
import { useState } from 'react';
import { formatDay } from '#platform/texts/format-date.ts';
import { Fetched } from '#platform/ui-kit/Fetched.tsx';
import { TextButton } from '#platform/ui-kit/TextButton.tsx';
import { useLocale } from '#platform/ui-kit/use-locale.ts';
import { useTexts } from '#platform/ui-kit/use-texts.ts';
import { problemOf } from '#platform/web-client/api-error.ts';
import type { CandidatesReply, PickedPerson } from '../../contract.ts';
import { planTexts } from '../../texts/plan-texts.ts';
import { AgreementHelp } from '../cooperation/AgreementHelp.tsx';
import { AskLink } from '../offers/AskLink.tsx';
import { candidateOfAssignment } from './assignment-candidate.ts';
import { CandidateCard } from './CandidateCard.tsx';
import type { Decision, ShiftOfPerson } from './decided-here.ts';
import { ExcludedPeople } from './ExcludedPeople.tsx';
import { NearestHelp } from './NearestHelp.tsx';
import { ProposedPerson } from './ProposedPerson.tsx';
import type { Hole } from './plan-holes.ts';
import { UncoveredReasons } from './UncoveredReasons.tsx';
import type { Explanations } from './use-explanations.ts';
import { usePlanCandidates } from './use-plan.ts';
import type { PlanWords } from './use-plan-words.ts';
import { WhatItTakes } from './WhatItTakes.tsx';

/** Candidates drawn and asked for at first, and when the reader wants more. */
const FIRST = 5;
const MORE = 50;

export interface CandidatesProps {
  readonly planId: number;
  readonly hole: Hole;
  readonly published: boolean;
  readonly words: PlanWords;
  readonly explain: Explanations;
  /** People picked for this shift who are not in the proposal. */
  readonly picked: readonly PickedPerson[];
  /** Left out where nobody may decide. */
  readonly onDecide?: ((targets: readonly ShiftOfPerson[], decision: Decision) => void) | undefined;
  readonly onUndo: (decisionIds: readonly number[]) => void;
}

/** The chosen hole: who may take it, ranked, with what speaks for them and what it costs; who may not, and why. */
export function Candidates(props: CandidatesProps) {
  const { planId, hole, published } = props;
  const [limit, setLimit] = useState(FIRST);
  const query = usePlanCandidates(planId, hole, limit, !published);
  const isOpenNoMore = published || isRefusedWith(query.error, 'staffing.shift.not-open');
  if (isOpenNoMore) return <GivenOnly {...props} />;
  return (
    <Fetched query={query} texts={planTexts}>
      {(reply) => <Ranked {...props} reply={reply} onMore={() => setLimit(MORE)} />}
    </Fetched>
  );
}

function isRefusedWith(error: unknown, code: string): boolean {
  const problem = error === null ? undefined : problemOf(error);
  return problem?.kind === 'refused' && problem.code === code;
}

/** A row that is open no more: those who were proposed, with what the plan says of them. */
function GivenOnly({ hole, published, words, explain, onDecide, onUndo }: CandidatesProps) {
  const t = useTexts(planTexts);
  return (
    <>
      {!published && <p>{t('panel.not-open')}</p>}
      {hole.left > 0 && hole.reasons.length > 0 && <Uncovered hole={hole} words={words} explain={explain} />}
      <ol className="candidates">
        {hole.proposed.map((one, index) => (
          <CandidateCard
            key={one.personId}
            candidate={candidateOfAssignment(one)}
            rank={index + 1}
            assignment={one}
            picked={undefined}
            published={published}
            words={words}
            explain={explain}
            onDecide={onDecide && ((decision) => onDecide([one], decision))}
            onUndo={(decisionId) => onUndo([decisionId])}
          />
        ))}
      </ol>
    </>
  );
}

interface UncoveredProps {
  readonly hole: Hole;
  readonly words: PlanWords;
  readonly explain: Explanations;
  readonly children?: ReactNode;
}

function Uncovered({ hole, words, explain, children }: UncoveredProps) {
  const t = useTexts(planTexts);
  return (
    <div className="uncovered">
      <p className="mark mark-act">{t('hole.none', { left: hole.left, missing: hole.missing })}</p>
      {hole.reasons.length > 0 && <UncoveredReasons hole={hole} words={words} explain={explain} />}
      {children}
    </div>
  );
}

interface RankedProps extends CandidatesProps {
  readonly reply: CandidatesReply;
  readonly onMore: () => void;
}

function Ranked({ reply, onMore, hole, published, words, explain, picked, onDecide, onUndo }: RankedProps) {
  const t = useTexts(planTexts);
  const assignmentOf = new Map(hole.proposed.map((one) => [one.personId, one]));
  const ranked = new Set(reply.candidates.map((one) => one.personId));
  const notRanked = hole.proposed.filter((one) => !ranked.has(one.personId));
  const candidates = reply.candidates.toSorted((a, b) => Number(b.proposed) - Number(a.proposed));
  const { unitId, date, shift, competence } = hole;
  const uncovered = hole.left > 0 && hole.proposed.length < hole.missing;
  return (
    <>
      {uncovered && (
        <Uncovered hole={hole} words={words} explain={explain}>
          {candidates.every((one) => one.proposed) && <NearestHelp excluded={reply.excluded} />}
          {candidates.every((one) => one.proposed) && <WhatItTakes lifts={reply.lifts} left={hole.left} />}
          <AgreementHelp hole={hole} unitName={hole.unitName} />
        </Uncovered>
      )}
      {notRanked.map((one) => (
        <p key={one.personId} className="not-ranked">
          <ProposedPerson assignment={one} published={published} />
          {one.decision && onDecide && (
            <TextButton
              aria-label={t('decide.undo.name', { name: one.name })}
              onClick={() => one.decision && onUndo([one.decision.decisionId])}
            >
              {t('decide.undo')}
            </TextButton>
          )}
        </p>
      ))}
      {candidates.length > 0 && hole.missing > 0 && (
        <p>
          <AskLink small rows={[hole]} />
        </p>
      )}
      {candidates.length > 0 && (
        <ol className="candidates">
          {candidates.map((candidate, index) => {
            const { personId, name } = candidate;
            return (
              <CandidateCard
                key={personId}
                candidate={candidate}
                rank={index + 1}
                assignment={assignmentOf.get(personId)}
                picked={picked.find((one) => one.personId === personId)}
                published={published}
                words={words}
                explain={explain}
                onDecide={
                  onDecide && ((decision) => onDecide([{ personId, name, unitId, date, shift, competence }], decision))
                }
                onUndo={(decisionId) => onUndo([decisionId])}
              />
            );
          })}
        </ol>
      )}
      {reply.possible > reply.candidates.length && (
        <p>
          <TextButton onClick={onMore}>
            {t('panel.more', { count: Math.min(MORE, reply.possible) - reply.candidates.length })}
          </TextButton>
        </p>
      )}
      <ExcludedPeople excluded={reply.excluded} explain={explain} />
    </>
  );
}

/** What the chosen hole is: «Åsheim 2 · mandag 23. november kl. 22:00–07:30 · 1 av 3 på vakt uten denne». */
export function HoleKicker({ hole, words }: { readonly hole: Hole; readonly words: PlanWords }) {
  const t = useTexts(planTexts);
  const { locale } = useLocale();
  return (
    <>
      {t('panel.kicker', {
        unit: hole.unitName,
        day: formatDay(hole.date, locale),
        hours: words.hours(hole.shift),
        covered: hole.covered,
        normal: hole.normal,
        minimum: hole.minimum,
      })}
    </>
  );
}
