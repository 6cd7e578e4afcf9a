/** Who leads the work: the unit with its leader, the municipal doctor, or the crisis staff. */
export const OUTBREAK_LEVELS = ['unit', 'municipality', 'crisis'] as const;
export type OutbreakLevel = (typeof OUTBREAK_LEVELS)[number];

/** How sure somebody is of who infected whom. */
export const SOURCE_CERTAINTIES = ['likely', 'certain'] as const;
export type SourceCertainty = (typeof SOURCE_CERTAINTIES)[number];
