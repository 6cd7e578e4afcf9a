import { useQuery } from '@tanstack/react-query';
import type { PlainDate } from '#kernel/plain-date.ts';
import { Fetched } from '#platform/ui-kit/Fetched.tsx';
import { Mark } from '#platform/ui-kit/Mark.tsx';
import { useTexts } from '#platform/ui-kit/use-texts.ts';
import { api } from '#platform/web-client/api.ts';
import type { CandidatesReply, OpenShift } from '../../contract.ts';
import { planTexts } from '../../texts/plan-texts.ts';
import { AgreementHelp } from '../cooperation/AgreementHelp.tsx';
import { AskLink } from '../offers/AskLink.tsx';
import { CandidateCard } from './CandidateCard.tsx';
import { ExcludedPeople } from './ExcludedPeople.tsx';
import { NearestHelp } from './NearestHelp.tsx';
import { useExplanations } from './use-explanations.ts';
import type { PlanWords } from './use-plan-words.ts';

const SHOWN = 10;

interface OpenShiftCandidatesProps {
  readonly row: OpenShift;
  readonly words: PlanWords;
  readonly from: PlainDate;
  readonly days: number;
}

/** Who could take one open shift if it were the only one; a plan weighs all of them together. */
export function OpenShiftCandidates({ row, words, from, days }: OpenShiftCandidatesProps) {
  const t = useTexts(planTexts);
  const explain = useExplanations(words);
  const { unitId, date, shift, competence } = row;
  const query = useQuery({
    queryKey: ['candidates', unitId, date, shift, competence, from, days],
    queryFn: ({ signal }) =>
      api.get<CandidatesReply>(
        '/api/staffing/candidates',
        { unitId, date, shift, competence, from, days, limit: SHOWN },
        signal,
      ),
  });
  return (
    <Fetched query={query} texts={planTexts}>
      {(reply) => (
        <>
          <p className="note">{t('open.candidates.note')}</p>
          {reply.candidates.length > 0 && (
            <p>
              <AskLink rows={[row]} />
            </p>
          )}
          {reply.candidates.length === 0 && (
            <>
              <p>
                <Mark kind="act">{t('open.candidates.none')}</Mark>
              </p>
              <NearestHelp excluded={reply.excluded} />
              <AgreementHelp hole={row} unitName={row.unitName} />
            </>
          )}
          <ol className="candidates">
            {reply.candidates.map((candidate, index) => (
              <CandidateCard
                key={candidate.personId}
                candidate={candidate}
                rank={index + 1}
                assignment={undefined}
                picked={undefined}
                published={false}
                words={words}
                explain={explain}
                onUndo={() => {}}
              />
            ))}
          </ol>
          <ExcludedPeople excluded={reply.excluded} explain={explain} />
        </>
      )}
    </Fetched>
  );
}
