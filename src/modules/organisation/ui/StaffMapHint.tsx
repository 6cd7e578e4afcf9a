import { TextLink } from '#platform/ui-kit/TextLink.tsx';
import { useCan } from '#platform/web-client/use-can.ts';

interface StaffMapHintProps {
  readonly text: string;
  readonly link: string;
  readonly place: string | undefined;
}

/** Says that figures here are the published roster, and links to the staff map for those who may see it. */
export function StaffMapHint({ text, link, place }: StaffMapHintProps) {
  const canSeeMap = useCan('staffing.map.read');
  return (
    <span>
      {text}{' '}
      {canSeeMap ? (
        <TextLink to="/bemanning/kart" search={{ place }}>
          {link}
        </TextLink>
      ) : (
        link
      )}
      .
    </span>
  );
}
