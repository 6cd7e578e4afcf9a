import type { ImportFault } from '../../contract/imports.ts';
import type { FileChoice } from './mapping-choices.ts';

/** A word in a file that is not known, in the column of ours that it should have filled. */
export interface UnknownWord {
  readonly from: string;
  readonly column: string;
  readonly header: string;
  readonly value: string;
}

const CODES = ['bad-choice', 'unknown-reference', 'bad-yes-no'];
/** Ids of people and things are never words for something else. */
const IDS = ['staff_id', 'person_id', 'user_id', 'service_id', 'planned_carer', 'parent_id'];
const MOST = 30;

/** The words that a mapping could translate: each once, in the order met. */
export function unknownWords(faults: readonly ImportFault[], choices: readonly FileChoice[]): UnknownWord[] {
  const found = new Map<string, UnknownWord>();
  for (const { file, column, value, code } of faults) {
    if (!CODES.includes(code ?? '') || typeof column !== 'string' || typeof value !== 'string' || value === '')
      continue;
    const choice = choices.find(
      (one) => one.table !== '' && (one.from === file || (one.file === file && file.startsWith(one.from))),
    );
    const ours = Object.entries(choice?.columns ?? {}).find(([, header]) => header === column)?.[0];
    if (choice && ours && !IDS.includes(ours))
      found.set(`${choice.from}\n${ours}\n${value}`, { from: choice.from, column: ours, header: column, value });
  }
  return [...found.values()].slice(0, MOST);
}
