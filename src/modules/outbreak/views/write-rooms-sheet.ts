import type { SheetCell } from '#platform/documents/write-sheet.ts';
import { writeSheet } from '#platform/documents/write-sheet.ts';
import type { Locale } from '#platform/texts/locale.ts';
import { createTranslator } from '#platform/texts/translator.ts';
import type { RoomView, SitePicture } from '../contract/places.ts';
import { placesTexts } from '../texts/places/places-texts.ts';

/** The rooms of a house on a day as a sheet; names only of those whom the picture names. */
export async function writeRoomsSheet(picture: SitePicture, locale: Locale): ReturnType<typeof writeSheet> {
  const t = createTranslator(locale, placesTexts);
  const names = new Map(picture.people.map(({ userId, name }) => [userId, name]));
  const units = new Map(picture.units.map(({ unitId, name }) => [unitId, name]));
  const dirty = new Set(picture.cleaning.map(({ roomId }) => roomId));
  const yes = (is: boolean) => t(is ? 'room.yes' : 'room.no');
  const columns: readonly (readonly [string, (room: RoomView) => SheetCell])[] = [
    [t('room.id'), (room) => room.roomId],
    [t('room.column'), (room) => room.name],
    [t('room.floor'), (room) => room.floor],
    [t('room.kind'), (room) => t(`kind.${room.kind}`)],
    [t('room.unit'), (room) => units.get(room.unitId ?? '') ?? t('room.unit.shared')],
    [t('room.zone'), (room) => t(`zone.full.${room.zone}`)],
    [t('room.zone.from'), (room) => room.zoneFrom],
    [t('room.cohort.column'), (room) => room.cohort],
    [t('room.beds'), (room) => room.beds],
    [t('room.bathroom'), (room) => (room.beds > 0 ? yes(room.ownBathroom) : null)],
    [
      t('room.residents'),
      (room) => {
        const named = room.residents.flatMap((userId) => names.get(userId) ?? []);
        if (named.length > 0) return named.join('; ');
        return room.residents.length > 0 ? t('room.hidden', { count: room.residents.length }) : null;
      },
    ],
    [t('room.cleaning'), (room) => (dirty.has(room.roomId) ? t('legend.cleaning') : null)],
  ];
  return writeSheet(
    t('list-view.title'),
    columns.map(([header]) => header),
    picture.rooms.map((room) => columns.map(([, cell]) => cell(room))),
  );
}
