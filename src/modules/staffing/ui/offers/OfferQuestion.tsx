import { useState } from 'react';
import { formatDay } from '#platform/texts/format-date.ts';
import { formatTime, formatWhen } from '#platform/texts/format-time.ts';
import { Button } from '#platform/ui-kit/Button.tsx';
import { Checkbox } from '#platform/ui-kit/Checkbox.tsx';
import { ErrorState } from '#platform/ui-kit/ErrorState.tsx';
import { TextButton } from '#platform/ui-kit/TextButton.tsx';
import { TextField } from '#platform/ui-kit/TextField.tsx';
import { useLocale } from '#platform/ui-kit/use-locale.ts';
import { useNow } from '#platform/ui-kit/use-now.ts';
import { useTexts } from '#platform/ui-kit/use-texts.ts';
import type { MyOffer } from '../../contract.ts';
import type { OfferAnswer } from '../../domain/offers/offer.ts';
import { myOfferTexts } from '../../texts/my-offer-texts.ts';
import { OfferOutcome } from './OfferOutcome.tsx';
import './my-offer.css';

/** An answer as the page sends it. */
export interface SentAnswer {
  readonly answer: OfferAnswer;
  readonly rowNos: readonly number[];
  readonly reason: string;
}

interface OfferQuestionProps {
  readonly offer: MyOffer;
  readonly busy: boolean;
  readonly error: unknown;
  readonly onAnswer: (answer: SentAnswer) => void;
  readonly onGiveBack: (rowNo: number) => void;
}

/** What one is asked, with large answers; afterwards what came of it. For a thumb on a small phone. */
export function OfferQuestion({ offer, busy, error, onAnswer, onGiveBack }: OfferQuestionProps) {
  const t = useTexts(myOfferTexts);
  const { locale } = useLocale();
  const now = useNow();
  const [isChanging, setChanging] = useState(false);
  const [unticked, setUnticked] = useState<ReadonlySet<number>>(new Set());
  const [reason, setReason] = useState('');
  const open = offer.rows.filter((row) => row.isOpen);
  const chosen = open.filter((row) => !unticked.has(row.rowNo)).map((row) => row.rowNo);
  const hasAnswered = offer.answer !== null || offer.rows.some((row) => row.answer?.state === 'booked');
  const failed = error != null && <ErrorState error={error} texts={myOfferTexts} />;
  if (offer.state !== 'open' || open.length === 0 || (hasAnswered && !isChanging)) {
    const mayChange = offer.state === 'open' && open.length > 0 && hasAnswered;
    return (
      <div className="my-offer">
        {failed}
        <OfferOutcome offer={offer} busy={busy} onGiveBack={onGiveBack} />
        {mayChange && <TextButton onClick={() => setChanging(true)}>{t('ask.change')}</TextButton>}
      </div>
    );
  }
  const send = (answer: OfferAnswer, rowNos: readonly number[] = []) => {
    setChanging(false);
    onAnswer({ answer, rowNos, reason });
  };
  return (
    <div className="my-offer">
      {failed}
      {open.length > 1 && <p className="note">{t('ask.pick')}</p>}
      <ul className="my-offer-rows">
        {open.map((row) => {
          const what = (
            <>
              <b>
                {t('ask.row', {
                  day: formatDay(row.date, locale),
                  times: `${formatTime(row.startsAt)}–${formatTime(row.endsAt)}`,
                })}
              </b>
              <span className="my-offer-where">
                {row.unitName === row.siteName ? row.unitName : `${row.unitName}, ${row.siteName}`}
              </span>
            </>
          );
          return (
            <li key={row.rowNo}>
              {open.length === 1 ? (
                what
              ) : (
                <Checkbox
                  label={what}
                  checked={!unticked.has(row.rowNo)}
                  onChange={(isTicked) => {
                    const next = new Set(unticked);
                    if (isTicked) next.delete(row.rowNo);
                    else next.add(row.rowNo);
                    setUnticked(next);
                  }}
                />
              )}
            </li>
          );
        })}
      </ul>
      {offer.note !== '' && <p>{t('ask.note', { note: offer.note })}</p>}
      <p>
        {t(offer.mode === 'first-come' ? 'ask.first' : 'ask.best')}{' '}
        {t('ask.deadline', { when: formatWhen(offer.deadline, now, locale) })}
      </p>
      <div className="my-offer-buttons">
        <Button kind="main" busy={busy} disabled={chosen.length === 0} onClick={() => send('yes', chosen)}>
          {t('ask.yes', { count: open.length })}
        </Button>
        <Button busy={busy} onClick={() => send('no')}>
          {t('ask.no')}
        </Button>
        <Button kind="plain" busy={busy} onClick={() => send('call')}>
          {t('ask.call')}
        </Button>
      </div>
      <TextField label={t('ask.reason')} optional maxLength={300} value={reason} onChange={setReason} />
    </div>
  );
}
