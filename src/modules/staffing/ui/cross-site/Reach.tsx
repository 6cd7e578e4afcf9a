import { Facts } from '#platform/ui-kit/Facts.tsx';
import { TextLink } from '#platform/ui-kit/TextLink.tsx';
import { useTexts } from '#platform/ui-kit/use-texts.ts';
import { useCan } from '#platform/web-client/use-can.ts';
import type { CrossSiteReply } from '../../contract.ts';
import { crossSiteTexts } from '../../texts/cross-site-texts.ts';

/** Address words with which the simulation opens on the rule that nobody works at several sites. */
const ONE_SITE = { tiltak: 'ett-sted' } as const;

/** How many other sites one comes to from a site in one, two and three steps, now and with the full posts under way. */
export function Reach({
  figures,
  figuresAfterOffers,
  offered,
}: Pick<CrossSiteReply, 'figures' | 'figuresAfterOffers' | 'offered'>) {
  const t = useTexts(crossSiteTexts);
  const maySimulate = useCan('simulation.spread.run');
  return (
    <div className="network-reach">
      <h3>{t('reach.title')}</h3>
      <Facts
        items={figures.reach.map(({ steps, mean, most }, index) => ({
          id: String(steps),
          term: t('reach.steps', { steps }),
          text: [
            t('reach.mean', { mean }),
            t('reach.most', { most }),
            ...(offered > 0 ? [t('reach.after', { mean: figuresAfterOffers.reach[index]?.mean ?? 0 })] : []),
          ].join(', '),
        }))}
      />
      <p className="note">
        {t('note.spread')}{' '}
        {maySimulate && (
          <TextLink to="/smitte/simulering" search={ONE_SITE}>
            {t('link.spread')}
          </TextLink>
        )}
      </p>
    </div>
  );
}
