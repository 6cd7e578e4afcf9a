import type { nb } from './nb.ts';

export const en = {
  'csv.seq': 'No.',
  'csv.at': 'Time (UTC)',
  'csv.who': 'Who',
  'csv.role': 'Role',
  'csv.kind': 'Kind',
  'csv.unit': 'Unit',
  'csv.title': 'Decision',
  'csv.why': 'Reason',
  'csv.known': 'What was known',
  'csv.hash': 'Checksum',
} as const satisfies Record<keyof typeof nb, string>;
