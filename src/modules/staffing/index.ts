export { shareOpenCalls } from './store/cooperation/share-open-calls.ts';
export { answerOffer, noteSeen } from './store/offers/answer-offer.ts';
export { askPeople } from './store/offers/ask-people.ts';
export { previewOffer } from './store/offers/read-offers.ts';
export { readAvailability } from './store/read-availability.ts';
export { readOpenShifts } from './store/read-open-shifts.ts';
export { readStaffingOutlook } from './store/read-staffing-outlook.ts';
export { giveFeedback, setBuddy } from './store/reception/change-reception.ts';
export { readReception } from './store/reception/read-reception.ts';
