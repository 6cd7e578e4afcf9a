import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Button } from '#platform/ui-kit/Button.tsx';
import { DateField } from '#platform/ui-kit/DateField.tsx';
import { ErrorState } from '#platform/ui-kit/ErrorState.tsx';
import { Mark } from '#platform/ui-kit/Mark.tsx';
import { Section } from '#platform/ui-kit/Section.tsx';
import { TextField } from '#platform/ui-kit/TextField.tsx';
import { useTexts } from '#platform/ui-kit/use-texts.ts';
import { useToast } from '#platform/ui-kit/use-toast.ts';
import { api } from '#platform/web-client/api.ts';
import { useSession } from '#platform/web-client/use-session.ts';
import type { ContinuityPlanView, CriticalFunctionView, SaveContinuity } from '../../contract.ts';
import { continuityTexts } from '../../texts/continuity-texts.ts';
import { FunctionFields } from './FunctionFields.tsx';
import { PlanVersions } from './PlanVersions.tsx';
import { suggestedFunctions, withNewFunction } from './plan-draft.ts';

/** The short form in which a unit says what it must keep going; saving makes a new version. */
export function PlanForm({ plan }: { readonly plan: ContinuityPlanView }) {
  const t = useTexts(continuityTexts);
  const session = useSession();
  const queries = useQueryClient();
  const toast = useToast();
  const [functions, setFunctions] = useState<readonly CriticalFunctionView[]>(plan.functions);
  const [owner, setOwner] = useState(plan.owner || session.account.name);
  const [reviewOn, setReviewOn] = useState(plan.reviewOn);
  const [tried, setTried] = useState(false);
  const [changed, setChanged] = useState(false);
  const save = useMutation({
    mutationFn: (body: SaveContinuity) =>
      api.put<ContinuityPlanView>(`/api/staffing/continuity/${encodeURIComponent(plan.unitId)}`, body),
    onSuccess: (saved) => {
      queries.setQueryData(['continuity', 'plan', plan.unitId], saved);
      void queries.invalidateQueries({ queryKey: ['continuity', 'plans'] });
      setChanged(false);
      toast.say(t('plan.saved', { version: saved.version }));
    },
  });
  const change = (next: readonly CriticalFunctionView[]) => {
    setFunctions(next);
    setChanged(true);
  };
  const isWhole = owner.trim() !== '' && functions.every((one) => one.name.trim() !== '');
  const trySave = () => {
    setTried(true);
    if (isWhole) save.mutate({ version: plan.version, owner, reviewOn, functions: [...functions] });
  };
  const suggest = () => change(suggestedFunctions(plan.suggested, (name) => t.find(`template.${name}`) ?? name));
  return (
    <>
      <Section
        className="stress-form"
        title={t('plan.functions')}
        note={changed && <Mark kind="new">{t('plan.unsaved')}</Mark>}
      >
        {functions.length === 0 && (
          <p className="soft">
            {t('plan.none')} {plan.suggested.length > 0 && t('plan.none.hint')}
          </p>
        )}
        {functions.map((one, index) => (
          <FunctionFields
            key={one.functionId}
            value={one}
            competences={plan.competences}
            tried={tried}
            onChange={(next) => change(functions.with(index, next))}
            onRemove={() => change(functions.toSpliced(index, 1))}
          />
        ))}
        <div className="button-row">
          <Button onClick={() => change(withNewFunction(functions, plan.competences[0] ?? ''))}>{t('plan.add')}</Button>
          {functions.length === 0 && plan.suggested.length > 0 && (
            <Button kind="main" onClick={suggest}>
              {t('plan.suggest')}
            </Button>
          )}
        </div>
        <div className="form-row">
          <TextField
            label={t('plan.owner')}
            value={owner}
            maxLength={120}
            onChange={(next) => {
              setOwner(next);
              setChanged(true);
            }}
          />
          <DateField
            label={t('plan.review')}
            optional
            value={reviewOn ?? undefined}
            onChange={(day) => {
              setReviewOn(day ?? null);
              setChanged(true);
            }}
          />
        </div>
        <div className="button-row">
          <Button kind={functions.length > 0 ? 'main' : 'quiet'} busy={save.isPending} onClick={trySave}>
            {t('plan.save')}
          </Button>
        </div>
        {save.isError && <ErrorState error={save.error} texts={continuityTexts} />}
        <p className="note reading">{t('plan.source')}</p>
      </Section>
      <PlanVersions plan={plan} onUse={change} />
    </>
  );
}
