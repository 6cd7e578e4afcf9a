import { useState } from 'react';
import type { Instant } from '#kernel/instant.ts';
import { formatTime } from '#platform/texts/format-time.ts';
import { Button } from '#platform/ui-kit/Button.tsx';
import { TextArea } from '#platform/ui-kit/TextArea.tsx';
import { TextButton } from '#platform/ui-kit/TextButton.tsx';
import { TextField } from '#platform/ui-kit/TextField.tsx';
import { useTexts } from '#platform/ui-kit/use-texts.ts';
import type { CouldNotReason } from '../../contract/my-tour.ts';
import { myTourTexts } from '../../texts/my-tour-texts.ts';
import type { TourTap } from './use-my-tour.ts';
import { useMarkVisit } from './use-my-tour.ts';
import type { TourVisit } from './waiting-marks.ts';

const REASONS = [
  'not-home',
  'no-answer',
  'said-no',
  'no-key',
  'elsewhere',
  'no-time',
  'unsafe',
  'other',
] as const satisfies readonly CouldNotReason[];

interface MarkButtonsProps {
  readonly visit: TourVisit;
  /** The moment of a minute of the list's day. */
  readonly atDate: (minute: number) => Instant;
}

/** Begin, done, could not (and why: two taps), a note, and the times put right. */
export function MarkButtons({ visit, atDate }: MarkButtonsProps) {
  const t = useTexts(myTourTexts);
  const mark = useMarkVisit();
  const [open, setOpen] = useState<'why' | 'note' | 'times'>();
  const [busy, setBusy] = useState(false);
  const tap = async (what: TourTap) => {
    setBusy(true);
    setOpen(undefined);
    await mark(visit, what).finally(() => setBusy(false));
  };
  if (open === 'why')
    return (
      <div className="tour-why">
        <h3>{t('mark.why')}</h3>
        <p className="soft">{t('reason.call')}</p>
        <ul>
          {REASONS.map((reason) => (
            <li key={reason}>
              <button type="button" className="tour-choice" onClick={() => void tap({ state: 'could_not', reason })}>
                {t(`reason.${reason}`)}
              </button>
            </li>
          ))}
        </ul>
        <Button onClick={() => setOpen(undefined)}>{t('mark.back')}</Button>
      </div>
    );
  const isOver = visit.mark === 'done' || visit.mark === 'could_not';
  return (
    <div className="tour-marks">
      <div className="tour-buttons">
        {visit.mark === null && (
          <Button kind="main" busy={busy} onClick={() => void tap({ state: 'started' })}>
            {t('mark.start')}
          </Button>
        )}
        {!isOver && (
          <Button
            kind={visit.mark === 'started' ? 'main' : 'quiet'}
            busy={busy}
            onClick={() => void tap({ state: 'done' })}
          >
            {t('mark.done')}
          </Button>
        )}
        {!isOver && <Button onClick={() => setOpen('why')}>{t('mark.could-not')}</Button>}
      </div>
      <p className="tour-more">
        {visit.mark !== null && <TextButton onClick={() => void tap({ state: 'open' })}>{t('mark.undo')}</TextButton>}{' '}
        <TextButton aria-expanded={open === 'note'} onClick={() => setOpen(open === 'note' ? undefined : 'note')}>
          {t('mark.note')}
        </TextButton>{' '}
        {visit.mark !== null && visit.mark !== 'could_not' && (
          <TextButton aria-expanded={open === 'times'} onClick={() => setOpen(open === 'times' ? undefined : 'times')}>
            {t('mark.times')}
          </TextButton>
        )}
      </p>
      {open === 'note' && <NoteForm note={visit.note ?? ''} onSave={(note) => void tap({ note })} />}
      {open === 'times' && <TimesForm visit={visit} atDate={atDate} onSave={(times) => void tap(times)} />}
      {open !== 'note' && visit.note && <p className="tour-note">{visit.note}</p>}
      {visit.markBy && <p className="soft">{t('mark.by', { name: visit.markBy })}</p>}
    </div>
  );
}

function NoteForm({ note, onSave }: { readonly note: string; readonly onSave: (note: string) => void }) {
  const t = useTexts(myTourTexts);
  const [text, setText] = useState(note);
  return (
    <form
      className="form"
      onSubmit={(event) => {
        event.preventDefault();
        onSave(text.trim());
      }}
    >
      <TextArea label={t('mark.note')} hint={t('mark.note.hint')} value={text} onChange={setText} rows={3} />
      <Button type="submit">{t('mark.note.save')}</Button>
    </form>
  );
}

/** «9:05», «0905», «9.05» as minutes of the day. */
function minuteOf(text: string): number | undefined {
  const typed = /^(\d{1,2})[:.]?(\d{2})$/.exec(text.trim());
  const [hours, minutes] = [Number(typed?.[1]), Number(typed?.[2])];
  return typed && hours < 24 && minutes < 60 ? hours * 60 + minutes : undefined;
}

function TimesForm({ visit, atDate, onSave }: MarkButtonsProps & { readonly onSave: (times: TourTap) => void }) {
  const t = useTexts(myTourTexts);
  const [from, setFrom] = useState(visit.startedAt ? formatTime(visit.startedAt) : '');
  const [to, setTo] = useState(visit.endedAt ? formatTime(visit.endedAt) : '');
  const [start, end] = [minuteOf(from), minuteOf(to)];
  const isSound = (start ?? end) !== undefined && (start === undefined || end === undefined || start <= end);
  return (
    <form
      className="form"
      onSubmit={(event) => {
        event.preventDefault();
        if (!isSound) return;
        onSave({
          ...(start !== undefined && { startedAt: atDate(start) }),
          ...(end !== undefined && { endedAt: atDate(end) }),
        });
      }}
    >
      <TextField label={t('mark.times.from')} value={from} onChange={setFrom} inputMode="numeric" placeholder="08:10" />
      {visit.mark === 'done' && (
        <TextField label={t('mark.times.to')} value={to} onChange={setTo} inputMode="numeric" placeholder="08:40" />
      )}
      <Button type="submit" disabled={!isSound}>
        {t('mark.times.save')}
      </Button>
    </form>
  );
}
