import { z } from 'zod';
import { daySchema, momentSchema } from '#platform/http/wire-values.ts';
import { EXEMPTION_GROUNDS } from '../rules/infection-rule-types.ts';

const daysSchema = z.number().int().min(0).max(60);
const hoursSchema = z.number().int().min(0).max(720);
const testPlanSchema = z.object({
  testDays: z.array(daysSchema).max(20).optional(),
  dailyTestDays: daysSchema.optional(),
});

const exemptionSchema = z.object({
  ground: z.enum(EXEMPTION_GROUNDS),
  monthsBack: z.number().int().min(0).max(60).optional(),
  weeksFrom: z.number().int().min(0).max(260).optional(),
  weeksTo: z.number().int().min(0).max(260).optional(),
  testBetweenDays: z.tuple([daysSchema, daysSchema]).optional(),
  dailyTestDays: daysSchema.optional(),
});

/** What a rule demands, by its kind. */
export const measureSchema = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('case'),
    isolationDays: daysSchema,
    feverFreeHours: hoursSchema.optional(),
    symptomFreeHours: hoursSchema.optional(),
  }),
  z.object({
    kind: z.literal('contact'),
    quarantineDays: z.union([daysSchema, z.literal('until_negative')]),
    testOutDay: daysSchema.optional(),
    workAfterNegativeDay: daysSchema.optional(),
    workOnly: z.boolean().optional(),
    tests: testPlanSchema.optional(),
    testsIfVaccinated: testPlanSchema.optional(),
    testsIfUnvaccinated: testPlanSchema.optional(),
    dailyTestDaysTogether: daysSchema.optional(),
    quarantineInstead: z.object({ days: daysSchema, testOutDay: daysSchema }).optional(),
    under18QuarantineDays: daysSchema.optional(),
    watchDays: daysSchema.optional(),
    ppeExempt: z.boolean(),
    exempt: z.array(exemptionSchema).max(8),
  }),
  z.object({ kind: z.literal('waiting'), applies: z.boolean(), ownTestDay: daysSchema.optional() }),
  z.object({
    kind: z.literal('close_contact'),
    distanceMetres: z.number().min(0).max(20),
    minutes: z.number().int().min(0).max(1440),
    directContact: z.boolean(),
    secretions: z.boolean(),
    ppeExempt: z.boolean(),
    lookBackHours: hoursSchema,
  }),
]);

const testTakenSchema = z.object({
  on: daySchema,
  result: z.enum(['negative', 'positive', 'inconclusive']),
  resultOn: daySchema.optional(),
});
const sharedFacts = { illness: z.string(), variant: z.string().optional(), startsOn: daySchema.optional() };

/** What a period was calculated from, as it is stored. */
export const periodFactsSchema = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('case'),
    ...sharedFacts,
    symptomsOn: daySchema.nullable(),
    sampledOn: daySchema,
    feverFreeAt: momentSchema.nullable().optional(),
    symptomFreeAt: momentSchema.nullable().optional(),
  }),
  z.object({
    kind: z.literal('contact'),
    ...sharedFacts,
    group: z.enum(['household', 'close', 'other']),
    lastExposure: daySchema,
    healthWorker: z.boolean().optional(),
    adequatePpe: z.boolean().optional(),
    under18: z.boolean().optional(),
    doses: z.array(daySchema).optional(),
    recoveredOn: daySchema.optional(),
    tests: z.array(testTakenSchema).optional(),
    livesTogether: z.boolean().optional(),
    declinesTests: z.boolean().optional(),
  }),
  z.object({
    kind: z.literal('waiting'),
    ...sharedFacts,
    memberExposure: daySchema,
    memberUntil: daySchema.nullable(),
    memberNegativeOn: daySchema.optional(),
    tests: z.array(testTakenSchema).optional(),
  }),
]);
