import { useMutation } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useMemo, useState } from 'react';
import type { Instant } from '#kernel/instant.ts';
import { instantOf } from '#kernel/instant.ts';
import { osloEpochMinutes } from '#kernel/oslo-time.ts';
import type { PlainDate } from '#kernel/plain-date.ts';
import { osloDayAndTime } from '#platform/texts/format-time.ts';
import { Button } from '#platform/ui-kit/Button.tsx';
import { DateField } from '#platform/ui-kit/DateField.tsx';
import { ErrorState } from '#platform/ui-kit/ErrorState.tsx';
import { RadioField } from '#platform/ui-kit/RadioField.tsx';
import { Section } from '#platform/ui-kit/Section.tsx';
import { TextButton } from '#platform/ui-kit/TextButton.tsx';
import { TextField } from '#platform/ui-kit/TextField.tsx';
import { useTexts } from '#platform/ui-kit/use-texts.ts';
import { useToast } from '#platform/ui-kit/use-toast.ts';
import { api } from '#platform/web-client/api.ts';
import type { AskPeopleBody, OfferReply, PreviewOfferReply, RowKeyView } from '../../contract.ts';
import { offersTexts } from '../../texts/offers-texts.ts';
import { AskPeopleTable } from './AskPeopleTable.tsx';
import type { OfferWords } from './use-offer-words.ts';
import './offers.css';

/** How many are ticked at first: enough to get an answer, few enough not to bother everybody. */
const TOP = 5;
const MODES = ['first-come', 'best-fit', 'rule'] as const;

interface AskFormProps {
  readonly rows: readonly RowKeyView[];
  readonly preview: PreviewOfferReply;
  readonly words: OfferWords;
  /** More people for a question that is out already. */
  readonly existing: OfferReply | undefined;
}

/** Whom to ask, how the answers are used, until when, and the text that each gets. */
export function AskForm({ rows, preview, words, existing }: AskFormProps) {
  const t = useTexts(offersTexts);
  const { say } = useToast();
  const navigate = useNavigate();
  const people = useMemo(
    () => preview.people.filter((one) => !existing?.people.some((asked) => asked.personId === one.personId)),
    [preview.people, existing],
  );
  const top = (count: number) => new Set(people.slice(0, count).map((one) => one.personId));
  const [chosen, setChosen] = useState<ReadonlySet<string>>(() => top(TOP));
  const [mode, setMode] = useState<(typeof MODES)[number]>('first-come');
  const proposed = osloDayAndTime(preview.deadline);
  const [day, setDay] = useState<PlainDate | undefined>(proposed.date);
  const [time, setTime] = useState(proposed.time);
  const [note, setNote] = useState('');
  const deadline = momentOf(day, time);
  const ask = useMutation({
    mutationFn: async () => {
      const personIds = [...chosen];
      if (existing) {
        const body = { revision: existing.revision, people: personIds };
        return api.post<{ offerId: number }>(`/api/staffing/offers/${existing.offerId}/people`, body);
      }
      const body: AskPeopleBody = {
        rows: [...rows],
        people: personIds,
        mode: mode === 'rule' ? 'best-fit' : mode,
        decidedBy: mode === 'rule' ? 'rule' : 'person',
        deadline: deadline ?? preview.deadline,
        note,
      };
      return api.post<{ offerId: number }>('/api/staffing/offers', body);
    },
    onSuccess: ({ offerId }) => {
      say(t('done.asked', { count: chosen.size }));
      void navigate({ to: `/bemanning/foresporsler/${offerId}` });
    },
  });
  const send = (
    <div className="button-row">
      <Button
        kind="main"
        busy={ask.isPending}
        disabled={chosen.size === 0 || (!existing && deadline === undefined)}
        onClick={() => ask.mutate()}
      >
        {t('ask.send', { count: chosen.size })}
      </Button>
    </div>
  );
  return (
    <div className="page-columns">
      <Section
        title={t('ask.people')}
        note={
          <span className="button-row">
            {people.length > TOP && (
              <TextButton onClick={() => setChosen(top(TOP))}>{t('ask.first', { count: TOP })}</TextButton>
            )}
            <TextButton onClick={() => setChosen(top(people.length))}>{t('ask.all')}</TextButton>
            <TextButton onClick={() => setChosen(new Set())}>{t('ask.nobody')}</TextButton>
          </span>
        }
      >
        <AskPeopleTable
          people={people}
          shifts={preview.rows.length}
          words={words}
          chosen={chosen}
          onChoose={setChosen}
        />
      </Section>
      <Section title={t('ask.how')}>
        <div className="offer-ask">
          {ask.isError && <ErrorState error={ask.error} texts={offersTexts} />}
          {!existing && (
            <>
              <RadioField
                label={t('ask.mode')}
                value={mode}
                onChange={setMode}
                options={MODES.map((value) => ({
                  value,
                  label: t(`ask.mode.${value}`),
                  note: t(`ask.mode.${value}.note`),
                }))}
              />
              <div className="form-row">
                <DateField label={t('ask.deadline')} value={day} onChange={setDay} />
                <TextField
                  label={t('ask.deadline.time')}
                  value={time}
                  onChange={setTime}
                  inputMode="numeric"
                  maxLength={5}
                  error={deadline === undefined ? t('ask.deadline.wrong') : undefined}
                />
              </div>
              <TextField label={t('ask.note')} optional value={note} onChange={setNote} maxLength={300} />
            </>
          )}
          {send}
          {!existing && (
            <details>
              <summary>{t('ask.text')}</summary>
              <p className="offer-text">{preview.text.body}</p>
              <p className="note">{t('ask.text.note')}</p>
            </details>
          )}
        </div>
      </Section>
    </div>
  );
}

function momentOf(day: PlainDate | undefined, time: string): Instant | undefined {
  const match = /^(\d{1,2})[:.]?(\d{2})$/.exec(time.trim());
  if (!day || !match) return undefined;
  const [hours, minutes] = [Number(match[1]), Number(match[2])];
  if (hours > 23 || minutes > 59) return undefined;
  return instantOf(new Date(osloEpochMinutes(day, hours * 60 + minutes) * 60_000));
}
