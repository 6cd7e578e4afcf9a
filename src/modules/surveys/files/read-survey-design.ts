import { z } from 'zod';
import { InputRefused } from '#kernel/input-fault.ts';
import { LONELY_RULES } from '../domain/estimate/compile-design.ts';
import type { EstimateTask } from '../domain/estimate/run-estimates.ts';
import type { SampleDesign } from '../domain/sample/draw-sample.ts';

const names = z.union([z.string(), z.array(z.string())]).transform((value) => (Array.isArray(value) ? value : [value]));
const margin = z.object({
  by: names,
  population: z.array(z.record(z.string(), z.union([z.string(), z.number()]))).min(1),
});
const common = { id: z.string(), where: z.string().optional(), level: z.number().gt(0).lt(1).optional() };
const oneVariable = { var: z.string().optional(), expr: z.string().optional() };
const question = z
  .discriminatedUnion('type', [
    z.object({ type: z.enum(['mean', 'total', 'prop']), ...common, ...oneVariable }),
    z.object({ type: z.literal('by'), ...common, ...oneVariable, by: names }),
    z.object({ type: z.literal('ratio'), ...common, num: z.string(), den: z.string() }),
    z.object({ type: z.literal('table'), ...common, vars: z.tuple([z.string(), z.string()]) }),
  ])
  .refine((value) => !('expr' in value || 'var' in value) || (value.var === undefined) !== (value.expr === undefined), {
    message: 'either var or expr',
  });
const estimateSchema = z.object({
  title: z.string().optional(),
  numeric: names.default([]),
  strata: names.optional(),
  cluster: names.optional(),
  fpc: names.optional(),
  weights: names.optional(),
  lonely_psu: z.enum(LONELY_RULES).optional(),
  poststratify: margin.optional(),
  rake: z.object({ margins: z.array(margin).min(1) }).optional(),
  output_weights: z.boolean().optional(),
  estimates: z.array(question),
});

const stratumRow = z.record(z.string(), z.union([z.string(), z.number()]).transform(String));
const drawSchema = z
  .object({
    title: z.string().optional(),
    frame: z.string().min(1),
    id: z.string().min(1),
    strata: names.default([]),
    size: z.int().nonnegative().optional(),
    allocation: z
      .union([
        z.enum(['proportional', 'equal', 'neyman']),
        z.array(stratumRow.and(z.object({ n: z.coerce.string().regex(/^\d+$/, 'a whole number') }))),
      ])
      .default('proportional'),
    take_all: z.array(stratumRow).default([]),
    method: z.enum(['simple', 'systematic', 'pps']).default('simple'),
    measure: z.string().optional(),
    spread: z.string().optional(),
    cluster: z.string().optional(),
    seed: z.int().nonnegative().default(1),
  })
  .refine((value) => typeof value.allocation !== 'string' || value.size !== undefined, {
    path: ['size'],
    message: 'how many to draw',
  })
  .refine((value) => value.method !== 'pps' || value.measure !== undefined, {
    path: ['measure'],
    message: 'the column of sizes',
  })
  .refine((value) => value.allocation !== 'neyman' || value.spread !== undefined, {
    path: ['spread'],
    message: 'the column that the spread is measured in',
  });

/** A design of estimates from its JSON text, and the columns that hold numbers. Throws `InputRefused`. */
export function readEstimateDesign(
  text: string,
  file: string,
): { readonly numeric: readonly string[]; readonly task: EstimateTask } {
  const { numeric, lonely_psu: lonely, output_weights: outputWeights, ...rest } = read(estimateSchema, text, file);
  return { numeric, task: { ...rest, lonely, outputWeights } };
}

/** A design of a draw from its JSON text, with where its frame lies and which column names its rows. Throws `InputRefused`. */
export function readDrawDesign(
  text: string,
  file: string,
): { readonly frame: string; readonly id: string; readonly design: SampleDesign } {
  const { frame, id, take_all: takeAll, ...design } = read(drawSchema, text, file);
  return { frame, id, design: { ...design, takeAll } };
}

function read<T>(schema: z.ZodType<T>, text: string, file: string): T {
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch (error) {
    throw new InputRefused([{ file, expected: `a design as JSON (${(error as Error).message})` }]);
  }
  const result = schema.safeParse(data);
  if (result.success) return result.data;
  throw new InputRefused(
    result.error.issues.map((issue) => ({ file, column: issue.path.join('.'), expected: issue.message })),
  );
}
