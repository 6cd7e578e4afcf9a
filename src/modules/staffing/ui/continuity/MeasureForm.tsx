import { useState } from 'react';
import { useWords } from '#modules/organisation/ui.ts';
import { Button } from '#platform/ui-kit/Button.tsx';
import { ErrorState } from '#platform/ui-kit/ErrorState.tsx';
import { Section } from '#platform/ui-kit/Section.tsx';
import { useTexts } from '#platform/ui-kit/use-texts.ts';
import type { StressFunction, StressInputs, StressRun } from '../../contract.ts';
import { continuityTexts } from '../../texts/continuity-texts.ts';
import { NumberField } from './NumberField.tsx';
import type { MeasureDraft } from './stress-draft.ts';
import { measuresOf } from './stress-draft.ts';
import { useStartRun } from './use-start-run.ts';

/** What is tried where nothing is changed. */
const FIRST_DRAFT: MeasureDraft = { train: 6, neighbours: 2, noticeHours: 24, pool: 5, teams: 2 };

interface MeasureFormProps {
  readonly inputs: StressInputs;
  /** The function that breaks first: measures are aimed at it. */
  readonly aim: StressFunction;
  readonly unitName: string;
  readonly agreements: StressRun['agreements'];
  readonly onStarted: (runId: number) => void;
  readonly onCancel: () => void;
}

/** Asks which measures are to be tried on the same draws. */
export function MeasureForm({ inputs, aim, unitName, agreements, onStarted, onCancel }: MeasureFormProps) {
  const t = useTexts(continuityTexts);
  const { competence } = useWords();
  const known = agreements.filter((one) => one.competence === aim.competence);
  const [draft, setDraft] = useState(() => firstDraft(known));
  const start = useStartRun(onStarted);
  const set = (change: Partial<MeasureDraft>) => setDraft({ ...draft, ...change });
  const measures = measuresOf(draft, aim);
  return (
    <Section
      title={t('measures.form')}
      note={t('measures.for', { unit: unitName, competence: competence(aim.competence).toLowerCase() })}
      proposed
      className="stress-form"
    >
      <div className="form-row">
        <NumberField
          label={t('measure.train.field')}
          value={draft.train}
          least={0}
          most={50}
          onChange={(train) => set({ train })}
        />
        <NumberField
          label={t('measure.agreement.field')}
          value={draft.neighbours}
          least={0}
          most={100}
          onChange={(neighbours) => set({ neighbours })}
        />
        <NumberField
          label={t('measure.agreement.hours')}
          value={draft.noticeHours}
          least={0}
          most={336}
          onChange={(noticeHours) => set({ noticeHours })}
        />
        <NumberField
          label={t('measure.pool.field')}
          value={draft.pool}
          least={0}
          most={100}
          onChange={(pool) => set({ pool })}
        />
        <NumberField
          label={t('measure.cohort.field')}
          value={draft.teams}
          least={0}
          most={6}
          onChange={(teams) => set({ teams })}
        />
      </div>
      {known.length > 0 && (
        <p className="note">{t('measure.agreement.known', { names: known.map((one) => one.party) })}</p>
      )}
      <p className="note">{t('measure.cohort.only')}</p>
      <div className="button-row">
        <Button
          kind="main"
          busy={start.isPending}
          aria-disabled={measures.length === 0}
          onClick={() => measures.length > 0 && start.mutate({ ...inputs, measures, biasDraws: 0 })}
        >
          {t('measures.try')}
        </Button>
        <Button onClick={onCancel}>{t('form.cancel')}</Button>
      </div>
      {start.isError && <ErrorState error={start.error} texts={continuityTexts} />}
    </Section>
  );
}

/** What agreements in force give is what is tried first. */
function firstDraft(known: StressRun['agreements']): MeasureDraft {
  if (known.length === 0) return FIRST_DRAFT;
  const neighbours = known.reduce((sum, one) => sum + one.people, 0);
  return { ...FIRST_DRAFT, neighbours, noticeHours: Math.max(...known.map((one) => one.noticeHours)) };
}
