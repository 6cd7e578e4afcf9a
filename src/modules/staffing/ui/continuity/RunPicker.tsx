import { formatDay } from '#platform/texts/format-date.ts';
import { osloDayAndTime } from '#platform/texts/format-time.ts';
import { SelectField } from '#platform/ui-kit/SelectField.tsx';
import { useLocale } from '#platform/ui-kit/use-locale.ts';
import { useTexts } from '#platform/ui-kit/use-texts.ts';
import type { StressRunHead } from '../../contract.ts';
import { continuityTexts } from '../../texts/continuity-texts.ts';

interface RunPickerProps {
  readonly runs: readonly StressRunHead[];
  readonly runId: number;
  readonly onPick: (runId: number) => void;
  readonly compared: number | undefined;
  readonly onCompare: (runId: number | undefined) => void;
}

/** Which stored run is shown, and which it is compared with. */
export function RunPicker({ runs, runId, onPick, compared, onCompare }: RunPickerProps) {
  const t = useTexts(continuityTexts);
  const { locale } = useLocale();
  const options = runs.map((run) => {
    const { date, time } = osloDayAndTime(run.createdAt);
    const day = formatDay(date, locale, 'dayShort');
    const pattern = t(`pattern.${run.inputs.pattern}`).toLowerCase();
    const draws = run.state === 'running' ? run.inputs.draws : run.draws;
    return { value: String(run.runId), label: t('run.name', { day, time, pattern, draws }) };
  });
  const others = options.filter(
    ({ value }) => value !== String(runId) && runs.some((run) => String(run.runId) === value && run.draws > 0),
  );
  return (
    <>
      <SelectField
        label={t('run.pick')}
        value={String(runId)}
        options={options}
        onChange={(value) => onPick(Number(value))}
      />
      {others.length > 0 && (
        <SelectField
          label={t('run.compare')}
          value={compared === undefined ? '' : String(compared)}
          placeholder={t('run.compare.none')}
          options={others}
          onChange={(value) => onCompare(value === '' ? undefined : Number(value))}
        />
      )}
    </>
  );
}
