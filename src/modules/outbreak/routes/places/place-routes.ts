import { z } from 'zod';
import { localeOf } from '#modules/organisation/index.ts';
import type { ModuleRoutes } from '#platform/http/create-server.ts';
import { idSchema } from '#platform/http/wire-values.ts';
import type { Work } from '#platform/unit-of-work/work.ts';
import { doWork } from '#platform/unit-of-work/work.ts';
import {
  changeRoomSchema,
  editedSchema,
  newPartitionSchema,
  newRoomSchema,
  placeRoomsSchema,
  placesQuerySchema,
  proposalQuerySchema,
  proposalReplySchema,
  removeRoomSchema,
  sentFileSchema,
  setResidentSchema,
  setZoneSchema,
  siteListReplySchema,
  sitePictureSchema,
} from '../../contract/places.ts';
import { housePerson } from '../../store/places/house-person.ts';
import { readRoomProposals, readSiteList, readSitePicture } from '../../store/places/read-site-picture.ts';
import { addPartition, takeDownPartition } from '../../store/places/save-partition.ts';
import { changeRoom, createRoom, placeRooms, removeRoom } from '../../store/places/save-room.ts';
import { setZone } from '../../store/places/set-zone.ts';
import { writeRoomsSheet } from '../../views/write-rooms-sheet.ts';

const tags = ['outbreak'];
const read = { permission: 'outbreak.places.read' };
const change = { permission: 'outbreak.rooms.change' };
const site = z.object({ siteId: idSchema });
const room = z.object({ roomId: idSchema });
const edited = { 200: editedSchema };

/** Houses room by room: what they look like on a day, where somebody can go, and changes by hand. */
export const placeRoutes: ModuleRoutes = (server, platform) => {
  const edit = async (actor: Parameters<typeof doWork>[1], run: (work: Work) => Promise<number>) => ({
    editId: await doWork(platform, actor, run),
  });
  server.get(
    '/api/outbreak/places',
    { config: read, schema: { tags, querystring: placesQuerySchema, response: { 200: siteListReplySchema } } },
    (request) =>
      doWork(platform, request.actor, (work) => readSiteList(work, request.query.date ?? work.clock.today())),
  );
  server.get(
    '/api/outbreak/places/:siteId',
    {
      config: read,
      schema: { tags, params: site, querystring: placesQuerySchema, response: { 200: sitePictureSchema } },
    },
    (request) =>
      doWork(platform, request.actor, (work) =>
        readSitePicture(work, request.params.siteId, request.query.date ?? work.clock.today()),
      ),
  );
  server.get(
    '/api/outbreak/places/:siteId/sheet',
    {
      config: read,
      schema: { tags, params: site, querystring: placesQuerySchema, response: { 200: sentFileSchema } },
    },
    (request) =>
      doWork(platform, request.actor, async (work) => {
        const { siteId } = request.params;
        const picture = await readSitePicture(work, siteId, request.query.date ?? work.clock.today());
        await work.audit({
          action: 'outbreak.rooms.exported',
          subjectKind: 'site',
          subjectId: siteId,
          facts: { rooms: picture.rooms.length, date: picture.date },
        });
        return writeRoomsSheet(picture, localeOf(request));
      }),
  );
  server.get(
    '/api/outbreak/places/:siteId/proposals',
    {
      config: { permission: 'outbreak.residents.read' },
      schema: { tags, params: site, querystring: proposalQuerySchema, response: { 200: proposalReplySchema } },
    },
    (request) =>
      doWork(platform, request.actor, (work) => {
        const { userId, status, date = work.clock.today() } = request.query;
        return readRoomProposals(work, request.params.siteId, { userId, status, date });
      }),
  );
  server.post(
    '/api/outbreak/places/:siteId/rooms',
    { config: change, schema: { tags, params: site, body: newRoomSchema, response: edited } },
    (request) => {
      const { roomId, box, ...fields } = request.body;
      return edit(request.actor, (work) => createRoom(work, request.params.siteId, roomId, fields, box));
    },
  );
  server.put(
    '/api/outbreak/places/:siteId/positions',
    { config: change, schema: { tags, params: site, body: placeRoomsSchema, response: edited } },
    (request) => edit(request.actor, (work) => placeRooms(work, request.params.siteId, request.body.positions)),
  );
  server.put(
    '/api/outbreak/rooms/:roomId',
    { config: change, schema: { tags, params: room, body: changeRoomSchema, response: edited } },
    (request) => {
      const { revision, ...fields } = request.body;
      return edit(request.actor, (work) => changeRoom(work, request.params.roomId, revision, fields));
    },
  );
  server.delete(
    '/api/outbreak/rooms/:roomId',
    { config: change, schema: { tags, params: room, body: removeRoomSchema, response: edited } },
    (request) => edit(request.actor, (work) => removeRoom(work, request.params.roomId, request.body.revision)),
  );
  server.post(
    '/api/outbreak/places/:siteId/zones',
    {
      config: { permission: 'outbreak.zones.change' },
      schema: { tags, params: site, body: setZoneSchema, response: edited },
    },
    (request) => edit(request.actor, (work) => setZone(work, request.params.siteId, request.body)),
  );
  server.post(
    '/api/outbreak/rooms/:roomId/residents',
    {
      config: { permission: 'outbreak.residents.read' },
      schema: { tags, params: room, body: setResidentSchema, response: edited },
    },
    (request) =>
      edit(request.actor, (work) => housePerson(work, request.body.userId, request.params.roomId, request.body.from)),
  );
  server.post(
    '/api/outbreak/places/:siteId/partitions',
    { config: change, schema: { tags, params: site, body: newPartitionSchema, response: edited } },
    (request) => edit(request.actor, (work) => addPartition(work, request.params.siteId, request.body)),
  );
  server.delete(
    '/api/outbreak/partitions/:partitionId',
    { config: change, schema: { tags, params: z.object({ partitionId: idSchema }), response: edited } },
    (request) => edit(request.actor, (work) => takeDownPartition(work, request.params.partitionId)),
  );
};
