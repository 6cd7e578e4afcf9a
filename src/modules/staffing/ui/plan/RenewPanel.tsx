import { useState } from 'react';
import { Button } from '#platform/ui-kit/Button.tsx';
import { Segmented } from '#platform/ui-kit/Segmented.tsx';
import { SidePanel } from '#platform/ui-kit/SidePanel.tsx';
import { useTexts } from '#platform/ui-kit/use-texts.ts';
import type { PlanReply } from '../../contract.ts';
import { planTexts } from '../../texts/plan-texts.ts';
import { ChoicesFields } from './ChoicesFields.tsx';
import type { OpenedChoices } from './opened-choices.ts';
import { openedNames } from './opened-choices.ts';
import { PlanRefusal } from './PlanRefusal.tsx';
import type { PlanCommands } from './use-plan-commands.ts';

/** Seconds of search that one may choose among. */
export const SEARCH_SECONDS = ['10', '30', '60'] as const;

interface RenewPanelProps {
  readonly plan: PlanReply;
  /** Picked people who are not in the proposal yet. */
  readonly pickedPeople: number;
  readonly commands: PlanCommands;
  readonly onFetch: () => void;
  readonly onClose: () => void;
}

/** A new proposal around what has been decided; the present one stays, to be compared with. */
export function RenewPanel({ plan, pickedPeople, commands, onFetch, onClose }: RenewPanelProps) {
  const t = useTexts(planTexts);
  const [seconds, setSeconds] = useState<(typeof SEARCH_SECONDS)[number]>('10');
  const [choices, setChoices] = useState<OpenedChoices>(plan.choices);
  const { replan } = commands;
  const pinned = plan.figures?.pinned ?? 0;
  const accepted = plan.figures?.accepted ?? 0;
  const refused = plan.figures?.refused ?? 0;
  const nothingNew = pinned + accepted + refused + pickedPeople === 0 && plan.basis.changedSince.length === 0;
  return (
    <SidePanel title={t('renew.title')} onClose={onClose} focusKey="finn">
      <p>
        {nothingNew
          ? t(plan.figures?.optimal ? 'renew.same-optimal' : 'renew.same')
          : t('renew.around', { pinned: pinned + accepted, refused, picked: pickedPeople })}
      </p>
      {plan.basis.changedSince.length > 0 && (
        <p>{t('renew.changed', { what: plan.basis.changedSince.map((what) => t(`changed.${what}`)) })}</p>
      )}
      <p className="soft">{t('renew.stays')}</p>
      <div className="form">
        <div>
          <p className="field-label">{t('search.seconds')}</p>
          <Segmented
            label={t('search.seconds')}
            value={seconds}
            onChange={setSeconds}
            options={SEARCH_SECONDS.map((value) => ({ value, label: t('search.seconds.value', { seconds: value }) }))}
          />
        </div>
        <details className="plan-choices-open">
          <summary>{t('choice.summary', { count: openedNames(choices).length })}</summary>
          <ChoicesFields value={choices} onChange={setChoices} />
        </details>
        {replan.isError && <PlanRefusal error={replan.error} onFetch={() => (replan.reset(), onFetch())} />}
        <div className="button-row">
          <Button
            kind="main"
            busy={replan.isPending}
            onClick={() =>
              replan.mutate({
                timeLimitSeconds: Number(seconds),
                choices,
                // The same seed and the same input find the same plan again.
                seed: nothingNew ? plan.planId + 1 : undefined,
              })
            }
          >
            {t('renew.confirm')}
          </Button>
          <Button onClick={onClose}>{t('panel.cancel')}</Button>
        </div>
      </div>
    </SidePanel>
  );
}
