import { Segmented } from '#platform/ui-kit/Segmented.tsx';
import { TextField } from '#platform/ui-kit/TextField.tsx';
import { useTexts } from '#platform/ui-kit/use-texts.ts';
import type { ReportForm } from '../../contract.ts';
import { reportsTexts } from '../../texts/reports-texts.ts';
import { NumberField } from './NumberField.tsx';
import { RatingField } from './RatingField.tsx';
import type { FigureName, ReportDraft } from './report-draft.ts';
import { figuresAsked } from './report-draft.ts';

const GROUPS = ['now', 'since', 'next'] as const;
const STATUSES = ['normal', 'reduced', 'closed'] as const;

interface ReportFieldsProps {
  readonly form: ReportForm;
  readonly draft: ReportDraft;
  readonly onChange: (draft: ReportDraft) => void;
  readonly wrong: ReadonlySet<string>;
}

/** The form itself: counts in three groups, service, two ratings, one line, and equipment folded away. */
export function ReportFields({ form, draft, onChange, wrong }: ReportFieldsProps) {
  const t = useTexts(reportsTexts);
  const disabled = !form.mayReport;
  const set = (name: FigureName, value: string) => onChange({ ...draft, figures: { ...draft.figures, [name]: value } });
  const standing = (name: FigureName) =>
    figuresAsked(form.kind, 'now').includes(name) ? form.previous?.[name] : undefined;
  return (
    <>
      {GROUPS.map((group) => (
        <fieldset key={group} className="report-group">
          <legend>
            {t(`form.group.${group}`)}
            {group === 'now' && <span className="note"> {t('form.group.now.note')}</span>}
          </legend>
          {figuresAsked(form.kind, group).map((name) => (
            <NumberField
              key={name}
              label={t(`form.${name}`)}
              value={draft.figures[name]}
              before={standing(name)}
              wrong={wrong.has(name)}
              disabled={disabled}
              onChange={(value) => set(name, value)}
            />
          ))}
        </fieldset>
      ))}
      <fieldset className="report-group report-running" disabled={disabled}>
        <legend>{t('form.group.running')}</legend>
        <div>
          <p className="ds-label" aria-hidden="true">
            {t('form.serviceStatus')}
          </p>
          <Segmented
            label={t('form.serviceStatus')}
            value={draft.serviceStatus}
            onChange={(serviceStatus) => onChange({ ...draft, serviceStatus })}
            options={STATUSES.map((value) => ({ value, label: t(`form.status.${value}`) }))}
          />
        </div>
        <RatingField
          label={t('form.staffingRating')}
          value={draft.staffingRating}
          disabled={disabled}
          onChange={(staffingRating) => onChange({ ...draft, staffingRating })}
        />
        <RatingField
          label={t('form.qualityRating')}
          value={draft.qualityRating}
          disabled={disabled}
          onChange={(qualityRating) => onChange({ ...draft, qualityRating })}
        />
      </fieldset>
      <TextField
        label={t('form.freeText')}
        hint={t('form.freeText.hint')}
        value={draft.freeText}
        maxLength={500}
        disabled={disabled}
        onChange={(freeText) => onChange({ ...draft, freeText })}
      />
      {form.items.length > 0 && (
        <details className="report-equipment">
          <summary>{t('form.equipment.open')}</summary>
          <p className="note">{t(form.countsAreStock ? 'form.equipment.stock' : 'form.equipment.report')}</p>
          <div className="report-group">
            {form.items.map(({ item }) => (
              <TextField
                key={item}
                label={item}
                inputMode="numeric"
                value={draft.counted[item] ?? ''}
                error={wrong.has(item) ? t('form.number-wrong') : undefined}
                disabled={disabled}
                onChange={(value) => onChange({ ...draft, counted: { ...draft.counted, [item]: value } })}
              />
            ))}
          </div>
        </details>
      )}
    </>
  );
}
