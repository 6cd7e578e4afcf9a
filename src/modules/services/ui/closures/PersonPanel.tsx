import { useState } from 'react';
import type { PlainDate } from '#kernel/plain-date.ts';
import { addDays } from '#kernel/plain-date.ts';
import { formatWhen } from '#platform/texts/format-time.ts';
import { Button } from '#platform/ui-kit/Button.tsx';
import { ButtonLink } from '#platform/ui-kit/ButtonLink.tsx';
import { DateField } from '#platform/ui-kit/DateField.tsx';
import { ErrorState } from '#platform/ui-kit/ErrorState.tsx';
import { Fetched } from '#platform/ui-kit/Fetched.tsx';
import { SidePanel } from '#platform/ui-kit/SidePanel.tsx';
import { TextArea } from '#platform/ui-kit/TextArea.tsx';
import { useLocale } from '#platform/ui-kit/use-locale.ts';
import { useNow } from '#platform/ui-kit/use-now.ts';
import { useTexts } from '#platform/ui-kit/use-texts.ts';
import { useSession } from '#platform/web-client/use-session.ts';
import type { ClosedPerson, EndClosureCall } from '../../contract/closures.ts';
import { CLOSURE_CALL_OUTCOMES } from '../../domain/closures/closure.ts';
import { closuresTexts } from '../../texts/closures-texts.ts';
import { OfferForm } from './OfferForm.tsx';
import { OfferList } from './OfferList.tsx';
import { personAddress, useClosedPerson, useClosureChange } from './use-closures.ts';

interface PersonPanelProps {
  readonly person: ClosedPerson;
  readonly closureId: number;
  readonly canFollow: boolean;
  readonly onClose: () => void;
}

/** One person who loses something: who to ring, what was said, what they have instead, and who lives near. */
export function PersonPanel({ person, closureId, canFollow, onClose }: PersonPanelProps) {
  const t = useTexts(closuresTexts);
  const { locale } = useLocale();
  const now = useNow();
  const detail = useClosedPerson(closureId, person.userId);
  return (
    <SidePanel
      title={person.name ?? t('protected')}
      kicker={`${person.kinds.join(', ')} · ${t(person.livesAlone ? (person.relatives > 0 ? 'alone-relatives' : 'alone-none') : 'with-others')}`}
      focusKey={person.userId}
      onClose={onClose}
    >
      <Fetched query={detail} texts={closuresTexts}>
        {(data) => (
          <>
            <h3 className="sub-head">{t('panel.relatives')}</h3>
            {data.relatives.length === 0 && <p className="note">{t('panel.no-relatives')}</p>}
            <ul>
              {data.relatives.map((one) => (
                <li key={`${one.name} ${one.phone}`}>
                  {one.name}
                  {one.relation !== null && `, ${one.relation}`}{' '}
                  {one.phone !== null && <a href={`tel:${one.phone.replaceAll(' ', '')}`}>{one.phone}</a>}
                </li>
              ))}
            </ul>
            {canFollow && <CallForm person={person} closureId={closureId} />}
            {data.calls.length > 0 && <h3 className="sub-head">{t('panel.calls')}</h3>}
            <ul>
              {data.calls.map((call) => (
                <li key={call.at}>
                  <b>{t(`outcome.${call.outcome}`)}</b> · {formatWhen(call.at, now, locale)}, {call.by}
                  {call.note !== '' && ` «${call.note}»`}
                </li>
              ))}
            </ul>
            <h3 className="sub-head">{t('panel.offers')}</h3>
            <OfferList offers={data.offers} canFollow={canFollow} />
            {canFollow && (
              <OfferForm closureId={closureId} person={person} nearby={data.nearby} key={data.offers.length} />
            )}
          </>
        )}
      </Fetched>
      <div className="button-row">
        <ButtonLink to={`/tjenester/brukere/${encodeURIComponent(person.userId)}`}>{t('panel.person')}</ButtonLink>
      </div>
    </SidePanel>
  );
}

function CallForm({ person, closureId }: { readonly person: ClosedPerson; readonly closureId: number }) {
  const t = useTexts(closuresTexts);
  const { today } = useSession();
  const address = personAddress(closureId, person.userId);
  const [note, setNote] = useState('');
  const [again, setAgain] = useState<PlainDate | undefined>(addDays(today, 1));
  const claim = useClosureChange<object>(`${address}/claim`, undefined);
  const release = useClosureChange<object>(`${address}/release`, undefined);
  const end = useClosureChange<EndClosureCall>(`${address}/calls`, t('panel.called'), () => setNote(''));
  const error = claim.error ?? release.error ?? end.error;
  if (person.caller !== null && !person.mine) return <p className="note">{t('call.held', { name: person.caller })}</p>;
  return (
    <>
      {error && <ErrorState error={error} texts={closuresTexts} />}
      {!person.mine ? (
        <div className="button-row">
          <Button
            kind={person.callState === 'reached' ? 'quiet' : 'main'}
            busy={claim.isPending}
            onClick={() => claim.mutate({})}
          >
            {t('panel.claim')}
          </Button>
        </div>
      ) : (
        <div className="form">
          <h3 className="sub-head">{t('panel.call')}</h3>
          <TextArea label={t('panel.note')} value={note} onChange={setNote} rows={2} optional />
          <DateField label={t('panel.again')} value={again} onChange={setAgain} />
          <div className="tap-row">
            {CLOSURE_CALL_OUTCOMES.map((outcome) => (
              <Button
                key={outcome}
                busy={end.isPending}
                onClick={() => end.mutate({ outcome, note: note.trim(), callBackOn: again ?? null })}
              >
                {t(`outcome.${outcome}`)}
              </Button>
            ))}
          </div>
          <div className="button-row">
            <Button kind="plain" onClick={() => release.mutate({})}>
              {t('panel.release')}
            </Button>
          </div>
        </div>
      )}
    </>
  );
}
