import { formatWhen } from '#platform/texts/format-time.ts';
import { Checkbox } from '#platform/ui-kit/Checkbox.tsx';
import { ErrorState } from '#platform/ui-kit/ErrorState.tsx';
import { Mark } from '#platform/ui-kit/Mark.tsx';
import { SelectField } from '#platform/ui-kit/SelectField.tsx';
import { useLocale } from '#platform/ui-kit/use-locale.ts';
import { useNow } from '#platform/ui-kit/use-now.ts';
import { useTexts } from '#platform/ui-kit/use-texts.ts';
import { api } from '#platform/web-client/api.ts';
import type { CalloutStep, CalloutView } from '../../contract.ts';
import { RESPONSE_PHASES } from '../../domain/response-team/checklist.ts';
import { responseTexts } from '../../texts/response-texts.ts';
import { useResponseCommand } from './use-response.ts';

interface ChecklistProps {
  readonly callout: CalloutView;
  readonly canChange: boolean;
}

/** The check-list of a call-out in its four parts: tick, deadline, who is responsible. */
export function Checklist({ callout, canChange }: ChecklistProps) {
  const t = useTexts(responseTexts);
  const command = useResponseCommand();
  const save = (step: CalloutStep, change: Partial<{ done: boolean; ownerId: string | null }>) =>
    command.mutate({
      send: () =>
        api.put(`/api/staffing/response/callouts/${callout.calloutId}/steps/${step.step}`, {
          done: step.doneAt !== null,
          ownerId: step.ownerId,
          note: step.note,
          ...change,
        }),
    });
  return (
    <div className="checklist">
      {RESPONSE_PHASES.map((phase) => {
        const steps = callout.steps.filter((step) => step.phase === phase);
        return (
          <section key={phase}>
            <h3 className="sub-head">
              <span>{t(`response.phase.${phase}`)}</span>
              <span>
                {steps.filter(({ doneAt }) => doneAt !== null).length}/{steps.length}
              </span>
            </h3>
            <ul>
              {steps.map((step) => (
                <li key={step.step}>
                  <Checkbox
                    label={t.find(`response.step.${step.step}`) ?? step.step}
                    note={<StepTimes step={step} />}
                    checked={step.doneAt !== null}
                    disabled={!canChange}
                    onChange={(done) => save(step, { done })}
                  />
                  {canChange && (
                    <SelectField
                      label={t('response.step.owner')}
                      value={step.ownerId ?? ''}
                      onChange={(ownerId) => save(step, { ownerId: ownerId || null })}
                      options={callout.people.map(({ personId, name }) => ({ value: personId, label: name }))}
                      placeholder={t('response.step.nobody')}
                    />
                  )}
                </li>
              ))}
            </ul>
          </section>
        );
      })}
      {command.error && <ErrorState error={command.error} texts={responseTexts} />}
    </div>
  );
}

function StepTimes({ step }: { readonly step: CalloutStep }) {
  const t = useTexts(responseTexts);
  const { locale } = useLocale();
  const now = useNow();
  if (step.doneAt !== null) return t('response.step.done', { when: formatWhen(step.doneAt, now, locale) });
  const due = t('response.step.due', { when: formatWhen(step.dueAt, now, locale) });
  return step.dueAt < now ? <Mark kind="act">{t('response.step.late')}</Mark> : due;
}
