import { z } from 'zod';
import { countSchema, daySchema, factsSchema, idSchema, momentSchema } from '#platform/http/wire-values.ts';
import { IMPORTANCE_ORDER } from '../domain/visit.ts';

const importanceSchema = z.enum(IMPORTANCE_ORDER);
const protectionSchema = z.enum(['none', 'confidential', 'strict']);
const nullable = (max: number) => z.string().trim().max(max).nullable();

/** One person in the list, as an array because there are thousands of them; `user-row.ts` names the places. */
export const userTupleSchema = z.tuple([
  z.string(),
  z.string().nullable(),
  z.string(),
  protectionSchema,
  z.boolean().nullable(),
  z.number().nullable(),
  z.array(z.string()),
  daySchema.nullable(),
  daySchema.nullable(),
  z.string().nullable(),
  countSchema.nullable(),
  z.number(),
  z.array(countSchema),
  countSchema.nullable(),
]);

export const usersQuerySchema = z.object({ unit: idSchema.optional() });
export const usersReplySchema = z.object({
  people: z.array(userTupleSchema),
  kinds: z.array(z.string()),
  /** Sets of people that areas mark, such as those with a reduction in force. */
  marks: z.array(z.object({ mark: z.string(), userIds: z.array(z.string()) })),
  canExport: z.boolean(),
  canChange: z.boolean(),
  canPropose: z.boolean(),
  /** The reader knows of care, not only what planning needs. */
  seesCare: z.boolean(),
});
export type UsersReply = z.infer<typeof usersReplySchema>;

/** `GET /api/services/users/figures`: for those who are to have figures only. */
export const userFiguresSchema = z.object({
  units: z.array(
    z.object({
      unitId: z.string(),
      unitName: z.string(),
      people: countSchema,
      livingAlone: countSchema,
      vulnerable: countSchema,
      infected: countSchema,
      hoursPerWeek: z.number(),
      musts: countSchema,
    }),
  ),
});
export type UserFigures = z.infer<typeof userFiguresSchema>;

export const exportUsersSchema = z.object({ userIds: z.array(idSchema).min(1).max(50_000) });
export const infectedPeriodSchema = z.object({ from: daySchema, to: daySchema.nullable() });
export const setInfectedSchema = z.object({
  userIds: z.array(idSchema).min(1).max(500),
  period: infectedPeriodSchema.nullable(),
});

export const relativeSchema = z.object({
  relativeId: idSchema,
  name: z.string().trim().min(1).max(200),
  relation: nullable(100),
  guardian: z.boolean(),
  phone: nullable(40),
  email: nullable(200),
  language: nullable(40),
  callEveryDays: z.number().int().min(1).max(3660).nullable(),
});
export type RelativeView = z.infer<typeof relativeSchema>;

const careSchema = z.object({
  address: nullable(300),
  room: nullable(60),
  lat: z.number().min(-90).max(90).nullable(),
  lon: z.number().min(-180).max(180).nullable(),
  livesAlone: z.boolean(),
  vulnerability: z.number().int().min(1).max(5).nullable(),
  ability: nullable(2000),
  carerNotes: nullable(2000),
  relatives: z.array(relativeSchema).max(50),
});

export const changeUserSchema = careSchema.extend({
  revision: z.number().int().positive(),
  languages: z.array(z.string().trim().min(1).max(40)).max(30),
  protection: protectionSchema,
  infectedFrom: daySchema.nullable(),
  infectedTo: daySchema.nullable(),
});
export type ChangeUser = z.infer<typeof changeUserSchema>;

export const editedUserSchema = z.object({ editId: z.number() });

export const userDetailSchema = z.object({
  userId: z.string(),
  revision: z.number(),
  name: z.string().nullable(),
  unitId: z.string(),
  unitName: z.string(),
  protection: protectionSchema,
  languages: z.array(z.string()),
  infectedFrom: daySchema.nullable(),
  infectedTo: daySchema.nullable(),
  services: z.array(
    z.object({
      serviceId: z.string(),
      kind: z.string(),
      hoursPerWeek: z.number().nullable(),
      granted: importanceSchema,
      importance: importanceSchema,
      grantedFrom: daySchema.nullable(),
      grantedTo: daySchema.nullable(),
    }),
  ),
  care: careSchema.nullable(),
  visits: z.array(
    z.object({
      visitId: z.string(),
      date: daySchema,
      startMinute: countSchema,
      minutes: countSchema,
      carers: countSchema,
      serviceKind: z.string().nullable(),
      carerNames: z.array(z.string()),
      how: z.string().nullable(),
      state: z.string().nullable(),
    }),
  ),
  /** Null for planners. */
  continuity: z
    .object({
      dates: z.array(daySchema),
      different: countSchema,
      knownShare: z.number().nullable(),
      carers: z.array(z.object({ personId: z.string(), name: z.string().nullable(), days: z.array(daySchema) })),
    })
    .nullable(),
  events: z.array(
    z.object({
      at: z.union([momentSchema, daySchema]),
      kind: z.string(),
      facts: factsSchema,
      by: z.string().nullable(),
    }),
  ),
  canChange: z.boolean(),
  canSeeLooks: z.boolean(),
});
export type UserDetail = z.infer<typeof userDetailSchema>;

export const looksQuerySchema = z.object({
  user: idSchema.optional(),
  from: daySchema.optional(),
  kind: z.enum(['person', 'list']).optional(),
  limit: z.coerce.number().int().min(1).max(5000).default(500),
});
export const looksReplySchema = z.object({
  total: countSchema,
  looks: z.array(
    z.object({
      lookId: z.number(),
      at: momentSchema,
      actorName: z.string(),
      actorRole: z.string(),
      userId: z.string().nullable(),
      userName: z.string().nullable(),
      unitId: z.string().nullable(),
      what: z.string(),
      people: countSchema,
    }),
  ),
});
export type LooksReply = z.infer<typeof looksReplySchema>;
