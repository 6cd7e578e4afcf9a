import { useEffect, useRef } from 'react';
import type { WorklistRow } from '../../contract/assessment.ts';
import { useAssessmentWords } from './use-assessment-words.ts';

interface ReviewListProps {
  readonly rows: readonly WorklistRow[];
  readonly currentId: string | undefined;
  readonly onPick: (serviceId: string) => void;
}

/** The list that is gone through: a person with all services together, the row at hand marked. */
export function ReviewList({ rows, currentId, onPick }: ReviewListProps) {
  const { t } = useAssessmentWords();
  const current = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (currentId !== undefined) current.current?.scrollIntoView({ block: 'nearest' });
  }, [currentId]);
  const people = [...Map.groupBy(rows, (row) => row.userId)];
  return (
    <ol className="review-list" aria-label={t('review.list')}>
      {people.map(([userId, services]) => {
        const [first] = services;
        return first === undefined ? null : (
          <li key={userId}>
            <PersonHead row={first} />
            <ul>
              {services.map((row) => (
                <li key={row.serviceId}>
                  <button
                    type="button"
                    ref={row.serviceId === currentId ? current : undefined}
                    aria-current={row.serviceId === currentId ? 'true' : undefined}
                    data-state={row.state}
                    onClick={() => onPick(row.serviceId)}
                  >
                    <RowWords row={row} />
                  </button>
                </li>
              ))}
            </ul>
          </li>
        );
      })}
    </ol>
  );
}

function PersonHead({ row }: { readonly row: WorklistRow }) {
  const { t, person } = useAssessmentWords();
  const marks = [
    ...(row.livesAlone ? [t('person.alone')] : []),
    ...(row.vulnerability === null ? [] : [t('person.vulnerability', { value: row.vulnerability })]),
  ];
  return (
    <p className="review-person">
      <b>{person(row)}</b> <span className="note">{marks.join(' · ')}</span>
    </p>
  );
}

function RowWords({ row }: { readonly row: WorklistRow }) {
  const { t, choice, actions, week } = useAssessmentWords();
  const said =
    row.choice !== null
      ? choice(row.choice)
      : row.inForce.length > 0
        ? actions(row.inForce)
        : row.claimedName !== null
          ? t('review.claimed', { name: row.claimedName })
          : '';
  return (
    <>
      <span className="review-dot" data-state={row.state} aria-hidden="true" />
      <span className="review-kind">
        {row.kind} <span className="note">{week(row)}</span>
      </span>
      <span className="review-said">{said}</span>
      <span className="review-state note">{t(`state.${row.state}`)}</span>
    </>
  );
}
