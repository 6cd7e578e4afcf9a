import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { PlainDate } from '#kernel/plain-date.ts';
import { Button } from '#platform/ui-kit/Button.tsx';
import { Checkbox } from '#platform/ui-kit/Checkbox.tsx';
import { DateField } from '#platform/ui-kit/DateField.tsx';
import { ErrorState } from '#platform/ui-kit/ErrorState.tsx';
import { TextArea } from '#platform/ui-kit/TextArea.tsx';
import { TextField } from '#platform/ui-kit/TextField.tsx';
import { useTexts } from '#platform/ui-kit/use-texts.ts';
import { api } from '#platform/web-client/api.ts';
import { usePlace } from '#platform/web-client/use-place.ts';
import { useSession } from '#platform/web-client/use-session.ts';
import type { ClosurePreview, ClosuresReply, PlanClosure, PreviewClosure } from '../../contract/closures.ts';
import { closuresTexts } from '../../texts/closures-texts.ts';
import { LoadSummary } from './LoadSummary.tsx';
import { CLOSURES, useClosureChange } from './use-closures.ts';

interface ClosureFormProps {
  readonly kinds: ClosuresReply['kinds'];
  readonly onDone: () => void;
}

/** What is to be closed, where and why; beside it, while one writes, whom it hits and on whom the hours fall. */
export function ClosureForm({ kinds, onDone }: ClosureFormProps) {
  const t = useTexts(closuresTexts);
  const place = usePlace();
  const { today } = useSession();
  const [title, setTitle] = useState('');
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const [percent, setPercent] = useState('100');
  const [from, setFrom] = useState<PlainDate | undefined>(today);
  const [to, setTo] = useState<PlainDate>();
  const [reason, setReason] = useState('');
  const [basis, setBasis] = useState('');
  const [alternatives, setAlternatives] = useState('');
  const lostPercent = Math.min(100, Math.max(1, Math.round(Number(percent)) || 100));
  const reach: PreviewClosure | undefined =
    from && chosen.length > 0
      ? { serviceKinds: [...chosen], place: place.id ?? null, lostPercent, from, to: to ?? null }
      : undefined;
  const preview = useQuery({
    queryKey: [...CLOSURES, 'preview', reach],
    queryFn: () => api.post<ClosurePreview>('/api/services/closures/preview', reach as object),
    enabled: reach !== undefined,
  });
  const save = useClosureChange<PlanClosure>('/api/services/closures', t('form.saved'), onDone);
  const toggle = (kind: string) =>
    setChosen(chosen.includes(kind) ? chosen.filter((one) => one !== kind) : [...chosen, kind]);
  const listed = kinds.filter((one) => one.group !== 'other' || chosen.includes(one.kind));
  const others = kinds.filter((one) => one.group === 'other' && !chosen.includes(one.kind));
  const row = (one: ClosuresReply['kinds'][number]) => (
    <Checkbox
      key={one.kind}
      label={`${one.kind} (${one.people})`}
      checked={chosen.includes(one.kind)}
      onChange={() => toggle(one.kind)}
    />
  );
  return (
    <div className="page-pair">
      <form
        className="form"
        onSubmit={(event) => {
          event.preventDefault();
          if (reach) save.mutate({ ...reach, title, reason, basis, alternatives });
        }}
      >
        <TextField label={t('form.title')} hint={t('form.title.hint')} value={title} onChange={setTitle} required />
        <fieldset className="closure-kinds">
          <legend>{t('form.kinds')}</legend>
          {listed.map(row)}
          <details>
            <summary>{t('form.other')}</summary>
            {others.map(row)}
          </details>
        </fieldset>
        <p className="note">
          {t('form.place')} {place.id === undefined ? t('whole') : place.name}
        </p>
        <TextField
          label={t('form.percent')}
          hint={t('form.percent.hint')}
          inputMode="numeric"
          value={percent}
          onChange={setPercent}
        />
        <div className="form-row">
          <DateField label={t('form.from')} value={from} onChange={setFrom} />
          <DateField label={t('form.to')} value={to} onChange={setTo} optional />
        </div>
        <TextArea label={t('form.reason')} value={reason} onChange={setReason} rows={2} required />
        <TextField label={t('form.basis')} hint={t('form.basis.hint')} value={basis} onChange={setBasis} required />
        <TextArea label={t('form.alternatives')} value={alternatives} onChange={setAlternatives} rows={2} optional />
        {save.isError && <ErrorState error={save.error} texts={closuresTexts} />}
        <div className="button-row">
          <Button
            kind="main"
            type="submit"
            busy={save.isPending}
            disabled={!reach || title.trim().length < 3 || reason.trim().length < 3 || basis.trim().length < 3}
          >
            {t('form.save')}
          </Button>
        </div>
      </form>
      <div className="page-stack" aria-live="polite">
        {reach === undefined && <p className="note">{t('form.choose-kinds')}</p>}
        {preview.data && reach && (
          <LoadSummary load={preview.data} people={preview.data.peopleInAll} alone={preview.data.aloneInAll} />
        )}
      </div>
    </div>
  );
}
