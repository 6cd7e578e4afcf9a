import { useTexts } from '#platform/ui-kit/use-texts.ts';
import type { AgreementView } from '../../contract.ts';
import { cooperationTexts } from '../../texts/cooperation-texts.ts';
import { usePeopleCount } from './use-people-count.ts';

/** What an agreement gives, in words: «2 sykepleiere, 3 helsefagarbeidere, Utstyr: munnbind». */
export function GivenItems({ items }: { readonly items: AgreementView['items'] }) {
  const t = useTexts(cooperationTexts);
  const people = usePeopleCount();
  const ordered = items.toSorted((a, b) => Number(b.what === 'people') - Number(a.what === 'people'));
  const inWords = ordered.map(({ what, subject, quantity }) => {
    if (what === 'people')
      return quantity === undefined ? people(1, subject).replace(/^\d+ /, '') : people(quantity, subject);
    return `${t.find(`what.${what}`) ?? what}: ${quantity === undefined ? subject : `${subject} (${quantity})`}`;
  });
  return <>{inWords.length === 0 ? '–' : inWords.join(', ')}</>;
}
