import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { formatMoment } from '#platform/texts/format-time.ts';
import { Button } from '#platform/ui-kit/Button.tsx';
import { ButtonLink } from '#platform/ui-kit/ButtonLink.tsx';
import { EmptyState } from '#platform/ui-kit/EmptyState.tsx';
import { Fetched } from '#platform/ui-kit/Fetched.tsx';
import { Section } from '#platform/ui-kit/Section.tsx';
import { SelectField } from '#platform/ui-kit/SelectField.tsx';
import { useTexts } from '#platform/ui-kit/use-texts.ts';
import { api } from '#platform/web-client/api.ts';
import type { ComparePlansReply, PlanReply, PlanSummary } from '../../contract.ts';
import { planTexts } from '../../texts/plan-texts.ts';
import { ComparedPlans } from './ComparedPlans.tsx';
import type { PlanWords } from './use-plan-words.ts';
import { usePlans } from './use-plans.ts';

interface ComparePlansProps {
  readonly plan: PlanReply;
  /** The other plan's id, from the address bar; empty where none is chosen yet. */
  readonly otherId: string;
  readonly onOther: (planId: string) => void;
  readonly onClose: () => void;
  readonly words: PlanWords;
}

/** Two proposals side by side: figures, the shifts that differ, and who gets more or less. */
export function ComparePlans({ plan, otherId, onOther, onClose, words }: ComparePlansProps) {
  const t = useTexts(planTexts);
  const plans = usePlans(undefined);
  const others = useMemo(
    () => (plans.data?.plans ?? []).filter((one) => one.planId !== plan.planId && one.figures !== null),
    [plans.data, plan.planId],
  );
  const other = others.find((one) => String(one.planId) === otherId) ?? nearestTo(plan, others);
  const compared = useQuery({
    queryKey: ['plans-compared', plan.planId, plan.revision, other?.planId, other?.revision],
    enabled: other !== undefined,
    queryFn: ({ signal }) =>
      api.get<ComparePlansReply>(
        '/api/staffing/plans/compare',
        { first: plan.planId, second: other?.planId ?? 0 },
        signal,
      ),
  });
  const name = (one: PlanSummary) =>
    t('compare.name', { draft: one.draft, when: formatMoment(one.createdAt), state: t(`state.${one.state}`) });
  return (
    <Section
      title={t('compare.title')}
      className="plan-compare"
      actions={
        <Button icon="close" kind="plain" onClick={onClose}>
          {t('compare.close')}
        </Button>
      }
    >
      <Fetched query={plans} texts={planTexts}>
        {() =>
          other === undefined ? (
            <EmptyState title={t('compare.none')}>{t('compare.none.text')}</EmptyState>
          ) : (
            <>
              <div className="control-bar">
                <SelectField
                  label={t('compare.with')}
                  value={String(other.planId)}
                  onChange={onOther}
                  options={others.map((one) => ({ value: String(one.planId), label: name(one) }))}
                />
                <ButtonLink to={`/bemanning/plan/${other.planId}`}>{t('compare.open')}</ButtonLink>
              </div>
              <Fetched query={compared} texts={planTexts}>
                {(reply) => (
                  <ComparedPlans
                    reply={reply}
                    words={words}
                    firstName={t('compare.this')}
                    secondName={t('compare.draft', { draft: other.draft })}
                  />
                )}
              </Fetched>
            </>
          )
        }
      </Fetched>
    </Section>
  );
}

/** The plan that this one replaced or that replaced it, else the newest for the same place. */
function nearestTo(plan: PlanReply, others: readonly PlanSummary[]): PlanSummary | undefined {
  return (
    others.find((one) => one.planId === plan.replacesPlanId || one.replacesPlanId === plan.planId) ??
    others.find((one) => one.unitId === plan.unitId && one.state !== 'discarded') ??
    others[0]
  );
}
