import { ButtonLink } from '#platform/ui-kit/ButtonLink.tsx';
import { useTexts } from '#platform/ui-kit/use-texts.ts';
import { useCan } from '#platform/web-client/use-can.ts';
import type { ConfirmReply } from '../../contract/tracing.ts';
import { tracingTexts } from '../../texts/tracing/tracing-texts.ts';
import { awayFrom } from './ConfirmBar.tsx';

/** What confirming has opened: who is away from which unit, and the way to a plan for it. */
export function OpenedByConfirming({ reply }: { readonly reply: ConfirmReply }) {
  const t = useTexts(tracingTexts);
  const mayPlan = useCan('staffing.plan.read');
  const mayMap = useCan('staffing.map.read');
  return (
    <div className="call-card" role="status">
      <p>
        <strong>{t('contact.opened', { away: awayFrom(reply) })}.</strong>{' '}
        {reply.units.map((unit) => t('contact.opened.unit', { unit: unit.unitName, count: unit.away })).join(' · ')}
      </p>
      {reply.units.length > 0 && !mayPlan && <p className="note">{t('contact.opened.told')}</p>}
      <div className="button-row">
        {mayPlan &&
          reply.units.map((unit) => (
            <ButtonLink key={unit.unitId} kind="main" to="/bemanning/plan" search={{ place: unit.unitId }}>
              {t('contact.opened.plan', { unit: unit.unitName })}
            </ButtonLink>
          ))}
        {mayMap && reply.units[0] && (
          <ButtonLink to="/bemanning/kart" search={{ place: reply.units[0].unitId }}>
            {t('contact.opened.map')}
          </ButtonLink>
        )}
      </div>
    </div>
  );
}
