import { useQuery } from '@tanstack/react-query';
import { formatNumber } from '#platform/texts/format-number.ts';
import { Answer } from '#platform/ui-kit/Answer.tsx';
import { Fetched } from '#platform/ui-kit/Fetched.tsx';
import { LiveLine } from '#platform/ui-kit/LiveLine.tsx';
import { PageHead } from '#platform/ui-kit/PageHead.tsx';
import { PrintButton } from '#platform/ui-kit/PrintButton.tsx';
import { Section } from '#platform/ui-kit/Section.tsx';
import { useLocale } from '#platform/ui-kit/use-locale.ts';
import { useSearchParam } from '#platform/ui-kit/use-search-param.ts';
import { useTexts } from '#platform/ui-kit/use-texts.ts';
import { api } from '#platform/web-client/api.ts';
import { useLive } from '#platform/web-client/use-live.ts';
import { usePlace } from '#platform/web-client/use-place.ts';
import type { ListUnitRostersReply } from '../contract.ts';
import { cohortTexts } from '../texts/cohort-texts.ts';
import { StartUnitRoster } from './cohort/StartUnitRoster.tsx';
import { UnitMeetingsTable } from './cohort/UnitMeetingsTable.tsx';
import { UnitRostersTable } from './cohort/UnitRostersTable.tsx';
import './cohort/cohort.css';

const KEY = ['unit-rosters'] as const;

/** «Hvem trenger å møte hverandre?»: the cohort and shadow rosters of units, and making one. */
export function UnitRostersPage() {
  const t = useTexts(cohortTexts);
  const place = usePlace();
  const [unitId, setUnitId] = useSearchParam('enhet');
  const list = useQuery({
    queryKey: [...KEY, place.id],
    queryFn: ({ signal }) => api.get<ListUnitRostersReply>('/api/staffing/unit-rosters', { place: place.id }, signal),
  });
  const live = useLive(['unit-roster'], KEY);
  return (
    <>
      <PageHead
        title={t('rosters.title')}
        sub={t('rosters.sub')}
        live={<LiveLine changes={live.changes} onShow={live.show} lost={live.lost} />}
        actions={<PrintButton />}
      />
      <Fetched query={list} texts={cohortTexts}>
        {(data) => (
          <div className="page-stack">
            <RostersAnswer data={data} />
            {data.rosters.length > 0 && (
              <Section title={t('rosters.list')}>
                <UnitRostersTable rosters={data.rosters} />
              </Section>
            )}
            {data.canBuild && <StartUnitRoster key={unitId} list={data} chosen={unitId} />}
            {data.units.some((unit) => unit.meeting) && (
              <Section
                title={t('units.title')}
                note={t('units.note', { days: data.meetingDays, found: data.caseDays })}
              >
                <UnitMeetingsTable list={data} onPick={setUnitId} />
              </Section>
            )}
          </div>
        )}
      </Fetched>
    </>
  );
}

function RostersAnswer({ data }: { readonly data: ListUnitRostersReply }) {
  const t = useTexts(cohortTexts);
  const count = (state: string) => data.rosters.filter((one) => one.state === state).length;
  const { locale } = useLocale();
  const proposed = count('proposed');
  const most = data.units.toSorted((a, b) => (b.meeting?.caseMean ?? 0) - (a.meeting?.caseMean ?? 0))[0];
  return (
    <Answer>
      {t('rosters.answer', { published: count('published') })}{' '}
      {most?.meeting &&
        data.rosters.length === 0 &&
        t('rosters.answer.most', {
          unit: most.name,
          taken: formatNumber(most.meeting.caseMean, locale, { maximumFractionDigits: 0 }),
          people: most.meeting.atWork,
        })}
      {proposed > 0 && t('rosters.answer.proposed', { count: proposed })}
    </Answer>
  );
}
