import type { FormEvent } from 'react';
import { useState } from 'react';
import type { PlainDate } from '#kernel/plain-date.ts';
import { Button } from '#platform/ui-kit/Button.tsx';
import { DateField } from '#platform/ui-kit/DateField.tsx';
import { ErrorState } from '#platform/ui-kit/ErrorState.tsx';
import { SelectField } from '#platform/ui-kit/SelectField.tsx';
import { TextArea } from '#platform/ui-kit/TextArea.tsx';
import { TextButton } from '#platform/ui-kit/TextButton.tsx';
import { TextField } from '#platform/ui-kit/TextField.tsx';
import { useTexts } from '#platform/ui-kit/use-texts.ts';
import { api } from '#platform/web-client/api.ts';
import type { MeetingBody } from '../../contract/partners.ts';
import { partnersTexts } from '../../texts/partners-texts.ts';
import { usePartnerChange } from './use-partners.ts';

const KINDS = ['hospital', 'out_of_hours', 'neighbour', 'county_governor', 'other'] as const;
type Item = MeetingBody['items'][number];
const EMPTY: Item = { kind: 'follow_up', words: '', owner: '', dueOn: null };

interface MeetingFormProps {
  readonly today: PlainDate;
  readonly onDone: () => void;
}

/** A meeting with a partner: who was there, minutes, rules agreed, and what follows with owner and day. */
export function MeetingForm({ today, onDone }: MeetingFormProps) {
  const t = useTexts(partnersTexts);
  const [draft, setDraft] = useState<MeetingBody>({
    partner: '',
    kind: 'hospital',
    heldOn: today,
    attendees: '',
    notes: '',
    items: [EMPTY],
  });
  const [tried, setTried] = useState(false);
  const change = usePartnerChange(onDone);
  const setItem = (index: number, part: Partial<Item>) =>
    setDraft({ ...draft, items: draft.items.map((item, at) => (at === index ? { ...item, ...part } : item)) });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (draft.partner.trim() === '') return;
    const items = draft.items.filter((item) => item.words.trim() !== '');
    change.mutate({
      send: () => api.post('/api/outbreak/partners/meetings', { ...draft, items }),
      say: t('meeting.saved'),
    });
  };
  return (
    <form className="form" onSubmit={submit} noValidate>
      <TextField
        label={t('form.partner')}
        value={draft.partner}
        onChange={(partner) => setDraft({ ...draft, partner })}
        error={tried && draft.partner.trim() === '' ? t('form.needed') : undefined}
      />
      <SelectField
        label={t('meeting.kind')}
        value={draft.kind}
        onChange={(value) => setDraft({ ...draft, kind: KINDS.find((one) => one === value) ?? 'other' })}
        options={KINDS.map((value) => ({ value, label: t(`kind.${value}`) }))}
      />
      <DateField
        label={t('meeting.held')}
        value={draft.heldOn}
        onChange={(heldOn) => heldOn && setDraft({ ...draft, heldOn })}
      />
      <TextField
        label={t('meeting.attendees')}
        optional
        value={draft.attendees}
        onChange={(attendees) => setDraft({ ...draft, attendees })}
      />
      <TextArea
        label={t('meeting.notes')}
        optional
        value={draft.notes}
        onChange={(notes) => setDraft({ ...draft, notes })}
      />
      {draft.items.map((item, index) => (
        <fieldset className="form" key={`item ${index * 1}`}>
          <legend className="sub-head">{t('meeting.item')}</legend>
          <SelectField
            label={t('meeting.item.kind')}
            value={item.kind}
            onChange={(kind) => setItem(index, { kind: kind === 'rule' ? 'rule' : 'follow_up' })}
            options={(['follow_up', 'rule'] as const).map((value) => ({ value, label: t(`item.${value}`) }))}
          />
          <TextArea
            label={t('meeting.item')}
            optional
            value={item.words}
            onChange={(words) => setItem(index, { words })}
          />
          {item.kind === 'follow_up' && (
            <div className="form-row">
              <TextField
                label={t('meeting.item.owner')}
                optional
                value={item.owner}
                onChange={(owner) => setItem(index, { owner })}
              />
              <DateField
                label={t('meeting.item.due')}
                optional
                value={item.dueOn ?? undefined}
                onChange={(dueOn) => setItem(index, { dueOn: dueOn ?? null })}
              />
            </div>
          )}
        </fieldset>
      ))}
      <TextButton onClick={() => setDraft({ ...draft, items: [...draft.items, EMPTY] })}>
        {t('meeting.add-item')}
      </TextButton>
      {change.error && <ErrorState error={change.error} texts={partnersTexts} />}
      <p className="button-row">
        <Button kind="main" type="submit" busy={change.isPending}>
          {t('meeting.save')}
        </Button>
        <Button kind="plain" onClick={onDone}>
          {t('cancel')}
        </Button>
      </p>
    </form>
  );
}
