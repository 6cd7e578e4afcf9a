import type { FormEvent } from 'react';
import { useState } from 'react';
import type { PlainDate } from '#kernel/plain-date.ts';
import { addDays } from '#kernel/plain-date.ts';
import { Button } from '#platform/ui-kit/Button.tsx';
import { DateField } from '#platform/ui-kit/DateField.tsx';
import { ErrorState } from '#platform/ui-kit/ErrorState.tsx';
import { TextArea } from '#platform/ui-kit/TextArea.tsx';
import { useTexts } from '#platform/ui-kit/use-texts.ts';
import { api } from '#platform/web-client/api.ts';
import type { UnitVisitingReply, VisitRuleView } from '../../contract/visiting.ts';
import { visitingTexts } from '../../texts/visiting-texts.ts';
import { useVisitingChange } from './use-visiting.ts';

const addressOf = (rule: VisitRuleView, action: string) =>
  `/api/outbreak/visiting/rules/${encodeURIComponent(rule.ruleId)}/${action}`;

interface ReviewFormProps {
  readonly rule: VisitRuleView;
  readonly today: PlainDate;
  readonly bounds: UnitVisitingReply['bounds'];
  readonly onDone: () => void;
}

/** A limit looked at anew and kept, with the next day it is looked at. */
export function ReviewForm({ rule, today, bounds, onDone }: ReviewFormProps) {
  const t = useTexts(visitingTexts);
  const latest = addDays(today, bounds.reviewWithinDays);
  const last = addDays(rule.to, -1);
  const [reviewOn, setReviewOn] = useState<PlainDate | undefined>(last < latest ? last : latest);
  const [note, setNote] = useState('');
  const [tried, setTried] = useState(false);
  const change = useVisitingChange(onDone);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (note.trim() === '' || reviewOn === undefined) return;
    change.mutate({
      send: () => api.post(addressOf(rule, 'review'), { revision: rule.revision, reviewOn, note }),
      say: () => t('review.saved'),
    });
  };
  return (
    <form className="form" onSubmit={submit} noValidate>
      <TextArea
        label={t('review.note')}
        value={note}
        onChange={setNote}
        error={tried && note.trim() === '' ? t('form.needed') : undefined}
      />
      <DateField label={t('form.review')} value={reviewOn} onChange={setReviewOn} />
      <Foot error={change.error} busy={change.isPending} save={t('review.save')} onCancel={onDone} />
    </form>
  );
}

interface EndFormProps {
  readonly rule: VisitRuleView;
  readonly unitName: string;
  readonly onDone: () => void;
}

/** Ends a limit from today. */
export function EndForm({ rule, unitName, onDone }: EndFormProps) {
  const t = useTexts(visitingTexts);
  const [why, setWhy] = useState('');
  const [tried, setTried] = useState(false);
  const change = useVisitingChange(onDone);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (why.trim() === '') return;
    change.mutate({
      send: () => api.post(addressOf(rule, 'end'), { revision: rule.revision, why }),
      say: () => t('end.saved', { unit: unitName }),
    });
  };
  return (
    <form className="form" onSubmit={submit} noValidate>
      <TextArea
        label={t('end.why')}
        value={why}
        onChange={setWhy}
        error={tried && why.trim() === '' ? t('form.needed') : undefined}
      />
      <Foot error={change.error} busy={change.isPending} save={t('end.save')} onCancel={onDone} />
    </form>
  );
}

interface FootProps {
  readonly error: Error | null;
  readonly busy: boolean;
  readonly save: string;
  readonly onCancel: () => void;
}

/** The end of a form in the panel: what went wrong, save, cancel. */
export function Foot({ error, busy, save, onCancel }: FootProps) {
  const t = useTexts(visitingTexts);
  return (
    <>
      {error && <ErrorState error={error} texts={visitingTexts} />}
      <p className="button-row">
        <Button kind="main" type="submit" busy={busy}>
          {save}
        </Button>
        <Button kind="plain" onClick={onCancel}>
          {t('cancel')}
        </Button>
      </p>
    </>
  );
}
