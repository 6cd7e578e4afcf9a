import { useState } from 'react';
import { Button } from '#platform/ui-kit/Button.tsx';
import { ErrorState } from '#platform/ui-kit/ErrorState.tsx';
import { SidePanel } from '#platform/ui-kit/SidePanel.tsx';
import { TextField } from '#platform/ui-kit/TextField.tsx';
import { useTexts } from '#platform/ui-kit/use-texts.ts';
import { api } from '#platform/web-client/api.ts';
import type { SitePicture } from '../../contract/places.ts';
import { placesTexts } from '../../texts/places/places-texts.ts';
import { usePlaceChange } from './use-places.ts';

interface WallFormProps {
  readonly data: SitePicture;
  readonly floor: number;
  readonly onClose: () => void;
}

/** Partitions of a floor: those that stand can be taken down, a new one is put up from one point to another. */
export function WallForm({ data, floor, onClose }: WallFormProps) {
  const t = useTexts(placesTexts);
  const change = usePlaceChange();
  const [ends, setEnds] = useState({ x1: '', y1: '', x2: '', y2: '' });
  const [note, setNote] = useState('');
  const numbers = Object.values(ends).every((text) => /^\d{1,3}$/.test(text.trim()));
  const field = (end: keyof typeof ends, label: string) => (
    <TextField
      label={label}
      inputMode="numeric"
      value={ends[end]}
      onChange={(value) => setEnds({ ...ends, [end]: value })}
    />
  );
  const add = () =>
    change.mutate({
      send: () =>
        api.post(`/api/outbreak/places/${encodeURIComponent(data.siteId)}/partitions`, {
          floor,
          x1: Number(ends.x1),
          y1: Number(ends.y1),
          x2: Number(ends.x2),
          y2: Number(ends.y2),
          note: note.trim(),
          validFrom: data.today,
        }),
      done: t('wall.saved'),
    });
  return (
    <SidePanel title={t('wall.title')} focusKey="wall" onClose={onClose}>
      {data.partitions.some((one) => one.floor === floor) && (
        <ul className="link-people">
          {data.partitions
            .filter((one) => one.floor === floor)
            .map((one) => (
              <li key={one.partitionId}>
                <span>{one.note || `${one.x1},${one.y1} – ${one.x2},${one.y2}`}</span>{' '}
                <Button
                  small
                  kind="plain"
                  onClick={() =>
                    change.mutate({
                      send: () => api.del(`/api/outbreak/partitions/${encodeURIComponent(one.partitionId)}`),
                      done: t('wall.taken'),
                    })
                  }
                >
                  {t('wall.down')}
                </Button>
              </li>
            ))}
        </ul>
      )}
      <div className="form">
        <p className="note">{t('wall.from')}</p>
        <div className="form-row">
          {field('x1', '→')}
          {field('y1', '↓')}
        </div>
        <p className="note">{t('wall.to')}</p>
        <div className="form-row">
          {field('x2', '→')}
          {field('y2', '↓')}
        </div>
        <TextField label={t('wall.note')} hint={t('wall.note.example')} value={note} onChange={setNote} />
        {change.isError && <ErrorState error={change.error} texts={placesTexts} />}
        <Button kind="main" aria-disabled={!numbers} busy={change.isPending} onClick={() => numbers && add()}>
          {t('wall.save')}
        </Button>
      </div>
    </SidePanel>
  );
}
