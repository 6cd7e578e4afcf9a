import { useWords } from '#modules/organisation/ui.ts';
import { useTexts } from '#platform/ui-kit/use-texts.ts';
import type { VisitWithoutCarer } from '../../contract.ts';
import { visitsTexts } from '../../texts/visits-texts.ts';
import { useVisitWords } from './use-visit-words.ts';

interface VisitCardsProps {
  readonly visits: readonly VisitWithoutCarer[];
  readonly withDay: boolean;
}

/** Visits one by one, as on a list to take along. */
export function VisitCards({ visits, withDay }: VisitCardsProps) {
  const t = useTexts(visitsTexts);
  const words = useWords();
  const say = useVisitWords();
  return (
    <ul className="visit-cards">
      {visits.map((visit) => (
        <li key={visit.visitId}>
          <p className="visit-card-head">
            <b>{say.person(visit)}</b>
            <span>{say.when(visit, withDay)}</span>
          </p>
          <p>
            {say.service(visit)}, {say.length(visit)}
          </p>
          <p className="note">
            {visit.unitName} · {words.competence(visit.competence)}
            {visit.carers > 1 && <b> · {t('visits.carers.value', { count: visit.carers })}</b>}
          </p>
          <p className="note">
            {t('visits.away')}: {visit.plannedCarerName ?? '–'}
          </p>
          <p className="visit-card-allowed">
            <span className="note">{t('visits.allowed')}:</span> {say.allowed(visit)}
          </p>
        </li>
      ))}
    </ul>
  );
}
