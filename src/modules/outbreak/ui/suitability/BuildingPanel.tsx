import { useState } from 'react';
import type { PlainDate } from '#kernel/plain-date.ts';
import { formatDate } from '#platform/texts/format-date.ts';
import { Button } from '#platform/ui-kit/Button.tsx';
import { SidePanel } from '#platform/ui-kit/SidePanel.tsx';
import { useTexts } from '#platform/ui-kit/use-texts.ts';
import type { BuildingView, ImprovementView } from '../../contract/suitability.ts';
import { SUITABILITY_QUESTIONS } from '../../domain/suitability/suitability.ts';
import { suitabilityTexts } from '../../texts/suitability-texts.ts';
import { AssessForm } from './AssessForm.tsx';
import { Verdict } from './BuildingMatrix.tsx';
import { ImprovementForm } from './ImprovementForm.tsx';
import { ImprovementItem } from './ImprovementItem.tsx';

interface BuildingPanelProps {
  readonly building: BuildingView;
  readonly improvements: readonly ImprovementView[];
  readonly today: PlainDate;
  readonly mayDecide: boolean;
  readonly onClose: () => void;
}

/** One building: its answers with notes, what is to be improved, and the assessments before. */
export function BuildingPanel({ building, improvements, today, mayDecide, onClose }: BuildingPanelProps) {
  const t = useTexts(suitabilityTexts);
  const [mode, setMode] = useState<'assess' | 'improve' | undefined>();
  const { siteId, name, units, assessment, earlier, mayAssess } = building;
  const done = () => setMode(undefined);
  return (
    <SidePanel title={name} kicker={units.join(' · ')} onClose={onClose} focusKey={siteId}>
      {mode === 'assess' ? (
        <AssessForm building={building} today={today} onDone={done} />
      ) : (
        <>
          <p className="reading">
            <strong>
              <Verdict assessment={assessment} />
            </strong>{' '}
            {assessment
              ? t('assess.by', {
                  day: formatDate(assessment.assessedOn),
                  by: assessment.writtenBy,
                  tookPart: assessment.tookPart,
                })
              : t('assess.never')}
          </p>
          {assessment?.note && <p className="reading">{assessment.note}</p>}
          {assessment && (
            <ul className="suit-answers">
              {SUITABILITY_QUESTIONS.map((question) => {
                const given = assessment.answers[question];
                return (
                  <li key={question}>
                    <span className="suit-dot" data-answer={given?.answer ?? 'unknown'} />
                    <span>
                      {t(`question.${question}`)}: {t(`legend.${given?.answer ?? 'unknown'}`)}
                      {given?.note && <span className="note"> {given.note}</span>}
                    </span>
                  </li>
                );
              })}
            </ul>
          )}
          {mayAssess && (
            <p className="button-row">
              <Button kind={assessment ? 'quiet' : 'main'} onClick={() => setMode('assess')}>
                {t(assessment ? 'assess.again' : 'assess')}
              </Button>
            </p>
          )}
          <h3 className="sub-head">{t('improvements')}</h3>
          {improvements.length === 0 && <p className="note">{t('improvements.empty')}</p>}
          {improvements.map((one) => (
            <ImprovementItem
              key={`${one.improvementId} ${one.revision}`}
              improvement={one}
              mayDo={mayAssess}
              mayDecide={mayDecide}
            />
          ))}
          {mode === 'improve' ? (
            <ImprovementForm siteId={siteId} onDone={done} />
          ) : (
            mayAssess && (
              <p className="button-row">
                <Button icon="plus" onClick={() => setMode('improve')}>
                  {t('improvement.new')}
                </Button>
              </p>
            )
          )}
          {earlier.length > 0 && (
            <>
              <h3 className="sub-head">{t('earlier')}</h3>
              <ul className="suit-answers">
                {earlier.map((one) => (
                  <li key={one.assessmentId}>
                    {formatDate(one.assessedOn)}: {t(`verdict.${one.verdict}`)}
                  </li>
                ))}
              </ul>
            </>
          )}
        </>
      )}
    </SidePanel>
  );
}
