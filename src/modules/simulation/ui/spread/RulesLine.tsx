import type { PlainDate } from '#kernel/plain-date.ts';
import { DateField } from '#platform/ui-kit/DateField.tsx';
import { TextLink } from '#platform/ui-kit/TextLink.tsx';
import { useTexts } from '#platform/ui-kit/use-texts.ts';
import type { RuleDaysView, SpreadInputs } from '../../contract/spread.ts';
import { RULE_ILLNESS } from '../../rules/spread-parameters.ts';
import { spreadTexts } from '../../texts/spread-texts.ts';

interface RulesLineProps {
  readonly inputs: SpreadInputs;
  readonly days: RuleDaysView | undefined;
  readonly onChange: (rulesOn: PlainDate | undefined) => void;
}

/** By which day's rules people are kept apart, and what they amount to; a number set by hand goes before the rule's. */
export function RulesLine({ inputs, days, onChange }: RulesLineProps) {
  const t = useTexts(spreadTexts);
  const { isolationDays, quarantineDays, lookBackDays } = { ...days, ...inputs.changed };
  const close = days?.rules.find(({ topic }) => topic === 'close');
  return (
    <div className="form-row rules-line">
      <DateField label={t('form.rules-on')} value={inputs.rulesOn ?? inputs.from} onChange={onChange} />
      <p className="note" aria-live="polite">
        {days &&
          t('form.rules', {
            isolation: isolationDays ?? 0,
            quarantine: quarantineDays ?? 0,
            back: lookBackDays ?? 0,
            duty: close?.duty ?? 'none',
          })}{' '}
        <TextLink to={`/smitte/regler?sykdom=${RULE_ILLNESS[inputs.illness]}`}>{t('form.rules.open')}</TextLink>
      </p>
    </div>
  );
}
