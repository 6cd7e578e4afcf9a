import { z } from 'zod';
import { ROOM_KINDS, ZONES } from '#modules/organisation/domain/room-rows.ts';
import { countSchema, daySchema, idSchema, momentSchema } from '#platform/http/wire-values.ts';

const revisionSchema = z.number().int().positive();
const zoneSchema = z.enum(ZONES);
const words = (most: number) => z.string().trim().max(most);
const metresSchema = z.number().int().min(0).max(400);
const floorSchema = z.number().int().min(-5).max(60);

export const boxSchema = z.object({
  x: metresSchema,
  y: metresSchema,
  w: z.number().int().min(1).max(400),
  h: z.number().int().min(1).max(400),
});

const zoneCapacitySchema = z.object({
  zone: zoneSchema,
  rooms: countSchema,
  beds: countSchema,
  taken: countSchema,
  free: countSchema,
});
export type ZoneCapacityView = z.infer<typeof zoneCapacitySchema>;

export const placesQuerySchema = z.object({ date: daySchema.optional() });

export const siteListReplySchema = z.object({
  date: daySchema,
  today: daySchema,
  sites: z.array(
    z.object({
      siteId: z.string(),
      name: z.string(),
      units: z.array(z.string()),
      unitIds: z.array(z.string()),
      rooms: countSchema,
      zones: z.array(zoneCapacitySchema),
      isolation: countSchema,
      isolationFree: countSchema,
      /** Cleaning tasks that are not checked. */
      cleaning: countSchema,
    }),
  ),
});
export type SiteListReply = z.infer<typeof siteListReplySchema>;
export type SiteRow = SiteListReply['sites'][number];

const roomFields = {
  name: words(80).min(1),
  floor: floorSchema,
  kind: z.enum(ROOM_KINDS),
  unitId: idSchema.nullable(),
  beds: z.number().int().min(0).max(40),
  ownBathroom: z.boolean(),
};

const roomViewSchema = z.object({
  ...roomFields,
  roomId: z.string(),
  siteId: z.string(),
  box: boxSchema.nullable(),
  zone: zoneSchema,
  cohort: z.string(),
  zoneFrom: daySchema.nullable(),
  residents: z.array(z.string()),
  revision: revisionSchema,
  from: daySchema.nullable(),
  to: daySchema.nullable(),
});
export type RoomView = z.infer<typeof roomViewSchema>;

const partitionFields = {
  floor: floorSchema,
  x1: metresSchema,
  y1: metresSchema,
  x2: metresSchema,
  y2: metresSchema,
  note: words(200),
};

const reasonSchema = z.object({ code: z.string(), points: z.number(), facts: z.record(z.string(), z.number()) });
export type RoomReasonView = z.infer<typeof reasonSchema>;

const moveStepSchema = z.object({
  seq: countSchema,
  userId: z.string(),
  fromRoomId: z.string().nullable(),
  toRoomId: z.string().nullable(),
  status: zoneSchema,
  reasons: z.array(reasonSchema),
  cleanFirst: z.boolean(),
  transport: z.string(),
  responsible: z.string(),
  doneAt: momentSchema.nullable(),
  doneByName: z.string().nullable(),
});
export type MoveStepView = z.infer<typeof moveStepSchema>;

const movePlanSchema = z.object({
  planId: countSchema,
  siteId: z.string(),
  moveOn: daySchema,
  why: z.string(),
  state: z.enum(['proposed', 'decided', 'withdrawn']),
  proposedAt: momentSchema,
  proposedByName: z.string().nullable(),
  decidedAt: momentSchema.nullable(),
  decidedByName: z.string().nullable(),
  revision: revisionSchema,
  steps: z.array(moveStepSchema),
});
export type MovePlanView = z.infer<typeof movePlanSchema>;

export const sitePictureSchema = z.object({
  siteId: z.string(),
  name: z.string(),
  units: z.array(z.object({ unitId: z.string(), name: z.string() })),
  date: daySchema,
  today: daySchema,
  rooms: z.array(roomViewSchema),
  partitions: z.array(
    z.object({
      ...partitionFields,
      partitionId: z.string(),
      siteId: z.string(),
      from: daySchema.nullable(),
      to: daySchema.nullable(),
    }),
  ),
  /** Who lives in the house or belongs to its units; `name` null: not for this reader. */
  people: z.array(
    z.object({ userId: z.string(), unitId: z.string(), name: z.string().nullable(), infected: z.boolean() }),
  ),
  withoutRoom: z.array(z.string()),
  capacity: z.object({
    zones: z.array(zoneCapacitySchema),
    isolation: countSchema,
    isolationFree: countSchema,
    crowded: z.array(z.string()),
  }),
  plans: z.array(movePlanSchema),
  cleaning: z.array(
    z.object({
      taskId: countSchema,
      roomId: z.string(),
      method: z.string(),
      state: z.string(),
      dueAt: momentSchema,
    }),
  ),
  /** Whether the reader may change zones here. */
  mayChange: z.boolean(),
});
export type SitePicture = z.infer<typeof sitePictureSchema>;

export const proposalQuerySchema = z.object({
  userId: idSchema,
  status: zoneSchema.default('infected'),
  date: daySchema.optional(),
});
export const proposalReplySchema = z.object({
  proposals: z.array(
    z.object({
      roomId: z.string(),
      points: z.number(),
      stays: z.boolean(),
      freeAfter: countSchema,
      reasons: z.array(reasonSchema),
    }),
  ),
  impossible: z.record(z.string(), countSchema),
});
export type ProposalReply = z.infer<typeof proposalReplySchema>;

export const newRoomSchema = z.object({
  roomId: idSchema,
  ...roomFields,
  box: boxSchema.nullable(),
  validFrom: daySchema.nullable().default(null),
  validTo: daySchema.nullable().default(null),
});
export const changeRoomSchema = z.object({
  ...roomFields,
  validFrom: daySchema.nullable().default(null),
  validTo: daySchema.nullable().default(null),
  revision: revisionSchema,
});
export const removeRoomSchema = z.object({ revision: revisionSchema });
export const placeRoomsSchema = z.object({
  positions: z
    .array(z.object({ roomId: idSchema, floor: floorSchema, box: boxSchema.nullable() }))
    .min(1)
    .max(500),
});
export const newPartitionSchema = z.object({
  ...partitionFields,
  validFrom: daySchema.nullable().default(null),
  validTo: daySchema.nullable().default(null),
});
export const setZoneSchema = z.object({
  roomIds: z.array(idSchema).min(1).max(500),
  zone: zoneSchema,
  cohort: words(60).default(''),
  from: daySchema,
});
export const setResidentSchema = z.object({ userId: idSchema, from: daySchema });

const movesWishFields = {
  people: z.array(z.object({ userId: idSchema, status: zoneSchema })).max(300),
  moveOn: daySchema,
};
export const movesWishSchema = z.object(movesWishFields);
export const movesPreviewSchema = z.object({
  steps: z.array(
    z.object({
      userId: z.string(),
      status: zoneSchema,
      from: z.string().nullable(),
      to: z.string().nullable(),
      cleanFirst: z.boolean(),
      reasons: z.array(reasonSchema),
    }),
  ),
  staying: z.array(z.object({ userId: z.string(), roomId: z.string(), status: zoneSchema })),
  unplaced: z.array(z.string()),
  /** Who shares a room with somebody infected and is not said to be anything: to be weighed as exposed by a person. */
  leftBehind: z.array(z.object({ userId: z.string(), infectedUserId: z.string(), roomId: z.string() })),
});
export type MovesPreview = z.infer<typeof movesPreviewSchema>;
export const proposeMovesSchema = z.object({ ...movesWishFields, why: words(1000).min(1) });
export const planRevisionSchema = z.object({ revision: revisionSchema });
export const finishedStepSchema = z.object({ editId: countSchema, revision: revisionSchema });
export const undoStepSchema = z.object({ revision: revisionSchema, editId: countSchema });
/** The steps of a proposal as a person wants them, in order; where each comes from follows from the steps before. */
export const editStepsSchema = z.object({
  revision: revisionSchema,
  steps: z
    .array(z.object({ userId: idSchema, toRoomId: idSchema.nullable(), status: zoneSchema }))
    .min(1)
    .max(300),
});
export const describeStepSchema = z.object({
  revision: revisionSchema,
  state: z.enum(['proposed', 'decided']),
  transport: words(200),
  responsible: words(200),
});
export const sentFileSchema = z.object({ name: z.string(), type: z.string(), base64: z.string() });
export const editedSchema = z.object({ editId: countSchema });
export type Edited = z.infer<typeof editedSchema>;
