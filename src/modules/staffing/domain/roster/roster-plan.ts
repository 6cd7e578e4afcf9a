/** A whole roster as the searches hand it round; places are `person × days + day`. Prices include hard violations of cover. */
export interface RosterPlan {
  readonly choice: Uint8Array;
  readonly role: Uint8Array;
  readonly cost: number;
}
