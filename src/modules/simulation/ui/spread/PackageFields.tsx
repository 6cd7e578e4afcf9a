import { Checkbox } from '#platform/ui-kit/Checkbox.tsx';
import { SelectField } from '#platform/ui-kit/SelectField.tsx';
import { TextButton } from '#platform/ui-kit/TextButton.tsx';
import { TextField } from '#platform/ui-kit/TextField.tsx';
import { useTexts } from '#platform/ui-kit/use-texts.ts';
import type { MeasurePackageInput } from '../../contract/spread.ts';
import { MEASURE_STARTS, PPE_LEVELS } from '../../domain/individuals/measures.ts';
import { spreadTexts } from '../../texts/spread-texts.ts';

const EVERY = [0, 2, 3, 7, 14] as const;
const TEAMS = [1, 2, 3, 4] as const;
const SHARES = [1, 0.7, 0.5, 0.3, 0] as const;
const VACCINATED = [0, 0.5, 0.7, 0.9, 1] as const;

interface PackageFieldsProps {
  readonly number: number;
  readonly pack: MeasurePackageInput;
  readonly percent: (share: number) => string;
  readonly onChange: (pack: MeasurePackageInput) => void;
  readonly onRemove: (() => void) | undefined;
}

/** One package of measures in the form. */
export function PackageFields({ number, pack, percent, onChange, onRemove }: PackageFieldsProps) {
  const t = useTexts(spreadTexts);
  const set = (change: Partial<MeasurePackageInput>) => onChange({ ...pack, ...change });
  const { rounds, vaccinated } = pack;
  const share = (value: number, list: readonly number[]) =>
    [...new Set([...list, value])].map((one) => ({
      value: String(one),
      label: t('package.share', { percent: percent(one) }),
    }));
  const part = (value: number) =>
    [...new Set([...VACCINATED, value])].map((one) => ({ value: String(one), label: percent(one) }));
  return (
    <fieldset className="measure-package">
      <legend>{t('package.title', { number })}</legend>
      <TextField label={t('package.name')} value={pack.name} onChange={(name) => set({ name })} />
      <SelectField
        label={t('package.begins')}
        value={pack.begins}
        onChange={(value) => set({ begins: MEASURE_STARTS.find((one) => one === value) ?? pack.begins })}
        options={MEASURE_STARTS.map((value) => ({ value, label: t(`package.begins.${value}`) }))}
      />
      <Checkbox label={t('package.isolate')} checked={pack.isolate} onChange={(isolate) => set({ isolate })} />
      <Checkbox
        label={t('package.quarantine')}
        checked={pack.quarantine}
        onChange={(quarantine) => set({ quarantine })}
      />
      <Checkbox label={t('package.one-site')} checked={pack.oneSite} onChange={(oneSite) => set({ oneSite })} />
      <SelectField
        label={t('package.ppe')}
        value={pack.ppe}
        onChange={(value) => set({ ppe: PPE_LEVELS.find((one) => one === value) ?? pack.ppe })}
        options={PPE_LEVELS.map((value) => ({ value, label: t(`package.ppe.${value}`) }))}
      />
      <SelectField
        label={t('package.rounds')}
        value={String(rounds.everyDays)}
        onChange={(value) => {
          const everyDays = Number(value);
          const some = everyDays > 0 && !rounds.staff && !rounds.residents;
          set({ rounds: some ? { everyDays, staff: true, residents: true } : { ...rounds, everyDays } });
        }}
        options={[...new Set([...EVERY, rounds.everyDays])].map((days) => ({
          value: String(days),
          label: days === 0 ? t('package.rounds.0') : t('package.rounds.every', { days }),
        }))}
      />
      {rounds.everyDays > 0 && (
        <>
          <Checkbox
            label={t('package.rounds.staff')}
            checked={rounds.staff}
            onChange={(staff) => set({ rounds: { ...rounds, staff } })}
          />
          <Checkbox
            label={t('package.rounds.residents')}
            checked={rounds.residents}
            onChange={(residents) => set({ rounds: { ...rounds, residents } })}
          />
        </>
      )}
      <SelectField
        label={t('package.teams')}
        value={String(pack.teams)}
        onChange={(value) => set({ teams: Number(value) })}
        options={[...new Set([...TEAMS, pack.teams])].map((teams) => ({
          value: String(teams),
          label: teams === 1 ? t('package.teams.1') : t('package.teams.many', { teams }),
        }))}
      />
      <details className="spread-more">
        <summary>{t('package.more')}</summary>
        <SelectField
          label={t('package.together')}
          value={String(pack.together)}
          onChange={(value) => set({ together: Number(value) })}
          options={share(pack.together, SHARES)}
        />
        <SelectField
          label={t('package.visits')}
          value={String(pack.visits)}
          onChange={(value) => set({ visits: Number(value) })}
          options={share(pack.visits, SHARES)}
        />
        <SelectField
          label={t('package.vaccinated-residents')}
          value={String(vaccinated.residents)}
          onChange={(value) => set({ vaccinated: { ...vaccinated, residents: Number(value) } })}
          options={part(vaccinated.residents)}
        />
        <SelectField
          label={t('package.vaccinated-staff')}
          value={String(vaccinated.staff)}
          onChange={(value) => set({ vaccinated: { ...vaccinated, staff: Number(value) } })}
          options={part(vaccinated.staff)}
        />
      </details>
      {onRemove && <TextButton onClick={onRemove}>{t('package.remove')}</TextButton>}
    </fieldset>
  );
}
