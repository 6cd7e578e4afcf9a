import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { addDays } from '#kernel/plain-date.ts';
import { formatDate } from '#platform/texts/format-date.ts';
import { Answer } from '#platform/ui-kit/Answer.tsx';
import { Button } from '#platform/ui-kit/Button.tsx';
import { Fetched } from '#platform/ui-kit/Fetched.tsx';
import { LiveLine } from '#platform/ui-kit/LiveLine.tsx';
import { PageHead } from '#platform/ui-kit/PageHead.tsx';
import { PrintButton } from '#platform/ui-kit/PrintButton.tsx';
import { Section } from '#platform/ui-kit/Section.tsx';
import { SidePanel } from '#platform/ui-kit/SidePanel.tsx';
import { useSearchParam } from '#platform/ui-kit/use-search-param.ts';
import { useTexts } from '#platform/ui-kit/use-texts.ts';
import { api } from '#platform/web-client/api.ts';
import { useLive } from '#platform/web-client/use-live.ts';
import type { PlacementsReply } from '../contract.ts';
import { placementTexts } from '../texts/placement-texts.ts';
import { PlacementCalendar } from './placements/PlacementCalendar.tsx';
import { PlacementForm } from './placements/PlacementForm.tsx';
import { PlacementList } from './placements/PlacementList.tsx';
import { PlacementPanel } from './placements/PlacementPanel.tsx';
import './placements/placements.css';
import { PLACEMENTS_KEY } from './placements/use-placement-edit.ts';

const TOPICS = ['placement', 'roster', 'availability', 'organisation', 'import'];

/** «Kommer studentene gjennom praksisen?»: places, supervisors on duty, hours, and what outbreaks do to them. */
export function PlacementsPage() {
  const t = useTexts(placementTexts);
  const [current, setCurrent] = useSearchParam('plass');
  const [making, setMaking] = useState(false);
  const query = useQuery({
    queryKey: [PLACEMENTS_KEY],
    queryFn: ({ signal }) => api.get<PlacementsReply>('/api/staffing/placements', undefined, signal),
  });
  const live = useLive(TOPICS, [PLACEMENTS_KEY]);
  const open = (placementId: string | undefined) => {
    setMaking(false);
    setCurrent(placementId);
  };
  return (
    <>
      <PageHead
        title={t('placement.title')}
        sub={query.data && t('placement.sub', { day: formatDate(addDays(query.data.rosterTo, -1)) })}
        live={<LiveLine changes={live.changes} lost={live.lost} onShow={live.show} />}
        actions={
          <>
            <PrintButton />
            {query.data?.canChange && (
              <Button icon="plus" onClick={() => setMaking(true)}>
                {t('placement.new')}
              </Button>
            )}
          </>
        }
      />
      <Fetched query={query} texts={placementTexts}>
        {(data) => {
          const placement = data.placements.find(({ placementId }) => placementId === current);
          return (
            <div className="page-stack">
              <PlacementAnswer data={data} />
              <PlacementCalendar data={data} onOpen={open} />
              <Section title={t('placement.list')}>
                <div className={placement || making ? 'with-panel' : undefined}>
                  <PlacementList data={data} current={current} onOpen={open} />
                  {making && (
                    <SidePanel title={t('placement.new')} focusKey="new" onClose={() => setMaking(false)}>
                      <PlacementForm onDone={() => setMaking(false)} />
                    </SidePanel>
                  )}
                  {!making && placement && (
                    <PlacementPanel key={placement.placementId} placement={placement} onClose={() => open(undefined)} />
                  )}
                </div>
              </Section>
            </div>
          );
        }}
      </Fetched>
    </>
  );
}

function PlacementAnswer({ data }: { readonly data: PlacementsReply }) {
  const t = useTexts(placementTexts);
  const there = data.placements.filter(
    ({ student, from, to, state }) =>
      student !== null && from <= data.today && data.today < to && (state === 'planned' || state === 'paused'),
  );
  const alone = there.reduce(
    (sum, one) => sum + one.days.filter(({ supervision }) => supervision === 'other' || supervision === 'none').length,
    0,
  );
  const behind = there.filter((one) => (one.progress?.missingHours ?? 0) >= 1).length;
  const outbreak = there.filter((one) => one.outbreakSince !== null).length;
  if (there.length === 0) return <Answer>{t('placement.answer.none')}</Answer>;
  return (
    <Answer act={outbreak > 0 ? t('placement.answer.outbreak', { count: outbreak }) : undefined}>
      {t('placement.answer', { students: there.length, alone })}
      {behind > 0 && ` ${t('placement.answer.behind', { count: behind })}`}
    </Answer>
  );
}
