/** Classes of granted services that share texts to start from and limits at night. */
export const SERVICE_CLASSES = [
  'medicine',
  'wound',
  'care',
  'meal',
  'shower',
  'supervision',
  'practical',
  'day-centre',
  'alarm',
  'residence',
  'other',
] as const;
export type ServiceClass = (typeof SERVICE_CLASSES)[number];

/** Parts of the names that municipalities give services, the first that fits counts. */
const NAMES: readonly (readonly [ServiceClass, RegExp])[] = [
  ['medicine', /medisin|injeksjon|insulin|dosett|legemid/],
  ['wound', /sår|bandasje|kompresjon/],
  ['alarm', /alarm/],
  ['residence', /opphold|døgn|bolig|bustad/],
  ['day-centre', /dagsenter|dagaktivitet|dagtilbud/],
  ['supervision', /tilsyn|trygghet|besøk/],
  ['shower', /dusj|bad/],
  ['meal', /måltid|mat|middag|ernæring/],
  ['practical', /praktisk|rengjøring|(?<!be)handling|husvask|reingjering/],
  ['care', /stell|pleie|hygiene/],
];

/** The class of a service by its name. */
export function serviceClassOf(kind: string): ServiceClass {
  const name = kind.toLowerCase();
  return NAMES.find(([, pattern]) => pattern.test(name))?.[0] ?? 'other';
}
