import { useNavigate } from '@tanstack/react-router';
import type { FormEvent } from 'react';
import { useState } from 'react';
import { Button } from '#platform/ui-kit/Button.tsx';
import { ErrorState } from '#platform/ui-kit/ErrorState.tsx';
import { SelectField } from '#platform/ui-kit/SelectField.tsx';
import { TextArea } from '#platform/ui-kit/TextArea.tsx';
import { TextField } from '#platform/ui-kit/TextField.tsx';
import { useTexts } from '#platform/ui-kit/use-texts.ts';
import { api } from '#platform/web-client/api.ts';
import { usePlace } from '#platform/web-client/use-place.ts';
import type { OutbreakProposalView, OutbreaksReply, OutbreakView } from '../../contract/casefile.ts';
import { casefileTexts } from '../../texts/casefile/casefile-texts.ts';
import { useFileWords, useOutbreakChange } from './use-outbreak.ts';

const LEVELS = ['unit', 'municipality', 'crisis'] as const;

interface OpenFormProps {
  readonly data: OutbreaksReply;
  /** What is proposed; absent: the unit is chosen by hand. */
  readonly proposal?: OutbreakProposalView | undefined;
}

/** Opens an outbreak: unit, illness, who leads, who is responsible, and why. */
export function OpenForm({ data, proposal }: OpenFormProps) {
  const t = useTexts(casefileTexts);
  const words = useFileWords();
  const place = usePlace();
  const navigate = useNavigate();
  const [unitId, setUnit] = useState(proposal?.unitId ?? '');
  const [illness, setIllness] = useState(proposal?.illness ?? data.illnesses[0]?.illness ?? '');
  const [level, setLevel] = useState<OutbreakView['level']>('unit');
  const [responsible, setResponsible] = useState('');
  const [why, setWhy] = useState('');
  const [tried, setTried] = useState(false);
  const change = useOutbreakChange((reply) => {
    const { outbreakId } = reply as { outbreakId: number };
    void navigate({ to: `/smitte/utbrudd/${outbreakId}` });
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (why.trim() === '' || unitId === '') return;
    const body = { unitId, illness, level, responsible, why };
    change.mutate({ send: () => api.post('/api/outbreak/outbreaks', body), say: t('form.opened') });
  };
  return (
    <form className="form" onSubmit={submit} noValidate>
      {proposal === undefined && (
        <>
          <SelectField
            label={t('form.unit')}
            value={unitId}
            onChange={setUnit}
            placeholder={t('form.unit.needed')}
            options={place.rows.map((row) => ({ value: row.id, label: row.name }))}
            error={tried && unitId === '' ? t('form.unit.needed') : undefined}
          />
          <SelectField
            label={t('form.illness')}
            value={illness}
            onChange={setIllness}
            options={data.illnesses.map((one) => ({ value: one.illness, label: words.illness(one.illness, one.name) }))}
          />
        </>
      )}
      <SelectField
        label={t('form.level')}
        value={level}
        onChange={(value) => setLevel(LEVELS.find((one) => one === value) ?? 'unit')}
        options={LEVELS.map((value) => ({ value, label: t(`level.${value}`) }))}
      />
      <TextField label={t('form.responsible')} optional value={responsible} onChange={setResponsible} />
      <TextArea
        label={t('form.why')}
        value={why}
        onChange={setWhy}
        error={tried && why.trim() === '' ? t('form.needed') : undefined}
      />
      {change.isError && <ErrorState error={change.error} texts={casefileTexts} />}
      <div className="button-row">
        <Button kind="main" type="submit" busy={change.isPending}>
          {t('list.open')}
        </Button>
      </div>
    </form>
  );
}
