import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { PlainDate } from '#kernel/plain-date.ts';
import { formatWhen } from '#platform/texts/format-time.ts';
import { Button } from '#platform/ui-kit/Button.tsx';
import { ButtonLink } from '#platform/ui-kit/ButtonLink.tsx';
import { DateField } from '#platform/ui-kit/DateField.tsx';
import { ErrorState } from '#platform/ui-kit/ErrorState.tsx';
import { RadioField } from '#platform/ui-kit/RadioField.tsx';
import { SidePanel } from '#platform/ui-kit/SidePanel.tsx';
import { TextArea } from '#platform/ui-kit/TextArea.tsx';
import { useLocale } from '#platform/ui-kit/use-locale.ts';
import { useNow } from '#platform/ui-kit/use-now.ts';
import { useTexts } from '#platform/ui-kit/use-texts.ts';
import { useToast } from '#platform/ui-kit/use-toast.ts';
import { api } from '#platform/web-client/api.ts';
import { useSession } from '#platform/web-client/use-session.ts';
import type { Cancellation, OfferAgain } from '../../contract/cancellations.ts';
import type { OfferAnswer } from '../../domain/cancellations/cancellation.ts';
import { endsCancellation, followUpDay, OFFER_ANSWERS } from '../../domain/cancellations/cancellation.ts';
import { cancellationsTexts } from '../../texts/cancellations-texts.ts';
import { CANCELLATIONS } from './use-cancellations.ts';

interface CancellationPanelProps {
  readonly cancellation: Cancellation;
  readonly canChange: boolean;
  readonly onClose: () => void;
}

/** One person's no: since when and why, what was answered each time, and the way to offer the help again. */
export function CancellationPanel({ cancellation: one, canChange, onClose }: CancellationPanelProps) {
  const t = useTexts(cancellationsTexts);
  const { locale } = useLocale();
  const now = useNow();
  return (
    <SidePanel
      title={one.name ?? t('off.protected')}
      kicker={`${one.service ?? t('service.all')} · ${t(`reason.${one.reason}`)}`}
      focusKey={String(one.cancellationId)}
      onClose={onClose}
    >
      <p className="note">
        {t('panel.registered', { when: formatWhen(one.registeredAt, now, locale), name: one.registeredBy })}
      </p>
      {one.note !== '' && <p>«{one.note}»</p>}
      <p className="note">{t('off.granted')}</p>
      <h3 className="sub-head">{t('panel.offered')}</h3>
      {one.offers.length === 0 && <p className="note">{t('panel.offered.none')}</p>}
      <ul>
        {one.offers.map((offer) => (
          <li key={offer.at}>
            <b>{t(`answer.${offer.answer}`)}</b> · {formatWhen(offer.at, now, locale)}, {offer.by}
            {offer.note !== '' && ` «${offer.note}»`}
          </li>
        ))}
      </ul>
      {canChange && one.endedOn === null && <OfferForm key={one.revision} cancellation={one} />}
      <div className="button-row">
        <ButtonLink to={`/tjenester/oppfolging/${encodeURIComponent(one.userId)}`}>{t('panel.check')}</ButtonLink>
      </div>
    </SidePanel>
  );
}

function OfferForm({ cancellation: one }: { readonly cancellation: Cancellation }) {
  const t = useTexts(cancellationsTexts);
  const { today } = useSession();
  const toast = useToast();
  const queries = useQueryClient();
  const [answer, setAnswer] = useState<OfferAnswer>();
  const [note, setNote] = useState('');
  const [next, setNext] = useState<PlainDate>(followUpDay(one.reason, today));
  const offer = useMutation({
    mutationFn: (body: OfferAgain) => api.post<void>(`/api/services/cancellations/${one.cancellationId}/offers`, body),
    onSuccess: () => {
      toast.say(t('panel.saved'));
      return queries.invalidateQueries({ queryKey: CANCELLATIONS });
    },
  });
  const ends = answer !== undefined && endsCancellation(answer);
  return (
    <form
      className="form"
      onSubmit={(event) => {
        event.preventDefault();
        if (answer) offer.mutate({ revision: one.revision, answer, note: note.trim(), nextOn: ends ? null : next });
      }}
    >
      <h3 className="sub-head">{t('panel.offer')}</h3>
      <RadioField
        label={t('panel.answer')}
        value={answer}
        onChange={setAnswer}
        options={OFFER_ANSWERS.map((value) => ({ value, label: t(`answer.${value}`) }))}
      />
      {answer && !ends && <DateField label={t('panel.next')} value={next} onChange={(day) => day && setNext(day)} />}
      <TextArea label={t('panel.note')} value={note} onChange={setNote} rows={2} optional />
      {offer.isError && <ErrorState error={offer.error} texts={cancellationsTexts} />}
      <div className="button-row">
        <Button kind="main" type="submit" busy={offer.isPending} disabled={answer === undefined}>
          {t('panel.save')}
        </Button>
      </div>
    </form>
  );
}
