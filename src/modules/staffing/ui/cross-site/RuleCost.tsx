import { formatWhen } from '#platform/texts/format-time.ts';
import { Button } from '#platform/ui-kit/Button.tsx';
import { ErrorState } from '#platform/ui-kit/ErrorState.tsx';
import { Progress } from '#platform/ui-kit/Progress.tsx';
import { useLocale } from '#platform/ui-kit/use-locale.ts';
import { useNow } from '#platform/ui-kit/use-now.ts';
import { useTexts } from '#platform/ui-kit/use-texts.ts';
import { api } from '#platform/web-client/api.ts';
import { useCan } from '#platform/web-client/use-can.ts';
import type { CostResult, CrossSiteReply } from '../../contract.ts';
import { crossSiteTexts } from '../../texts/cross-site-texts.ts';
import { useCrossSiteChange } from './use-cross-site.ts';

/** What closing a unit to people of other sites would cost in uncovered shifts, reckoned on demand and kept with its day. */
export function RuleCost({ data, unitId }: { readonly data: CrossSiteReply; readonly unitId: string }) {
  const t = useTexts(crossSiteTexts);
  const { locale } = useLocale();
  const now = useNow();
  const change = useCrossSiteChange();
  const mayStart = useCan('staffing.cross-site.propose');
  const cost = data.costs.find((one) => one.unitIds.length === 1 && one.unitIds[0] === unitId);
  const running = cost?.progress !== null && cost?.progress !== undefined;
  const start = () => change.mutate({ send: () => api.post('/api/staffing/cross-site/costs', { unitIds: [unitId] }) });
  return (
    <div className="rule-cost">
      <h3>{t('cost.title')}</h3>
      {running ? (
        <Progress title={t('cost.running')} share={cost?.progress ?? 0} />
      ) : cost?.result ? (
        <>
          <CostLines result={cost.result} data={data} />
          <p className="note">{t('cost.when', { when: formatWhen(cost.finishedAt ?? cost.startedAt, now, locale) })}</p>
        </>
      ) : (
        <p className="note">{cost ? t('cost.stopped') : t('cost.note')}</p>
      )}
      {change.isError && <ErrorState error={change.error} texts={crossSiteTexts} />}
      {mayStart && !running && (
        <Button small busy={change.isPending} onClick={start}>
          {cost ? t('cost.again') : t('cost.start')}
        </Button>
      )}
    </div>
  );
}

function CostLines({ result, data }: { readonly result: CostResult; readonly data: CrossSiteReply }) {
  const t = useTexts(crossSiteTexts);
  const nameOf = (unitId: string) => data.units.find((unit) => unit.unitId === unitId)?.name ?? unitId;
  return (
    <>
      <p>
        <b>{t('cost.line', { before: result.without.missing, after: result.withRule.missing })}</b>{' '}
        {t('cost.minimum', { before: result.without.belowMinimum, after: result.withRule.belowMinimum })}
      </p>
      <p>
        {t('cost.lifted', { people: result.liftedPeople, lifted: result.lifted })}{' '}
        {result.withEmployer > 0 && t('cost.employer', { count: result.withEmployer })}
      </p>
      {result.units.length > 0 && (
        <ul>
          {result.units.slice(0, 6).map((unit) => (
            <li key={unit.unitId}>
              {t('cost.unit', { unit: nameOf(unit.unitId), before: unit.without, after: unit.withRule })}
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
