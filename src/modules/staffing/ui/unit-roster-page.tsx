import { useParams } from '@tanstack/react-router';
import { addDays } from '#kernel/plain-date.ts';
import { formatDays } from '#platform/texts/format-date.ts';
import { ButtonLink } from '#platform/ui-kit/ButtonLink.tsx';
import { Fetched } from '#platform/ui-kit/Fetched.tsx';
import { LiveLine } from '#platform/ui-kit/LiveLine.tsx';
import { NoAccess } from '#platform/ui-kit/NoAccess.tsx';
import { PageHead } from '#platform/ui-kit/PageHead.tsx';
import { PrintButton } from '#platform/ui-kit/PrintButton.tsx';
import { useLocale } from '#platform/ui-kit/use-locale.ts';
import { useTexts } from '#platform/ui-kit/use-texts.ts';
import { useLive } from '#platform/web-client/use-live.ts';
import type { UnitRosterReply } from '../contract.ts';
import { cohortTexts } from '../texts/cohort-texts.ts';
import { CohortView } from './cohort/CohortView.tsx';
import { RosterFailed, RosterSolving } from './cohort/RosterSolving.tsx';
import { ShadowView } from './cohort/ShadowView.tsx';
import './cohort/cohort.css';
import { unitRosterKey, useUnitRoster } from './cohort/use-unit-roster.ts';

/** «Hva blir bedre med faste lag?»: one cohort or shadow roster, from the search to publishing and back. */
export function UnitRosterPage() {
  const { unitRosterId: text } = useParams({ strict: false }) as { readonly unitRosterId: string };
  const unitRosterId = Number(text);
  const t = useTexts(cohortTexts);
  const roster = useUnitRoster(unitRosterId);
  const live = useLive(['unit-roster', 'consultation'], unitRosterKey(unitRosterId));
  const solving = roster.data?.roster.state === 'solving';
  return (
    <>
      <PageHead
        title={t(`one.title.${roster.data?.roster.kind ?? 'cohort'}`)}
        sub={roster.data && <RosterSub data={roster.data} />}
        live={<LiveLine changes={solving ? 0 : live.changes} onShow={live.show} lost={live.lost} />}
        actions={
          <>
            <ButtonLink to="/bemanning/turnus" kind="plain">
              {t('one.all')}
            </ButtonLink>
            <PrintButton />
          </>
        }
      />
      {!Number.isSafeInteger(unitRosterId) ? (
        <NoAccess />
      ) : (
        <Fetched query={roster} texts={cohortTexts}>
          {(data) => {
            if (data.roster.state === 'solving') return <RosterSolving key={unitRosterId} data={data} />;
            const { document } = data;
            if (document === null) return <RosterFailed key={unitRosterId} data={data} />;
            return document.kind === 'cohort' ? (
              <CohortView key={unitRosterId} data={data} document={document} />
            ) : (
              <ShadowView key={unitRosterId} data={data} document={document} />
            );
          }}
        </Fetched>
      )}
    </>
  );
}

function RosterSub({ data: { roster } }: { readonly data: UnitRosterReply }) {
  const t = useTexts(cohortTexts);
  const { locale } = useLocale();
  return t('one.sub', {
    kind: t(`kind.${roster.kind}`),
    unit: roster.unitName,
    period: formatDays(roster.from, addDays(roster.from, roster.days - 1), locale),
    state: t(`state.${roster.state}`),
  });
}
