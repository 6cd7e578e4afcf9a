/** The way from open shifts to asking people. */
export const askNb = {
  'ask.button': '{count, plural, one {Spør noen …} other {Spør om # vakter …}}',
} as const;
