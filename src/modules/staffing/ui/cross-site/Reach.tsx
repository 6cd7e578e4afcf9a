import { Facts } from '#platform/ui-kit/Facts.tsx';
import { useTexts } from '#platform/ui-kit/use-texts.ts';
import type { CrossSiteReply } from '../../contract.ts';
import { crossSiteTexts } from '../../texts/cross-site-texts.ts';

/** How many other sites one comes to from a site in one, two and three steps, now and with the full posts under way. */
export function Reach({
  figures,
  figuresAfterOffers,
  offered,
}: Pick<CrossSiteReply, 'figures' | 'figuresAfterOffers' | 'offered'>) {
  const t = useTexts(crossSiteTexts);
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
      <p className="note">{t('note.spread')}</p>
    </div>
  );
}
