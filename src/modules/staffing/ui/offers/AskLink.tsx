import { ButtonLink } from '#platform/ui-kit/ButtonLink.tsx';
import { useTexts } from '#platform/ui-kit/use-texts.ts';
import { useCan } from '#platform/web-client/use-can.ts';
import type { RowKeyView } from '../../contract.ts';
import { askTexts } from '../../texts/ask-texts.ts';
import { shiftsInAddress } from './shifts-in-address.ts';

interface AskLinkProps {
  readonly rows: readonly RowKeyView[];
  readonly small?: boolean;
}

/** The way to asking people about some open shifts; nothing for those who may not ask. */
export function AskLink({ rows, small = false }: AskLinkProps) {
  const t = useTexts(askTexts);
  const maySend = useCan('staffing.offer.send');
  if (!maySend || rows.length === 0) return null;
  return (
    <ButtonLink small={small} to="/bemanning/foresporsler/ny" search={{ vakter: shiftsInAddress(rows) }}>
      {t('ask.button', { count: rows.length })}
    </ButtonLink>
  );
}
