export type { DraftedShift, ShiftDraftInput } from './compose/compose-shift-draft.ts';
export { composeShiftDraft } from './compose/compose-shift-draft.ts';
export { draftLocale } from './compose/draft-locale.ts';
export { countDrafts } from './store/count-drafts.ts';
export type { Draft, DraftBatch, OtherRecipient, PreparedDrafts } from './store/prepare-drafts.ts';
export { prepareDrafts, withdrawDrafts } from './store/prepare-drafts.ts';
export type { DraftRead } from './store/read-drafts.ts';
export { readDrafts } from './store/read-drafts.ts';
