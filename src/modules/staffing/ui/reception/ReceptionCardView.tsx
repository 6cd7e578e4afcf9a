import { useState } from 'react';
import { formatDay } from '#platform/texts/format-date.ts';
import { formatTime } from '#platform/texts/format-time.ts';
import { Button } from '#platform/ui-kit/Button.tsx';
import { Checkbox } from '#platform/ui-kit/Checkbox.tsx';
import { ErrorState } from '#platform/ui-kit/ErrorState.tsx';
import { TextArea } from '#platform/ui-kit/TextArea.tsx';
import { useLocale } from '#platform/ui-kit/use-locale.ts';
import { useTexts } from '#platform/ui-kit/use-texts.ts';
import type { ReceptionCard } from '../../contract.ts';
import { myOfferTexts } from '../../texts/my-offer-texts.ts';
import '../offers/my-offer.css';

/** How it went, as the newcomer says it. */
export interface SentFeedback {
  readonly welcome: number;
  readonly safe: number;
  readonly again: number;
  readonly comment: string;
}

interface ReceptionCardViewProps {
  readonly card: ReceptionCard;
  readonly busy: boolean;
  readonly error: unknown;
  readonly onDone: (itemId: string, done: boolean) => void;
  readonly onFeedback: (feedback: SentFeedback) => void;
}

/** A newcomer's card: where and when, who receives them, what they are to be shown, and afterwards how it went. */
export function ReceptionCardView({ card, busy, error, onDone, onFeedback }: ReceptionCardViewProps) {
  const t = useTexts(myOfferTexts);
  const { locale } = useLocale();
  const [first] = card.shifts;
  return (
    <div className="my-offer">
      {error != null && <ErrorState error={error} texts={myOfferTexts} />}
      {first && (
        <p>
          {t('card.when', {
            day: formatDay(first.date, locale),
            times: `${formatTime(first.startsAt)}–${formatTime(first.endsAt)}`,
            site: card.siteName,
          })}{' '}
          {card.buddyName ? t('card.buddy', { name: card.buddyName }) : t('card.no-buddy')}
        </p>
      )}
      {card.mayAnswer && <HowItWent card={card} busy={busy} onFeedback={onFeedback} />}
      <div>
        <h3 className="sub-head">{t('card.list')}</h3>
        <ul className="my-offer-rows">
          {card.items.map((item) => (
            <li key={item.id}>
              <Checkbox
                label={item.title || (t.find(`reception.item.${item.id}`) ?? item.id)}
                note={item.text || t.find(`reception.item.${item.id}.text`)}
                checked={card.done.includes(item.id)}
                onChange={(done) => onDone(item.id, done)}
              />
            </li>
          ))}
        </ul>
      </div>
      <p className="note">{t('card.safety')}</p>
    </div>
  );
}

const QUESTIONS = ['welcome', 'safe', 'again'] as const;
const STEPS = [1, 2, 3, 4, 5] as const;

function HowItWent({ card, busy, onFeedback }: Pick<ReceptionCardViewProps, 'card' | 'busy' | 'onFeedback'>) {
  const t = useTexts(myOfferTexts);
  const [answers, setAnswers] = useState<Partial<Record<(typeof QUESTIONS)[number], number>>>({});
  const [comment, setComment] = useState('');
  const [isMissing, setMissing] = useState(false);
  if (card.answered) return <p className="my-offer-outcome">{t('card.thanks')}</p>;
  const send = () => {
    const { welcome, safe, again } = answers;
    if (welcome === undefined || safe === undefined || again === undefined) setMissing(true);
    else onFeedback({ welcome, safe, again, comment });
  };
  return (
    <section className="my-offer" aria-label={t('card.how')}>
      <h3 className="sub-head">{t('card.how')}</h3>
      {QUESTIONS.map((question) => (
        <fieldset key={question} className="ds-fieldset">
          <legend className="ds-label">{t(`card.${question}`)}</legend>
          <div className="scale">
            {STEPS.map((step) => (
              <button
                key={step}
                type="button"
                aria-pressed={answers[question] === step}
                onClick={() => setAnswers({ ...answers, [question]: step })}
              >
                {step}
              </button>
            ))}
          </div>
          <div className="scale-ends" aria-hidden="true">
            <span>{t('card.low')}</span>
            <span>{t('card.high')}</span>
          </div>
        </fieldset>
      ))}
      <TextArea label={t('card.comment')} optional rows={2} value={comment} onChange={setComment} />
      {isMissing && <p className="field-error">{t('card.all-three')}</p>}
      <div className="my-offer-buttons">
        <Button kind="main" busy={busy} onClick={send}>
          {t('card.send')}
        </Button>
      </div>
    </section>
  );
}
