import { useState } from 'react';
import type { PlainDate } from '#kernel/plain-date.ts';
import { Button } from '#platform/ui-kit/Button.tsx';
import { Checkbox } from '#platform/ui-kit/Checkbox.tsx';
import { DateField } from '#platform/ui-kit/DateField.tsx';
import { ErrorState } from '#platform/ui-kit/ErrorState.tsx';
import { Section } from '#platform/ui-kit/Section.tsx';
import { Segmented } from '#platform/ui-kit/Segmented.tsx';
import { useTexts } from '#platform/ui-kit/use-texts.ts';
import type { StressInputs } from '../../contract.ts';
import { continuityTexts } from '../../texts/continuity-texts.ts';
import { NumberField } from './NumberField.tsx';
import { LEVEL_SETS, levelSetOf, newInputs } from './stress-draft.ts';
import { useStartRun } from './use-start-run.ts';

/** Draws made to see how far the greedy step is off. */
const BIAS_DRAWS = 30;
const PATTERNS = ['independent', 'clustered', 'quarantine'] as const;

interface StressFormProps {
  readonly today: PlainDate;
  readonly before: StressInputs | undefined;
  readonly onStarted: (runId: number) => void;
  readonly onCancel: (() => void) | undefined;
}

/** Asks for a stress test: period, how absence falls, which levels, how many draws. */
export function StressForm({ today, before, onStarted, onCancel }: StressFormProps) {
  const t = useTexts(continuityTexts);
  const [inputs, setInputs] = useState<StressInputs>(before ? { ...before, measures: [] } : newInputs(today));
  const start = useStartRun(onStarted);
  const set = (change: Partial<StressInputs>) => setInputs({ ...inputs, ...change });
  const { pattern } = inputs;
  return (
    <Section title={t('form.title')} proposed className="stress-form">
      <div className="form-row">
        <DateField
          label={t('form.from')}
          value={inputs.from}
          onChange={(from) => from !== undefined && set({ from })}
        />
        <NumberField
          label={t('form.days')}
          value={inputs.days}
          least={1}
          most={28}
          onChange={(days) => set({ days })}
        />
      </div>
      <div>
        <p className="field-label">{t('form.pattern')}</p>
        <Segmented
          label={t('form.pattern')}
          value={pattern}
          onChange={(next) => set({ pattern: next })}
          options={PATTERNS.map((value) => ({ value, label: t(`pattern.${value}`) }))}
        />
        <p className="note">{t(`pattern.${pattern}.about`)}</p>
      </div>
      <div>
        <p className="field-label">{t('form.levels')}</p>
        <Segmented
          label={t('form.levels')}
          value={levelSetOf(inputs.levels) ?? 'wide'}
          onChange={(name) => set({ levels: [...LEVEL_SETS[name]] })}
          options={[
            { value: 'wide', label: t('form.levels.wide') },
            { value: 'plan', label: t('form.levels.plan') },
          ]}
        />
        <p className="note">{t('form.levels.plan.hint')}</p>
      </div>
      <Checkbox
        label={t('form.recorded')}
        checked={inputs.withRecorded}
        onChange={(withRecorded) => set({ withRecorded })}
      />
      <details className="stress-more">
        <summary>{t('form.more')}</summary>
        <div className="form-row">
          {pattern === 'quarantine' ? (
            <>
              <NumberField
                label={t('form.quarantine')}
                value={inputs.quarantineDays}
                least={1}
                most={28}
                onChange={(quarantineDays) => set({ quarantineDays })}
              />
              <NumberField
                label={t('form.contact')}
                value={inputs.contactDays}
                least={1}
                most={7}
                onChange={(contactDays) => set({ contactDays })}
              />
            </>
          ) : (
            <NumberField
              label={t('form.spell')}
              value={inputs.spellDays}
              least={1}
              most={28}
              onChange={(spellDays) => set({ spellDays })}
            />
          )}
          {pattern === 'clustered' && (
            <NumberField
              label={t('form.together')}
              hint={t('form.together.hint')}
              value={Math.round(inputs.together * 100)}
              least={0}
              most={95}
              onChange={(share) => set({ together: share / 100 })}
            />
          )}
          <NumberField
            label={t('form.draws')}
            value={inputs.draws}
            least={10}
            most={1000}
            onChange={(draws) => set({ draws })}
          />
          <NumberField
            label={t('form.seed')}
            hint={t('form.seed.hint')}
            value={inputs.seed}
            least={0}
            most={1_000_000}
            onChange={(seed) => set({ seed })}
          />
        </div>
        <Checkbox
          label={t('form.bias')}
          checked={inputs.biasDraws > 0}
          onChange={(on) => set({ biasDraws: on ? BIAS_DRAWS : 0 })}
        />
      </details>
      <div className="button-row">
        <Button kind="main" busy={start.isPending} onClick={() => start.mutate(inputs)}>
          {t('form.start')}
        </Button>
        {onCancel && <Button onClick={onCancel}>{t('form.cancel')}</Button>}
      </div>
      {start.isError && <ErrorState error={start.error} texts={continuityTexts} />}
    </Section>
  );
}
