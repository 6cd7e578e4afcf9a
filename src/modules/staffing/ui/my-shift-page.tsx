import { osloDayAndTime } from '#platform/texts/format-time.ts';
import { Age } from '#platform/ui-kit/Age.tsx';
import { EmptyState } from '#platform/ui-kit/EmptyState.tsx';
import { Fetched } from '#platform/ui-kit/Fetched.tsx';
import { LanguageRow } from '#platform/ui-kit/LanguageRow.tsx';
import { Mark } from '#platform/ui-kit/Mark.tsx';
import { PageHead } from '#platform/ui-kit/PageHead.tsx';
import { PrintButton } from '#platform/ui-kit/PrintButton.tsx';
import { TextButton } from '#platform/ui-kit/TextButton.tsx';
import { TextLink } from '#platform/ui-kit/TextLink.tsx';
import { useNow } from '#platform/ui-kit/use-now.ts';
import { useTexts } from '#platform/ui-kit/use-texts.ts';
import { problemOf } from '#platform/web-client/api-error.ts';
import { useLive } from '#platform/web-client/use-live.ts';
import { useSession } from '#platform/web-client/use-session.ts';
import { myShiftTexts } from '../texts/my-shift-texts.ts';
import { AwayStretches } from './my-shift/AwayStretches.tsx';
import { ComingShifts } from './my-shift/ComingShifts.tsx';
import type { FetchedShifts } from './my-shift/fetched-shifts.ts';
import { MyOffers } from './my-shift/MyOffers.tsx';
import { MyReceptions } from './my-shift/MyReceptions.tsx';
import { NextShift } from './my-shift/NextShift.tsx';
import { ShiftChanges } from './my-shift/ShiftChanges.tsx';
import { findNextShift, findStandingShifts } from './my-shift/shift-weeks.ts';
import { MY_SHIFTS, useMyShifts } from './my-shift/use-my-shifts.ts';
import './my-shift/my-shift.css';

/** «Min vakt»: where and when I am to be next, what has changed since I last looked, and the coming weeks. */
export function MyShiftPage() {
  const t = useTexts(myShiftTexts);
  const { account } = useSession();
  const shifts = useMyShifts();
  const isUnknown = account.personId === null || (shifts.isError && problemOf(shifts.error).kind === 'not-found');
  return (
    <div className="my-shift">
      <LanguageRow label={t('mine.language')} />
      <PageHead
        title={t('mine.title')}
        sub={shifts.data?.reply.name ?? account.name}
        live={!isUnknown && shifts.data && <Freshness shifts={shifts} />}
        actions={!isUnknown && <PrintButton />}
      />
      {isUnknown ? (
        <EmptyState title={t('mine.no-person')}>{t('mine.no-person.text')}</EmptyState>
      ) : (
        <Fetched query={shifts} texts={myShiftTexts}>
          {(fetched) => <MyShifts fetched={fetched} />}
        </Fetched>
      )}
    </div>
  );
}

/** When what is shown was fetched, and whether that is all there is for now. */
function Freshness({ shifts }: { readonly shifts: ReturnType<typeof useMyShifts> }) {
  const t = useTexts(myShiftTexts);
  const live = useLive(['roster', 'availability'], MY_SHIFTS);
  const isOffline = live.lost || (shifts.isError && problemOf(shifts.error).kind === 'offline');
  const again = (
    <TextButton
      onClick={() => {
        live.show();
        void shifts.refetch();
      }}
    >
      {t('mine.again')}
    </TextButton>
  );
  return (
    <div className="live-line">
      <Age at={shifts.data?.fetchedAt} verb={t('mine.fetched')} />
      <span role="status">
        {isOffline || shifts.isError ? (
          <>
            <Mark kind="watch">{t(isOffline ? 'mine.offline' : 'mine.fault')}</Mark> {again}
          </>
        ) : (
          live.changes > 0 && (
            <>
              {t('mine.changed')} {again}
            </>
          )
        )}
      </span>
    </div>
  );
}

function MyShifts({ fetched }: { readonly fetched: FetchedShifts }) {
  const t = useTexts(myShiftTexts);
  const now = useNow();
  const { reply } = fetched;
  const standing = findStandingShifts(reply.shifts, now);
  const next = findNextShift(standing);
  const mayVisit = useSession().permissions.includes('services.my-tour.read');
  return (
    <div className="my-shift-columns">
      <div className="my-shift-column">
        <MyOffers />
        <NextShift
          shift={next}
          homeUnitName={reply.homeUnitName}
          awayFromAll={standing.some((shift) => shift.away) && next === undefined}
        />
        {mayVisit && (
          <p>
            <TextLink to="/min-tur">{t('mine.visits')}</TextLink>
          </p>
        )}
        <ShiftChanges fetched={fetched} />
        <MyReceptions />
        <AwayStretches away={reply.away} />
      </div>
      <ComingShifts
        shifts={standing}
        changes={reply.changes}
        from={osloDayAndTime(fetched.fetchedAt).date}
        today={osloDayAndTime(now).date}
      />
    </div>
  );
}
