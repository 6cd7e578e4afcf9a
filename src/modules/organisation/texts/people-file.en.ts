import type { nb } from './people-file.nb.ts';

export const en = {
  'file.name': 'people',
  'file.yes': 'yes',
  'file.no': 'no',
  'column.id': 'Number',
  'column.name': 'Name',
  'column.competence': 'Competence',
  'column.unit': 'Unit',
  'column.source': 'Affiliation',
  'column.pct': 'Position in per cent',
  'column.redeploy': 'Can be redeployed',
  'column.places': 'Trained elsewhere',
  'column.night': 'Night worker',
  'column.outbreak': 'Outbreak team',
  'column.phone': 'Phone',
  'column.email': 'E-mail',
  'column.left': 'Left',
} as const satisfies Record<keyof typeof nb, string>;
