/** A piece of a document, as words already in the reader's language. A table's first row of cells is under its heads. */
export type DocumentBlock =
  | { readonly kind: 'heading'; readonly text: string }
  | { readonly kind: 'lead' | 'paragraph' | 'note'; readonly text: string }
  /** A picture with what it says in words, for those who do not see it. */
  | { readonly kind: 'figure'; readonly svg: string; readonly alt: string }
  | { readonly kind: 'list'; readonly items: readonly string[] }
  | {
      readonly kind: 'table';
      /** The column that holds sentences takes the room that is left; without one, the first does. */
      readonly columns: readonly { readonly head: string; readonly align: 'start' | 'end'; readonly grow?: boolean }[];
      readonly rows: readonly (readonly string[])[];
      /** The last row is the sum of the others. */
      readonly totalRow?: boolean | undefined;
    };

/** A document that can be printed, and pasted as plain text. */
export interface Document {
  readonly title: string;
  /** Below the title: place, time. */
  readonly subtitle: string;
  /** Who made it. */
  readonly author: string;
  /** Two letters: nb, nn or en. */
  readonly language: string;
  /** At the foot of each page, before the page number; `page` is the word for page. */
  readonly footer: string;
  readonly pageWord: string;
  readonly blocks: readonly DocumentBlock[];
}
