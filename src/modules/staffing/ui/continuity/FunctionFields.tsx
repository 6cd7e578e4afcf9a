import { useWords } from '#modules/organisation/ui.ts';
import { Button } from '#platform/ui-kit/Button.tsx';
import { SelectField } from '#platform/ui-kit/SelectField.tsx';
import { TextArea } from '#platform/ui-kit/TextArea.tsx';
import { TextField } from '#platform/ui-kit/TextField.tsx';
import { useTexts } from '#platform/ui-kit/use-texts.ts';
import type { CriticalFunctionView } from '../../contract.ts';
import { continuityTexts } from '../../texts/continuity-texts.ts';
import { NumberField } from './NumberField.tsx';

const PARTS = ['day', 'evening', 'night', 'all'] as const;

interface FunctionFieldsProps {
  readonly value: CriticalFunctionView;
  readonly competences: readonly string[];
  readonly onChange: (value: CriticalFunctionView) => void;
  readonly onRemove: () => void;
  /** Says what is missing once saving has been tried. */
  readonly tried: boolean;
}

/** The questions about one thing that must be kept going. */
export function FunctionFields({ value, competences, onChange, onRemove, tried }: FunctionFieldsProps) {
  const t = useTexts(continuityTexts);
  const words = useWords();
  const set = (change: Partial<CriticalFunctionView>) => onChange({ ...value, ...change });
  return (
    <fieldset className="critical-function">
      <legend className="sr-only">{value.name || t('plan.add')}</legend>
      <TextField
        label={t('plan.question.what')}
        value={value.name}
        maxLength={200}
        error={tried && value.name.trim() === '' ? t('plan.needed') : undefined}
        onChange={(name) => set({ name })}
      />
      <div className="form-row">
        <SelectField
          label={t('plan.question.who')}
          value={value.competence}
          options={competences.map((id) => ({ value: id, label: words.competence(id) }))}
          onChange={(competence) => set({ competence })}
        />
        <NumberField
          label={t('plan.question.people')}
          value={value.people}
          least={1}
          most={99}
          onChange={(people) => set({ people })}
        />
        <SelectField
          label={t('plan.question.part')}
          value={value.part}
          options={PARTS.map((part) => ({ value: part, label: t(`part.${part}`) }))}
          onChange={(part) => set({ part: PARTS.find((one) => one === part) ?? 'all' })}
        />
        <NumberField
          label={t('plan.question.stop')}
          value={value.canStopHours}
          least={0}
          most={2000}
          onChange={(canStopHours) => set({ canStopHours })}
        />
      </div>
      <div className="form-row">
        <TextArea
          label={t('plan.question.instead')}
          rows={2}
          maxLength={1000}
          value={value.instead}
          onChange={(instead) => set({ instead })}
        />
        <TextArea
          label={t('plan.question.depends')}
          rows={2}
          maxLength={1000}
          value={value.dependsOn}
          onChange={(dependsOn) => set({ dependsOn })}
        />
      </div>
      <Button kind="plain" small onClick={onRemove}>
        {t('plan.remove')}
      </Button>
    </fieldset>
  );
}
