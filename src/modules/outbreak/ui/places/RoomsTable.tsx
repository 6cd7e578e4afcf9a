import { useMemo } from 'react';
import { compareNames } from '#platform/texts/compare-names.ts';
import { DataTable } from '#platform/ui-kit/DataTable.tsx';
import { Mark } from '#platform/ui-kit/Mark.tsx';
import type { Column } from '#platform/ui-kit/table-column.ts';
import { useNow } from '#platform/ui-kit/use-now.ts';
import { useSearchParam } from '#platform/ui-kit/use-search-param.ts';
import { useTexts } from '#platform/ui-kit/use-texts.ts';
import type { RoomView, SitePicture } from '../../contract/places.ts';
import { placesTexts } from '../../texts/places/places-texts.ts';

interface RoomsTableProps {
  readonly data: SitePicture;
  readonly rooms: readonly RoomView[];
  readonly nameOf: (userId: string) => string | undefined;
  readonly current: string | undefined;
  readonly onOpen: (roomId: string) => void;
}

/** The rooms of a house as a list: for phones, for houses nobody has drawn, and for those who read better than they see. */
export function RoomsTable({ data, rooms, nameOf, current, onOpen }: RoomsTableProps) {
  const t = useTexts(placesTexts);
  const now = useNow();
  const [sort, setSort] = useSearchParam('sort');
  const columns = useMemo((): Column<RoomView>[] => {
    const units = new Map(data.units.map(({ unitId, name }) => [unitId, name]));
    const dueOf = new Map(
      data.cleaning.toReversed().map(({ roomId, state, dueAt }) => [roomId, state === 'done' ? undefined : dueAt]),
    );
    const residents = (room: RoomView) => {
      if (room.residents.length === 0) return room.beds > 0 ? <span className="soft">{t('room.nobody')}</span> : '';
      const named = room.residents.flatMap((userId) => nameOf(userId) ?? []);
      return named.length > 0 ? named.join(', ') : t('room.hidden', { count: room.residents.length });
    };
    return [
      {
        id: 'name',
        header: t('room.column'),
        primary: true,
        cell: (room) => room.name,
        sort: (a, b) => compareNames(a.name, b.name),
      },
      { id: 'kind', header: t('room.kind'), cell: (room) => t(`kind.${room.kind}`) },
      {
        id: 'zone',
        header: t('room.zone'),
        cell: (room) => {
          const words = [
            t(`zone.full.${room.zone}`),
            ...(room.cohort ? [t('room.cohort', { cohort: room.cohort })] : []),
          ];
          if (room.zone === 'clean') return words.join(', ');
          return <Mark kind={room.zone === 'infected' ? 'act' : 'watch'}>{words.join(', ')}</Mark>;
        },
        sort: (a, b) => (a.zone < b.zone ? 1 : -1),
      },
      { id: 'residents', header: t('room.residents'), cell: residents, width: '26%' },
      { id: 'beds', header: t('room.beds'), align: 'end', cell: (room) => (room.beds > 0 ? room.beds : '') },
      {
        id: 'bathroom',
        header: t('room.bathroom'),
        wideOnly: true,
        cell: (room) => (room.ownBathroom ? t('room.yes') : ''),
      },
      {
        id: 'unit',
        header: t('room.unit'),
        wideOnly: true,
        cell: (room) => units.get(room.unitId ?? '') ?? t('room.unit.shared'),
      },
      {
        id: 'cleaning',
        header: t('room.cleaning'),
        cell: (room) => {
          if (!dueOf.has(room.roomId)) return '';
          const due = dueOf.get(room.roomId);
          return due !== undefined && due < now ? <Mark kind="act">{t('clean.late')}</Mark> : t('legend.cleaning');
        },
      },
    ];
  }, [t, data, nameOf, now]);
  return (
    <DataTable
      label={t('list-view.title')}
      rows={rooms}
      columns={columns}
      rowId={(room) => room.roomId}
      rowName={(room) => room.name}
      sort={sort}
      onSort={setSort}
      onOpen={(room) => onOpen(room.roomId)}
      {...(current === undefined ? {} : { currentId: current })}
    />
  );
}
