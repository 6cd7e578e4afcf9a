import type { nb } from './people-file.nb.ts';

export const nn = {
  'file.name': 'folk',
  'file.yes': 'ja',
  'file.no': 'nei',
  'column.id': 'Nummer',
  'column.name': 'Namn',
  'column.competence': 'Kompetanse',
  'column.unit': 'Eining',
  'column.source': 'Tilknyting',
  'column.pct': 'Stilling i prosent',
  'column.redeploy': 'Kan flyttast',
  'column.places': 'Opplært andre stader',
  'column.night': 'Nattarbeidar',
  'column.outbreak': 'Smitteteam',
  'column.phone': 'Telefon',
  'column.email': 'E-post',
  'column.left': 'Slutta',
} as const satisfies Record<keyof typeof nb, string>;
