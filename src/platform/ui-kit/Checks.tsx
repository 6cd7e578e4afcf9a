import type { ReactNode } from 'react';
import { uiKitTexts } from './ui-kit-texts.ts';
import { useTexts } from './use-texts.ts';

/** One rule, how it came out for this choice, and the value it was judged on. */
export interface Check {
  readonly id: string;
  readonly result: 'holds' | 'watch' | 'breaks';
  readonly rule: ReactNode;
  readonly value?: ReactNode;
}

const signs = { holds: '✓', watch: '▲', breaks: '✕' } as const;
const words = { holds: 'checks.holds', watch: 'checks.watch', breaks: 'checks.breaks' } as const;

/** Rule checks as a list: sign, rule, value. */
export function Checks({ items }: { readonly items: readonly Check[] }) {
  const t = useTexts(uiKitTexts);
  return (
    <ul className="checks">
      {items.map((item) => (
        <li key={item.id} data-result={item.result}>
          <span className="checks-sign" aria-hidden="true">
            {signs[item.result]}
          </span>
          <span>
            {item.rule}
            <span className="sr-only"> {t(words[item.result])}</span>
          </span>
          <span className="checks-value">{item.value}</span>
        </li>
      ))}
    </ul>
  );
}
