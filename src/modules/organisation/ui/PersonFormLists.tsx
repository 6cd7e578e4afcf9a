import type { PlainDate } from '#kernel/plain-date.ts';
import { Button } from '#platform/ui-kit/Button.tsx';
import { DateField } from '#platform/ui-kit/DateField.tsx';
import { SelectField } from '#platform/ui-kit/SelectField.tsx';
import { TextField } from '#platform/ui-kit/TextField.tsx';
import { useTexts } from '#platform/ui-kit/use-texts.ts';
import { editTexts } from '../texts/edit-texts.ts';
import { peopleTexts } from '../texts/people-texts.ts';
import type { PersonDraft } from './person-draft.ts';
import { typedNumber } from './person-draft.ts';
import { useCatalogue } from './use-catalogue.ts';

interface PersonFormListsProps {
  readonly draft: PersonDraft;
  readonly set: (change: Partial<PersonDraft>) => void;
  readonly isWrong: (field: keyof PersonDraft) => boolean;
}

/** The list with one entry changed, or (nothing) taken out. */
function withEntry<T>(list: readonly T[], index: number, entry: T | undefined): T[] {
  return list.flatMap((one, at) => (at !== index ? [one] : entry === undefined ? [] : [entry]));
}

/** The lists of a person's form: pool units, training in other units, other workplaces. */
export function PersonFormLists({ draft, set, isWrong }: PersonFormListsProps) {
  const t = useTexts(peopleTexts);
  const e = useTexts(editTexts);
  const names = useCatalogue();
  const { training, workplaces, poolUnits } = draft;
  return (
    <>
      {draft.source !== 'own' && (
        <fieldset className="form-group">
          <legend>{t('form.poolUnits')}</legend>
          <p className="note">{t('form.poolUnitsHint')}</p>
          {poolUnits.map((unitId, index) => (
            <div key={`${index * 1}-${unitId}`} className="form-entry">
              <SelectField
                label={t('form.trainingUnit')}
                value={unitId}
                onChange={(next) => set({ poolUnits: withEntry(poolUnits, index, next) })}
                options={names.units}
              />
              <Button small kind="plain" onClick={() => set({ poolUnits: withEntry(poolUnits, index, undefined) })}>
                {e('remove')}
              </Button>
            </div>
          ))}
          <div>
            <Button small icon="plus" onClick={() => set({ poolUnits: [...poolUnits, names.units[0]?.value ?? ''] })}>
              {e('add')}
            </Button>
          </div>
        </fieldset>
      )}
      <fieldset className="form-group">
        <legend>{t('form.training')}</legend>
        {training.map((row, index) => (
          <div key={`${index * 1}-${row.unitId}`} className="form-entry">
            <SelectField
              label={t('form.trainingUnit')}
              value={row.unitId}
              onChange={(unitId) => set({ training: withEntry(training, index, { ...row, unitId }) })}
              options={names.units.filter((choice) => choice.value !== draft.homeUnitId)}
              placeholder={e('choose')}
              error={isWrong('training') && row.unitId === '' ? t('form.homeNeeded') : undefined}
            />
            <DateField
              label={t('form.trainingTo')}
              optional
              value={row.validTo ?? undefined}
              onChange={(day: PlainDate | undefined) =>
                set({ training: withEntry(training, index, { ...row, validTo: day ?? null }) })
              }
            />
            <Button small kind="plain" onClick={() => set({ training: withEntry(training, index, undefined) })}>
              {e('remove')}
            </Button>
          </div>
        ))}
        <div>
          <Button small icon="plus" onClick={() => set({ training: [...training, { unitId: '', validTo: null }] })}>
            {t('form.addTraining')}
          </Button>
        </div>
      </fieldset>
      <fieldset className="form-group">
        <legend>{t('form.workplaces')}</legend>
        {workplaces.map((row, index) => (
          <div key={`${index * 1}`} className="form-entry">
            <TextField
              label={t('form.workplace')}
              value={row.workplace}
              onChange={(workplace) => set({ workplaces: withEntry(workplaces, index, { ...row, workplace }) })}
              error={isWrong('workplaces') && row.workplace.trim() === '' ? e('name.needed') : undefined}
            />
            <TextField
              label={t('form.workplacePct')}
              inputMode="decimal"
              value={row.pct}
              onChange={(pct) => set({ workplaces: withEntry(workplaces, index, { ...row, pct }) })}
              error={isWrong('workplaces') && typedNumber(row.pct) === undefined ? e('number.needed') : undefined}
            />
            <Button small kind="plain" onClick={() => set({ workplaces: withEntry(workplaces, index, undefined) })}>
              {e('remove')}
            </Button>
          </div>
        ))}
        <div>
          <Button small icon="plus" onClick={() => set({ workplaces: [...workplaces, { workplace: '', pct: '' }] })}>
            {t('form.addWorkplace')}
          </Button>
        </div>
      </fieldset>
    </>
  );
}
