import { useWords } from '#modules/organisation/ui.ts';
import { Facts } from '#platform/ui-kit/Facts.tsx';
import { Section } from '#platform/ui-kit/Section.tsx';
import { useTexts } from '#platform/ui-kit/use-texts.ts';
import type { ContinuityPlanView } from '../../contract.ts';
import { continuityTexts } from '../../texts/continuity-texts.ts';
import { PlanVersions } from './PlanVersions.tsx';

/** A unit's plan for those who may read it only. */
export function PlanRead({ plan }: { readonly plan: ContinuityPlanView }) {
  const t = useTexts(continuityTexts);
  const { competence } = useWords();
  return (
    <>
      <Section title={t('plan.functions')}>
        {plan.functions.length === 0 && <p className="soft">{t('plan.none')}</p>}
        <Facts
          items={plan.functions.map((one) => ({
            id: one.functionId,
            term: one.name,
            text: [
              t('detail.needs', {
                people: one.people,
                competence: competence(one.competence),
                part: t(`part.${one.part}`),
              }),
              t('hours.may-stop', { hours: one.canStopHours }),
              one.instead,
              one.dependsOn && t('document.depends', { on: one.dependsOn }),
            ]
              .filter(Boolean)
              .join(' · '),
          }))}
        />
        <p className="note">{t('plan.read-only')}</p>
      </Section>
      <PlanVersions plan={plan} onUse={undefined} />
    </>
  );
}
