import { useState } from 'react';
import { Button } from '#platform/ui-kit/Button.tsx';
import { Checkbox } from '#platform/ui-kit/Checkbox.tsx';
import { DateField } from '#platform/ui-kit/DateField.tsx';
import { ErrorState } from '#platform/ui-kit/ErrorState.tsx';
import { Section } from '#platform/ui-kit/Section.tsx';
import { SelectField } from '#platform/ui-kit/SelectField.tsx';
import { useTexts } from '#platform/ui-kit/use-texts.ts';
import type { SpreadInputs, SpreadPlaces } from '../../contract/spread.ts';
import { presetPackage } from '../../domain/individuals/preset-packages.ts';
import { ILLNESSES } from '../../rules/spread-parameters.ts';
import { spreadTexts } from '../../texts/spread-texts.ts';
import { PackageFields } from './PackageFields.tsx';
import { ParameterFields } from './ParameterFields.tsx';
import { RulesLine } from './RulesLine.tsx';
import { nextPackageId } from './spread-draft.ts';
import { useRuleDays, useStartSpread } from './use-spread.ts';
import { WholeNumber } from './WholeNumber.tsx';

const MOST_PACKAGES = 4;
/** Indents units below their parent in a list of the browser's own. */
const INDENT = '\u2003';

interface SpreadFormProps {
  readonly places: SpreadPlaces;
  readonly first: SpreadInputs;
  readonly percent: (share: number) => string;
  readonly onStarted: (runId: number) => void;
  readonly onCancel: (() => void) | undefined;
}

/** Asks for a comparison: where, who brings it in, which packages. */
export function SpreadForm({ places, first, percent, onStarted, onCancel }: SpreadFormProps) {
  const t = useTexts(spreadTexts);
  const [inputs, setInputs] = useState(first);
  const start = useStartSpread(onStarted);
  const rules = useRuleDays(inputs);
  const set = (change: Partial<SpreadInputs>) => setInputs({ ...inputs, ...change });
  const { place, packages } = inputs;
  const inPlace = places.places.filter((one) => place === null || one.unitId === place || one.path.includes(place));
  const starts = inPlace.filter(({ residents, staff }) => (inputs.who === 'staff' ? staff : residents) > 0);
  const option = ({ unitId, name, depth }: SpreadPlaces['places'][number]) => ({
    value: unitId,
    label: `${INDENT.repeat(depth)}${name}`,
  });
  return (
    <Section title={t('form.title')} proposed className="spread-form">
      <div className="form-row">
        <SelectField
          label={t('form.place')}
          value={place ?? ''}
          onChange={(value) => set({ place: value === '' ? null : value, startUnit: null })}
          options={[
            ...(places.everywhere ? [{ value: '', label: t('place.everywhere') }] : []),
            ...places.places.map(option),
          ]}
        />
        <SelectField
          label={t('form.who')}
          value={inputs.who}
          onChange={(value) => set({ who: value === 'resident' ? 'resident' : 'staff' })}
          options={[
            { value: 'staff', label: t('form.who.staff') },
            { value: 'resident', label: t('form.who.resident') },
          ]}
        />
        <SelectField
          label={t('form.start')}
          value={inputs.startUnit ?? ''}
          onChange={(value) => set({ startUnit: value === '' ? null : value })}
          options={[{ value: '', label: t('start.anywhere') }, ...starts.map(option)]}
        />
        <SelectField
          label={t('form.illness')}
          value={inputs.illness}
          onChange={(value) => set({ illness: ILLNESSES.find((one) => one === value) ?? inputs.illness })}
          options={ILLNESSES.map((value) => ({ value, label: t(`illness.${value}`) }))}
        />
      </div>
      <RulesLine inputs={inputs} days={rules.data} onChange={(rulesOn) => set({ rulesOn })} />
      <p className="note">
        <b>{t('package.nothing')}</b> {t('package.nothing.about')}
      </p>
      <div className="measure-packages">
        {packages.map((pack, index) => (
          <PackageFields
            key={pack.id}
            number={index + 1}
            pack={pack}
            percent={percent}
            onChange={(next) => set({ packages: packages.map((one) => (one.id === pack.id ? next : one)) })}
            onRemove={
              packages.length > 1 ? () => set({ packages: packages.filter(({ id }) => id !== pack.id) }) : undefined
            }
          />
        ))}
      </div>
      <details className="spread-more">
        <summary>{t('form.more')}</summary>
        <div className="form-row">
          <DateField
            label={t('form.from')}
            value={inputs.from}
            onChange={(from) => from !== undefined && set({ from })}
          />
          <WholeNumber
            label={t('form.days')}
            value={inputs.days}
            least={7}
            most={120}
            onChange={(days) => set({ days })}
          />
          <WholeNumber
            label={t('form.people')}
            value={inputs.people}
            least={0}
            most={20}
            onChange={(people) => set({ people })}
          />
          <WholeNumber
            label={t('form.runs')}
            value={inputs.runs}
            least={10}
            most={2000}
            onChange={(runs) => set({ runs })}
          />
          <WholeNumber
            label={t('form.sampled')}
            value={inputs.sampled}
            least={0}
            most={100}
            onChange={(sampled) => set({ sampled })}
          />
          <WholeNumber
            label={t('form.seed')}
            value={inputs.seed}
            least={0}
            most={2_000_000_000}
            onChange={(seed) => set({ seed })}
          />
        </div>
        <Checkbox
          label={t('form.recorded')}
          checked={inputs.withRecorded}
          onChange={(withRecorded) => set({ withRecorded })}
        />
      </details>
      <ParameterFields inputs={inputs} rules={rules.data} onChange={(changed) => set({ changed })} />
      {start.isError && <ErrorState error={start.error} texts={spreadTexts} />}
      <div className="button-row">
        <Button kind="main" busy={start.isPending} onClick={() => start.mutate(inputs)}>
          {t('form.start-run')}
        </Button>
        {packages.length < MOST_PACKAGES && (
          <Button
            onClick={() =>
              set({
                packages: [...packages, presetPackage('rules', nextPackageId(packages), t('preset.rules'))],
              })
            }
          >
            {t('package.add')}
          </Button>
        )}
        {onCancel && <Button onClick={onCancel}>{t('form.cancel')}</Button>}
      </div>
    </Section>
  );
}
