/**
 * Counts of people from 1 to this less one are hidden in what leaves the municipality: fewer could be recognised. The limit is the
 * one that Norwegian health registers use in open statistics (FHI, SSB: fewer than five).
 */
export const SMALL_CELL_LIMIT = 5;
