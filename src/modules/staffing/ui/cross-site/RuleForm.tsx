import type { FormEvent } from 'react';
import { useState } from 'react';
import type { PlainDate } from '#kernel/plain-date.ts';
import { addDays } from '#kernel/plain-date.ts';
import { Button } from '#platform/ui-kit/Button.tsx';
import { Checkbox } from '#platform/ui-kit/Checkbox.tsx';
import { DateField } from '#platform/ui-kit/DateField.tsx';
import { ErrorState } from '#platform/ui-kit/ErrorState.tsx';
import { RadioField } from '#platform/ui-kit/RadioField.tsx';
import { SelectField } from '#platform/ui-kit/SelectField.tsx';
import { SidePanel } from '#platform/ui-kit/SidePanel.tsx';
import { TextField } from '#platform/ui-kit/TextField.tsx';
import { useTexts } from '#platform/ui-kit/use-texts.ts';
import { api } from '#platform/web-client/api.ts';
import type { CrossSiteReply, NewRuleBody } from '../../contract.ts';
import { crossSiteTexts } from '../../texts/cross-site-texts.ts';
import { useCrossSiteChange } from './use-cross-site.ts';

const USUAL_DAYS = 21;

interface RuleFormProps {
  readonly data: CrossSiteReply;
  readonly unitId: string;
  readonly onProposed: (ruleId: number) => void;
  readonly onClose: () => void;
}

/** Proposes a rule for a unit: limited or forbidden, from when to when, why, and by what right. */
export function RuleForm({ data, unitId: first, onProposed, onClose }: RuleFormProps) {
  const t = useTexts(crossSiteTexts);
  const change = useCrossSiteChange();
  const [unitId, setUnitId] = useState(first);
  const [rule, setRule] = useState<NewRuleBody['rule']>('forbidden');
  const [most, setMost] = useState('2');
  const [named, setNamed] = useState<readonly string[]>([]);
  const [from, setFrom] = useState<PlainDate | undefined>(addDays(data.today, 1));
  const [last, setLast] = useState<PlainDate | undefined>(addDays(data.today, USUAL_DAYS));
  const [reason, setReason] = useState('');
  const [legalBasis, setLegalBasis] = useState('');
  const [tried, setTried] = useState(false);
  const maxSites = /^[1-9]\d?$/.test(most.trim()) ? Number(most) : null;
  const unlimited = rule === 'limited' && maxSites === null && named.length === 0;
  const here = data.people.filter((person) => person.places.some(({ place }) => place === unitId));
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (unitId === '' || from === undefined || unlimited || reason.trim() === '' || legalBasis.trim() === '') return;
    const limited = rule === 'limited' ? { maxSites, named: [...named] } : { maxSites: null, named: [] };
    const body: NewRuleBody = {
      unitId,
      rule,
      from,
      to: last === undefined ? null : addDays(last, 1),
      ...limited,
      reason: reason.trim(),
      legalBasis: legalBasis.trim(),
    };
    change.mutate({
      send: async () => {
        const { ruleId } = await api.post<{ ruleId: number }>('/api/staffing/cross-site/rules', body);
        onProposed(ruleId);
      },
      done: t('done.proposed'),
    });
  };
  return (
    <SidePanel title={t('rules.new')} focusKey={`new-${first}`} proposed onClose={onClose}>
      <form className="form" onSubmit={submit} noValidate>
        <SelectField
          label={t('form.unit')}
          value={unitId}
          onChange={setUnitId}
          placeholder={t('form.unit.needed')}
          options={data.units.map((unit) => ({ value: unit.unitId, label: unit.name, group: unit.siteName }))}
          error={tried && unitId === '' ? t('form.unit.needed') : undefined}
        />
        <RadioField
          label={t('form.rule')}
          value={rule}
          onChange={setRule}
          options={[
            { value: 'forbidden', label: t('form.forbidden'), note: t('form.forbidden.note') },
            { value: 'limited', label: t('form.limited'), note: t('form.limited.note') },
          ]}
        />
        {rule === 'limited' && (
          <>
            <TextField
              label={t('form.max-sites')}
              inputMode="numeric"
              value={most}
              onChange={setMost}
              error={tried && unlimited ? t('form.limit.needed') : undefined}
            />
            {here.length > 0 && (
              <fieldset className="ds-fieldset">
                <legend className="ds-label">{t('form.named')}</legend>
                <p className="note">{t('form.named.hint')}</p>
                {here.map((person) => (
                  <Checkbox
                    key={person.personId}
                    label={person.name}
                    checked={named.includes(person.personId)}
                    onChange={(on) =>
                      setNamed(on ? [...named, person.personId] : named.filter((id) => id !== person.personId))
                    }
                  />
                ))}
              </fieldset>
            )}
          </>
        )}
        <div className="form-row">
          <DateField
            label={t('form.from')}
            value={from}
            onChange={setFrom}
            error={tried && from === undefined ? t('form.day.needed') : undefined}
          />
          <DateField label={t('form.to')} optional value={last} onChange={setLast} />
        </div>
        <TextField
          label={t('form.reason')}
          value={reason}
          onChange={setReason}
          error={tried && reason.trim() === '' ? t('form.reason.needed') : undefined}
        />
        <TextField
          label={t('form.legal')}
          hint={t('form.legal.hint')}
          value={legalBasis}
          onChange={setLegalBasis}
          error={tried && legalBasis.trim() === '' ? t('form.legal.needed') : undefined}
        />
        {change.isError && <ErrorState error={change.error} texts={crossSiteTexts} />}
        <div className="button-row">
          <Button type="submit" kind="main" busy={change.isPending}>
            {t('form.save')}
          </Button>
          <Button onClick={onClose}>{t('form.cancel')}</Button>
        </div>
      </form>
    </SidePanel>
  );
}
