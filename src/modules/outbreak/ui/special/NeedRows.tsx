import { useWords } from '#modules/organisation/ui.ts';
import { Checkbox } from '#platform/ui-kit/Checkbox.tsx';
import { SelectField } from '#platform/ui-kit/SelectField.tsx';
import { TextButton } from '#platform/ui-kit/TextButton.tsx';
import { TextField } from '#platform/ui-kit/TextField.tsx';
import { useTexts } from '#platform/ui-kit/use-texts.ts';
import type { OpenSpecial, SpecialReply } from '../../contract/special.ts';
import { specialTexts } from '../../texts/special-texts.ts';

type Need = OpenSpecial['needs'][number];

interface NeedRowsProps {
  readonly needs: readonly Need[];
  readonly reply: Pick<SpecialReply, 'shifts' | 'competences'>;
  readonly onChange: (needs: Need[]) => void;
}

/** People on each shift, one row for a shift and a competence. */
export function NeedRows({ needs, reply, onChange }: NeedRowsProps) {
  const t = useTexts(specialTexts);
  const words = useWords();
  const set = (at: number, part: Partial<Need>) =>
    onChange(needs.map((need, index) => (index === at ? { ...need, ...part } : need)));
  const whole = (text: string) => Math.max(0, Math.trunc(Number(text) || 0));
  const first = { shift: reply.shifts[0] ?? '', competence: reply.competences[0] ?? '' };
  return (
    <fieldset className="special-needs">
      <legend className="sub-head">{t('form.people')}</legend>
      {needs.map((need, at) => (
        <div className="special-need" key={`need ${at * 1}`}>
          <SelectField
            label={t('form.shift')}
            value={need.shift}
            onChange={(shift) => set(at, { shift })}
            options={reply.shifts.map((value) => ({ value, label: value }))}
          />
          <SelectField
            label={t('form.competence')}
            value={need.competence}
            onChange={(competence) => set(at, { competence })}
            options={reply.competences.map((value) => ({ value, label: words.competence(value) }))}
          />
          <TextField
            label={t('form.normal')}
            inputMode="numeric"
            value={String(need.normal)}
            onChange={(text) => set(at, { normal: whole(text) })}
          />
          <TextField
            label={t('form.minimum')}
            inputMode="numeric"
            value={String(need.minimum)}
            onChange={(text) => set(at, { minimum: whole(text) })}
          />
          <Checkbox
            label={t('form.weekdays')}
            checked={need.weekdaysOnly}
            onChange={(weekdaysOnly) => set(at, { weekdaysOnly })}
          />
          {needs.length > 1 && (
            <TextButton onClick={() => onChange(needs.filter((_, index) => index !== at))}>
              {t('form.remove')}
            </TextButton>
          )}
        </div>
      ))}
      <TextButton onClick={() => onChange([...needs, { ...first, normal: 1, minimum: 1, weekdaysOnly: false }])}>
        {t('form.add')}
      </TextButton>
    </fieldset>
  );
}
