/** What a short check asks of, in the order of the form. */
export const NEEDS_QUESTIONS = ['eating', 'medicine', 'movement', 'mood', 'loneliness', 'falls', 'relatives'] as const;
export type NeedsQuestion = (typeof NEEDS_QUESTIONS)[number];

/** How it is: 0 well, 1 a little worse, 2 clearly worse, 3 serious. The words of each step stand in the texts. */
export const NEEDS_STEPS = [0, 1, 2, 3] as const;
export type NeedsStep = (typeof NEEDS_STEPS)[number];

/** What was answered; a question that is not there was not asked. */
export type NeedsAnswers = Readonly<Partial<Record<NeedsQuestion, NeedsStep>>>;
