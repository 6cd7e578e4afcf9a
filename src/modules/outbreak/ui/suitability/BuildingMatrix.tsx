import { formatDate } from '#platform/texts/format-date.ts';
import { Mark } from '#platform/ui-kit/Mark.tsx';
import { TextButton } from '#platform/ui-kit/TextButton.tsx';
import { useTexts } from '#platform/ui-kit/use-texts.ts';
import type { BuildingView, ImprovementView } from '../../contract/suitability.ts';
import type { SuitabilityQuestion } from '../../domain/suitability/suitability.ts';
import { ESSENTIAL_QUESTIONS, SUITABILITY_QUESTIONS } from '../../domain/suitability/suitability.ts';
import { suitabilityTexts } from '../../texts/suitability-texts.ts';

interface BuildingMatrixProps {
  readonly buildings: readonly BuildingView[];
  readonly improvements: readonly ImprovementView[];
  readonly shown: string | undefined;
  readonly onOpen: (siteId: string) => void;
}

const LEGEND = ['yes', 'partly', 'no', 'not_relevant', 'unknown'] as const;

/** Buildings against requirements: a shape for each answer, filled as far as it is met; a blue corner where an improvement is on its way. */
export function BuildingMatrix({ buildings, improvements, shown, onOpen }: BuildingMatrixProps) {
  const t = useTexts(suitabilityTexts);
  const isComing = (siteId: string, question: SuitabilityQuestion) =>
    improvements.some((one) => one.siteId === siteId && one.question === question && one.state === 'approved');
  return (
    <>
      <section className="suit-scroll" tabIndex={0} aria-label={t('matrix.note')}>
        <table className="suit-matrix">
          <thead>
            <tr>
              <th scope="col">{t('column.building')}</th>
              {SUITABILITY_QUESTIONS.map((question) => (
                <th
                  key={question}
                  scope="col"
                  className="suit-question"
                  data-essential={ESSENTIAL_QUESTIONS.includes(question) || undefined}
                >
                  <span>{t(`question.${question}`)}</span>
                </th>
              ))}
              <th scope="col">{t('column.verdict')}</th>
            </tr>
          </thead>
          <tbody>
            {buildings.map(({ siteId, name, assessment }) => (
              <tr key={siteId} data-current={siteId === shown || undefined}>
                <th scope="row">
                  <TextButton onClick={() => onOpen(siteId)}>{name}</TextButton>
                </th>
                {SUITABILITY_QUESTIONS.map((question) => {
                  const answer = assessment?.answers[question]?.answer ?? 'unknown';
                  return (
                    <td key={question} className="suit-cell">
                      <span
                        className="suit-dot"
                        data-answer={answer}
                        data-coming={isComing(siteId, question) || undefined}
                        title={assessment?.answers[question]?.note || undefined}
                      >
                        <span className="sr-only">{t(`legend.${answer}`)}</span>
                      </span>
                    </td>
                  );
                })}
                <td>
                  <Verdict assessment={assessment} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      <p className="suit-legend note">
        {LEGEND.map((answer) => (
          <span key={answer}>
            <span className="suit-dot" data-answer={answer} /> {t(`legend.${answer}`)}
          </span>
        ))}
        <span>
          <b>{t('question.partition')}</b> {t('essential')}
        </span>
      </p>
    </>
  );
}

/** The overall words of a building, and whether they are old. */
export function Verdict({ assessment }: Pick<BuildingView, 'assessment'>) {
  const t = useTexts(suitabilityTexts);
  const verdict = assessment?.verdict ?? 'unknown';
  const words = t(`verdict.${verdict}`);
  return (
    <>
      {verdict === 'unsuited' ? <Mark kind="act">{words}</Mark> : words}{' '}
      {assessment?.stale && (
        <Mark kind="watch">
          {t('stale')} ({formatDate(assessment.assessedOn)})
        </Mark>
      )}
    </>
  );
}
