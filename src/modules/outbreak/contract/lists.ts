import { z } from 'zod';
import { countSchema } from '#platform/http/wire-values.ts';

/** How a list is read: `check` writes nothing; `columns` is JSON, ours → the file's header, where a person knows better. */
export const listQuerySchema = z.object({
  check: z.enum(['true', 'false']).default('false'),
  columns: z
    .string()
    .max(8000)
    .default('{}')
    .transform((text, context): Record<string, string> => {
      try {
        return z.record(z.string(), z.string()).parse(JSON.parse(text));
      } catch {
        context.addIssue({ code: 'custom', message: 'a JSON object of texts' });
        return z.NEVER;
      }
    }),
});

/** What a list holds and what has come of it. */
export const listReadSchema = z.object({
  /** Lines that can be read. */
  lines: countSchema,
  added: countSchema,
  already: countSchema,
  /** Cases that positive results have made. */
  made: countSchema,
  faults: z.array(
    z.object({
      row: countSchema,
      column: z.string(),
      value: z.string(),
      expected: z.string(),
      code: z.string(),
      facts: z.record(z.string(), z.unknown()),
    }),
  ),
  headers: z.array(z.string()),
  /** Our columns and the header that fills each. */
  columns: z.array(z.object({ name: z.string(), header: z.string().nullable() })),
});
export type ListRead = z.infer<typeof listReadSchema>;
export type ListFault = ListRead['faults'][number];
