import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { Loading } from '#platform/ui-kit/Loading.tsx';
import { Segmented } from '#platform/ui-kit/Segmented.tsx';
import { setServerNow } from '#platform/ui-kit/use-now.ts';
import { useSearchParam } from '#platform/ui-kit/use-search-param.ts';
import { SessionContext } from '#platform/web-client/session-context.ts';
import { AppFrame } from '../frame/AppFrame.tsx';
import { NotFoundPage } from '../NotFoundPage.tsx';
import { useSessionQuery } from '../use-session-query.ts';
import { ControlsGallery } from './ControlsGallery.tsx';
import { galleryPages, galleryPlaces, gallerySession } from './gallery-session.ts';
import { MapGallery } from './MapGallery.tsx';
import { PlanGallery } from './PlanGallery.tsx';
import { StatesGallery } from './StatesGallery.tsx';
import { TodayGallery } from './TodayGallery.tsx';

const parts = {
  today: TodayGallery,
  map: MapGallery,
  plan: PlanGallery,
  controls: ControlsGallery,
  states: StatesGallery,
};

type Part = keyof typeof parts;

/**
 * Every shared component in its states, for people who look and for the accessibility tests; in the demo and in
 * development only. Its content is invented and stands in bokmål alone.
 */
export function GalleryPage() {
  const session = useSessionQuery();
  const queries = useQueryClient();
  const [ready, setReady] = useState(false);
  const [part, setPart] = useSearchParam('part', 'today');
  useEffect(() => {
    queries.setQueryData(['places'], galleryPlaces);
    setServerNow(gallerySession.now);
    setReady(true);
    return () => queries.removeQueries({ queryKey: ['places'] });
  }, [queries]);
  const isAllowed = import.meta.env.DEV || session.data?.demo === true;
  if (session.isPending || !ready) return <Loading />;
  if (!isAllowed) return <NotFoundPage />;
  const Part = parts[part as Part] ?? TodayGallery;
  return (
    <SessionContext value={gallerySession}>
      <AppFrame pages={galleryPages}>
        <Part />
        <p className="gate-foot">
          <Segmented
            label="Del av galleriet"
            value={part as Part}
            onChange={setPart}
            options={(Object.keys(parts) as Part[]).map((value) => ({ value, label: value }))}
          />
        </p>
      </AppFrame>
    </SessionContext>
  );
}
