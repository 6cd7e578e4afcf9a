import { z } from 'zod';
import { countSchema, daySchema, idSchema } from '#platform/http/wire-values.ts';
import { DWELLINGS, ROSTER_KINDS, UNIT_KINDS, UNIT_STATUSES } from '../domain/municipality.ts';

const revisionSchema = z.number().int().positive();

export const unitStatusSchema = z.object({
  status: z.enum(UNIT_STATUSES),
  from: daySchema,
  to: daySchema.nullable(),
});
export type UnitStatusRow = z.infer<typeof unitStatusSchema>;

/** Published shifts against demand on one day, counted as shifts whatever the competence. */
const staffedDaySchema = z.object({
  date: daySchema,
  planned: countSchema,
  normal: countSchema,
  minimum: countSchema,
});

const unitFields = {
  name: z.string().trim().min(1).max(200),
  kind: z.enum(UNIT_KINDS),
  siteId: idSchema,
  parentId: idSchema.nullable(),
  dwelling: z.enum(DWELLINGS).nullable(),
};
export const newUnitSchema = z.object({ unitId: idSchema, ...unitFields });
export const changeUnitSchema = z.object({ ...unitFields, revision: revisionSchema });
export const closeUnitSchema = z.object({ revision: revisionSchema, closedOn: daySchema.nullable() });
export type UnitFields = Omit<z.infer<typeof newUnitSchema>, 'unitId'>;

export const unitRowSchema = z.object({
  unitId: z.string(),
  ...unitFields,
  siteName: z.string(),
  depth: countSchema,
  people: countSchema,
  status: z.array(unitStatusSchema),
  closedOn: daySchema.nullable(),
  today: staffedDaySchema,
});
export const unitsReplySchema = z.object({ today: daySchema, units: z.array(unitRowSchema) });
export type UnitRow = z.infer<typeof unitRowSchema>;
export type UnitsReply = z.infer<typeof unitsReplySchema>;

const rosterCellSchema = z.object({
  personId: z.string(),
  date: daySchema,
  shift: z.string(),
  unitId: z.string(),
  kind: z.enum(ROSTER_KINDS),
  competence: z.string().nullable(),
  planned: z.boolean(),
});

export const unitPeriodSchema = z.object({
  from: daySchema.optional(),
  days: z.coerce.number().int().min(1).max(56).default(14),
});
export const unitDetailSchema = z.object({
  unitId: z.string(),
  ...unitFields,
  siteName: z.string(),
  /** Outermost first; `open`: the reader may see that unit too. */
  above: z.array(z.object({ unitId: z.string(), name: z.string(), open: z.boolean() })),
  below: z.array(z.object({ unitId: z.string(), name: z.string() })),
  revision: revisionSchema,
  closedOn: daySchema.nullable(),
  status: z.array(unitStatusSchema),
  from: daySchema,
  days: z.array(staffedDaySchema),
  demand: z.array(
    z.object({ date: daySchema, shift: z.string(), competence: z.string(), normal: countSchema, minimum: countSchema }),
  ),
  /** Those whose home it is, then others with a shift here; `home` tells them apart. */
  people: z.array(
    z.object({
      personId: z.string(),
      name: z.string(),
      competence: z.string(),
      home: z.boolean(),
      pct: z.number().nullable(),
    }),
  ),
  /** People of other units who are trained here. */
  trained: z.array(
    z.object({
      personId: z.string(),
      name: z.string(),
      competence: z.string(),
      homeUnitId: z.string().nullable(),
      validTo: daySchema.nullable(),
      consent: z.boolean(),
    }),
  ),
  roster: z.array(rosterCellSchema),
  canSeePeople: z.boolean(),
  canChange: z.boolean(),
  canChangeStatus: z.boolean(),
  canChangeDemand: z.boolean(),
  canChangeRoster: z.boolean(),
});
export type UnitDetail = z.infer<typeof unitDetailSchema>;

/** Sets or corrects one stretch of a status: `was` names the stretch that this one replaces. */
export const setUnitStatusSchema = unitStatusSchema.extend({ was: unitStatusSchema.nullable() });

const cellSchema = z.object({ shift: idSchema, unitId: idSchema, kind: z.enum(ROSTER_KINDS) });
/** All published shifts of one person on one day: as its user saw them, and as they are to be. */
export const changeRosterDaySchema = z.object({
  personId: idSchema,
  date: daySchema,
  was: z.array(cellSchema).max(6),
  cells: z.array(cellSchema).max(6),
});
export type RosterDayCell = z.infer<typeof cellSchema>;
