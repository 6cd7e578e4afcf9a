export const nb = {
  'csv.seq': 'Nr.',
  'csv.at': 'Tidspunkt (UTC)',
  'csv.who': 'Hvem',
  'csv.role': 'Rolle',
  'csv.kind': 'Hva slags',
  'csv.unit': 'Enhet',
  'csv.title': 'Beslutning',
  'csv.why': 'Begrunnelse',
  'csv.known': 'Hva som var kjent',
  'csv.hash': 'Kontrollsum',
} as const;
