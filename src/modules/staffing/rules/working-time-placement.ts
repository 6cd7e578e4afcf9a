/** Rules on who may work where. They rest on what the municipality has decided and registered, not on a limit in law. */
export const PLACEMENT_SOURCES = {
  competence: 'demand.csv, competences.csv: bemanningsplanens kompetansekrav',
  training: 'trained.csv: opplæring i avdelingen',
  absence: 'absences.csv, pool.csv: registrert fravær og tilgjengelighet',
  'one-place': 'roster.csv: én vakt om gangen',
  consent: 'staff.csv: samtykke til omdisponering',
  'outbreak-in': 'unit_status.csv: utbrudd i avdelingen',
  'outbreak-out': 'unit_status.csv: utbrudd i avdelingen',
  'cross-site': 'unit_status.csv: avdelingen er skjermet mot andre arbeidssteder',
  'one-foreign-unit': 'Beredt: omplanleggingsmodellen v1, regel 9',
} as const;

/** Code of a rule on who may work where. */
export type PlacementCode = keyof typeof PLACEMENT_SOURCES;
