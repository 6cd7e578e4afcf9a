import type { nb } from './nb.ts';

export const nn = {
  'csv.seq': 'Nr.',
  'csv.at': 'Tidspunkt (UTC)',
  'csv.who': 'Kven',
  'csv.role': 'Rolle',
  'csv.kind': 'Kva slag',
  'csv.unit': 'Eining',
  'csv.title': 'Avgjerd',
  'csv.why': 'Grunngjeving',
  'csv.known': 'Kva som var kjent',
  'csv.hash': 'Kontrollsum',
} as const satisfies Record<keyof typeof nb, string>;
