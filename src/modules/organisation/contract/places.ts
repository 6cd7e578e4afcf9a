import { z } from 'zod';

export const placesReplySchema = z.object({
  wholeMunicipality: z.boolean(),
  places: z.array(z.object({ id: z.string(), name: z.string(), kind: z.string(), parentId: z.string().nullable() })),
});

export const searchQuerySchema = z.object({ q: z.string().trim().min(1).max(100) });
export const searchReplySchema = z.object({
  results: z.array(
    z.object({
      kind: z.enum(['person', 'unit']),
      id: z.string(),
      title: z.string(),
      detail: z.string(),
      to: z.string(),
    }),
  ),
});
