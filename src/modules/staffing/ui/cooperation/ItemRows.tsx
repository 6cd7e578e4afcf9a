import type { AgreementItemView } from '#modules/organisation/contract.ts';
import { useWords } from '#modules/organisation/ui.ts';
import { Button } from '#platform/ui-kit/Button.tsx';
import { SelectField } from '#platform/ui-kit/SelectField.tsx';
import { TextButton } from '#platform/ui-kit/TextButton.tsx';
import { TextField } from '#platform/ui-kit/TextField.tsx';
import { useTexts } from '#platform/ui-kit/use-texts.ts';
import { cooperationTexts } from '../../texts/cooperation-texts.ts';

const SUBJECTS = ['people', 'equipment', 'purchase', 'premises'] as const;

interface ItemRowsProps {
  readonly items: readonly AgreementItemView[];
  readonly competences: readonly string[];
  readonly onChange: (items: readonly AgreementItemView[]) => void;
}

/** What an agreement gives, a row each: people by competence, or equipment, purchases and premises in words. */
export function ItemRows({ items, competences, onChange }: ItemRowsProps) {
  const t = useTexts(cooperationTexts);
  const words = useWords();
  const set = (at: number, change: Partial<AgreementItemView>) =>
    onChange(items.map((item, index) => (index === at ? { ...item, ...change } : item)));
  return (
    <fieldset className="ds-fieldset people-rows">
      <legend className="ds-label">{t('form.items')}</legend>
      {items.map((item, index) => (
        <div className="form-row people-row" key={index}>
          <SelectField
            label={t('form.item.what')}
            value={item.what}
            onChange={(value) => {
              const what = SUBJECTS.find((one) => one === value) ?? 'people';
              set(index, { what, subject: what === 'people' ? (competences[0] ?? '') : '' });
            }}
            options={SUBJECTS.map((value) => ({ value, label: t(`what.${value}`) }))}
          />
          {item.what === 'people' ? (
            <SelectField
              label={t('form.item.competence')}
              value={item.subject}
              onChange={(subject) => set(index, { subject })}
              options={competences.map((value) => ({ value, label: words.competence(value) }))}
            />
          ) : (
            <TextField
              label={t('form.item.subject')}
              value={item.subject}
              onChange={(subject) => set(index, { subject })}
            />
          )}
          <TextField
            label={t('form.item.quantity')}
            optional
            inputMode="numeric"
            value={item.quantity === undefined ? '' : String(item.quantity)}
            onChange={(value) => set(index, { quantity: /^[1-9]\d*$/.test(value) ? Number(value) : undefined })}
          />
          <TextButton onClick={() => onChange(items.filter((_, at) => at !== index))}>
            {t('form.item.remove', { number: index + 1 })}
          </TextButton>
        </div>
      ))}
      <Button small icon="plus" onClick={() => onChange([...items, { what: 'people', subject: competences[0] ?? '' }])}>
        {t('form.item.add')}
      </Button>
    </fieldset>
  );
}
