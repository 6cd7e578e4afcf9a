import { formatPhone } from '#modules/organisation/ui.ts';
import { useOfflineQueue } from '#platform/offline/use-offline-queue.ts';
import { osloDayAndTime } from '#platform/texts/format-time.ts';
import { Age } from '#platform/ui-kit/Age.tsx';
import { Answer } from '#platform/ui-kit/Answer.tsx';
import { EmptyState } from '#platform/ui-kit/EmptyState.tsx';
import { Fetched } from '#platform/ui-kit/Fetched.tsx';
import { LanguageRow } from '#platform/ui-kit/LanguageRow.tsx';
import { PageHead } from '#platform/ui-kit/PageHead.tsx';
import { TextButton } from '#platform/ui-kit/TextButton.tsx';
import { useNow } from '#platform/ui-kit/use-now.ts';
import { useTexts } from '#platform/ui-kit/use-texts.ts';
import { useLive } from '#platform/web-client/use-live.ts';
import { useSession } from '#platform/web-client/use-session.ts';
import type { MyTourReply } from '../contract/my-tour.ts';
import { myTourTexts } from '../texts/my-tour-texts.ts';
import { NextVisit } from './my-tour/NextVisit.tsx';
import { TourList } from './my-tour/TourList.tsx';
import { MovedMarks, TourNews } from './my-tour/TourNews.tsx';
import { MY_TOUR, useMyTour } from './my-tour/use-my-tour.ts';
import { useOfflineLooks } from './my-tour/use-offline-looks.ts';
import type { TourVisit } from './my-tour/waiting-marks.ts';
import { marksIn, withWaiting } from './my-tour/waiting-marks.ts';
import './my-tour/my-tour.css';

/** «Hvor skal jeg nå?»: a carer's own visits of today, one at a time; works a whole shift without contact. */
export function MyTourPage() {
  const t = useTexts(myTourTexts);
  const { account } = useSession();
  const tour = useMyTour();
  const live = useLive(['visits', 'visit-plan'], [MY_TOUR]);
  const data = tour.data?.reply;
  useOfflineLooks(tour.isError ? data : undefined);
  return (
    <div className="my-tour">
      <LanguageRow label={t('tour.language')} />
      <PageHead
        title={t('tour.title')}
        sub={account.name}
        live={
          tour.data && (
            <div className="live-line">
              <Age at={tour.data.fetchedAt} verb={t('tour.fetched')} />
              <span role="status">
                {live.changes > 0 && `${t('tour.changed')} `}
                {(live.changes > 0 || tour.isError) && (
                  <TextButton
                    onClick={() => {
                      live.show();
                      void tour.refetch();
                    }}
                  >
                    {t('tour.again')}
                  </TextButton>
                )}
              </span>
            </div>
          )
        }
      />
      <MovedMarks />
      {account.personId === null ? (
        <EmptyState title={t('tour.no-person')} />
      ) : (
        <Fetched query={tour} texts={myTourTexts}>
          {({ reply }) => <Tour tour={reply} />}
        </Fetched>
      )}
    </div>
  );
}

function Tour({ tour }: { readonly tour: MyTourReply }) {
  const t = useTexts(myTourTexts);
  const queue = useOfflineQueue();
  const today = osloDayAndTime(useNow()).date;
  // A copy of yesterday's list is nobody's list today.
  if (tour.visits.length === 0 || tour.date < today)
    return (
      <>
        <TourNews tour={tour} />
        <EmptyState title={t('tour.none')}>{t('tour.none.text')}</EmptyState>
      </>
    );
  const visits = withWaiting(tour.visits, marksIn(queue.waiting));
  const left = visits.filter((visit) => visit.mark === null || visit.mark === 'started');
  const told = visits.filter((visit) => visit.mark === 'done' || visit.mark === 'could_not');
  const next = left.find((visit) => visit.mark === 'started') ?? left[0];
  const open = (visit: TourVisit) => (
    <NextVisit visit={visit} before={visits[visits.indexOf(visit) - 1]} tour={tour} visits={visits} />
  );
  const done = visits.filter((visit) => visit.mark === 'done').length;
  return (
    <>
      <Answer>{t('tour.answer', { left: left.length, done, visits: visits.length })}</Answer>
      {tour.source === 'normal' && <p className="soft">{t('tour.normal')}</p>}
      <TourNews tour={tour} />
      {next && open(next)}
      <DutyPhones phones={tour.phones} />
      <TourList title={t('tour.after')} visits={left.filter((visit) => visit !== next)} open={open} />
      <TourList title={t('tour.told')} visits={told.toReversed()} open={open} />
    </>
  );
}

function DutyPhones({ phones }: Pick<MyTourReply, 'phones'>) {
  const t = useTexts(myTourTexts);
  return (
    <ul className="tour-phones" aria-label={t('phone.title')}>
      {phones.map(({ unitId, unitName, name, phone }) => (
        <li key={unitId}>
          <span>
            {t('phone.title')} <span className="soft">{name ?? unitName}</span>
          </span>
          {phone ? (
            <a className="tour-call" href={`tel:${phone.replaceAll(/\s/g, '')}`}>
              {formatPhone(phone)}
            </a>
          ) : (
            <span className="soft">{t('phone.none')}</span>
          )}
        </li>
      ))}
    </ul>
  );
}
