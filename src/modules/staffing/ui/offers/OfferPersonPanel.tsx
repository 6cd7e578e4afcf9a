import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { formatWhen } from '#platform/texts/format-time.ts';
import { Button } from '#platform/ui-kit/Button.tsx';
import { ErrorState } from '#platform/ui-kit/ErrorState.tsx';
import { Facts } from '#platform/ui-kit/Facts.tsx';
import { SidePanel } from '#platform/ui-kit/SidePanel.tsx';
import { TextField } from '#platform/ui-kit/TextField.tsx';
import { useLocale } from '#platform/ui-kit/use-locale.ts';
import { useNow } from '#platform/ui-kit/use-now.ts';
import { useTexts } from '#platform/ui-kit/use-texts.ts';
import { api } from '#platform/web-client/api.ts';
import type { OfferPerson, OfferReply } from '../../contract.ts';
import { offersTexts } from '../../texts/offers-texts.ts';
import { PhoneLink } from '../cooperation/PhoneLink.tsx';
import { LinkShown } from './LinkShown.tsx';
import type { OfferCommands } from './use-offer-commands.ts';
import type { OfferWords } from './use-offer-words.ts';

interface OfferPersonPanelProps {
  readonly offer: OfferReply;
  readonly person: OfferPerson;
  readonly words: OfferWords;
  readonly commands: OfferCommands;
  readonly onClose: () => void;
}

/** One person asked: what happened, an answer given by phone, their link, and taking a given shift back. */
export function OfferPersonPanel({ offer, person, words, commands, onClose }: OfferPersonPanelProps) {
  const t = useTexts(offersTexts);
  const { locale } = useLocale();
  const now = useNow();
  const { personId, name } = person;
  const history = [
    { id: 'asked', term: t('panel.asked'), at: person.askedAt },
    { id: 'reminded', term: t('panel.reminded'), at: person.remindedAt },
    { id: 'seen', term: t('panel.seen'), at: person.seenAt },
    { id: 'answered', term: t('panel.answered'), at: person.answeredAt },
  ].flatMap(({ at, ...one }) => (at ? [{ ...one, text: formatWhen(at, now, locale) }] : []));
  const booked = offer.rows.filter((row) =>
    person.answers.some((one) => one.rowNo === row.rowNo && one.state === 'booked'),
  );
  const record = (answer: 'yes' | 'no') =>
    commands.run('answers', { personId, answer, rowNos: person.rowNos }, t('done.recorded'));
  return (
    <SidePanel title={name} kicker={t(`person.${person.state}`)} onClose={onClose} focusKey={personId}>
      {booked.map((row) => (
        <UndoBooking key={row.rowNo} row={row} person={person} words={words} commands={commands} />
      ))}
      {offer.actions.includes('record') && booked.length === 0 && (
        <div className="form">
          <p>
            {t('panel.record')} {person.phone && <PhoneLink phone={person.phone} />}
          </p>
          <div className="button-row">
            <Button busy={commands.busy} onClick={() => record('yes')}>
              {t('panel.yes')}
            </Button>
            <Button busy={commands.busy} onClick={() => record('no')}>
              {t('panel.no')}
            </Button>
          </div>
        </div>
      )}
      <h3 className="sub-head">{t('panel.history')}</h3>
      <Facts items={history} />
      {person.reason !== '' && <p>«{person.reason}»</p>}
      {offer.actions.length > 0 && <LinkOf offer={offer} person={person} />}
    </SidePanel>
  );
}

function LinkOf({ offer, person }: Pick<OfferPersonPanelProps, 'offer' | 'person'>) {
  const t = useTexts(offersTexts);
  const link = useMutation({
    mutationFn: () =>
      api.post<{ path: string }>(
        `/api/staffing/offers/${offer.offerId}/people/${encodeURIComponent(person.personId)}/link`,
        {},
      ),
  });
  return (
    <>
      <h3 className="sub-head">{t('panel.link', { name: person.name })}</h3>
      <p className="note">{t('panel.link.text')}</p>
      {link.isError && <ErrorState error={link.error} texts={offersTexts} />}
      {link.data ? (
        <LinkShown path={link.data.path} />
      ) : (
        <Button busy={link.isPending} onClick={() => link.mutate()}>
          {t('panel.link.make')}
        </Button>
      )}
    </>
  );
}

interface UndoBookingProps extends Pick<OfferPersonPanelProps, 'person' | 'words' | 'commands'> {
  readonly row: OfferReply['rows'][number];
}

function UndoBooking({ row, person, words, commands }: UndoBookingProps) {
  const t = useTexts(offersTexts);
  const [isAsking, setAsking] = useState(false);
  const [why, setWhy] = useState('');
  const [isMissing, setMissing] = useState(false);
  const name = t('do.undo.name', { name: person.name, shift: words.shift(row) });
  if (!isAsking) {
    return (
      <p>
        {words.plan.when(row)}{' '}
        <Button small aria-label={name} onClick={() => setAsking(true)}>
          {t('do.undo')}
        </Button>
      </p>
    );
  }
  const confirm = () => {
    if (why.trim() === '') return setMissing(true);
    const { personId } = person;
    return commands.run('undo', { personId, rowNo: row.rowNo, why }, t('done.undone', { name: person.name }));
  };
  return (
    <div className="form">
      <p>{name}?</p>
      <TextField
        label={t('do.undo.why')}
        value={why}
        onChange={setWhy}
        maxLength={500}
        error={isMissing && why.trim() === '' ? t('do.undo.why.need') : undefined}
      />
      <div className="button-row">
        <Button busy={commands.busy} onClick={confirm}>
          {t('do.undo.confirm')}
        </Button>
        <Button kind="plain" onClick={() => setAsking(false)}>
          {t('do.cancel')}
        </Button>
      </div>
    </div>
  );
}
