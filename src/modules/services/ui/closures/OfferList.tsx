import { useState } from 'react';
import { formatDay } from '#platform/texts/format-date.ts';
import { formatNumber } from '#platform/texts/format-number.ts';
import { formatWhen } from '#platform/texts/format-time.ts';
import { Button } from '#platform/ui-kit/Button.tsx';
import { Checkbox } from '#platform/ui-kit/Checkbox.tsx';
import { ErrorState } from '#platform/ui-kit/ErrorState.tsx';
import { Mark } from '#platform/ui-kit/Mark.tsx';
import { TextArea } from '#platform/ui-kit/TextArea.tsx';
import { useLocale } from '#platform/ui-kit/use-locale.ts';
import { useNow } from '#platform/ui-kit/use-now.ts';
import { useTexts } from '#platform/ui-kit/use-texts.ts';
import { useSession } from '#platform/web-client/use-session.ts';
import type { FollowUpOffer, ReplacementView } from '../../contract/closures.ts';
import { nextFollowUp, WORKED } from '../../domain/closures/closure.ts';
import { closuresTexts } from '../../texts/closures-texts.ts';
import { useClosureChange } from './use-closures.ts';

interface OfferListProps {
  readonly offers: readonly ReplacementView[];
  readonly canFollow: boolean;
}

/** What a person has instead, who carries it, and how it went each time somebody looked. */
export function OfferList({ offers, canFollow }: OfferListProps) {
  const t = useTexts(closuresTexts);
  const { locale } = useLocale();
  const now = useNow();
  const { today } = useSession();
  if (offers.length === 0) return <p className="note">{t('instead.none')}</p>;
  return (
    <>
      {offers.map((offer) => (
        <div key={offer.offerId} className="closure-offer">
          <p>
            <b>{t(`offer.${offer.kind}`)}</b>
            {offer.what !== '' && `, ${offer.what}`}
            <br />
            {t('offer.carried', {
              name: offer.carriedBy,
              hours: formatNumber(offer.hoursPerWeek, locale, { maximumFractionDigits: 1 }),
              from: formatDay(offer.startsOn, locale, 'numbers'),
            })}
          </p>
          {offer.endedOn !== null ? (
            <p className="note">{t('offer.ended', { day: formatDay(offer.endedOn, locale, 'numbers') })}</p>
          ) : (
            <p>
              <DueWords isDue={offer.followUpOn <= today}>
                {t('offer.due', { day: formatDay(offer.followUpOn, locale, 'numbers') })}
              </DueWords>
            </p>
          )}
          <ul>
            {offer.followUps.map((one) => (
              <li key={one.at}>
                {one.done ? t(`worked.${one.worked}`) : t('follow.not-done')} · {formatWhen(one.at, now, locale)},{' '}
                {one.by}
                {one.note !== '' && ` «${one.note}»`}
              </li>
            ))}
          </ul>
          {canFollow && offer.endedOn === null && <FollowForm key={offer.revision} offer={offer} />}
        </div>
      ))}
    </>
  );
}

function DueWords({ isDue, children }: { readonly isDue: boolean; readonly children: string }) {
  return isDue ? <Mark kind="act">{children}</Mark> : <span className="note">{children}</span>;
}

function FollowForm({ offer }: { readonly offer: ReplacementView }) {
  const t = useTexts(closuresTexts);
  const { today } = useSession();
  const [note, setNote] = useState('');
  const [ends, setEnds] = useState(false);
  const [done, setDone] = useState(true);
  const follow = useClosureChange<FollowUpOffer>(
    `/api/services/closure-offers/${offer.offerId}/follow-ups`,
    t('follow.saved'),
  );
  return (
    <details>
      <summary>{t('follow.title')}</summary>
      <div className="form">
        <TextArea label={t('panel.note')} value={note} onChange={setNote} rows={2} optional />
        <Checkbox label={t('follow.not-done')} checked={!done} onChange={(off) => setDone(!off)} />
        <Checkbox label={t('follow.end')} checked={ends} onChange={setEnds} />
        {follow.isError && <ErrorState error={follow.error} texts={closuresTexts} />}
        <div className="tap-row" data-three>
          {WORKED.map((worked) => (
            <Button
              key={worked}
              busy={follow.isPending}
              onClick={() =>
                follow.mutate({
                  ...{ revision: offer.revision, done, worked, note: note.trim() },
                  nextOn: ends ? null : nextFollowUp(worked, today),
                })
              }
            >
              {t(`worked.${worked}`)}
            </Button>
          ))}
        </div>
      </div>
    </details>
  );
}
