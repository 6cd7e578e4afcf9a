import { useQuery } from '@tanstack/react-query';
import { ButtonLink } from '#platform/ui-kit/ButtonLink.tsx';
import { useTexts } from '#platform/ui-kit/use-texts.ts';
import { api } from '#platform/web-client/api.ts';
import { useCan } from '#platform/web-client/use-can.ts';
import type { HelpReply } from '../../contract.ts';
import type { RowKey } from '../../domain/replan/plan.ts';
import { cooperationTexts } from '../../texts/cooperation-texts.ts';
import { usePeopleCount } from './use-people-count.ts';

/** Agreements that could fill a hole, each with a way to ask; nothing where there are none. */
export function AgreementHelp({ hole, unitName }: { readonly hole: RowKey; readonly unitName: string }) {
  const t = useTexts(cooperationTexts);
  const people = usePeopleCount();
  const mayRead = useCan('staffing.agreement.read');
  const mayAsk = useCan('staffing.agreement.call');
  const { unitId, date, shift, competence } = hole;
  const query = useQuery({
    queryKey: ['agreements', 'help', unitId, date, shift, competence],
    queryFn: ({ signal }) =>
      api.get<HelpReply>('/api/staffing/agreements/help', { unitId, date, shift, competence }, signal),
    enabled: mayRead,
  });
  const help = query.data?.help ?? [];
  if (help.length === 0) return null;
  return (
    <div className="nearest">
      <h3>{t('help.title')}</h3>
      <ul>
        {help.map((one) => (
          <li key={one.agreementId}>
            {t('help.line', {
              party: one.party,
              free: one.free === null ? 'any' : String(one.free),
              competence: people(one.free ?? 1, one.competence).replace(/^\d+ /, ''),
              notice: one.noticeHours,
            })}
            {!one.inTime && <span className="soft"> – {t('help.late')}</span>}
            {one.free === 0 && <span className="soft"> – {t('help.none-free')}</span>}{' '}
            {mayAsk && one.free !== 0 && (
              <ButtonLink
                small
                to="/bemanning/avtaler"
                search={{
                  be: one.agreementId,
                  enhet: unitId,
                  navn: unitName,
                  dag: date,
                  vakt: shift,
                  kompetanse: competence,
                }}
                label={t('help.ask.name', { party: one.party })}
              >
                {t('help.ask')}
              </ButtonLink>
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}
