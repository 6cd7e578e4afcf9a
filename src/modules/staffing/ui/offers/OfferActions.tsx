import { useState } from 'react';
import { instantOf } from '#kernel/instant.ts';
import { formatWhen } from '#platform/texts/format-time.ts';
import { Button } from '#platform/ui-kit/Button.tsx';
import { ButtonLink } from '#platform/ui-kit/ButtonLink.tsx';
import { useLocale } from '#platform/ui-kit/use-locale.ts';
import { useNow } from '#platform/ui-kit/use-now.ts';
import { useTexts } from '#platform/ui-kit/use-texts.ts';
import type { OfferReply } from '../../contract.ts';
import { offersTexts } from '../../texts/offers-texts.ts';
import type { OfferCommands } from './use-offer-commands.ts';

/** Hours that a deadline can be moved by with one press. */
const STEPS = [1, 4, 12] as const;

/** What a coordinator can do with the whole question. */
export function OfferActions({ offer, commands }: { readonly offer: OfferReply; readonly commands: OfferCommands }) {
  const t = useTexts(offersTexts);
  const { locale } = useLocale();
  const now = useNow();
  const [asking, setAsking] = useState<'extend' | 'withdraw'>();
  const may = (action: string) => offer.actions.includes(action);
  const silent = offer.people.some((one) => one.state === 'asked' || one.state === 'seen');
  if (asking === 'withdraw') {
    return (
      <div className="form">
        <p>{t('do.withdraw.sure')}</p>
        <div className="button-row">
          <Button
            busy={commands.busy}
            onClick={() => {
              setAsking(undefined);
              commands.run('withdraw', {}, t('done.withdrawn'));
            }}
          >
            {t('do.withdraw')}
          </Button>
          <Button kind="plain" onClick={() => setAsking(undefined)}>
            {t('do.cancel')}
          </Button>
        </div>
      </div>
    );
  }
  if (asking === 'extend') {
    const from = offer.deadline > now ? offer.deadline : now;
    return (
      <div className="button-row">
        {STEPS.map((hours) => {
          const deadline = instantOf(new Date(Date.parse(from) + hours * 3_600_000));
          return (
            <Button
              key={hours}
              busy={commands.busy}
              onClick={() => {
                setAsking(undefined);
                commands.run('deadline', { deadline }, t('done.extended', { when: formatWhen(deadline, now, locale) }));
              }}
            >
              {t('do.extend.hours', { hours })}
            </Button>
          );
        })}
        <Button kind="plain" onClick={() => setAsking(undefined)}>
          {t('do.cancel')}
        </Button>
      </div>
    );
  }
  return (
    <div className="button-row">
      {may('widen') && (
        <ButtonLink to="/bemanning/foresporsler/ny" search={{ til: String(offer.offerId) }}>
          {t('do.widen')}
        </ButtonLink>
      )}
      {may('remind') && silent && (
        <Button busy={commands.busy} onClick={() => commands.run('remind', {}, t('done.reminded'))}>
          {t('do.remind')}
        </Button>
      )}
      {may('extend') && <Button onClick={() => setAsking('extend')}>{t('do.extend')}</Button>}
      {may('withdraw') && (
        <Button kind="plain" onClick={() => setAsking('withdraw')}>
          {t('do.withdraw')}
        </Button>
      )}
    </div>
  );
}
