import { useState } from 'react';
import { formatDay } from '#platform/texts/format-date.ts';
import { formatTime, formatWhen } from '#platform/texts/format-time.ts';
import { Button } from '#platform/ui-kit/Button.tsx';
import { useLocale } from '#platform/ui-kit/use-locale.ts';
import { useNow } from '#platform/ui-kit/use-now.ts';
import { useTexts } from '#platform/ui-kit/use-texts.ts';
import type { MyOffer } from '../../contract.ts';
import { myOfferTexts } from '../../texts/my-offer-texts.ts';
import { outcomeKey } from './outcome-key.ts';

interface OfferOutcomeProps {
  readonly offer: MyOffer;
  readonly busy: boolean;
  readonly onGiveBack: (rowNo: number) => void;
}

/** What came of a question, said kindly, with each shift and how it stands. */
export function OfferOutcome({ offer, busy, onGiveBack }: OfferOutcomeProps) {
  const t = useTexts(myOfferTexts);
  const { locale } = useLocale();
  const now = useNow();
  const [giving, setGiving] = useState<number>();
  const booked = offer.rows.filter((row) => row.answer?.state === 'booked').length;
  return (
    <>
      <p className="my-offer-outcome" role="status">
        {t(outcomeKey(offer), { count: booked, why: whyNot(t, offer) })}
      </p>
      <ul className="my-offer-rows">
        {offer.rows.map((row) => (
          <li key={row.rowNo}>
            <b>
              {t('ask.row', {
                day: formatDay(row.date, locale),
                times: `${formatTime(row.startsAt)}–${formatTime(row.endsAt)}`,
              })}
            </b>
            <span className="my-offer-where">
              {row.unitName}, {row.siteName}
            </span>
            {offer.rows.length > 1 && row.answer && (
              <span className="note">
                {row.answer.state === 'not-possible'
                  ? t('ask.not', { why: t.find(`ask.not.${row.answer.code}`) ?? t('ask.not.other') })
                  : t(`ask.row.${row.answer.state}`)}
              </span>
            )}
            {row.giveBackUntil &&
              (giving === row.rowNo ? (
                <div className="my-offer-give">
                  <p>{t('ask.give-back.sure')}</p>
                  <div className="button-row">
                    <Button
                      busy={busy}
                      onClick={() => {
                        setGiving(undefined);
                        onGiveBack(row.rowNo);
                      }}
                    >
                      {t('ask.give-back.confirm')}
                    </Button>
                    <Button kind="plain" onClick={() => setGiving(undefined)}>
                      {t('ask.cancel')}
                    </Button>
                  </div>
                </div>
              ) : (
                <div className="my-offer-give">
                  <p className="note">
                    {t('ask.give-back.until', { when: formatWhen(row.giveBackUntil, now, locale) })}
                  </p>
                  <Button small busy={busy} onClick={() => setGiving(row.rowNo)}>
                    {t('ask.give-back')}
                  </Button>
                </div>
              ))}
          </li>
        ))}
      </ul>
    </>
  );
}

function whyNot(t: ReturnType<typeof useTexts<keyof (typeof myOfferTexts)['nb']>>, offer: MyOffer): string {
  const code = offer.rows.find((row) => row.answer?.state === 'not-possible')?.answer?.code;
  return t.find(`ask.not.${code}`) ?? t('ask.not.other');
}
