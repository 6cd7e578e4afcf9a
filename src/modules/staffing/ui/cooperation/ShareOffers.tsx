import { useState } from 'react';
import { Button } from '#platform/ui-kit/Button.tsx';
import { ErrorState } from '#platform/ui-kit/ErrorState.tsx';
import { Section } from '#platform/ui-kit/Section.tsx';
import { SelectField } from '#platform/ui-kit/SelectField.tsx';
import { useTexts } from '#platform/ui-kit/use-texts.ts';
import { api } from '#platform/web-client/api.ts';
import { useCan } from '#platform/web-client/use-can.ts';
import type { AgreementsReply } from '../../contract.ts';
import { cooperationTexts } from '../../texts/cooperation-texts.ts';
import { GivenItems } from './GivenItems.tsx';
import { useCooperationChange } from './use-cooperation.ts';

/** Municipalities on the same installation that offer to share an agreement with us. */
export function ShareOffers({ offers, agreements }: Pick<AgreementsReply, 'offers' | 'agreements'>) {
  const t = useTexts(cooperationTexts);
  const may = useCan('organisation.agreements.change');
  if (offers.length === 0 || !may) return null;
  return (
    <Section title={t('offers.title')}>
      {offers.map((offer) => (
        <ShareOffer key={offer.shareKey} offer={offer} agreements={agreements.filter((one) => one.share === 'none')} />
      ))}
    </Section>
  );
}

interface ShareOfferProps {
  readonly offer: AgreementsReply['offers'][number];
  readonly agreements: AgreementsReply['agreements'];
}

function ShareOffer({ offer, agreements }: ShareOfferProps) {
  const t = useTexts(cooperationTexts);
  const change = useCooperationChange();
  const [chosen, setChosen] = useState(agreements.find((one) => one.party === offer.partyName)?.agreementId ?? '');
  const accept = () =>
    change.mutate({
      send: () =>
        api.post(`/api/organisation/agreements/${encodeURIComponent(chosen)}/accept`, { shareKey: offer.shareKey }),
      done: t('share.accepted.done'),
    });
  return (
    <div className="form">
      <p>{t('offers.text', { party: offer.partyName })}</p>
      <p className="note">
        {t('share.partner-gives', { party: offer.partyName })}: <GivenItems items={offer.items} />
      </p>
      {agreements.length === 0 ? (
        <p className="note">{t('offers.none', { party: offer.partyName })}</p>
      ) : (
        <SelectField
          label={t('offers.with')}
          value={chosen}
          onChange={setChosen}
          placeholder={t('offers.needed')}
          options={agreements.map(({ agreementId, party }) => ({ value: agreementId, label: party }))}
        />
      )}
      {change.isError && <ErrorState error={change.error} texts={cooperationTexts} />}
      <div className="button-row">
        <Button
          kind="main"
          busy={change.isPending}
          aria-disabled={chosen === ''}
          onClick={() => chosen !== '' && accept()}
        >
          {t('offers.accept')}
        </Button>
      </div>
    </div>
  );
}
