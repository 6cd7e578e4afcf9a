import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useMemo, useState } from 'react';
import type { PlainDate } from '#kernel/plain-date.ts';
import { daysFrom, parsePlainDate } from '#kernel/plain-date.ts';
import { formatDay } from '#platform/texts/format-date.ts';
import { Answer } from '#platform/ui-kit/Answer.tsx';
import { Button } from '#platform/ui-kit/Button.tsx';
import { Fetched } from '#platform/ui-kit/Fetched.tsx';
import { LiveLine } from '#platform/ui-kit/LiveLine.tsx';
import { PageHead } from '#platform/ui-kit/PageHead.tsx';
import { PrintButton } from '#platform/ui-kit/PrintButton.tsx';
import { SidePanel } from '#platform/ui-kit/SidePanel.tsx';
import { TextLink } from '#platform/ui-kit/TextLink.tsx';
import { useLocale } from '#platform/ui-kit/use-locale.ts';
import { useSearchParam } from '#platform/ui-kit/use-search-param.ts';
import { useTexts } from '#platform/ui-kit/use-texts.ts';
import { api } from '#platform/web-client/api.ts';
import { useLive } from '#platform/web-client/use-live.ts';
import { useSession } from '#platform/web-client/use-session.ts';
import type { UnitDetail } from '../contract.ts';
import { editTexts } from '../texts/edit-texts.ts';
import { unitTexts } from '../texts/units-texts.ts';
import { CloseUnitForm } from './CloseUnitForm.tsx';
import { StaffMapHint } from './StaffMapHint.tsx';
import { TrainedHere } from './TrainedHere.tsx';
import { UnitDays } from './UnitDays.tsx';
import { UnitForm } from './UnitForm.tsx';
import { UnitRoster } from './UnitRoster.tsx';
import { UnitStatusSection } from './UnitStatusSection.tsx';
import './organisation.css';
import { useWords } from './use-words.ts';

/** Days shown at once. */
const DAYS = 14;

/** One unit: rostered against the demand, what is in force, its roster, and who else is trained here. */
export function UnitPage() {
  const t = useTexts(unitTexts);
  const words = useWords();
  const { today } = useSession();
  const { unitId = '' } = useParams({ strict: false }) as { readonly unitId?: string };
  const [fromText, setFrom] = useSearchParam('fra');
  const [isChanging, setChanging] = useState(false);
  const from = parsePlainDate(fromText) ?? today;
  const days = useMemo(() => daysFrom(from, DAYS), [from]);
  const query = useQuery({
    queryKey: ['organisation', 'unit', unitId, from],
    queryFn: ({ signal }) =>
      api.get<UnitDetail>(`/api/organisation/units/${encodeURIComponent(unitId)}`, { from, days: DAYS }, signal),
    placeholderData: (previous) => (previous?.unitId === unitId ? previous : undefined),
  });
  const live = useLive(['organisation', 'roster'], ['organisation']);
  const goTo = (day: PlainDate) => setFrom(day === today ? undefined : day);
  return (
    <>
      <PageHead
        title={query.data?.name ?? t('list.title')}
        sub={
          query.data &&
          [query.data.kind === 'other' ? '' : words.unitKind(query.data.kind), query.data.siteName]
            .filter(Boolean)
            .join(', ')
        }
        actions={
          <>
            <PrintButton />
            {query.data?.canChange && <Button onClick={() => setChanging(true)}>{t('unit.change')}</Button>}
          </>
        }
      />
      <Fetched query={query} texts={editTexts}>
        {(unit) => (
          <>
            {unit.above.length > 0 && <Above unit={unit} />}
            <UnitAnswer unit={unit} today={today} />
            <LiveLine changes={live.changes} lost={live.lost} onShow={live.show}>
              <StaffMapHint text={t('list.source')} link={t('list.map')} place={unit.unitId} />
            </LiveLine>
            <div className={isChanging ? 'with-panel' : undefined}>
              <div className="page-stack">
                <div className="page-columns unit-top">
                  <UnitDays unit={unit} days={days} onGo={goTo} />
                  <UnitStatusSection unit={unit} />
                </div>
                <UnitRoster unit={unit} days={days} />
                {unit.canSeePeople && <TrainedHere unit={unit} />}
              </div>
              {isChanging && (
                <SidePanel title={t('unit.change')} focusKey="change" onClose={() => setChanging(false)}>
                  <UnitForm key={unit.revision} unit={unit} onDone={() => setChanging(false)} />
                  <CloseUnitForm key={`close${unit.revision}`} unit={unit} onDone={() => setChanging(false)} />
                </SidePanel>
              )}
            </div>
          </>
        )}
      </Fetched>
    </>
  );
}

function Above({ unit }: { readonly unit: UnitDetail }) {
  const t = useTexts(unitTexts);
  return (
    <nav className="unit-above" aria-label={t('unit.above')}>
      {unit.above.map((above) => (
        <span key={above.unitId}>
          {above.open ? (
            <TextLink quiet to={`/bemanning/enheter/${encodeURIComponent(above.unitId)}`}>
              {above.name}
            </TextLink>
          ) : (
            above.name
          )}
          <span aria-hidden="true"> / </span>
        </span>
      ))}
    </nav>
  );
}

function UnitAnswer({ unit, today }: { readonly unit: UnitDetail; readonly today: PlainDate }) {
  const t = useTexts(unitTexts);
  const { locale } = useLocale();
  if (unit.closedOn !== null) {
    return <Answer>{t('unit.isClosed', { day: formatDay(unit.closedOn, locale, 'day') })}</Answer>;
  }
  const now = unit.days.find((day) => day.date === today);
  const under = unit.days.filter((day) => day.planned < day.minimum).length;
  return (
    <Answer act={under > 0 ? t('unit.underDays', { count: under, days: unit.days.length }) : undefined}>
      {now && (now.normal > 0 ? t('unit.answer', { ...now }) : t('unit.answerNoDemand', { planned: now.planned }))}
    </Answer>
  );
}
